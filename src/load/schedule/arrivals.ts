import type { ExecutorPlan, Phases } from '../scenario/scenario.ts'
import { ArrivalCursor } from './cursor.ts'
import { level, profileOf } from './profile.ts'
import { RateIntegral } from './rate-integral.ts'
import { timelineOf } from './timeline.ts'

/** The executors of the open model. */
export type ArrivalPlan = Extract<ExecutorPlan, { kind: 'constant-arrival-rate' | 'ramping-arrival-rate' }>

/** When operations begin, over a whole load: a pure function of time that all workers share. */
export interface ArrivalSchedule {
  /** Arrivals over all phases and workers. */
  readonly total: number
  /** Arrivals due in the measure phase, over all workers. */
  readonly measured: number
  /** Bounds of the measure phase in µs since the load's epoch: its beginning is in it, its end is not. */
  readonly measureFrom: number
  readonly measureTo: number
  /** End of ramp-down in µs; every arrival is due earlier. */
  readonly endsAt: number
  /**
   * The intended time of arrival `k` (0, 1, 2 …) in µs since the load's epoch, with fractions; grows with k.
   * @throws RangeError where there is no such arrival.
   */
  dueAt(k: number): number
  /** How many arrivals are due before a time in µs. */
  dueBefore(us: number): number
  /** A walk over the arrivals that one worker takes: `worker`, `worker + workers`, … */
  share(worker: number, workers: number): ArrivalCursor
}

/** @throws RangeError where the stages of a ramping plan do not last as long as the measure phase. */
export function arrivalSchedule(plan: ArrivalPlan, phases: Phases): ArrivalSchedule {
  const course =
    plan.kind === 'constant-arrival-rate'
      ? level(plan.rate, phases)
      : { start: plan.startRate, stages: plan.stages }
  const integral = new RateIntegral(profileOf(course, phases))
  const { measureFrom, measureTo, endsAt } = timelineOf(phases)
  const schedule = scheduleOf(integral)
  return {
    ...schedule,
    dueBefore: (us) => firstFrom(us, schedule),
    measured: firstFrom(measureTo, schedule) - firstFrom(measureFrom, schedule),
    measureFrom,
    measureTo,
    endsAt,
  }
}

/** Due times and shares of an integral. */
export function scheduleOf(integral: RateIntegral): Pick<ArrivalSchedule, 'total' | 'dueAt' | 'share'> {
  return {
    total: integral.total,
    dueAt(k) {
      if (!(Number.isInteger(k) && k >= 0 && k < integral.total))
        throw new RangeError(`there is no arrival ${k} among ${integral.total}`)
      return integral.dueIn(integral.pieceOf(k, 0), k)
    },
    share: (worker, workers) => new ArrivalCursor(integral, worker, workers),
  }
}

/** The first arrival due at a time in µs or later; `total` where there is none. */
function firstFrom(us: number, schedule: Pick<ArrivalSchedule, 'total' | 'dueAt'>): number {
  let low = 0
  let high = schedule.total
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (schedule.dueAt(middle) >= us) high = middle
    else low = middle + 1
  }
  return low
}
