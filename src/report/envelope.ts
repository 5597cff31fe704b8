/**
 * The parts of Cucumber's messages (32) that reports read. Structural and all optional, because a stream may come from
 * a file that another version wrote; a Cucumber `Envelope` is assignable to {@link Envelope}.
 */
export interface Envelope {
  readonly attachment?: Attachment
  readonly parseError?: { readonly source: { readonly uri?: string }; readonly message: string }
  readonly pickle?: Pickle
  readonly testCase?: TestCase
  readonly testCaseStarted?: TestCaseStarted
  readonly testCaseFinished?: TestCaseFinished
  readonly testStepFinished?: TestStepFinished
  readonly testRunFinished?: TestRunFinished
  readonly testRunHookFinished?: { readonly result: StepResult }
}

export interface Attachment {
  readonly body: string
  /** `IDENTITY` or `BASE64`. */
  readonly contentEncoding: string
  readonly mediaType: string
  readonly testCaseStartedId?: string
}

export interface Pickle {
  readonly id: string
  readonly uri: string
  readonly name: string
  /** The scenario's line, or the row's for an Examples row. */
  readonly location?: { readonly line: number }
  readonly tags: readonly { readonly name: string }[]
  readonly steps: readonly PickleStep[]
}

export interface PickleStep {
  readonly id: string
  readonly text: string
  /** `Context`, `Action`, `Outcome` or `Unknown`: what Given, When and Then mean, also behind And. */
  readonly type?: string
  readonly argument?: {
    readonly docString?: { readonly content: string }
    readonly dataTable?: {
      readonly rows: readonly { readonly cells: readonly { readonly value: string }[] }[]
    }
  }
}

export interface TestCase {
  readonly id: string
  readonly pickleId: string
  readonly testSteps: readonly { readonly id: string; readonly pickleStepId?: string }[]
}

export interface TestCaseStarted {
  readonly id: string
  readonly testCaseId: string
  /** From 0; a higher attempt supersedes a lower one. */
  readonly attempt: number
  readonly timestamp: Timestamp
}

interface TestCaseFinished {
  readonly testCaseStartedId: string
  readonly timestamp: Timestamp
  readonly willBeRetried: boolean
}

export interface TestStepFinished {
  readonly testCaseStartedId: string
  readonly testStepId: string
  readonly testStepResult: StepResult
}

interface TestRunFinished {
  readonly success: boolean
  readonly message?: string
}

interface StepResult {
  /** `PASSED`, `FAILED`, `SKIPPED`, `UNDEFINED`, `AMBIGUOUS`, `PENDING` or `UNKNOWN`. */
  readonly status: string
  readonly message?: string
}

export interface Timestamp {
  readonly seconds: number
  readonly nanos: number
}

/** Milliseconds from one timestamp to another, never negative, rounded to whole ones. */
export function millisecondsBetween(from: Timestamp, to: Timestamp): number {
  return Math.max(0, Math.round((to.seconds - from.seconds) * 1_000 + (to.nanos - from.nanos) / 1e6))
}
