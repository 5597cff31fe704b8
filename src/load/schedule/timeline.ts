import type { Phases } from '../scenario/scenario.ts'

/** Where the phases of a load begin and end, in µs since the load's epoch. */
export interface Timeline {
  /** End of ramp-up. */
  readonly warmUpFrom: number
  readonly measureFrom: number
  readonly measureTo: number
  /** End of ramp-down: nothing is due from here on, and draining begins. */
  readonly endsAt: number
  /** The latest end of draining. */
  readonly drainedBy: number
}

/** The timeline of a scenario's phases. */
export function timelineOf(phases: Phases): Timeline {
  const warmUpFrom = phases.rampUpMs * 1000
  const measureFrom = warmUpFrom + phases.warmUpMs * 1000
  const measureTo = measureFrom + phases.measureMs * 1000
  const endsAt = measureTo + phases.rampDownMs * 1000
  return { warmUpFrom, measureFrom, measureTo, endsAt, drainedBy: endsAt + phases.drainMs * 1000 }
}
