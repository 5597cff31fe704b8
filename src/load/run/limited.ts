import type { Quantiles } from '../../metrics/load-model.ts'

/** Beyond this many µs of lag at p99 the harness did not keep its own schedule. */
const LAG_US = 10_000
/** Beyond this at p99 answers lay unread for so long that times say more about us than about the server. */
const LOOP_DELAY_US = 20_000

/** What the harness saw of itself. */
export interface SelfObservation {
  readonly scheduleLag: Quantiles
  readonly eventLoopDelay: Quantiles
}

/** Why the harness was the bottleneck, as sentences; none where it was not. */
export function harnessLimits({ scheduleLag, eventLoopDelay }: SelfObservation): string[] {
  const reasons: string[] = []
  if (scheduleLag.p99 > LAG_US)
    reasons.push(
      `one operation in a hundred began ${ms(scheduleLag.p99)} or more after it was due (p99 of the schedule lag)`,
    )
  if (eventLoopDelay.p99 > LOOP_DELAY_US)
    reasons.push(
      `the workers' event loops were held up for ${ms(eventLoopDelay.p99)} or more, one time in a hundred`,
    )
  return reasons
}

function ms(us: number): string {
  return `${(us / 1000).toFixed(us < 10_000 ? 1 : 0)} ms`
}
