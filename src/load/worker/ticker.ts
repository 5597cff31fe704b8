import type { Clock } from '../clock.ts'

/** The shortest pause that Node's timers know, in ms. */
const PAUSE_MS = 1

/**
 * Calls back about every millisecond. Timers of Node are coarse; spinning would be finer, but takes the CPU from a server
 * on the same machine.
 */
export class Ticker {
  readonly #clock: Clock
  readonly #callback: (nowUs: number, delayUs: number) => void
  #timer: NodeJS.Timeout | undefined
  #running = false

  /** @param callback told the time, and by how much it is later than it was meant to be: the event loop's delay */
  constructor(clock: Clock, callback: (nowUs: number, delayUs: number) => void) {
    this.#clock = clock
    this.#callback = callback
  }

  start(): void {
    this.#running = true
    if (this.#timer === undefined) this.#wait()
  }

  stop(): void {
    this.#running = false
    clearTimeout(this.#timer)
    this.#timer = undefined
  }

  #wait(): void {
    const expectedUs = this.#clock.now() + PAUSE_MS * 1000
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      const nowUs = this.#clock.now()
      this.#callback(nowUs, Math.max(0, nowUs - expectedUs))
      if (this.#running && this.#timer === undefined) this.#wait()
    }, PAUSE_MS)
  }
}
