/**
 * Logs clients in, some at a time, and tells what one of them costs in resident memory.
 * @template T
 * @param {number} clients
 * @param {number} atOnce
 * @param {(number: number) => Promise<T>} logIn
 * @returns {Promise<{ crowd: T[], rssPerClientBytes: number }>}
 */
export async function logInAll(clients, atOnce, logIn) {
  const before = process.memoryUsage.rss()
  /** @type {T[]} */
  const crowd = []
  while (crowd.length < clients) {
    const from = crowd.length
    const count = Math.min(atOnce, clients - from)
    crowd.push(...(await Promise.all(Array.from({ length: count }, (_, index) => logIn(from + index)))))
  }
  return { crowd, rssPerClientBytes: (process.memoryUsage.rss() - before) / clients }
}
