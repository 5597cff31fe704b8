import type { ExecutorPlan } from './scenario.ts'

export type ExecutorKind = ExecutorPlan['kind']

/** Keys of a scenario file that say what an executor does. */
export const EXECUTOR_KEYS = ['rate', 'start', 'stages', 'think'] as const
export type ExecutorKey = (typeof EXECUTOR_KEYS)[number]

export const PHASE_KEYS = ['ramp-up', 'warm-up', 'measure', 'ramp-down', 'drain'] as const
export type PhaseKey = (typeof PHASE_KEYS)[number]

/** What an executor understands in a scenario file. */
export interface ExecutorRules {
  readonly needs: readonly ExecutorKey[]
  readonly may: readonly ExecutorKey[]
  readonly phases: readonly PhaseKey[]
  /** What the `to` of a stage is. */
  readonly stageOf?: 'rate' | 'clients'
  /** Whether it works through a mix of behaviours. The storms do not: they log in. */
  readonly mix: boolean
}

/** The executors, with what each understands. */
export const EXECUTORS: Readonly<Record<ExecutorKind, ExecutorRules>> = {
  'constant-arrival-rate': { needs: ['rate'], may: [], phases: PHASE_KEYS, mix: true },
  'ramping-arrival-rate': {
    needs: ['stages'],
    may: ['start'],
    phases: ['ramp-up', 'warm-up', 'ramp-down', 'drain'],
    stageOf: 'rate',
    mix: true,
  },
  'constant-clients': { needs: [], may: ['think'], phases: PHASE_KEYS, mix: true },
  'ramping-clients': {
    needs: ['stages'],
    may: ['start', 'think'],
    phases: ['ramp-up', 'warm-up', 'ramp-down', 'drain'],
    stageOf: 'clients',
    mix: true,
  },
  'login-storm': { needs: ['rate'], may: [], phases: ['drain'], mix: false },
  'reconnect-storm': { needs: ['rate'], may: [], phases: ['warm-up', 'drain'], mix: false },
}

export const EXECUTOR_KINDS = Object.keys(EXECUTORS) as readonly ExecutorKind[]

export function isExecutorKind(value: unknown): value is ExecutorKind {
  return EXECUTOR_KINDS.includes(value as ExecutorKind)
}

/** Milliseconds in which a storm's logins are due: its measure phase. */
export function stormMs(clients: number, rate: number): number {
  return (clients / rate) * 1000
}

/** The operations of a scenario, as reports and thresholds name them. */
export function operationsOf(scenario: {
  readonly executor: { readonly kind: ExecutorKind }
  readonly mix: readonly { readonly name: string }[]
}): string[] {
  return EXECUTORS[scenario.executor.kind].mix ? scenario.mix.map(({ name }) => name) : ['login']
}
