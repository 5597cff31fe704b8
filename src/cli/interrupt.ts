import { EXIT } from './exit-codes.ts'
import { tell } from './output.ts'

/** Signals that end a run with its reports written. */
const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Watches for a wish to end: the first ends the run, the second ends the process at once. */
export class Interruption {
  readonly #controller = new AbortController()
  /** The signal that came, if one came. */
  received: NodeJS.Signals | undefined
  readonly #listener = (name: NodeJS.Signals) => {
    if (this.received) process.exit(105)
    this.received = name
    this.#controller.abort(new Error(`interrupted by ${name}`))
  }

  constructor() {
    for (const name of SIGNALS) process.on(name, this.#listener)
  }

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  /** Ends the run for a reason of our own, such as a target that went away. */
  abort(reason: Error): void {
    this.#controller.abort(reason)
  }

  /** The error given to {@link abort}. */
  get reason(): unknown {
    return this.signal.aborted ? this.signal.reason : undefined
  }

  stop(): void {
    for (const name of SIGNALS) process.off(name, this.#listener)
  }
}

/**
 * Runs a job that signals can end. One that came before the job had anything to report is told in a sentence.
 * @returns the exit code: the job's own, or that of an abort.
 */
export async function interruptible(job: (interruption: Interruption) => Promise<number>): Promise<number> {
  const interruption = new Interruption()
  try {
    return await job(interruption)
  } catch (error) {
    if (!interruption.received) throw error
    tell('interrupted before anything was measured')
    return EXIT.aborted
  } finally {
    interruption.stop()
  }
}
