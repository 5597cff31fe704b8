import type { BaselineEntry } from './baseline.ts'
import type { ScenarioResult } from './model.ts'

/** As much of a scenario as a baseline judges by. */
export type Judged = Pick<ScenarioResult, 'id' | 'requirements' | 'verdict'>

/** Whether an entry speaks of a scenario. */
export function matches(entry: BaselineEntry, scenario: Judged): boolean {
  if (entry.scenario !== undefined && entry.scenario !== scenario.id) return false
  return scenario.requirements.includes(entry.requirement)
}

/** Whether a scenario came out as an entry that speaks of it expects. */
export function isExpected(entry: BaselineEntry, { verdict }: Judged): boolean {
  return entry.verdict === undefined
    ? verdict === 'fail' || verdict === 'advisory'
    : verdict === entry.verdict
}

/** Whether the last day of an entry is over; days are those of UTC. */
export function isOver({ until }: BaselineEntry, today: Date): boolean {
  return until !== undefined && until < today.toISOString().slice(0, 10)
}

/**
 * How an entry stands to the scenarios of a run that it speaks of: it `holds` while one of them comes out as expected,
 * is `undecided` where one is inconclusive, `passes` where none comes out as expected and some pass, is `not offered`
 * where neither; `absent` where there are none. An entry that holds `sometimes` holds where its scenarios pass, too.
 */
export type Standing = 'holds' | 'undecided' | 'passes' | 'not offered' | 'absent'

/** The standing of an entry; `matched` are the scenarios that it speaks of. */
export function standingOf(entry: BaselineEntry, matched: readonly Judged[]): Standing {
  if (matched.length === 0) return 'absent'
  if (matched.some((scenario) => isExpected(entry, scenario))) return 'holds'
  if (matched.some(({ verdict }) => verdict === 'inconclusive')) return 'undecided'
  if (matched.every(({ verdict }) => verdict !== 'pass')) return 'not offered'
  return entry.sometimes ? 'holds' : 'passes'
}
