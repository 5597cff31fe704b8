import type { ComplianceModel, ScenarioResult } from './model.ts'
import { scenarioHash } from './scenario-hash.ts'

/** What a CI server counts a scenario as. */
export type CiOutcome = 'passed' | 'failure' | 'error' | 'skipped'

/**
 * An advisory passes unless the run was strict; what the baseline expects is skipped; an unexpected pass fails; an
 * inconclusive scenario is an error.
 */
export function ciOutcome({ verdict, baseline, level }: ScenarioResult, strict: boolean): CiOutcome {
  if (baseline === 'expected') return 'skipped'
  if (baseline === 'unexpected-pass') return strict || level.startsWith('MUST') ? 'failure' : 'passed'
  if (verdict === 'fail') return 'failure'
  if (verdict === 'advisory') return strict ? 'failure' : 'passed'
  if (verdict === 'inconclusive') return 'error'
  return verdict === 'unsupported' ? 'skipped' : 'passed'
}

/** Why a scenario is not simply a pass, as one line. */
export function ciMessage(scenario: ScenarioResult): string {
  if (scenario.baseline === 'expected') return `expected: ${scenario.baselineReason ?? ''}`
  if (scenario.baseline === 'unexpected-pass')
    return `passes, but the baseline expects it not to: ${scenario.baselineReason ?? ''}`
  return scenario.reason ?? scenario.verdict
}

/** Requirement, step, what was expected, what came, and where the report shows it, a line each. */
export function ciDetail({ id, says, level, step, expected, observed }: ScenarioResult): string {
  const lines = [
    says && `${level}: ${says}`,
    step && `step: ${step}`,
    expected && `expected: ${expected}`,
    observed && `observed: ${observed}`,
    `see: report.html${scenarioHash(id)}`,
  ]
  return lines.filter(Boolean).join('\n')
}

/** What happened outside any scenario, a message each: errors, so that no CI takes half a run for a whole one. */
export function ciProblems({ interrupted, problems = [] }: ComplianceModel): readonly string[] {
  if (!interrupted) return problems
  const { ran, planned, reason } = interrupted
  return [`interrupted after ${ran} of ${planned} scenarios: ${reason}`, ...problems]
}
