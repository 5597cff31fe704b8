import type { Baseline, BaselineEntry } from './baseline.ts'
import { isExpected, isOver, matches, type Standing, standingOf } from './baseline-match.ts'
import { requirementOf } from './findings.ts'
import { oneLine } from './line.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'

/** How a reason begins that nobody has written yet. */
export const AWAITS_EXPLANATION = 'awaits explanation'

export interface UpdateOptions {
  /** The day for which `until` is judged. */
  readonly today: Date
  /** The run was to cover only a part of the scenarios: entries that match none of them stay. */
  readonly partial: boolean
}

/** An entry of the baseline and how it stands to a run. */
export interface EntryStanding {
  readonly entry: BaselineEntry
  readonly standing: Standing
  /** Its last day is over: it does not count any more. */
  readonly over: boolean
}

/** What a run changes in a baseline. */
export interface BaselineUpdate {
  /** Entries to take out: what they expect does not happen any more. */
  readonly dropped: readonly EntryStanding[]
  /** Failures that no entry speaks of, each with a reason that awaits explanation. */
  readonly added: readonly BaselineEntry[]
  /** Entries whose last day is over though they still hold. They stay as they are: whether to go on is for people to say. */
  readonly over: readonly EntryStanding[]
  /** How many entries stay as they are, those in `over` too. */
  readonly kept: number
}

/** How each entry of a baseline stands to a run, in the baseline's order. */
export function standings(model: ComplianceModel, baseline: Baseline, today: Date): readonly EntryStanding[] {
  return baseline.expected.map((entry) => {
    const matched = model.scenarios.filter((scenario) => matches(entry, scenario))
    return { entry, standing: standingOf(entry, matched), over: isOver(entry, today) }
  })
}

/** What would make a baseline say what a run saw. */
export function updateOf(
  model: ComplianceModel,
  baseline: Baseline,
  { today, partial }: UpdateOptions,
): BaselineUpdate {
  const all = standings(model, baseline, today)
  const unreached = partial || model.interrupted !== undefined
  const dropped = all.filter(
    ({ standing }) =>
      standing === 'passes' || standing === 'not offered' || (standing === 'absent' && !unreached),
  )
  const kept = all.filter((entry) => !dropped.includes(entry))
  const unspoken = model.scenarios.filter(
    (scenario) => isFailure(scenario) && !kept.some(({ entry }) => expects(entry, scenario)),
  )
  return {
    dropped,
    added: unspoken.map(newEntry),
    over: kept.filter(({ over, standing }) => over && standing === 'holds'),
    kept: kept.length,
  }
}

function isFailure({ verdict }: ScenarioResult): boolean {
  return verdict === 'fail' || verdict === 'advisory'
}

function expects(entry: BaselineEntry, scenario: ScenarioResult): boolean {
  return matches(entry, scenario) && isExpected(entry, scenario)
}

function newEntry(scenario: ScenarioResult): BaselineEntry {
  const why = oneLine(scenario.reason ?? scenario.name, { limit: 300 })
  return {
    requirement: requirementOf(scenario),
    scenario: scenario.id,
    reason: `${AWAITS_EXPLANATION}: ${why}`,
  }
}
