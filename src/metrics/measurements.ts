import type { OperationTotal } from './interval-store.ts'
import type { Delivery } from './load-model.ts'

/** What thresholds are held against. All of the measure phase, unless said otherwise; an `IntervalStore` has most. */
export interface Measurements {
  /** Names of the run's operations. */
  readonly operations: readonly string[]
  readonly intervals: {
    measured(operation?: string): OperationTotal | undefined
    readonly dropped: { readonly measured: number }
  }
  /**
   * By operation, of those that deliver messages; over all phases. To be left out while messages are on their way:
   * they would count as lost.
   */
  readonly deliveries: Readonly<Record<string, Delivery>>
  /** Over all phases. */
  readonly logins: { readonly attempted: number; readonly failed: number }
  readonly measuredSeconds: number
  /** Operations a second that the schedule asked for; absent for closed models. */
  readonly intendedRate?: number | undefined
  /** Whether the harness was the bottleneck. */
  readonly limited: boolean
}

/** A measured value, in the model's unit, or why there is none. */
export type Measured = { readonly value: number } | { readonly missing: string }
