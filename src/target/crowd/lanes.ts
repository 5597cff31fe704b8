export interface Lanes<T> {
  /** How many tasks run at a time. */
  readonly parallel: number
  readonly signal?: AbortSignal
  readonly task: (item: T) => Promise<void>
}

/**
 * Does a task for each item. The first failure, or the signal, lets no other task begin; what has begun is waited for,
 * so that afterwards nothing is under way.
 * @throws what the first failing task threw; else the signal's reason where it fired before all was begun.
 */
export async function inLanes<T>(items: Iterable<T>, { parallel, signal, task }: Lanes<T>): Promise<void> {
  const queue = items[Symbol.iterator]()
  let failure: { readonly reason: unknown } | undefined
  const lane = async () => {
    while (!failure) {
      const next = queue.next()
      if (next.done) return
      try {
        signal?.throwIfAborted()
        await task(next.value)
      } catch (reason) {
        failure ??= { reason }
      }
    }
  }
  await Promise.all(Array.from({ length: parallel }, lane))
  if (failure) throw failure.reason
}
