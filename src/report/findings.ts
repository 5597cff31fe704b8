import { groupBy } from '../base/group.ts'
import type { Level } from '../requirements/requirement.ts'
import type { ScenarioResult } from './model.ts'

/** Scenarios of one requirement that came to the same verdict. */
export interface Finding {
  /** Id of the requirement; the scenario's own id where it names none. */
  readonly requirement: string
  readonly spec: string
  readonly section: string
  readonly level: Level
  readonly says: string
  readonly scenarios: readonly ScenarioResult[]
}

/** Groups scenarios by their first requirement, in the order in which they come. */
export function findingsOf(scenarios: readonly ScenarioResult[]): readonly Finding[] {
  const groups = groupBy(scenarios, requirementOf)
  return [...groups].flatMap(([requirement, alike]) => {
    const [first] = alike
    if (!first) return []
    const { spec, section, level, says } = first
    return [{ requirement, spec, section, level, says, scenarios: alike }]
  })
}

/** The requirement a scenario is listed under. */
export function requirementOf(scenario: ScenarioResult): string {
  return scenario.requirements[0] ?? scenario.id
}

/** Failures that the baseline does not expect. */
export function failuresOf(scenarios: readonly ScenarioResult[]): readonly ScenarioResult[] {
  return scenarios.filter(({ verdict, baseline }) => verdict === 'fail' && baseline !== 'expected')
}
