import { AssayError } from '../base/errors.ts'
import type { LedgerReport } from './ledger.ts'
import type { Delivery } from './load-model.ts'
import { intersect, type Ranges, sizeOf, unpack } from './ranges.ts'

/** What is known of one flow. */
interface Flow {
  sent: number
  arrived: Ranges
  rejected: Ranges
}

type Totals = { -readonly [Key in keyof Delivery]: Delivery[Key] }

/**
 * The accounts of one operation at all workers as one. A flow's sender is at one worker and so is its receiver, the
 * same or another.
 *
 * A copy that arrived and was also returned as an error counts as delivered. A copy that arrived or was returned was
 * sent, even where its sender's account is missing.
 *
 * @throws AssayError `E_LEDGER` where two workers both sent, both received or both had errors in one flow
 */
export function mergeLedgers(reports: readonly LedgerReport[]): Delivery {
  const flows = new Map<number, Flow>()
  const totals = nothing()
  for (const report of reports) {
    const arrived = unpack(report.arrived)
    const rejected = unpack(report.rejected)
    report.flows.forEach((number, at) => {
      const flow = flows.get(number) ?? { sent: 0, arrived: [], rejected: [] }
      flows.set(number, flow)
      flow.sent = onlyOne(flow.sent, report.sent[at] ?? 0, number)
      flow.arrived = onlyOneOf(flow.arrived, arrived[at] ?? [], number)
      flow.rejected = onlyOneOf(flow.rejected, rejected[at] ?? [], number)
      totals.duplicated += report.duplicated[at] ?? 0
      totals.reordered += report.reordered[at] ?? 0
    })
  }
  for (const flow of flows.values()) settle(flow, totals)
  return totals
}

/** Several operations together. */
export function sumDeliveries(deliveries: Iterable<Delivery>): Delivery {
  const totals = nothing()
  for (const delivery of deliveries) {
    totals.sent += delivery.sent
    totals.delivered += delivery.delivered
    totals.lost += delivery.lost
    totals.rejected += delivery.rejected
    totals.duplicated += delivery.duplicated
    totals.reordered += delivery.reordered
  }
  return totals
}

function settle(flow: Flow, totals: Totals): void {
  const sent = flow.sent > 0 ? [0, flow.sent] : []
  const both = intersect(flow.arrived, flow.rejected)
  const delivered = sizeOf(flow.arrived)
  const rejected = sizeOf(flow.rejected) - sizeOf(both)
  const accounted =
    sizeOf(intersect(sent, flow.arrived)) +
    sizeOf(intersect(sent, flow.rejected)) -
    sizeOf(intersect(sent, both))
  const lost = flow.sent - accounted
  totals.delivered += delivered
  totals.rejected += rejected
  totals.lost += lost
  totals.sent += delivered + rejected + lost
}

function nothing(): Totals {
  return { sent: 0, delivered: 0, lost: 0, rejected: 0, duplicated: 0, reordered: 0 }
}

function onlyOne(known: number, more: number, flow: number): number {
  if (known > 0 && more > 0) throw conflict(flow)
  return known + more
}

function onlyOneOf(known: Ranges, more: Ranges, flow: number): Ranges {
  if (known.length > 0 && more.length > 0) throw conflict(flow)
  return known.length > 0 ? known : more
}

function conflict(flow: number): AssayError {
  return new AssayError('E_LEDGER', `two workers keep the account of the same end of flow ${flow}`)
}
