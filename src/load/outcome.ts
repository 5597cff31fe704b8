import { AssayError } from '../base/errors.ts'
import type { IntervalStore } from '../metrics/interval-store.ts'
import type { LoadModel, LoadPhase, ThresholdResult } from '../metrics/load-model.ts'
import type { Account } from '../target/target.ts'

/** How far a load run has come; about once a second. */
export interface LoadProgress {
  readonly phase: 'accounts' | 'login' | 'prepare' | LoadPhase | 'logout'
  /** Of the phase, 0 to 1. */
  readonly fraction: number
  /** Seconds until the whole load is over, where that is known. */
  readonly remainingSeconds?: number
  readonly loggedIn: number
  readonly clients: number
  /** Operations completed in the last second. */
  readonly rate: number
  /** p99 latency of the last second in µs, of all operations together. */
  readonly p99: number
  readonly errors: number
}

/** A threshold with `abort-on` was crossed, and has ended the run: a verdict, like any threshold's. */
export class ThresholdCrossed extends AssayError {
  readonly result: ThresholdResult

  constructor(result: ThresholdResult) {
    super('E_LOAD_THRESHOLD', `the threshold ${result.expression} was crossed`)
    this.result = result
  }
}

/** What a load run leaves: its model, and the histograms that the model only quotes. */
export interface LoadOutcome {
  readonly model: LoadModel
  readonly intervals: IntervalStore
  /** When the load began, in milliseconds since 1970. */
  readonly startedAt: number
  /** Accounts whose passwords the server did not take. */
  readonly refused: readonly Account[]
  /** What ended the run early: the signal's reason, {@link ThresholdCrossed}, a TargetError for the loss of the server, the failure of a worker. */
  readonly endedBy?: unknown
}
