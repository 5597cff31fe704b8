import type { ScenarioVerdict } from '../requirements/verdict.ts'
import { verdictIn } from './attachment.ts'
import {
  type Envelope,
  millisecondsBetween,
  type Pickle,
  type TestCase,
  type TestCaseStarted,
  type TestStepFinished,
} from './envelope.ts'

/** The step of an attempt that went worst, as Cucumber saw it. */
interface WorstStep {
  readonly status: string
  readonly message?: string
  /** The step as written; absent for a hook. */
  readonly text?: string
}

/** The attempt at a scenario that counts. */
export interface Attempt {
  readonly pickle: Pickle
  readonly attempt: number
  /** Absent while it has not finished. */
  readonly durationMs?: number
  readonly verdict?: ScenarioVerdict
  readonly worst?: WorstStep
  /** How each step of the pickle ended, by its id; those that are not there did not. */
  readonly statuses: ReadonlyMap<string, string>
}

interface OpenAttempt extends Omit<Attempt, 'durationMs' | 'verdict' | 'worst' | 'statuses'> {
  readonly statuses: Map<string, string>
  readonly testCase: TestCase
  readonly started: TestCaseStarted
  durationMs?: number
  verdict?: ScenarioVerdict
  worst?: WorstStep
}

const SEVERITY = ['PASSED', 'SKIPPED', 'PENDING', 'UNKNOWN', 'UNDEFINED', 'AMBIGUOUS', 'FAILED']

/** Folds a message stream into the attempts that count, one a scenario. Memory grows with scenarios, not messages. */
export class Attempts {
  readonly problems: string[] = []
  /** Whether the stream says that the run came to its end. */
  finished = false
  /** What the stream gives as the reason for its end. */
  endMessage: string | undefined
  readonly #pickles = new Map<string, Pickle>()
  readonly #testCases = new Map<string, TestCase>()
  readonly #planned = new Set<string>()
  readonly #byStart = new Map<string, OpenAttempt>()
  readonly #latest = new Map<string, OpenAttempt>()

  observe(envelope: Envelope): void {
    const { pickle, testCase, testCaseStarted, testStepFinished, testCaseFinished, attachment } = envelope
    if (pickle) this.#pickles.set(pickle.id, pickle)
    if (testCase) this.#plan(testCase)
    if (testCaseStarted) this.#start(testCaseStarted)
    if (attachment?.testCaseStartedId) {
      const attempt = this.#byStart.get(attachment.testCaseStartedId)
      const verdict = verdictIn(attachment)
      if (attempt && verdict) attempt.verdict = verdict
    }
    if (testStepFinished) this.#step(testStepFinished)
    if (testCaseFinished) {
      const attempt = this.#byStart.get(testCaseFinished.testCaseStartedId)
      if (attempt)
        attempt.durationMs = millisecondsBetween(attempt.started.timestamp, testCaseFinished.timestamp)
      this.#byStart.delete(testCaseFinished.testCaseStartedId)
    }
    this.#observeRun(envelope)
  }

  /** The attempts that count, in the order in which their scenarios first started. */
  get all(): readonly Attempt[] {
    return [...this.#latest.values()]
  }

  /** Scenarios that the stream announced, run or not. */
  get planned(): number {
    return this.#planned.size
  }

  #observeRun({ parseError, testRunHookFinished, testRunFinished }: Envelope): void {
    if (parseError) this.problems.push(`${parseError.source.uri ?? 'a feature'}: ${parseError.message}`)
    if (testRunHookFinished?.result.status === 'FAILED')
      this.problems.push(testRunHookFinished.result.message ?? 'a global hook failed')
    if (testRunFinished) {
      this.finished = true
      this.endMessage = testRunFinished.message
    }
  }

  #plan(testCase: TestCase): void {
    this.#testCases.set(testCase.id, testCase)
    const pickle = this.#pickles.get(testCase.pickleId)
    if (pickle) this.#planned.add(keyOf(pickle))
  }

  #start(started: TestCaseStarted): void {
    const testCase = this.#testCases.get(started.testCaseId)
    const pickle = testCase && this.#pickles.get(testCase.pickleId)
    if (!testCase || !pickle) return
    const attempt: OpenAttempt = {
      pickle,
      testCase,
      started,
      attempt: started.attempt,
      statuses: new Map(),
    }
    this.#byStart.set(started.id, attempt)
    const key = keyOf(pickle)
    const before = this.#latest.get(key)
    if (!before || before.attempt <= attempt.attempt) this.#latest.set(key, attempt)
  }

  #step({ testCaseStartedId, testStepId, testStepResult }: TestStepFinished): void {
    const attempt = this.#byStart.get(testCaseStartedId)
    if (!attempt) return
    const { status, message } = testStepResult
    const { pickleStepId } = attempt.testCase.testSteps.find(({ id }) => id === testStepId) ?? {}
    if (pickleStepId !== undefined) attempt.statuses.set(pickleStepId, status)
    const worstSoFar = attempt.worst ? SEVERITY.indexOf(attempt.worst.status) : -1
    if (SEVERITY.indexOf(status) <= worstSoFar) return
    const text = attempt.pickle.steps.find(({ id }) => id === pickleStepId)?.text
    attempt.worst = {
      status,
      ...(message === undefined ? {} : { message }),
      ...(text === undefined ? {} : { text }),
    }
  }
}

/** Pickle ids change when a scenario is loaded again for a retry in another lane; its place in the file does not. */
export function keyOf(pickle: Pickle): string {
  return pickle.location ? `${pickle.uri}:${pickle.location.line}` : pickle.id
}
