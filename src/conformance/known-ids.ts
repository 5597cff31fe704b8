import type { Pickle, TestCase } from '@cucumber/messages'

/** Translates the ids of a further run of a file or a scenario into those that were passed on first. */
export class KnownIds {
  readonly #cases = new Map<string, string>()
  readonly #steps = new Map<string, string>()
  readonly #pickleSteps = new Map<string, string>()

  learnPickle(again: Pickle, first: Pickle): void {
    for (const [index, { id }] of again.steps.entries()) {
      const known = first.steps[index]?.id
      if (known !== undefined) this.#pickleSteps.set(id, known)
    }
  }

  learnTestCase(again: TestCase, first: TestCase): void {
    this.#cases.set(again.id, first.id)
    for (const [index, { id }] of again.testSteps.entries()) {
      const known = first.testSteps[index]?.id
      if (known !== undefined) this.#steps.set(id, known)
    }
  }

  isRetry(testCaseId: string): boolean {
    return this.#cases.has(testCaseId)
  }

  testCase(id: string): string {
    return this.#cases.get(id) ?? id
  }

  pickleStep<T extends { readonly pickleStepId?: string }>(message: T): T {
    const { pickleStepId } = message
    const known = pickleStepId === undefined ? undefined : this.#pickleSteps.get(pickleStepId)
    return known === undefined ? message : { ...message, pickleStepId: known }
  }

  step<T extends { readonly testStepId: string }>(message: T): T {
    return { ...message, testStepId: this.#steps.get(message.testStepId) ?? message.testStepId }
  }
}
