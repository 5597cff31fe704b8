import type { Envelope, TestCase } from '@cucumber/messages'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import { VERDICT_MEDIA_TYPE } from '../requirements/verdict.ts'

/** A scenario by where it stands. */
export interface Place {
  readonly uri: string
  readonly line: number
}

interface Running {
  readonly place: Place
  verdict?: ScenarioVerdict['verdict']
}

/**
 * Makes one valid message stream of the streams of many Cucumber runs: one meta, one testRunStarted and testRunFinished,
 * definitions and sources once. Undecided scenarios are held back, so that a second run of them counts as a second
 * attempt at the same test case.
 */
export class MessageMerger {
  readonly #emit: (envelope: Envelope) => void
  readonly #aborted: () => boolean
  readonly #seen = new Set<string>()
  /** Test cases by place. */
  readonly #known = new Map<string, TestCase>()
  /** Ids of the pickles that were passed on, by place: runs of the same file each make their own. */
  readonly #pickles = new Map<string, string>()
  /** Places by test case id. */
  readonly #places = new Map<string, Place>()
  readonly #undecided = new Map<string, { place: Place; finished: Envelope }>()
  #testRunId: string | undefined
  #success = true
  /** Scenarios that came to their end, retries not counted. */
  ended = 0

  constructor(emit: (envelope: Envelope) => void, aborted: () => boolean) {
    this.#emit = emit
    this.#aborted = aborted
  }

  /** Scenarios that came out undecided and have not been tried again. */
  get undecided(): Place[] {
    return [...this.#undecided.values()].map(({ place }) => place)
  }

  /** The receiver for one Cucumber run. */
  input(): (envelope: Envelope) => void {
    const places = new Map<string, Place>()
    const running = new Map<string, Running>()
    const ignored = new Set<string>()
    const retry = new RetryIds()
    return (envelope) => {
      if (this.#definition(envelope)) return
      if (envelope.pickle) this.#pickle(envelope, places)
      else if (envelope.testCase) this.#testCase(envelope, places, retry)
      else if (envelope.testCaseStarted) {
        const { id, testCaseId } = envelope.testCaseStarted
        if (this.#aborted()) {
          ignored.add(id)
          return
        }
        const known = retry.testCase(testCaseId)
        running.set(id, { place: this.#placeOf(known) })
        const attempt = retry.isRetry(testCaseId) ? 1 : 0
        this.#emit({ testCaseStarted: { ...envelope.testCaseStarted, testCaseId: known, attempt } })
      } else this.#progress(envelope, { running, ignored, retry })
    }
  }

  /** Ends the stream: what is still undecided stays so. */
  finish(): void {
    for (const { finished } of this.#undecided.values()) this.#emit(finished)
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
    const {
      meta,
      testRunStarted,
      testRunFinished,
      source,
      gherkinDocument,
      stepDefinition,
      hook,
      parameterType,
    } = envelope
    if (testRunFinished) {
      this.#success &&= testRunFinished.success
      return true
    }
    if (testRunStarted) this.#testRunId ??= testRunStarted.id ?? undefined
    const key =
      (meta && 'meta') ??
      (testRunStarted && 'testRunStarted') ??
      (source && `source ${source.uri}`) ??
      (gherkinDocument && `document ${gherkinDocument.uri}`) ??
      stepDefinition?.id ??
      hook?.id ??
      parameterType?.id
    if (key === undefined) return false
    if (!this.#seen.has(key)) {
      this.#seen.add(key)
      this.#emit(envelope)
    }
    return true
  }

  #pickle({ pickle }: Envelope, places: Map<string, Place>): void {
    if (!pickle) return
    const place = { uri: pickle.uri, line: pickle.location?.line ?? 0 }
    places.set(pickle.id, place)
    if (this.#pickles.has(keyOf(place))) return
    this.#pickles.set(keyOf(place), pickle.id)
    this.#emit({ pickle })
  }

  #testCase({ testCase }: Envelope, places: Map<string, Place>, retry: RetryIds): void {
    if (!testCase) return
    const place = places.get(testCase.pickleId)
    if (!place) return
    const known = this.#known.get(keyOf(place))
    if (known) {
      retry.learn(testCase, known)
      return
    }
    this.#known.set(keyOf(place), testCase)
    this.#places.set(testCase.id, place)
    const testRunStartedId = this.#testRunId
    const pickleId = this.#pickles.get(keyOf(place)) ?? testCase.pickleId
    this.#emit({
      testCase: { ...testCase, pickleId, ...(testRunStartedId === undefined ? {} : { testRunStartedId }) },
    })
  }

  #placeOf(testCaseId: string): Place {
    return this.#places.get(testCaseId) ?? { uri: '', line: 0 }
  }

  #progress(
    envelope: Envelope,
    state: { running: Map<string, Running>; ignored: Set<string>; retry: RetryIds },
  ): void {
    const { testStepStarted, testStepFinished, attachment, testCaseFinished } = envelope
    const message = testStepStarted ?? testStepFinished ?? attachment ?? testCaseFinished
    const startedId = message?.testCaseStartedId
    if (startedId !== undefined && state.ignored.has(startedId)) return
    const running = startedId === undefined ? undefined : state.running.get(startedId)
    if (attachment?.mediaType === VERDICT_MEDIA_TYPE && running)
      running.verdict = verdictIn(attachment.body, attachment.contentEncoding)
    if (testCaseFinished && running) this.#finished(envelope, running)
    else if (testStepStarted) this.#emit({ testStepStarted: state.retry.step(testStepStarted) })
    else if (testStepFinished) this.#emit({ testStepFinished: state.retry.step(testStepFinished) })
    else if (attachment?.testStepId !== undefined)
      this.#emit({ attachment: state.retry.step({ ...attachment, testStepId: attachment.testStepId }) })
    else if (!envelope.testRunHookStarted && !envelope.testRunHookFinished) this.#emit(envelope)
  }

  #finished(envelope: Envelope, { place, verdict }: Running): void {
    const key = keyOf(place)
    const former = this.#undecided.get(key)
    if (former?.finished.testCaseFinished) {
      // The attempt before gives way to this one.
      this.#emit({ testCaseFinished: { ...former.finished.testCaseFinished, willBeRetried: true } })
      this.#undecided.delete(key)
      this.#emit(envelope)
      return
    }
    this.ended += 1
    if (verdict === undefined || verdict === 'inconclusive')
      this.#undecided.set(key, { place, finished: envelope })
    else this.#emit(envelope)
  }
}

/** Translates the ids of a second run of a scenario into those of the first. */
class RetryIds {
  readonly #cases = new Map<string, string>()
  readonly #steps = new Map<string, string>()

  learn(again: TestCase, first: TestCase): void {
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

  step<T extends { readonly testStepId: string }>(message: T): T {
    return { ...message, testStepId: this.#steps.get(message.testStepId) ?? message.testStepId }
  }
}

function keyOf({ uri, line }: Place): string {
  return `${uri}:${line}`
}

function verdictIn(body: string, encoding: string): ScenarioVerdict['verdict'] {
  const text = encoding === 'BASE64' ? Buffer.from(body, 'base64').toString() : body
  return (JSON.parse(text) as ScenarioVerdict).verdict
}
