import type { Clock } from '../clock.ts'

/** The shortest pause that Node's timers know, in ms. */
const SHORTEST_MS = 1
/** The longest: nothing here is in need of more attention than that. */
const LONGEST_MS = 100

/**
 * Calls back when there is something to do, to the millisecond. Timers of Node are coarse; spinning would be finer, but
 * takes the CPU from a server on the same machine, and so does waking up for nothing: a wake costs more than a message.
 */
export class Ticker {
  readonly #clock: Clock
  readonly #callback: (nowUs: number, delayUs: number) => number
  #timer: NodeJS.Timeout | undefined
  #running = false

  /**
   * @param callback told the time, and by how much it is later than it was meant to be: the event loop's delay. Says
   *   when, in µs, it wants to be called again; it is called earlier too.
   */
  constructor(clock: Clock, callback: (nowUs: number, delayUs: number) => number) {
    this.#clock = clock
    this.#callback = callback
  }

  start(): void {
    this.#running = true
    if (this.#timer === undefined) this.#wait(SHORTEST_MS)
  }

  stop(): void {
    this.#running = false
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #wait(pauseMs: number): void {
    const expectedUs = this.#clock.now() + pauseMs * 1000
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      const nowUs = this.#clock.now()
      const nextUs = this.#callback(nowUs, Math.max(0, nowUs - expectedUs))
      if (!this.#running || this.#timer !== undefined) return
      const dueInMs = Math.ceil((nextUs - this.#clock.now()) / 1000)
      this.#wait(Math.min(LONGEST_MS, Math.max(SHORTEST_MS, dueInMs)))
    }, pauseMs)
  }
}
