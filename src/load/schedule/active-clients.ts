import type { ExecutorPlan, Phases } from '../scenario/scenario.ts'
import { level, profileOf, valueAt } from './profile.ts'

/** The executors of the closed model. */
export type ClosedPlan = Extract<ExecutorPlan, { kind: 'constant-clients' | 'ramping-clients' }>

export interface ClosedLoad {
  readonly plan: ClosedPlan
  readonly phases: Phases
  /** All clients of the scenario: what `constant-clients` keeps active. */
  readonly clients: number
}

/**
 * How many clients, over all workers, are active at a time in µs since the load's epoch: up from none in ramp-up, down to
 * none in ramp-down, none before and after. Those with the lowest numbers are the active ones.
 * @throws RangeError where the stages do not last as long as the measure phase.
 */
export function activeClients({ plan, phases, clients }: ClosedLoad): (us: number) => number {
  const course =
    plan.kind === 'constant-clients'
      ? level(clients, phases)
      : { start: plan.startClients, stages: plan.stages }
  const pieces = profileOf(course, phases)
  return (us) => Math.round(valueAt(us, pieces))
}

/** How many of the clients 0 to `count` - 1 belong to one worker, which has `worker`, `worker + workers`, … */
export function workersPart(count: number, worker: number, workers: number): number {
  return Math.max(0, Math.ceil((count - worker) / workers))
}
