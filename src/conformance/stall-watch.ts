const INTERVAL_MS = 50

interface Stall {
  readonly at: number
  readonly lagMs: number
}

/** Watches this process's own event loop, so that its stalls are not blamed on a server. */
export class StallWatch {
  readonly #stalls: Stall[] = []
  readonly #timer: NodeJS.Timeout
  #expected = performance.now() + INTERVAL_MS

  constructor() {
    this.#timer = setInterval(() => {
      const now = performance.now()
      const lagMs = now - this.#expected
      if (lagMs > INTERVAL_MS) this.#stalls.push({ at: now, lagMs })
      this.#expected = now + INTERVAL_MS
    }, INTERVAL_MS)
    this.#timer.unref()
  }

  /**
   * The longest stall that ended after `since` (`performance.now()`), in milliseconds; 0 where there was none. A stall
   * that is only just over, so that the timer has not come round since, counts as well.
   */
  longestSince(since: number): number {
    const lateMs = performance.now() - this.#expected
    let longest = lateMs > INTERVAL_MS ? lateMs : 0
    for (let index = this.#stalls.length - 1; index >= 0; index -= 1) {
      const stall = this.#stalls[index]
      if (!stall || stall.at < since) break
      longest = Math.max(longest, stall.lagMs)
    }
    return longest
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}
