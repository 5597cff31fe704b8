import type { Threshold } from '../../metrics/threshold.ts'

/** How a simulated client secures its stream; `target` takes what the target file says. */
export type LoadTls = 'target' | 'none' | 'starttls' | 'direct'

/** What decides when operations begin. Rates are per second, over all workers; times are in milliseconds. */
export type ExecutorPlan =
  /** Open model: operations begin when they are due, whether or not earlier ones have ended. */
  | { readonly kind: 'constant-arrival-rate'; readonly rate: number }
  | { readonly kind: 'ramping-arrival-rate'; readonly startRate: number; readonly stages: readonly Stage[] }
  /** Closed model: each client begins its next operation when its last has ended. */
  | { readonly kind: 'constant-clients'; readonly thinkMs: number }
  | {
      readonly kind: 'ramping-clients'
      readonly startClients: number
      readonly stages: readonly Stage[]
      readonly thinkMs: number
    }
  /** All clients log in, `rate` a second, and stay; what is measured is the logging in. */
  | { readonly kind: 'login-storm'; readonly rate: number }
  /** All clients are logged in, lose their connections at the same moment and come back, `rate` a second. */
  | { readonly kind: 'reconnect-storm'; readonly rate: number }

/** A change to `target` (a rate, or a number of clients), linear over `overMs`. */
export interface Stage {
  readonly target: number
  readonly overMs: number
}

/** Lengths in milliseconds. Ramp-up and ramp-down go from and to nothing, linearly; only `measure` counts. */
export interface Phases {
  readonly rampUpMs: number
  readonly warmUpMs: number
  readonly measureMs: number
  readonly rampDownMs: number
  /** Longest wait, after all is sent, for what is on its way. */
  readonly drainMs: number
}

/** A behaviour of the mix. `options` have been validated by the behaviour's own schema. */
export interface MixEntry {
  /** Name of the operation in reports; the behaviour's name unless the file gives another. */
  readonly name: string
  /** A behaviour that comes with Assay, or an absolute path to a module. */
  readonly behaviour: string
  /** Share of the arrivals, relative to the other entries. */
  readonly weight: number
  readonly options: Readonly<Record<string, unknown>>
}

/** A workload, as a scenario file and the command line say it, complete with defaults. */
export interface LoadScenario {
  readonly name: string
  readonly description?: string
  /** Path of its file. */
  readonly file: string
  readonly clients: number
  readonly login: {
    /** Logins a second over all workers, before the load begins. */
    readonly rate: number
    readonly mechanism: 'auto' | 'SCRAM-SHA-1' | 'SCRAM-SHA-256' | 'PLAIN' | 'ANONYMOUS'
    readonly tls: LoadTls
    /** Milliseconds from the first packet to the end of binding after which a login has failed. */
    readonly timeoutMs: number
  }
  readonly executor: ExecutorPlan
  readonly phases: Phases
  /** Milliseconds after which an operation without an answer has failed. */
  readonly timeoutMs: number
  /** Empty for the storms. */
  readonly mix: readonly MixEntry[]
  readonly thresholds: readonly Threshold[]
  /** Decides which operation and which client each arrival takes; the same seed, the same order. */
  readonly seed: number
}
