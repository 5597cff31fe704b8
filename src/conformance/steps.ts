import { Given as given, Then as then, When as when } from '@cucumber/cucumber'
import type { Phase } from './phase.ts'
import type { AssayWorld } from './world.ts'

type StepFunction<T extends unknown[]> = (this: AssayWorld, ...args: T) => unknown

/**
 * Runs a step and judges its failure by its kind. Cucumber gets to see: a failed step for a `fail`, a pending one for
 * `inconclusive`, a skipped one for `advisory` and `unsupported`; the words are in the verdict attachment.
 */
function judged<T extends unknown[]>(phase: Phase, step: StepFunction<T>): StepFunction<T> {
  async function run(this: AssayWorld, ...args: T): Promise<unknown> {
    try {
      this.enter(phase)
      await step.apply(this, args)
      return undefined
    } catch (error) {
      const { verdict, reason, expected, observed } = this.condemn(error)
      if (verdict === 'inconclusive') return 'pending'
      if (verdict !== 'fail') return 'skipped'
      throw failureOf([reason, expected && `expected: ${expected}`, observed && `observed: ${observed}`])
    }
  }
  // Cucumber compares a step's parameters with its function's length.
  return Object.defineProperty(run, 'length', { value: step.length })
}

const LONGEST_LINE = 500

/**
 * The error Cucumber sees. Its stack names no place in our code, but has the look of one: without a line that looks so
 * Cucumber's stack parser tries the forms of other browsers, which takes it seconds on long lines.
 */
function failureOf(lines: readonly (string | undefined)[]): Error {
  const short = lines
    .filter((line) => line !== undefined && line !== '')
    .map((line) => line?.slice(0, LONGEST_LINE))
  const failure = new Error(short.join('\n'))
  failure.stack = `${failure.message}\n    at requirement (scenario:1:1)`
  return failure
}

/** Defines a precondition: its failure leaves the scenario `unsupported` or `inconclusive`. */
export function Given<T extends unknown[]>(phrase: string, step: StepFunction<T>): void {
  given(phrase, judged('given', step))
}

/** Defines a stimulus: it fails only where the harness could not act. */
export function When<T extends unknown[]>(phrase: string, step: StepFunction<T>): void {
  when(phrase, judged('when', step))
}

/** Defines a judgement: its failure is a finding about the server. */
export function Then<T extends unknown[]>(phrase: string, step: StepFunction<T>): void {
  then(phrase, judged('then', step))
}
