import type { LoadScenario } from '../scenario/scenario.ts'
import { arrivalSchedule } from '../schedule/arrivals.ts'

/**
 * Operations a second that the schedule asks for from `fromUs` to `toUs` of the load's clock; undefined in the closed
 * model, where the server decides.
 */
export function intendedRate(
  { executor, phases, clients }: LoadScenario,
  { fromUs, toUs }: { readonly fromUs: number; readonly toUs: number },
): number | undefined {
  const seconds = (toUs - fromUs) / 1e6
  if (seconds <= 0) return undefined
  switch (executor.kind) {
    case 'constant-arrival-rate':
    case 'ramping-arrival-rate': {
      const schedule = arrivalSchedule(executor, phases)
      return (schedule.dueBefore(toUs) - schedule.dueBefore(fromUs)) / seconds
    }
    case 'login-storm':
    case 'reconnect-storm':
      // A storm lasts until its last login has ended, however long that takes.
      return Math.min(executor.rate, clients / seconds)
    default:
      return undefined
  }
}
