import { mergeLedgers, sumDeliveries } from '../../metrics/delivery.ts'
import { evaluateThresholds, type Measurements } from '../../metrics/evaluate-thresholds.ts'
import { decodeHistogram, NO_QUANTILES } from '../../metrics/histogram.ts'
import type { EncodedHistogram } from '../../metrics/interval.ts'
import type { IntervalStore } from '../../metrics/interval-store.ts'
import type { LedgerReport } from '../../metrics/ledger.ts'
import {
  type Delivery,
  LOAD_SCHEMA_VERSION,
  type LoadModel,
  type Logins,
  type OperationResult,
  type Quantiles,
  type SecondRow,
  type ThresholdResult,
} from '../../metrics/load-model.ts'
import { percentilePoints } from '../../metrics/percentile-distribution.ts'
import type { LoadScenario } from '../scenario/scenario.ts'
import { phaseAt } from '../schedule/phase-at.ts'
import { timelineOf } from '../schedule/timeline.ts'
import type { WorkerResult } from '../worker/plan.ts'
import { harnessLimits } from './limited.ts'
import type { UsageWatch } from './usage-watch.ts'

/** Everything a run has found, in parts. */
export interface Findings {
  readonly scenario: LoadScenario
  readonly target: string
  readonly workers: number
  readonly processes: number
  readonly intervals: IntervalStore
  readonly results: readonly WorkerResult[]
  readonly usage: UsageWatch
  readonly measuredSeconds: number
  readonly intendedRate: number | undefined
  readonly interrupted?: { readonly reason: string; readonly phase: string }
  /** The threshold that ended the run: it is not ok, whatever came after. */
  readonly crossed?: ThresholdResult
}

/** load.json. */
export function loadModel(found: Findings): LoadModel {
  const { scenario, intervals, usage, results } = found
  const deliveries = deliveriesOf(results)
  const logins = loginsOf(results)
  const harness = harnessOf(found)
  const { server } = usage
  const measurements: Measurements = {
    operations: intervals.operations,
    intervals,
    deliveries,
    logins,
    measuredSeconds: found.measuredSeconds,
    intendedRate: found.intendedRate,
    limited: harness.limited,
  }
  return {
    schemaVersion: LOAD_SCHEMA_VERSION,
    scenario: scenario.name,
    target: found.target,
    clients: scenario.clients,
    loggedIn: results.reduce((sum, { logins: { clients } }) => sum + clients, 0),
    executor: scenario.executor.kind,
    measuredSeconds: found.measuredSeconds,
    ...(found.intendedRate !== undefined && { intendedRate: found.intendedRate }),
    achievedRate: achievedRate(intervals, found.measuredSeconds),
    operations: Object.fromEntries(
      intervals.operations.map((name) => [name, operationOf(name, intervals, deliveries[name])]),
    ),
    delivery: sumDeliveries(Object.values(deliveries)),
    logins,
    bytes: { ...intervals.bytes },
    errors: intervals.errors,
    harness,
    ...(server && { server }),
    thresholds: thresholdsOf(found, measurements),
    series: seriesOf(found),
    ...(found.interrupted && { interrupted: found.interrupted }),
  }
}

function thresholdsOf({ scenario, crossed }: Findings, measurements: Measurements): ThresholdResult[] {
  return evaluateThresholds(scenario.thresholds, measurements).map((result) =>
    result.ok && result.expression === crossed?.expression
      ? { ...crossed, reason: 'this value ended the run; what was on its way then came to a better one' }
      : result,
  )
}

/** Operations begun a second, times the share of what they owed that came to its end. */
function achievedRate(intervals: IntervalStore, seconds: number): number {
  const all = intervals.measured()
  if (!all || all.started === 0 || seconds <= 0) return 0
  return (intervals.lag.count / seconds) * Math.min(1, all.completed / all.started)
}

/** The accounts of all workers as one, by operation. */
function deliveriesOf(results: readonly WorkerResult[]): Record<string, Delivery> {
  const reports = new Map<string, LedgerReport[]>()
  for (const { ledgers } of results)
    for (const [name, report] of Object.entries(ledgers))
      reports.set(name, [...(reports.get(name) ?? []), report])
  return Object.fromEntries([...reports].map(([name, list]) => [name, mergeLedgers(list)]))
}

function operationOf(
  name: string,
  intervals: IntervalStore,
  delivery: Delivery | undefined,
): OperationResult {
  const total = intervals.measured(name)
  return {
    count: total?.completed ?? 0,
    started: total?.started ?? 0,
    failed: total?.failed ?? 0,
    latency: total?.latency.quantiles() ?? NO_QUANTILES,
    service: total?.service.quantiles() ?? NO_QUANTILES,
    ...(total &&
      total.completed > 0 && {
        percentiles: { latency: percentilePoints(total.latency), service: percentilePoints(total.service) },
      }),
    ...(delivery && { delivery }),
  }
}

function loginsOf(results: readonly WorkerResult[]): Logins {
  const sum = (pick: (logins: WorkerResult['logins']) => number) =>
    results.reduce((total, { logins }) => total + pick(logins), 0)
  const merged = (pick: (logins: WorkerResult['logins']) => EncodedHistogram): Quantiles => {
    const [first, ...others] = results.map(({ logins }) => decodeHistogram(pick(logins)))
    if (!first) return NO_QUANTILES
    for (const other of others) {
      first.add(other)
      other.destroy()
    }
    const quantiles = first.quantiles()
    first.destroy()
    return quantiles
  }
  return {
    attempted: sum(({ attempted }) => attempted),
    failed: sum(({ failed }) => failed),
    connect: merged(({ times }) => times.connect),
    tls: merged(({ times }) => times.tls),
    sasl: merged(({ times }) => times.sasl),
    bind: merged(({ times }) => times.bind),
    total: merged(({ times }) => times.total),
  }
}

function harnessOf({ intervals, usage, workers, processes }: Findings): LoadModel['harness'] {
  const scheduleLag = intervals.lag.quantiles()
  const eventLoopDelay = intervals.loopDelay.quantiles()
  const reasons = harnessLimits({ scheduleLag, eventLoopDelay })
  return {
    workers,
    processes,
    ...usage.own,
    scheduleLag,
    eventLoopDelay,
    droppedIterations: intervals.dropped.measured,
    limited: reasons.length > 0,
    reasons,
  }
}

function seriesOf({ intervals, usage, scenario }: Findings): SecondRow[] {
  const timeline = timelineOf(scenario.phases)
  return intervals.rows().map(({ lagP99, ...row }) => ({
    ...row,
    lagP99,
    phase: phaseAt(row.second * 1e6, timeline),
    ...usage.second(row.second),
  }))
}
