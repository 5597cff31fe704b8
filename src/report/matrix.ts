import { groupBy } from '../base/group.ts'
import { type Totals, totalsOf, type VERDICTS } from '../requirements/verdict.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'

/** A row of the table specs × verdicts. */
export interface MatrixRow {
  readonly spec: string
  readonly totals: Totals
  readonly count: number
}

/** The table specs × verdicts, in the order of the scenarios. */
export function matrixOf(model: ComplianceModel): readonly MatrixRow[] {
  return [...bySpec(model.scenarios)].map(([spec, scenarios]) => ({
    spec,
    totals: totalsOf(scenarios),
    count: scenarios.length,
  }))
}

/** Scenarios by spec, in the order in which they come. */
export function bySpec(scenarios: readonly ScenarioResult[]): Map<string, ScenarioResult[]> {
  return groupBy(scenarios, ({ spec }) => spec)
}

/** The verdicts in the order of reports: what needs attention first. */
export const REPORT_ORDER = [
  'fail',
  'advisory',
  'inconclusive',
  'unsupported',
  'pass',
] as const satisfies readonly (typeof VERDICTS)[number][]
