/** Runs a task once there is room for it. */
export type Gate = <T>(task: () => Promise<T>) => Promise<T>

/** A gate that lets at most `limit` tasks run at a time, in the order in which they came. */
export function createGate(limit: number): Gate {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await task()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
