import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeLedgers, sumDeliveries } from './delivery.ts'
import { Ledger } from './ledger.ts'
import type { Delivery } from './load-model.ts'

const FLOWS = 4

/** What the network does with one copy. */
interface Fate {
  readonly flow: number
  readonly arrivals: number
  readonly rejections: number
}

/** Something that reaches a worker: a copy's arrival, or its return as an error. */
interface Happening {
  readonly flow: number
  readonly sequence: number
  readonly kind: 'arrival' | 'rejection'
}

const fates: fc.Arbitrary<readonly Fate[]> = fc.array(
  fc.record({
    flow: fc.integer({ min: 0, max: FLOWS - 1 }),
    arrivals: fc.oneof({ weight: 6, arbitrary: fc.constant(1) }, fc.integer({ min: 0, max: 3 })),
    rejections: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.integer({ min: 0, max: 2 })),
  }),
  { maxLength: 60 },
)

const workersOfFlows = fc.array(fc.integer({ min: 0, max: 2 }), { minLength: FLOWS, maxLength: FLOWS })

/** Gives every copy its sequence number and lists what happens to it, in order of sending. */
function happeningsOf(copies: readonly Fate[]): Happening[] {
  const next = new Array<number>(FLOWS).fill(0)
  return copies.flatMap(({ flow, arrivals, rejections }) => {
    const sequence = next[flow] ?? 0
    next[flow] = sequence + 1
    const of = (kind: Happening['kind'], times: number) =>
      Array.from({ length: times }, () => ({ flow, sequence, kind }))
    return [...of('arrival', arrivals), ...of('rejection', rejections)]
  })
}

/** What was done, counted in the plainest way. */
function counted(copies: readonly Fate[], happenings: readonly Happening[]): Delivery {
  const seen = new Map<number, number[]>()
  let reordered = 0
  let duplicated = 0
  for (const { flow, sequence, kind } of happenings) {
    if (kind === 'rejection') continue
    const before = seen.get(flow) ?? []
    if (before.includes(sequence)) duplicated += 1
    else if (before.some((other) => other > sequence)) reordered += 1
    seen.set(flow, [...before, sequence])
  }
  const delivered = copies.filter((copy) => copy.arrivals > 0).length
  const rejected = copies.filter((copy) => copy.arrivals === 0 && copy.rejections > 0).length
  const lost = copies.length - delivered - rejected
  return { sent: copies.length, delivered, lost, rejected, duplicated, reordered }
}

describe('mergeLedgers', () => {
  it('gives exactly what was done, whichever workers the ends of a flow are at', () => {
    const run = fates.chain((copies) => {
      const happenings = happeningsOf(copies)
      return fc.record({
        copies: fc.constant(copies),
        happenings: fc.shuffledSubarray(happenings, {
          minLength: happenings.length,
          maxLength: happenings.length,
        }),
        senders: workersOfFlows,
        receivers: workersOfFlows,
        counts: fc.boolean(),
      })
    })
    fc.assert(
      fc.property(run, ({ copies, happenings, senders, receivers, counts }) => {
        const ledgers = [new Ledger(FLOWS), new Ledger(FLOWS), new Ledger(FLOWS)]
        const at = (workers: readonly number[], flow: number) => ledgers[workers[flow] ?? 0] ?? new Ledger(0)
        if (counts) {
          for (let flow = 0; flow < FLOWS; flow += 1) {
            const count = copies.filter((copy) => copy.flow === flow).length
            at(senders, flow).sentCount(flow, count)
          }
        } else {
          for (const { flow } of copies) at(senders, flow).sent(flow)
        }
        for (const { flow, sequence, kind } of happenings) {
          if (kind === 'arrival') at(receivers, flow).received(flow, sequence)
          else at(senders, flow).rejected(flow, sequence)
        }
        const delivery = mergeLedgers(ledgers.map((ledger) => ledger.report()))
        expect(delivery).toEqual(counted(copies, happenings))
        expect(delivery.sent).toBe(delivery.delivered + delivery.lost + delivery.rejected)
      }),
      { numRuns: 300 },
    )
  })

  it('takes what arrived or came back as sent where the account of its sender is missing', () => {
    const receiver = new Ledger(1)
    receiver.received(0, 0)
    receiver.received(0, 5)
    receiver.rejected(0, 7)
    expect(mergeLedgers([receiver.report()])).toMatchObject({ sent: 3, delivered: 2, rejected: 1, lost: 0 })
  })

  it('refuses two accounts of the same end of a flow', () => {
    const [one, other] = [new Ledger(1), new Ledger(1)]
    one.received(0, 0)
    other.received(0, 0)
    expect(() => mergeLedgers([one.report(), other.report()])).toThrow(
      expect.objectContaining({ code: 'E_LEDGER' }),
    )
    const [sender, twin] = [new Ledger(1), new Ledger(1)]
    sender.sent(0)
    twin.sent(0)
    expect(() => mergeLedgers([sender.report(), twin.report()])).toThrow('flow 0')
  })

  it('is all zeros without accounts', () => {
    expect(mergeLedgers([])).toEqual(sumDeliveries([]))
  })
})

describe('sumDeliveries', () => {
  it('adds each count', () => {
    const one = { sent: 6, delivered: 3, lost: 2, rejected: 1, duplicated: 4, reordered: 5 }
    const double = { sent: 12, delivered: 6, lost: 4, rejected: 2, duplicated: 8, reordered: 10 }
    expect(sumDeliveries([one, one])).toEqual(double)
  })
})
