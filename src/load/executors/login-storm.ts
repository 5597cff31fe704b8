import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { loginSchedule } from '../schedule/login-schedule.ts'
import type { Executor } from './executor.ts'
import { storm } from './storm.ts'

/** All clients log in, so many a second, whether or not earlier logins have ended. */
export function loginStorm(given: {
  readonly crowd: Crowd
  readonly clients: number
  /** Logins a second, over all workers. */
  readonly rate: number
  readonly worker: number
  readonly workers: number
  readonly operation: number
  /** Logs a client in. */
  readonly login: (client: Client) => void
}): Executor {
  return storm({ ...given, schedule: loginSchedule(given.clients, given.rate), from: 0 })
}
