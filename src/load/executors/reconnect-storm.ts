import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { loginSchedule } from '../schedule/login-schedule.ts'
import type { Executor } from './executor.ts'
import { storm } from './storm.ts'

/** All clients lose their connections at the same moment, as when a proxy restarts, and come back, so many a second. */
export function reconnectStorm(given: {
  readonly crowd: Crowd
  readonly clients: number
  /** Logins a second, over all workers. */
  readonly rate: number
  readonly worker: number
  readonly workers: number
  readonly operation: number
  /** Logs a client in. */
  readonly login: (client: Client) => void
  /** When the connections are lost, in µs of the clock. */
  readonly cutAt: number
}): Executor {
  const { crowd, cutAt } = given
  const logins = storm({ ...given, schedule: loginSchedule(given.clients, given.rate), from: cutAt })
  let isCut = false
  return {
    ...logins,
    nextAt: (nowUs) => (isCut ? logins.nextAt(nowUs) : cutAt),
    tick(nowUs) {
      if (nowUs < cutAt) return
      if (!isCut) for (const client of crowd.clients) client.cut()
      isCut = true
      logins.tick(nowUs)
    },
  }
}
