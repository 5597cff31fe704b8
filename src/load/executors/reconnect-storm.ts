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
  /** When the connections are lost, in µs of the clock. */
  readonly cutAt: number
}): Executor {
  const { crowd, cutAt } = given
  const logins = storm({ ...given, schedule: loginSchedule(given.clients, given.rate), from: cutAt })
  let isCut = false
  return {
    ...logins,
    tick(nowUs) {
      if (nowUs < cutAt) return
      if (!isCut) for (const client of crowd.clients) client.cut()
      isCut = true
      logins.tick(nowUs)
    },
  }
}
