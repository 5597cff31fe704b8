import { generator } from '../../base/random.ts'
import type { LatencySeconds } from '../../metrics/latency-log-reader.ts'
import type { LoadModel } from '../../metrics/load-model.ts'
import type { Resampled, RunLatencies } from './latency-sample.ts'
import { loadNotes } from './load-notes.ts'
import type { FigureComparison, LoadComparison, LoadVerdict, OperationComparison } from './model.ts'
import { countsOf, figuresOf, type OperationSides } from './operation.ts'

/** One load run. */
export interface LoadEvidence {
  readonly model: LoadModel
  /** Absent where the run has no latency.hlog: its figures are then shown and not judged. */
  readonly seconds?: LatencySeconds
}

export interface LoadOptions {
  /** As a fraction of A's figure, from 0. */
  readonly tolerance: number
}

/** Of all intervals of a comparison together. */
const CONFIDENCE = 0.95

/** So that the same runs are judged alike each time. */
const SEED = 0x0a55a7

/**
 * Load runs side by side, one at least a side. The noise is learned from the runs of a side where each has several, else
 * from the seconds of the runs. The intervals hold together (Bonferroni): a comparison of many operations cries wolf no
 * more often than one of a single one.
 */
export function compareLoad(
  a: readonly LoadEvidence[],
  b: readonly LoadEvidence[],
  { tolerance }: LoadOptions,
): LoadComparison {
  const resampled: Resampled = a.length > 1 && b.length > 1 ? 'runs' : 'seconds'
  const names = [...new Set([...a, ...b].flatMap(({ model }) => Object.keys(model.operations)))]
  const sides = names.map((operation) => sidesOf(operation, a, b))
  const limited = [...a, ...b].some(({ model }) => model.harness.limited)
  const prepared = sides.map((side) => figuresOf(side, { resampled, limited, random: generator(SEED) }))
  const intervals = prepared.reduce((sum, { judgeable }) => sum + judgeable, 0)
  const confidence = 1 - (1 - CONFIDENCE) / Math.max(1, intervals)
  const operations = prepared.map(({ figures }, at): OperationComparison => {
    const { operation, models } = sides[at] as OperationSides
    const judged = figures({ confidence, tolerance })
    const counts = { a: countsOf(operation, models.a), b: countsOf(operation, models.b) }
    return { operation, verdict: verdictOf(judged), figures: judged, counts }
  })
  return {
    verdict: verdictOf(operations.flatMap(({ figures }) => figures)),
    tolerance,
    confidence: CONFIDENCE,
    resampled,
    operations,
    notes: loadNotes(a, b),
  }
}

function sidesOf(operation: string, a: readonly LoadEvidence[], b: readonly LoadEvidence[]): OperationSides {
  const latencies = (side: readonly LoadEvidence[]): RunLatencies[] =>
    side.flatMap(({ seconds, model: { measuredSeconds } }) => {
      const own = seconds?.get(operation)
      return own ? [{ seconds: own, measuredSeconds }] : []
    })
  const models = (side: readonly LoadEvidence[]) => side.map(({ model }) => model)
  return {
    operation,
    models: { a: models(a), b: models(b) },
    latencies: { a: latencies(a), b: latencies(b) },
  }
}

function verdictOf(figures: readonly FigureComparison[]): LoadVerdict {
  const moved = figures.filter(({ beyondTolerance }) => beyondTolerance)
  if (moved.some(({ movement }) => movement === 'worse')) return 'slower'
  if (moved.some(({ movement }) => movement === 'better')) return 'faster'
  return figures.every(({ movement }) => movement === 'not judged') ? 'not judged' : 'no difference'
}
