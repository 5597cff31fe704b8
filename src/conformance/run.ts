import type { Envelope } from '@cucumber/messages'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import { harness } from './harness.ts'
import { loadSteps, runLanes } from './lanes.ts'
import { MessageMerger } from './merge.ts'
import { byFeature, inPieces, type Plan, planRun, type Selection } from './plan.ts'

export interface ConformanceOptions {
  readonly selection: Selection
  readonly lanes: number
  readonly seed?: number | undefined
  readonly onEnvelope: (envelope: Envelope) => void
  /** Called once the plan is known. */
  readonly onPlan?: (plan: Plan) => void
  readonly signal?: AbortSignal | undefined
  /** Whether a verdict is to be tried again alone, as undecided ones are. */
  readonly doubtful?: ((outcome: ScenarioVerdict, plan: Plan) => boolean) | undefined
}

/** How far a run came. */
export interface ConformanceOutcome {
  readonly planned: number
  /** Scenarios that came to their end. */
  readonly ran: number
  /** Scenarios that were undecided or doubtful at first and were tried again alone. */
  readonly retried: number
}

/**
 * Runs scenarios against the harness in place: all lanes, then `@exclusive` ones alone, then what came out undecided
 * or doubtful once more, alone. The messages make one valid stream.
 * @throws ConfigurationError where nothing is selected or a feature cannot be read.
 */
export async function runConformance(options: ConformanceOptions): Promise<ConformanceOutcome> {
  const { selection, lanes, seed, signal, doubtful } = options
  const plan = await planRun(selection)
  options.onPlan?.(plan)
  const support = await loadSteps()
  const merger = new MessageMerger(options.onEnvelope, {
    aborted: () => signal?.aborted === true,
    doubtful: doubtful && ((outcome) => doubtful(outcome, plan)),
  })
  const common = { support, steps: plan.steps, seed, signal, input: () => merger.input() }
  await Promise.all([
    runLanes({
      ...common,
      features: inPieces(plan.parallel.features),
      tags: plan.parallel.tags,
      lanes,
    }),
    runLanes({
      ...common,
      features: inPieces(plan.components.features),
      tags: plan.components.tags,
      lanes: harness().components.size,
    }),
  ])
  await runLanes({ ...common, ...plan.exclusive, lanes: 1 })
  const again = merger.undecided
  if (!signal?.aborted) await runLanes({ ...common, features: byFeature(again), tags: '', lanes: 1 })
  merger.finish()
  return { planned: plan.total, ran: merger.ended, retried: signal?.aborted ? 0 : again.length }
}
