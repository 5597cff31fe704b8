import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds of the pauses that follow each other while nothing goes through; the last one repeats. */
const PAUSES_MS = [1000, 2000, 4000, 8000, 16_000, 30_000]
/** After this long without a single success the server means no, in milliseconds. */
const PATIENCE_MS = 120_000

/**
 * Lets requests that run in parallel slow down together when a server asks for patience. All that were under way when
 * it did so count as one refusal.
 */
export class BackOff {
  #round = 0
  /** Pauses since anything went through. */
  #pauses = 0
  #pausedMs = 0
  #resume: Promise<void> = Promise.resolve()
  readonly #sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>

  constructor(sleep = sleepFor) {
    this.#sleep = sleep
  }

  /** Settles with a ticket once a request may be made. @throws the signal's reason. */
  async ready(signal?: AbortSignal): Promise<number> {
    // What is waited for may have been put off meanwhile.
    for (let round = -1; round !== this.#round; ) {
      round = this.#round
      await this.#resume
      signal?.throwIfAborted()
    }
    return this.#round
  }

  /** A request went through. */
  succeeded(): void {
    this.#pauses = 0
    this.#pausedMs = 0
  }

  /** The server asked to wait. Returns false once waiting has become pointless. */
  refused(ticket: number, signal?: AbortSignal): boolean {
    if (ticket !== this.#round) return true
    if (this.#pausedMs >= PATIENCE_MS) return false
    const ms = PAUSES_MS[Math.min(this.#pauses, PAUSES_MS.length - 1)] ?? 0
    this.#round += 1
    this.#pauses += 1
    this.#pausedMs += ms
    this.#resume = this.#sleep(ms, signal)
    return true
  }
}

/** Ends early when the signal fires; whoever waited looks at the signal. */
async function sleepFor(ms: number, signal: AbortSignal | undefined): Promise<void> {
  await pause(ms, undefined, signal ? { signal } : {}).catch(() => {})
}
