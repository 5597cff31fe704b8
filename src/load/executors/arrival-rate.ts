import type { Crowd } from '../client/crowd.ts'
import type { ArrivalSchedule } from '../schedule/arrivals.ts'
import type { Mix } from '../worker/mix.ts'
import type { Executor } from './executor.ts'

/** So many operations begin before those that wait are sent and the clock is read again. */
const BATCH = 32

/**
 * The open model: what is due begins, whether or not earlier operations have ended. What could not begin in time begins
 * late, and its latency counts from when it was due.
 */
export function arrivalRate(given: {
  readonly crowd: Crowd
  readonly mix: Mix
  readonly schedule: ArrivalSchedule
  readonly worker: number
  readonly workers: number
}): Executor {
  const { crowd, mix, schedule } = given
  const cursor = schedule.share(given.worker, given.workers)
  return {
    tick(nowUs) {
      let now = nowUs
      let begun = 0
      while (cursor.peek() <= now) {
        const arrival = cursor.index
        const dueUs = cursor.next()
        mix.begin(arrival, dueUs)
        begun += 1
        if (begun % BATCH === 0) {
          crowd.flush()
          now = crowd.clock.now()
          crowd.nowUs = now
        }
      }
    },
    nextAt: () => Math.min(cursor.peek(), schedule.endsAt),
    isOver: (nowUs) => nowUs >= schedule.endsAt && cursor.peek() === Number.POSITIVE_INFINITY,
  }
}
