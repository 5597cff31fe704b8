/**
 * µs since the load's epoch. The epoch is a point on the machine's monotonic clock, which all threads and processes share;
 * each thread's own `performance.now()`, which is cheaper, is set against it once.
 */
export class Clock {
  #offset: number

  /** @param epoch as of {@link monotonicNow} */
  constructor(epoch: number) {
    this.#offset = 0
    this.startAt(epoch)
  }

  /** Begins to count anew from another epoch. */
  startAt(epoch: number): void {
    const before = performance.now()
    const shared = monotonicNow()
    const after = performance.now()
    this.#offset = ((before + after) / 2) * 1000 - (shared - epoch)
  }

  /** With fractions; negative before the epoch. */
  now(): number {
    return performance.now() * 1000 - this.#offset
  }
}

/** µs on the machine's monotonic clock. */
export function monotonicNow(): number {
  return Number(process.hrtime.bigint() / 1000n)
}
