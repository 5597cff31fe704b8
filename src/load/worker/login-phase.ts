import type { Client } from '../client/client.ts'
import type { Clock } from '../clock.ts'
import type { LoginSchedule } from '../schedule/login-schedule.ts'
import type { Logins } from './logins.ts'

const LOOK_EVERY_US = 5_000

/**
 * Logs clients in by a schedule, before the load. Returns what each tick has to do; that returns when it wants the next,
 * in µs, or nothing once it is over.
 */
export function loginPhase(given: {
  readonly clients: readonly Client[]
  readonly schedule: LoginSchedule
  readonly worker: number
  readonly workers: number
  readonly logins: Logins
  readonly clock: Clock
  readonly signal: AbortSignal
}): (nowUs: number) => number | undefined {
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
    const isBegun = signal.aborted || next === clients.length
    if (isBegun && logins.open === 0) return undefined
    // Logins end at any time, and it is to be known soon that the last has.
    return isBegun ? nowUs + LOOK_EVERY_US : cursor.peek()
  }
}
