import type { LoadModel, Quantiles } from '../../metrics/load-model.ts'
import { bootstrap, type Uncertainty } from './bootstrap.ts'
import { type Judged, type JudgeOptions, judge, unjudged } from './difference.ts'
import {
  countOf,
  type LatencySample,
  percentilesOf,
  type Resampled,
  type RunLatencies,
  samplesOf,
} from './latency-sample.ts'
import type { FigureComparison, FigureName, OperationCounts, Pair } from './model.ts'

/** One operation of both sides. */
export interface OperationSides {
  readonly operation: string
  readonly models: Pair<readonly LoadModel[]>
  /** Of the runs that have their histograms. */
  readonly latencies: Pair<readonly RunLatencies[]>
}

export interface FigureOptions {
  readonly resampled: Resampled
  /** Assay was the bottleneck of a run. */
  readonly limited: boolean
  readonly random: () => number
}

/** The figures of an operation, to be judged once it is known how many intervals are to hold together. */
export interface PreparedFigures {
  readonly judgeable: number
  readonly figures: (options: JudgeOptions) => readonly FigureComparison[]
}

const PERCENTILES = [50, 90, 99, 99.9] as const
const NAMES: readonly FigureName[] = ['p50', 'p90', 'p99', 'p99.9', 'throughput']

/** A percentile that fewer values exceed is a matter of a few accidents. */
const LEAST_BEYOND = 20
/** From fewer seconds nothing is learned about the noise. */
const LEAST_SECONDS = 6

/** Learns the noise of an operation's figures. */
export function figuresOf(sides: OperationSides, options: FigureOptions): PreparedFigures {
  const obstacle = obstacleOf(sides, options)
  if (obstacle !== undefined) return shownOnly(sides, obstacle)
  const [a, b] = samplesOf([sides.latencies.a, sides.latencies.b], options.resampled)
  const values = { a: valuesOf(a), b: valuesOf(b) }
  const noise = { a: noiseOf(a, options), b: noiseOf(b, options) }
  const max = unjudged('max', { a: percentilesOf(a, [100])[0] ?? 0, b: percentilesOf(b, [100])[0] ?? 0 }, ONE)
  const least = Math.min(countOf(a), countOf(b))
  const prepared = NAMES.map((figure, at) => {
    const pair = { a: values.a[at] ?? 0, b: values.b[at] ?? 0 }
    const uncertainty = { a: noise.a[at] ?? NONE, b: noise.b[at] ?? NONE }
    const judged: Judged = { figure, values: pair, uncertainty }
    const beyond = least * (1 - (PERCENTILES[at] ?? 0) / 100)
    return { judged, reason: beyond < LEAST_BEYOND - 1e-6 ? TOO_FEW : undefined }
  })
  return {
    judgeable: prepared.filter(({ reason }) => reason === undefined).length,
    figures: (judgement) => {
      const all = prepared.map(({ judged, reason }) =>
        reason === undefined ? judge(judged, judgement) : unjudged(judged.figure, judged.values, reason),
      )
      return [...all.slice(0, PERCENTILES.length), max, ...all.slice(PERCENTILES.length)]
    },
  }
}

/** What a side's runs did of an operation, together. */
export function countsOf(operation: string, models: readonly LoadModel[]): OperationCounts {
  const results = models.flatMap(({ operations }) => operations[operation] ?? [])
  const sum = (of: (result: (typeof results)[number]) => number) =>
    results.reduce((total, result) => total + of(result), 0)
  return {
    started: sum(({ started }) => started),
    completed: sum(({ count }) => count),
    failed: sum(({ failed }) => failed),
    lost: sum(({ delivery }) => delivery?.lost ?? 0),
    duplicated: sum(({ delivery }) => delivery?.duplicated ?? 0),
    reordered: sum(({ delivery }) => delivery?.reordered ?? 0),
  }
}

const NONE: Uncertainty = { standardError: 0, degrees: 0 }
const ONE = 'a maximum is a single value, of which no interval can be learned'
const TOO_FEW = `fewer than ${LEAST_BEYOND} values lie beyond it`

function obstacleOf(
  { models, latencies }: OperationSides,
  { resampled, limited }: FigureOptions,
): string | undefined {
  if (limited) return 'Assay, not the server, was the limit of a run'
  const without = [models.a.length - latencies.a.length, models.b.length - latencies.b.length]
  if (without.some((count) => count > 0)) return 'a run has no histograms of it'
  const seconds = [latencies.a, latencies.b].map((runs) =>
    runs.reduce((sum, { seconds: own }) => sum + own.length, 0),
  )
  if (resampled === 'seconds' && Math.min(...seconds) < LEAST_SECONDS)
    return `a run measured fewer than ${LEAST_SECONDS} seconds of it`
  return undefined
}

function valuesOf(sample: LatencySample): number[] {
  return [...percentilesOf(sample, PERCENTILES), throughputOf(sample)]
}

function noiseOf(sample: LatencySample, { resampled, random }: FigureOptions): readonly Uncertainty[] {
  return bootstrap({
    units: sample.units.length,
    resampled,
    random,
    figures: (weights) => [...percentilesOf(sample, PERCENTILES, weights), throughputOf(sample, weights)],
  })
}

function throughputOf({ units }: LatencySample, weights?: ArrayLike<number>): number {
  let [completed, seconds] = [0, 0]
  units.forEach((unit, at) => {
    const weight = weights?.[at] ?? 1
    completed += weight * unit.total
    seconds += weight * unit.seconds
  })
  return seconds === 0 ? 0 : completed / seconds
}

/** From load.json alone; of several runs the mean. */
function shownOnly({ operation, models }: OperationSides, reason: string): PreparedFigures {
  const mean = (of: (latency: Quantiles) => number) => ({
    a: meanOf(models.a.map(({ operations }) => of(operations[operation]?.latency ?? NO_LATENCY))),
    b: meanOf(models.b.map(({ operations }) => of(operations[operation]?.latency ?? NO_LATENCY))),
  })
  const rate = (side: readonly LoadModel[]) =>
    meanOf(
      side.map(({ operations, measuredSeconds }) =>
        measuredSeconds > 0 ? (operations[operation]?.count ?? 0) / measuredSeconds : 0,
      ),
    )
  const latencies = (['p50', 'p90', 'p99', 'p999', 'max'] as const).map((key) =>
    unjudged(
      key === 'p999' ? 'p99.9' : key,
      mean((latency) => latency[key]),
      reason,
    ),
  )
  const figures = [...latencies, unjudged('throughput', { a: rate(models.a), b: rate(models.b) }, reason)]
  return { judgeable: 0, figures: () => figures }
}

const NO_LATENCY: Quantiles = { p50: 0, p90: 0, p99: 0, p999: 0, max: 0 }

function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
