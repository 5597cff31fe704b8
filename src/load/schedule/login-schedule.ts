import { type ArrivalSchedule, scheduleOf } from './arrivals.ts'
import { RateIntegral } from './rate-integral.ts'

/** When clients log in. */
export interface LoginSchedule extends Pick<ArrivalSchedule, 'total' | 'dueAt' | 'share'> {
  /** End of the schedule in µs; every login is due earlier. */
  readonly endsAt: number
}

/** Login k of `clients` is due at k/rate seconds; workers share them as they share arrivals. `rate` is per second. */
export function loginSchedule(clients: number, rate: number): LoginSchedule {
  const endsAt = (clients / rate) * 1e6
  const schedule = scheduleOf(new RateIntegral([{ from: 0, to: endsAt, start: rate, end: rate }]))
  return { ...schedule, endsAt }
}
