import { totalsOf, type Verdict } from '../requirements/verdict.ts'
import { verdictIn } from './attachment.ts'
import { keyOf } from './attempts.ts'
import type { Envelope, Pickle } from './envelope.ts'
import { oneLine } from './line.ts'
import { REPORT_ORDER } from './matrix.ts'

export interface ProgressOptions {
  /** Scenarios the run means to run; what the stream announces where it is more. */
  readonly planned?: number
  /** When the run began, in ms of any clock; the same clock is handed to the lines. */
  readonly startedAt: number
}

export interface BarOptions {
  readonly now: number
  /** Columns of the terminal. */
  readonly columns: number
}

interface Running {
  readonly key: string
  readonly name: string
  verdict?: Verdict
}

/** How far a run is, out of its messages. Does no output: the command line prints the lines when it sees fit. */
export class Progress {
  readonly #options: ProgressOptions
  readonly #pickles = new Map<string, Pickle>()
  readonly #testCases = new Map<string, Pickle>()
  readonly #planned = new Set<string>()
  readonly #running = new Map<string, Running>()
  readonly #verdicts = new Map<string, Verdict>()

  constructor(options: ProgressOptions) {
    this.#options = options
  }

  observe({ pickle, testCase, testCaseStarted, attachment, testCaseFinished }: Envelope): void {
    if (pickle) this.#pickles.set(pickle.id, pickle)
    if (testCase) {
      const planned = this.#pickles.get(testCase.pickleId)
      if (planned) this.#testCases.set(testCase.id, planned)
      if (planned) this.#planned.add(keyOf(planned))
    }
    if (testCaseStarted) {
      const started = this.#testCases.get(testCaseStarted.testCaseId)
      if (started) this.#running.set(testCaseStarted.id, { key: keyOf(started), name: oneLine(started.name) })
    }
    if (attachment?.testCaseStartedId) {
      const running = this.#running.get(attachment.testCaseStartedId)
      const verdict = verdictIn(attachment)?.verdict
      if (running && verdict) running.verdict = verdict
    }
    if (testCaseFinished) {
      const running = this.#running.get(testCaseFinished.testCaseStartedId)
      this.#running.delete(testCaseFinished.testCaseStartedId)
      if (running && !testCaseFinished.willBeRetried)
        this.#verdicts.set(running.key, running.verdict ?? 'inconclusive')
    }
  }

  /** Scenarios that came to their end. */
  get done(): number {
    return this.#verdicts.size
  }

  get planned(): number {
    return Math.max(this.#options.planned ?? 0, this.#planned.size)
  }

  /** Names of the scenarios under way, longest-running first. */
  get running(): readonly string[] {
    return [...this.#running.values()].map(({ name }) => name)
  }

  /** Lines for a live terminal, none wider than its columns: a bar with counts, and what is under way. */
  bar({ now, columns }: BarOptions): readonly string[] {
    const width = Math.max(10, Math.min(30, columns - 50))
    const filled = this.planned === 0 ? 0 : Math.floor((this.done / this.planned) * width)
    const bar = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`
    const under = this.running.slice(0, 3).map((name) => `  ${name}`)
    const more =
      this.running.length > under.length ? [`  and ${this.running.length - under.length} more`] : []
    return [`${bar} ${this.#figures(now)}`, ...under, ...more].map((line) =>
      oneColumn(line, Math.max(1, columns)),
    )
  }

  /** One plain line for a log. */
  line({ now }: { readonly now: number }): string {
    return this.#figures(now)
  }

  #figures(now: number): string {
    const totals = totalsOf([...this.#verdicts.values()].map((verdict) => ({ verdict })))
    const counts = REPORT_ORDER.filter((verdict) => totals[verdict] > 0).map(
      (verdict) => `${totals[verdict]} ${verdict}`,
    )
    const seconds = Math.max(0, Math.floor((now - this.#options.startedAt) / 1_000))
    return [`${this.done}/${this.planned}`, ...counts, `${seconds} s`].join(' · ')
  }
}

/** Cuts by characters; wide ones may still wrap, which costs beauty only. */
function oneColumn(line: string, columns: number): string {
  const characters = [...line]
  return characters.length > columns ? `${characters.slice(0, columns - 1).join('')}…` : line
}
