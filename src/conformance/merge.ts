import type { Envelope, Pickle, TestCase, TestStepFinished } from '@cucumber/messages'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import { VERDICT_MEDIA_TYPE } from '../requirements/verdict.ts'
import { KnownIds } from './known-ids.ts'

/** A scenario by where it stands. */
export interface Place {
  readonly uri: string
  readonly line: number
}

interface Running {
  readonly place: Place
  verdict?: ScenarioVerdict
  /** Whether Cucumber takes it for a failure of the run. */
  failed: boolean
}

/** What is known of one Cucumber run. */
interface Run {
  readonly places: Map<string, Place>
  readonly running: Map<string, Running>
  readonly ignored: Set<string>
  readonly ids: KnownIds
  /** A scenario of it failed or was ignored, which is reason enough for the run to have failed. */
  excused: boolean
}

/** Step results that make Cucumber's run a failed one, when it is strict. */
const FAILURES: readonly string[] = ['FAILED', 'AMBIGUOUS', 'UNDEFINED', 'PENDING', 'UNKNOWN']

export interface MergeOptions {
  readonly aborted: () => boolean
  /** Whether a verdict is to be tried again like an undecided one: something that is about to be reported as news. */
  readonly doubtful?: ((outcome: ScenarioVerdict) => boolean) | undefined
}

/**
 * Makes one valid message stream of the streams of many Cucumber runs: one meta, one testRunStarted and testRunFinished,
 * definitions and sources once. Undecided and doubtful scenarios are held back, so that a second run of them counts as a
 * second attempt at the same test case.
 */
export class MessageMerger {
  readonly #emit: (envelope: Envelope) => void
  readonly #aborted: () => boolean
  readonly #doubtful: (outcome: ScenarioVerdict) => boolean
  readonly #seen = new Set<string>()
  /** Test cases by place. */
  readonly #known = new Map<string, TestCase>()
  /** The pickles that were passed on, by place: runs of the same file each make their own. */
  readonly #pickles = new Map<string, Pickle>()
  /** Places by test case id. */
  readonly #places = new Map<string, Place>()
  readonly #undecided = new Map<string, { place: Place; finished: Envelope; failed: boolean }>()
  #testRunId: string | undefined
  #success = true
  /** Scenarios that came to their end, retries not counted. */
  ended = 0

  constructor(emit: (envelope: Envelope) => void, { aborted, doubtful = () => false }: MergeOptions) {
    this.#emit = emit
    this.#aborted = aborted
    this.#doubtful = doubtful
  }

  /** Scenarios that came out undecided or doubtful and have not been tried again. */
  get undecided(): Place[] {
    return [...this.#undecided.values()].map(({ place }) => place)
  }

  /** The receiver for one Cucumber run. */
  input(): (envelope: Envelope) => void {
    const run: Run = {
      places: new Map(),
      running: new Map(),
      ignored: new Set(),
      ids: new KnownIds(),
      excused: false,
    }
    return (envelope) => {
      if (this.#definition(envelope)) return
      if (envelope.pickle) this.#pickle(envelope.pickle, run)
      else if (envelope.testCase) this.#testCase(envelope.testCase, run)
      else if (envelope.testCaseStarted) {
        const { id, testCaseId } = envelope.testCaseStarted
        if (this.#aborted()) {
          run.ignored.add(id)
          run.excused = true
          return
        }
        const known = run.ids.testCase(testCaseId)
        run.running.set(id, { place: this.#placeOf(known), failed: false })
        const attempt = run.ids.isRetry(testCaseId) ? 1 : 0
        this.#emit({ testCaseStarted: { ...envelope.testCaseStarted, testCaseId: known, attempt } })
      } else if (envelope.testRunFinished) this.#success &&= envelope.testRunFinished.success || run.excused
      else this.#progress(envelope, run)
    }
  }

  /** Ends the stream: what is still undecided stays so. */
  finish(): void {
    for (const { finished, failed } of this.#undecided.values()) {
      this.#success &&= !failed
      this.#emit(finished)
    }
    this.#undecided.clear()
    const now = Date.now()
    const timestamp = { seconds: Math.floor(now / 1000), nanos: (now % 1000) * 1_000_000 }
    const testRunStartedId = this.#testRunId
    this.#emit({
      testRunFinished: {
        success: this.#success,
        timestamp,
        ...(testRunStartedId === undefined ? {} : { testRunStartedId }),
      },
    })
  }

  /** What is said once for all runs. */
  #definition(envelope: Envelope): boolean {
    const { meta, testRunStarted, source, gherkinDocument, stepDefinition, hook, parameterType } = envelope
    if (testRunStarted) this.#testRunId ??= testRunStarted.id ?? undefined
    const key =
      (meta && 'meta') ??
      (testRunStarted && 'testRunStarted') ??
      (source && `source ${source.uri}`) ??
      (gherkinDocument && `document ${gherkinDocument.uri}`) ??
      stepDefinition?.id ??
      hook?.id ??
      // Every run gives parameter types new ids.
      (parameterType && `parameter type ${parameterType.name}`)
    if (key === undefined) return false
    if (!this.#seen.has(key)) {
      this.#seen.add(key)
      this.#emit(envelope)
    }
    return true
  }

  #pickle(pickle: Pickle, { places, ids }: Run): void {
    const place = { uri: pickle.uri, line: pickle.location?.line ?? 0 }
    places.set(pickle.id, place)
    const known = this.#pickles.get(keyOf(place))
    if (known) {
      ids.learnPickle(pickle, known)
      return
    }
    this.#pickles.set(keyOf(place), pickle)
    this.#emit({ pickle })
  }

  #testCase(testCase: TestCase, { places, ids }: Run): void {
    const place = places.get(testCase.pickleId)
    if (!place) return
    const known = this.#known.get(keyOf(place))
    if (known) {
      ids.learnTestCase(testCase, known)
      return
    }
    this.#known.set(keyOf(place), testCase)
    this.#places.set(testCase.id, place)
    const testRunStartedId = this.#testRunId
    const pickleId = this.#pickles.get(keyOf(place))?.id ?? testCase.pickleId
    const testSteps = testCase.testSteps.map((step) => ids.pickleStep(step))
    this.#emit({
      testCase: {
        ...testCase,
        pickleId,
        testSteps,
        ...(testRunStartedId === undefined ? {} : { testRunStartedId }),
      },
    })
  }

  #placeOf(testCaseId: string): Place {
    return this.#places.get(testCaseId) ?? { uri: '', line: 0 }
  }

  #progress(envelope: Envelope, run: Run): void {
    const { testStepStarted, testStepFinished, attachment, testCaseFinished } = envelope
    const message = testStepStarted ?? testStepFinished ?? attachment ?? testCaseFinished
    const startedId = message?.testCaseStartedId
    if (startedId !== undefined && run.ignored.has(startedId)) return
    const running = startedId === undefined ? undefined : run.running.get(startedId)
    if (attachment?.mediaType === VERDICT_MEDIA_TYPE && running)
      running.verdict = verdictIn(attachment.body, attachment.contentEncoding)
    if (running && testStepFinished && isFailure(testStepFinished)) {
      running.failed = true
      run.excused = true
    }
    if (testCaseFinished && running) this.#finished(envelope, running)
    else if (testStepStarted) this.#emit({ testStepStarted: run.ids.step(testStepStarted) })
    else if (testStepFinished) this.#emit({ testStepFinished: run.ids.step(testStepFinished) })
    else if (attachment?.testStepId !== undefined)
      this.#emit({ attachment: run.ids.step({ ...attachment, testStepId: attachment.testStepId }) })
    else if (envelope.suggestion) this.#emit({ suggestion: run.ids.pickleStep(envelope.suggestion) })
    else if (!envelope.testRunHookStarted && !envelope.testRunHookFinished) this.#emit(envelope)
  }

  #finished(envelope: Envelope, { place, verdict, failed }: Running): void {
    const key = keyOf(place)
    const former = this.#undecided.get(key)
    if (former?.finished.testCaseFinished) {
      // The attempt before gives way to this one.
      this.#emit({ testCaseFinished: { ...former.finished.testCaseFinished, willBeRetried: true } })
      this.#undecided.delete(key)
    } else {
      this.ended += 1
      if (verdict === undefined || verdict.verdict === 'inconclusive' || this.#doubtful(verdict)) {
        this.#undecided.set(key, { place, finished: envelope, failed })
        return
      }
    }
    this.#success &&= !failed
    this.#emit(envelope)
  }
}

function isFailure({ testStepResult: { status } }: TestStepFinished): boolean {
  return FAILURES.includes(status)
}

function keyOf({ uri, line }: Place): string {
  return `${uri}:${line}`
}

function verdictIn(body: string, encoding: string): ScenarioVerdict {
  const text = encoding === 'BASE64' ? Buffer.from(body, 'base64').toString() : body
  return JSON.parse(text) as ScenarioVerdict
}
