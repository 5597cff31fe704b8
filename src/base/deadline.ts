/**
 * A point in time by which something must have happened, optionally cut short by a signal.
 * Times are in milliseconds of the monotonic clock (`performance.now()`).
 */
export class Deadline {
  readonly at: number
  readonly signal: AbortSignal | undefined

  private constructor(at: number, signal: AbortSignal | undefined) {
    this.at = at
    this.signal = signal
  }

  /** A deadline `ms` milliseconds from now. */
  static after(ms: number, signal?: AbortSignal): Deadline {
    return new Deadline(performance.now() + ms, signal)
  }

  /** Milliseconds left; never negative. */
  get remaining(): number {
    return Math.max(0, this.at - performance.now())
  }

  get expired(): boolean {
    return this.remaining === 0 || this.signal?.aborted === true
  }
}

/**
 * Settles as `promise` does, or rejects with what `onExpiry` makes once the deadline passes or its signal fires.
 * The promise itself is not cancelled: its owner must be.
 */
export function withinDeadline<T>(
  promise: Promise<T>,
  deadline: Deadline,
  onExpiry: () => Error,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const expire = () => finish(() => reject(onExpiry()))
    const timer = setTimeout(expire, deadline.remaining)
    const finish = (settle: () => void) => {
      clearTimeout(timer)
      deadline.signal?.removeEventListener('abort', expire)
      settle()
    }
    // First of all, so that a promise nobody waits for any more may still reject without harm.
    promise.then(
      (value) => finish(() => resolve(value)),
      (error) => finish(() => reject(error)),
    )
    if (deadline.signal?.aborted) return expire()
    deadline.signal?.addEventListener('abort', expire, { once: true })
  })
}
