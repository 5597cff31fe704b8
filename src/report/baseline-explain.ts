import type { Requirement } from '../requirements/requirement.ts'
import type { Baseline } from './baseline.ts'
import { matches } from './baseline-match.ts'
import { type EntryStanding, standings } from './baseline-update.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'
import type { RequirementLookup } from './scenario-result.ts'
import { specLink } from './spec-link.ts'

/** What a baseline and a run say of a requirement, or of one scenario. */
export interface BaselineExplanation {
  /** The requirement or scenario that was asked for. */
  readonly id: string
  readonly requirement: Pick<Requirement, 'id' | 'spec' | 'section' | 'level' | 'says'>
  /** Where the section is published. */
  readonly link?: string
  /** Entries that speak of it; their standing is to the whole run. */
  readonly entries: readonly EntryStanding[]
  /** What the run saw; empty where it ran none of it. */
  readonly scenarios: readonly ScenarioResult[]
}

export interface Explained {
  readonly model: ComplianceModel
  readonly baseline: Baseline
  readonly requirements: RequirementLookup
  readonly today: Date
}

/** Explains the id of a requirement or of a scenario; undefined where nobody knows it. */
export function explain(
  id: string,
  { model, baseline, requirements, today }: Explained,
): BaselineExplanation | undefined {
  const scenarios = model.scenarios.filter((one) => one.id === id || one.requirements.includes(id))
  const entries = standings(model, baseline, today).filter(
    ({ entry }) =>
      entry.scenario === id ||
      entry.requirement === id ||
      scenarios.some((scenario) => matches(entry, scenario)),
  )
  const [scenario] = scenarios
  const named = [id, scenario?.requirements[0], entries[0]?.entry.requirement]
  const requirement = named.flatMap((one) => (one === undefined ? [] : (requirements.get(one) ?? [])))[0]
  if (!requirement) return undefined
  const { spec, section, level, says } = requirement
  const link = specLink(spec, section)
  return {
    id,
    requirement: { id: requirement.id, spec, section, level, says },
    ...(link === undefined ? {} : { link }),
    entries,
    scenarios,
  }
}
