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
