/** What a threshold looks at. */
export type ThresholdMetric =
  /** A percentile, `mean` or `max` of an operation's times in the measure phase. `operation` absent: all together. */
  | {
      readonly kind: 'time'
      readonly statistic: 'percentile' | 'mean' | 'max' | 'min'
      /** 0 to 100, for `percentile`. */
      readonly percentile?: number
      readonly of: 'latency' | 'service'
      readonly operation?: string
    }
  | {
      readonly kind: 'delivery'
      readonly of: 'lost' | 'duplicated' | 'reordered' | 'rejected'
      readonly operation?: string
    }
  /** Failed operations: how many, or as a fraction of those begun. */
  | { readonly kind: 'errors'; readonly of: 'count' | 'rate'; readonly operation?: string }
  /** Completed operations as a fraction of those that the schedule asked for. */
  | { readonly kind: 'achieved-rate' }
  /** Completed operations a second. */
  | { readonly kind: 'rate'; readonly operation?: string }
  | { readonly kind: 'login-failures' }
  | { readonly kind: 'dropped-iterations' }

/** A condition on what a run measured, such as `p99(latency.chat) < 100ms`. */
export interface Threshold {
  readonly expression: string
  readonly metric: ThresholdMetric
  readonly comparison: '<' | '<=' | '>' | '>=' | '=='
  /** Times in µs, percentages as fractions. */
  readonly bound: number
  /** Ends the run as soon as it is crossed. */
  readonly abortOn: boolean
}
