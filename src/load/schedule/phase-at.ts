import type { LoadPhase } from '../../metrics/load-model.ts'
import type { Timeline } from './timeline.ts'

/**
 * The phase that a time belongs to, in µs since the load's epoch. A phase has its beginning and not its end; a phase of
 * no length has nothing. What is earlier than the load belongs to its first phase, what is later to `drain`.
 */
export function phaseAt(us: number, timeline: Timeline): LoadPhase {
  if (us >= timeline.endsAt) return 'drain'
  if (us >= timeline.measureTo) return 'ramp-down'
  if (us >= timeline.measureFrom) return 'measure'
  if (us >= timeline.warmUpFrom) return 'warm-up'
  return 'ramp-up'
}
