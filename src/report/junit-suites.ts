/** Totals as JUnit counts them. */
export interface JunitCounts {
  readonly tests: number
  readonly failures: number
  readonly errors: number
  readonly skipped: number
  readonly milliseconds: number
}

/** The suites of one job. */
export interface JunitSuites {
  readonly counts: JunitCounts
  /** XML within `testsuites`. */
  readonly lines: readonly string[]
}

/** Counts as attributes of a suite. */
export function countAttributes({ milliseconds, ...counts }: JunitCounts) {
  return { ...counts, time: seconds(milliseconds) }
}

/** Milliseconds as JUnit writes times. */
export function seconds(milliseconds: number): string {
  return (milliseconds / 1_000).toFixed(3)
}
