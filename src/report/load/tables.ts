import type { Delivery, LoadModel, Quantiles } from '../../metrics/load-model.ts'
import { resourcesOf } from './resources.ts'
import { bytesText, countText, percentText, timeText } from './units.ts'

/** Figures of a run as text, for any format. The first column names its row; the others are aligned to the right. */
export interface Table {
  readonly head: readonly string[]
  /** As long as `head`, each. Text of unknown origin stands as it is. */
  readonly rows: readonly (readonly string[])[]
}

const QUANTILES = ['p50', 'p90', 'p99', 'p99.9', 'max'] as const

/** What was done in the measure phase, with latency from the intended time and p99 of the service time beside it. */
export function operationsTable({ operations }: LoadModel): Table {
  return {
    head: ['operation', 'count', 'failed', ...QUANTILES, 'service p99'],
    rows: Object.entries(operations).map(([name, { count, failed, latency, service }]) => [
      name,
      countText(count),
      countText(failed),
      ...timesOf(latency, count),
      ...timesOf(service, count).slice(2, 3),
    ]),
  }
}

/** What became of messages; by operation where several deliver any. No rows where none does. */
export function deliveryTable({ delivery, operations }: LoadModel): Table {
  const parts = Object.entries(operations).flatMap(([name, part]) =>
    part.delivery ? [deliveryRow(name, part.delivery)] : [],
  )
  const all = delivery.sent === 0 && parts.length === 0 ? [] : [deliveryRow('all', delivery)]
  return {
    head: ['messages', 'sent', 'delivered', 'lost', 'rejected', 'duplicated', 'reordered'],
    rows: parts.length === 1 && all.length === 1 ? parts : [...parts, ...all],
  }
}

/** The phases of logging in, without those that did not take place. */
export function loginsTable({ logins }: LoadModel): Table {
  const phases = [
    ['connect', logins.connect],
    ['TLS', logins.tls],
    ['SASL', logins.sasl],
    ['bind', logins.bind],
    ['all', logins.total],
  ] as const
  return {
    head: ['logging in', ...QUANTILES],
    rows: phases
      .filter(([, quantiles]) => quantiles.max > 0)
      .map(([name, quantiles]) => [name, ...timesOf(quantiles, 1)]),
  }
}

/** Errors by condition, the most frequent first. */
export function errorsTable({ errors }: LoadModel): Table {
  const rows = Object.entries(errors).filter(([, count]) => count > 0)
  return {
    head: ['error', 'count'],
    rows: rows.toSorted(([, a], [, b]) => b - a).map(([name, count]) => [name, countText(count)]),
  }
}

/** CPU and memory of the server, where it was sampled, and of ourselves. */
export function resourcesTable(model: LoadModel): Table {
  return {
    head: ['measure phase', 'CPU', 'of one core', 'CPU/operation', 'memory'],
    rows: resourcesOf(model).map(({ who, cpuSeconds, cores, cpuPerOperation, rssBytes }) => [
      who,
      timeText(cpuSeconds * 1_000_000),
      cores === undefined ? '–' : percentText(cores),
      cpuPerOperation === undefined ? '–' : timeText(cpuPerOperation),
      bytesText(rssBytes),
    ]),
  }
}

/** How well the harness kept its schedule. */
export function harnessTable({ harness }: LoadModel): Table {
  return {
    head: ['harness', ...QUANTILES],
    rows: [
      ['schedule lag', ...timesOf(harness.scheduleLag, 1)],
      ['event-loop delay', ...timesOf(harness.eventLoopDelay, 1)],
    ],
  }
}

function deliveryRow(name: string, delivery: Delivery): readonly string[] {
  const { sent, delivered, lost, rejected, duplicated, reordered } = delivery
  return [name, ...[sent, delivered, lost, rejected, duplicated, reordered].map(countText)]
}

/** Where nothing was recorded a 0 would be taken for a time. */
function timesOf({ p50, p90, p99, p999, max }: Quantiles, count: number): readonly string[] {
  return [p50, p90, p99, p999, max].map((time) => (count === 0 ? '–' : timeText(time)))
}
