import type { Client } from '../client/client.ts'
import type { Clock } from '../clock.ts'
import type { LoginSchedule } from '../schedule/login-schedule.ts'
import type { Logins } from './logins.ts'

/** Logs clients in by a schedule, before the load. Returns what each tick has to do; that returns whether it is over. */
export function loginPhase(given: {
  readonly clients: readonly Client[]
  readonly schedule: LoginSchedule
  readonly worker: number
  readonly workers: number
  readonly logins: Logins
  readonly clock: Clock
  readonly signal: AbortSignal
}): (nowUs: number) => boolean {
  const { clients, logins, clock, signal } = given
  const cursor = given.schedule.share(given.worker, given.workers)
  let next = 0
  return (nowUs) => {
    while (next < clients.length && !signal.aborted && cursor.peek() <= nowUs) {
      cursor.next()
      logins.begin(clients[next] as Client, clock.now())
      next += 1
    }
    if (signal.aborted) logins.giveUp()
    return logins.open === 0 && (signal.aborted || next === clients.length)
  }
}
