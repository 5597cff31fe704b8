import { groupBy } from '../../base/group.ts'
import { totalsOf, type Verdict } from '../../requirements/verdict.ts'
import { requirementOf } from '../findings.ts'
import type { ComplianceModel, ScenarioResult } from '../model.ts'
import { byPlace } from '../order.ts'
import { CHANGE_KINDS, type ChangeKind, type ConformanceComparison, type ScenarioChange } from './model.ts'

export interface ConformanceOptions {
  /** Advisories decide like failures. */
  readonly strict: boolean
  /** What the caller knows of the runs that makes them less comparable, as sentences. */
  readonly notes?: readonly string[]
}

/** Two certify runs side by side, scenario by scenario. */
export function compareConformance(
  a: ComplianceModel,
  b: ComplianceModel,
  { strict, notes = [] }: ConformanceOptions,
): ConformanceComparison {
  const before = new Map(a.scenarios.map((scenario) => [scenario.id, scenario]))
  const after = new Map(b.scenarios.map((scenario) => [scenario.id, scenario]))
  const ids = new Set([...before.keys(), ...after.keys()])
  const changes = [...ids]
    .flatMap((id) => changeOf(before.get(id), after.get(id), strict) ?? [])
    .sort(
      (one, other) =>
        CHANGE_KINDS.indexOf(one.kind) - CHANGE_KINDS.indexOf(other.kind) ||
        byPlace({ ...one, id: one.scenario }, { ...other, id: other.scenario }),
    )
  return {
    strict,
    totals: { a: totalsOf(a.scenarios), b: totalsOf(b.scenarios) },
    counts: countsOf(changes),
    specs: specsOf(a, b, changes),
    changes,
    notes: [...notes, ...cutShort('A', a), ...cutShort('B', b)],
  }
}

/** What became of a scenario, or nothing where its verdict is the same. */
export function changeKind(a: Verdict | undefined, b: Verdict | undefined): ChangeKind | undefined {
  if (a === b) return undefined
  if (a === undefined) return 'new-scenario'
  if (b === undefined) return 'vanished'
  if (isFailure(b) && (a === 'pass' || a === 'unsupported')) return 'new-failure'
  if (isFailure(a) && b === 'pass') return 'fixed'
  // An inconclusive scenario does not tell whether the feature is there.
  if (a === 'inconclusive' || b === 'inconclusive') return 'other'
  if (b === 'unsupported') return 'support-lost'
  return a === 'unsupported' ? 'support-gained' : 'other'
}

function isFailure(verdict: Verdict): boolean {
  return verdict === 'fail' || verdict === 'advisory'
}

function changeOf(
  a: ScenarioResult | undefined,
  b: ScenarioResult | undefined,
  strict: boolean,
): ScenarioChange | undefined {
  const kind = changeKind(a?.verdict, b?.verdict)
  const scenario = b ?? a
  if (kind === undefined || scenario === undefined) return undefined
  const { id, name, spec, section, level, reason } = scenario
  return {
    kind,
    requirement: requirementOf(scenario),
    scenario: id,
    name,
    spec,
    section,
    level,
    ...(a ? { a: a.verdict } : {}),
    ...(b ? { b: b.verdict } : {}),
    ...(reason === undefined ? {} : { reason }),
    decides: kind === 'new-failure' && (strict || b?.verdict === 'fail'),
  }
}

function countsOf(changes: readonly ScenarioChange[]): Record<ChangeKind, number> {
  const counts = Object.fromEntries(CHANGE_KINDS.map((kind) => [kind, 0])) as Record<ChangeKind, number>
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

function specsOf(a: ComplianceModel, b: ComplianceModel, changes: readonly ScenarioChange[]) {
  const before = groupBy(a.scenarios, ({ spec }) => spec)
  const after = groupBy(b.scenarios, ({ spec }) => spec)
  const changed = groupBy(changes, ({ spec }) => spec)
  return [...new Set([...before.keys(), ...after.keys()])].sort().map((spec) => ({
    spec,
    totals: { a: totalsOf(before.get(spec) ?? []), b: totalsOf(after.get(spec) ?? []) },
    changes: countsOf(changed.get(spec) ?? []),
  }))
}

function cutShort(side: string, { interrupted }: ComplianceModel): string[] {
  if (!interrupted) return []
  const { ran, planned, reason } = interrupted
  return [`${side} was cut short after ${ran} of ${planned} scenarios: ${reason}`]
}
