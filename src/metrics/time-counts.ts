/** How often each time was recorded: times in µs, ascending, each with its count (above 0) in the same place. */
export interface TimeCounts {
  readonly times: readonly number[]
  readonly counts: readonly number[]
}

/** Of a stretch in which nothing was recorded. */
export const NO_TIMES: TimeCounts = { times: [], counts: [] }
