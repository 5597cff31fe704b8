import { UsageError } from '../../base/errors.ts'
import type { Threshold } from '../../metrics/threshold.ts'
import { measureMs } from './complete.ts'
import { operationsOf } from './executors.ts'
import type { ExecutorPlan, LoadScenario, LoadTls, Stage } from './scenario.ts'
import { unknownOperation } from './threshold-list.ts'

/** What the command line changes about a scenario. */
export interface ScenarioOverrides {
  /** Stages of `ramping-clients` are scaled with it. */
  readonly clients?: number
  /** Per second. For `ramping-arrival-rate` the highest rate: the others are scaled with it. */
  readonly rate?: number
  /** Milliseconds of the measure phase. Stages are scaled to it. */
  readonly durationMs?: number
  readonly drainMs?: number
  readonly tls?: LoadTls
  /** Added to those of the file. */
  readonly thresholds?: readonly Threshold[]
}

/**
 * A scenario with what the command line says instead.
 * @throws UsageError (E_SCENARIO_OVERRIDE) where an override does not fit the scenario's executor or is no possible value.
 */
export function overrideScenario(scenario: LoadScenario, overrides: ScenarioOverrides): LoadScenario {
  const clients = overrides.clients ?? scenario.clients
  if (!(Number.isInteger(clients) && clients >= 1)) throw refusal('clients must be a whole number above 0')
  if (overrides.drainMs !== undefined && !(overrides.drainMs >= 0))
    throw refusal('the time to drain must not be below 0')
  let { executor } = scenario
  if (overrides.clients !== undefined) executor = withClients(executor, clients / scenario.clients, clients)
  if (overrides.rate !== undefined) executor = withRate(executor, overrides.rate)
  if (overrides.durationMs !== undefined) executor = withDuration(executor, scenario, overrides.durationMs)
  const operations = operationsOf(scenario)
  for (const threshold of overrides.thresholds ?? []) {
    const strange = unknownOperation(threshold, operations)
    if (strange !== undefined) throw refusal(`the threshold ${threshold.expression} ${strange}`)
  }
  return {
    ...scenario,
    clients,
    login: { ...scenario.login, tls: overrides.tls ?? scenario.login.tls },
    executor,
    phases: {
      ...scenario.phases,
      measureMs: measureMs(executor, clients) ?? overrides.durationMs ?? scenario.phases.measureMs,
      drainMs: overrides.drainMs ?? scenario.phases.drainMs,
    },
    thresholds: [...scenario.thresholds, ...(overrides.thresholds ?? [])],
  }
}

function refusal(message: string, hint?: string): UsageError {
  return new UsageError('E_SCENARIO_OVERRIDE', message, hint === undefined ? {} : { hint })
}

function withClients(plan: ExecutorPlan, factor: number, most: number): ExecutorPlan {
  if (plan.kind !== 'ramping-clients') return plan
  // Few clients stay some: a level that is not 0 must not be rounded to it.
  const scaled = (level: number) =>
    level === 0 ? 0 : Math.min(most, Math.max(1, Math.round(level * factor)))
  return { ...plan, startClients: scaled(plan.startClients), stages: retargeted(plan.stages, scaled) }
}

function withRate(plan: ExecutorPlan, rate: number): ExecutorPlan {
  if (!(Number.isFinite(rate) && rate > 0)) throw refusal('a rate must be above 0')
  if (plan.kind === 'ramping-arrival-rate') {
    const highest = Math.max(plan.startRate, ...plan.stages.map(({ target }) => target))
    const scaled = (level: number) => (level / highest) * rate
    return { ...plan, startRate: scaled(plan.startRate), stages: retargeted(plan.stages, scaled) }
  }
  if ('rate' in plan) return { ...plan, rate }
  throw refusal(
    `a rate means nothing with ${plan.kind}: each client goes on when its last operation has ended`,
    'give the number of clients, or a scenario with an arrival rate',
  )
}

function withDuration(plan: ExecutorPlan, { phases }: LoadScenario, durationMs: number): ExecutorPlan {
  if (!(Number.isFinite(durationMs) && durationMs > 0)) throw refusal('a duration must be above 0')
  if (plan.kind === 'login-storm' || plan.kind === 'reconnect-storm')
    throw refusal(
      `a duration means nothing with ${plan.kind}: it lasts until all clients are due to be back`,
      'give the number of clients and the rate',
    )
  if (!('stages' in plan)) return plan
  const factor = durationMs / phases.measureMs
  return { ...plan, stages: plan.stages.map((stage) => ({ ...stage, overMs: stage.overMs * factor })) }
}

function retargeted(stages: readonly Stage[], scaled: (level: number) => number): Stage[] {
  return stages.map((stage) => ({ ...stage, target: scaled(stage.target) }))
}
