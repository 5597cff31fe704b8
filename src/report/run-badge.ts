import type { Badge } from './badge.ts'
import { scenarioCount } from './headline.ts'
import type { Jobs } from './jobs.ts'
import type { ComplianceModel } from './model.ts'
import { exitVerdict } from './outcome.ts'
import type { RunModel } from './run.ts'

/**
 * The badge of a run. Green: nothing failed. Amber: what failed is what the baseline expects. Red: the run fails. Grey: it
 * was cut short or decided nothing. A run of both jobs shows the worse of its two.
 */
export function runBadge({ compliance, load }: Jobs, run: RunModel): Badge {
  const badges = [
    ...(compliance ? [complianceBadge(compliance, run)] : []),
    ...(load ? [thresholdBadge(load)] : []),
  ]
  const [worst = { label: 'XMPP', message: 'nothing measured', colour: 'grey' as const }] = badges.toSorted(
    (a, b) => GRAVITY.indexOf(b.colour) - GRAVITY.indexOf(a.colour),
  )
  return worst
}

const GRAVITY: readonly Badge['colour'][] = ['green', 'amber', 'grey', 'red']

function complianceBadge(model: ComplianceModel, run: RunModel): Badge {
  const { totals, news, interrupted } = model
  const label = 'XMPP conformance'
  if (interrupted) return { label, message: 'interrupted', colour: 'grey' }
  const decided = totals.pass + totals.fail + totals.advisory
  if (decided === 0) return { label, message: 'nothing decided', colour: 'grey' }
  const failing = exitVerdict(model, news, { strict: run.options.strict === true }) === 1
  const message = `${totals.pass} of ${scenarioCount(decided)} pass`
  if (failing) return { label, message, colour: 'red' }
  return { label, message, colour: totals.fail > 0 ? 'amber' : 'green' }
}

function thresholdBadge({ thresholds, interrupted, scenario }: NonNullable<Jobs['load']>): Badge {
  const label = `load ${scenario}`
  const held = thresholds.filter(({ ok }) => ok).length
  if (held < thresholds.length)
    return {
      label,
      message: `${thresholds.length - held} of ${thresholds.length} thresholds crossed`,
      colour: 'red',
    }
  if (interrupted) return { label, message: 'interrupted', colour: 'grey' }
  if (held === 0) return { label, message: 'no thresholds', colour: 'grey' }
  return { label, message: held === 1 ? 'the threshold held' : `${held} thresholds held`, colour: 'green' }
}
