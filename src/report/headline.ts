import { countText } from './load/units.ts'
import type { ComplianceModel } from './model.ts'

/** The run in one sentence, without full stop. Counts are of scenarios. */
export function headlineOf(model: ComplianceModel): string {
  const { totals, scenarios, interrupted } = model
  const count = scenarios.length
  const outcome = outcomeOf(model)
  if (interrupted)
    return `interrupted after ${countText(interrupted.ran)} of ${scenarioCount(interrupted.planned)}: ${count === 0 ? 'nothing was measured' : outcome}`
  if (count === 0) return 'no scenario ran'
  if (totals.fail === 0 && totals.inconclusive > 0 && totals.inconclusive < count)
    return `${outcome}, but ${totals.inconclusive} could not be decided`
  return outcome
}

function outcomeOf({ totals, scenarios, news }: ComplianceModel): string {
  const count = scenarios.length
  if (totals.fail > 0) {
    const fail = `${totals.fail} of ${scenarioCount(count)} ${totals.fail === 1 ? 'fails' : 'fail'}`
    if (!news) return fail
    const unexpected = scenarios.filter((s) => s.verdict === 'fail' && s.baseline !== 'expected').length
    if (unexpected === 0) return `${fail}, as the baseline expects`
    return `${fail}, ${unexpected} of them not in the baseline`
  }
  if (totals.inconclusive === count) return `none of ${scenarioCount(count)} could be decided`
  if (totals.unsupported === count)
    return `the server supports nothing of what ${scenarioCount(count)} ${count === 1 ? 'tests' : 'test'}`
  if (totals.pass === count) return count === 1 ? 'the scenario passes' : `all ${count} scenarios pass`
  return `nothing failed in ${scenarioCount(count)}`
}

/** `1 scenario`, `2 scenarios`. */
export function scenarioCount(count: number): string {
  return `${countText(count)} ${count === 1 ? 'scenario' : 'scenarios'}`
}
