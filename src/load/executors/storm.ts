import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import type { LoginSchedule } from '../schedule/login-schedule.ts'
import type { Executor } from './executor.ts'

/**
 * Logins by a schedule, each an operation with its intended time: what the login storm and the reconnect storm have in
 * common. It is over when every login has ended, well or not.
 */
export function storm(given: {
  readonly crowd: Crowd
  readonly schedule: LoginSchedule
  readonly worker: number
  readonly workers: number
  /** Index of the operation. */
  readonly operation: number
  /** Logs a client in. */
  readonly login: (client: Client) => void
  /** µs of the clock at which the schedule begins. */
  readonly from: number
}): Executor {
  const { crowd, operation, from } = given
  const { recorder, clients } = crowd
  const cursor = given.schedule.share(given.worker, given.workers)
  const due = new Float64Array(clients.length)
  const sent = new Float64Array(clients.length)
  const open = new Set<Client>()
  let slot = 0
  return {
    tick(nowUs) {
      while (cursor.peek() + from <= nowUs) {
        const dueUs = cursor.next() + from
        const client = clients[slot]
        slot += 1
        if (!client || client.busy) {
          recorder.dropped(dueUs)
          continue
        }
        recorder.started(operation, dueUs)
        recorder.lag(dueUs, nowUs)
        due[client.slot] = dueUs
        sent[client.slot] = crowd.clock.now()
        open.add(client)
        given.login(client)
      }
    },
    nextAt: () => cursor.peek() + from,
    isOver: () => cursor.peek() === Number.POSITIVE_INFINITY && open.size === 0,
    loggedIn(client, succeeded) {
      if (!open.delete(client)) return
      const dueUs = due[client.slot] as number
      // The reason of a failure is counted where the login is: here it is only known that it failed.
      if (succeeded) recorder.completed(operation, dueUs, sent[client.slot] as number, crowd.clock.now())
      else recorder.failed(operation, dueUs, 'login-failed')
    },
  }
}
