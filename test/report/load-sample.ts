import type {
  Delivery,
  LoadModel,
  OperationResult,
  PercentilePoint,
  Quantiles,
  SecondRow,
} from '../../src/metrics/load-model.ts'
import { LOAD_SCHEMA_VERSION } from '../../src/metrics/load-model.ts'
import { type LoadRun, type RunModel, runOfLoad } from '../../src/report/run.ts'
import { sampleRun } from './sample.ts'

/** Quantiles of times that grow from `p50` by `spread` with each further nine. */
function sampleQuantiles(p50: number, spread = 2): Quantiles {
  return { p50, p90: p50 * spread, p99: p50 * spread ** 2, p999: p50 * spread ** 3, max: p50 * spread ** 4 }
}

export function sampleDelivery(changes: Partial<Delivery> = {}): Delivery {
  return { sent: 24_000, delivered: 24_000, lost: 0, rejected: 0, duplicated: 0, reordered: 0, ...changes }
}

export function sampleOperation(changes: Partial<OperationResult> = {}): OperationResult {
  return {
    count: 18_000,
    started: 18_000,
    failed: 0,
    latency: sampleQuantiles(1_240, 2.5),
    service: sampleQuantiles(980, 2),
    percentiles: { latency: points(1_240, 2.5), service: points(980, 2) },
    ...changes,
  }
}

function points(p50: number, spread: number): PercentilePoint[] {
  const { max } = sampleQuantiles(p50, spread)
  const ticks = [0, 10, 25, 50, 75, 90, 95, 97.5, 99, 99.5, 99.9, 99.95, 99.99]
  const nines = (percentile: number) => -Math.log10(1 - percentile / 100)
  return [
    ...ticks.map(
      (percentile) => [percentile, Math.round(p50 * spread ** (nines(percentile) - 0.3))] as const,
    ),
    [100, Math.round(max)],
  ]
}

function row(second: number): SecondRow {
  const phase = second < 5 ? 'ramp-up' : second < 8 ? 'warm-up' : second < 38 ? 'measure' : 'drain'
  const share = phase === 'ramp-up' ? (second + 0.5) / 5 : phase === 'drain' ? 0 : 1
  // A second of stall at 20: what was due then waits, and is answered in the next.
  const stalled = second === 20
  const slow = stalled ? 200 : second === 21 ? 120 : 1 + (second % 7) / 10
  const started = Math.round(600 * share)
  const chat = {
    started,
    count: stalled ? 12 : second === 21 ? 1_188 : started,
    failed: second === 22 ? 4 : 0,
    p50: Math.round(1_240 * slow),
    p99: Math.round(7_700 * (stalled ? 130 : slow)),
    max: Math.round(20_000 * (stalled ? 55 : slow)),
  }
  const pings = Math.round(started / 6)
  const ping = { started: pings, count: pings, failed: 0, p50: 420, p99: 1_900, max: 4_100 }
  const idle = { started: 0, count: 0, failed: 0, p50: 0, p99: 0, max: 0 }
  return {
    second,
    phase,
    operations: phase === 'drain' ? { chat: idle } : { chat, ping },
    connected: 2_000,
    bytesSent: 150_000,
    bytesReceived: 160_000,
    harnessCpu: 0.08 * share + (second % 3) / 100,
    serverCpu: stalled ? 0.99 : 0.42 * share + (second % 5) / 100,
    serverRssBytes: 120_000_000,
    lagP99: 600 + (second % 4) * 150,
  }
}

/** A chat run that went well but for a stall of a second, of which a threshold speaks. */
export function sampleLoad(changes: Partial<LoadModel> = {}): LoadModel {
  return {
    schemaVersion: LOAD_SCHEMA_VERSION,
    scenario: 'chat',
    target: 'prosody',
    clients: 2_000,
    loggedIn: 2_000,
    executor: 'constant-arrival-rate',
    measuredSeconds: 30,
    intendedRate: 700,
    achievedRate: 699.8,
    operations: {
      chat: sampleOperation({ failed: 4, delivery: sampleDelivery() }),
      ping: sampleOperation({
        count: 3_000,
        started: 3_000,
        latency: sampleQuantiles(420),
        service: sampleQuantiles(400),
        percentiles: { latency: points(420, 2), service: points(400, 1.9) },
      }),
    },
    delivery: sampleDelivery(),
    logins: {
      attempted: 2_000,
      failed: 0,
      connect: sampleQuantiles(310),
      tls: sampleQuantiles(0),
      sasl: sampleQuantiles(6_300, 1.6),
      bind: sampleQuantiles(800),
      total: sampleQuantiles(8_100, 1.7),
    },
    bytes: { sent: 6_000_000, received: 6_400_000 },
    errors: { timeout: 1, 'service-unavailable': 3 },
    harness: {
      workers: 2,
      processes: 1,
      cpuSeconds: 2.9,
      rssBytes: 96_000_000,
      scheduleLag: sampleQuantiles(310, 1.6),
      eventLoopDelay: sampleQuantiles(1_050, 1.4),
      droppedIterations: 0,
      limited: false,
      reasons: [],
    },
    server: { cpuSeconds: 13.4, rssBytes: 126_000_000 },
    thresholds: [
      { expression: 'lost == 0', value: 0, ok: true },
      { expression: 'p99(latency.chat) < 10ms', value: 7_750, ok: true },
      { expression: 'errors.rate < 0.1%', value: 4 / 21_004, ok: true },
    ],
    series: Array.from({ length: 40 }, (_, second) => row(second)),
    ...changes,
  }
}

/** The same run, with nothing as it should be: a threshold crossed, messages lost, the harness the limit, cut short. */
export function sampleBadLoad(): LoadModel {
  const delivery = sampleDelivery({
    delivered: 23_990,
    lost: 9,
    rejected: 1,
    duplicated: 2,
    reordered: 14,
  })
  const { harness, operations } = sampleLoad()
  return sampleLoad({
    operations: { ...operations, chat: sampleOperation({ failed: 4, delivery }) },
    delivery,
    achievedRate: 640.25,
    harness: {
      ...harness,
      limited: true,
      droppedIterations: 1_204,
      reasons: ['p99 of the schedule lag was 84 ms, above 10 ms', 'a worker used 97 % of a core'],
    },
    thresholds: [
      { expression: 'lost == 0', value: 9, ok: false },
      {
        expression: 'p99(latency.chat) < 10ms',
        value: 12_400,
        ok: false,
        reason: 'the harness was the limit',
      },
      { expression: 'p99(latency.nothing) < 10ms', ok: false, reason: 'no such operation ran' },
      { expression: 'achieved-rate > 90%', value: 0.9146, ok: true },
    ],
    interrupted: { reason: 'stopped by Ctrl-C', phase: 'measure' },
  })
}

export function sampleLoadRun(changes: Partial<LoadRun> = {}): LoadRun {
  return {
    command: ['assay', 'load', 'chat', 'prosody'],
    scenario: 'chat',
    file: 'scenarios/chat.yaml',
    clients: 2_000,
    executor: 'constant-arrival-rate',
    seed: 7,
    workers: 2,
    processes: 1,
    startedAt: '2026-03-01T10:16:00.000Z',
    finishedAt: '2026-03-01T10:16:51.300Z',
    options: {},
    ...changes,
  }
}

/** run.json of a run that was load alone. */
export function sampleRunOfLoad(changes: Partial<LoadRun> = {}): RunModel {
  const { schemaVersion, versions, platform, target } = sampleRun()
  const identity = { schemaVersion, versions, platform, target, id: '20260301-101600-prosody' }
  return runOfLoad(identity, sampleLoadRun(changes))
}
