import type { Baseline, BaselineEntry } from './baseline.ts'
import { isExpected, isOver, type Judged, matches, standingOf } from './baseline-match.ts'
import { requirementOf } from './findings.ts'
import type { BaselineNews, ComplianceModel, ScenarioResult } from './model.ts'

export interface ApplyOptions {
  /** The day for which `until` is judged; an entry counts to the end of its day, UTC. */
  readonly today: Date
  /** The run was to cover only a part of the scenarios, so that an entry which matches none is no news. */
  readonly partial?: boolean
}

export interface AppliedBaseline {
  readonly model: ComplianceModel
  readonly news: readonly BaselineNews[]
}

/**
 * Marks each scenario that the baseline speaks of and names what differs.
 *
 * An entry holds as long as one scenario it matches still comes out as expected. If none does, its passes are
 * `unexpected-pass`; if nothing passed either (the feature is gone, or no scenario matches any more) it has `vanished`.
 * An inconclusive scenario leaves its entry undecided, and a pass one that holds `sometimes`. A `fail` or `advisory` that
 * no entry expects is `new`.
 */
export function applyBaseline(
  model: ComplianceModel,
  baseline: Baseline,
  options: ApplyOptions,
): AppliedBaseline {
  const entries = baseline.expected.filter((entry) => !isOver(entry, options.today))
  const partial = options.partial === true || model.interrupted !== undefined
  const marks = new Map<ScenarioResult, Pick<ScenarioResult, 'baseline' | 'baselineReason'>>()
  const news: BaselineNews[] = []

  for (const entry of entries) {
    for (const scenario of model.scenarios)
      if (matches(entry, scenario) && isExpected(entry, scenario))
        marks.set(scenario, { baseline: 'expected', baselineReason: entry.reason })
  }
  for (const scenario of model.scenarios) {
    if (marks.has(scenario) || (scenario.verdict !== 'fail' && scenario.verdict !== 'advisory')) continue
    marks.set(scenario, { baseline: 'new' })
    news.push(newsOf('new-failure', scenario, scenario.reason ?? scenario.name))
  }
  for (const entry of entries) {
    const matched = model.scenarios.filter((scenario) => matches(entry, scenario))
    if (matched.length === 0) {
      if (!partial) news.push(vanishedEntry(entry))
      continue
    }
    for (const [kind, scenario] of departures(entry, matched)) {
      // A narrower entry may expect what this one does not.
      if (marks.has(scenario)) continue
      marks.set(scenario, { baseline: kind, baselineReason: entry.reason })
      news.push(newsOf(kind, scenario, entry.reason))
    }
  }
  const scenarios = model.scenarios.map((scenario) => ({ ...scenario, ...marks.get(scenario) }))
  return { model: { ...model, scenarios, news }, news }
}

export interface NewsOptions extends Pick<ApplyOptions, 'today'> {
  /** How many scenarios of the run decide a requirement. */
  readonly deciding: (requirement: string) => number
}

/**
 * Whether a verdict would be news by itself: a failure that no entry expects, or the pass of a scenario that is all an
 * entry speaks of.
 */
export function isNews(baseline: Baseline, scenario: Judged, { today, deciding }: NewsOptions): boolean {
  const own = baseline.expected.filter((entry) => !isOver(entry, today) && matches(entry, scenario))
  if (scenario.verdict === 'fail' || scenario.verdict === 'advisory')
    return !own.some((entry) => isExpected(entry, scenario))
  const alone = ({ scenario: id, requirement, sometimes }: BaselineEntry) =>
    !sometimes && (id === scenario.id || deciding(requirement) === 1)
  return scenario.verdict === 'pass' && own.some(alone)
}

type Departure = readonly ['unexpected-pass' | 'vanished', ScenarioResult]

function departures(entry: BaselineEntry, matched: readonly ScenarioResult[]): readonly Departure[] {
  const standing = standingOf(entry, matched)
  if (standing === 'passes')
    return matched
      .filter(({ verdict }) => verdict === 'pass')
      .map((scenario) => ['unexpected-pass', scenario])
  return standing === 'not offered' ? matched.map((scenario) => ['vanished', scenario]) : []
}

function newsOf(kind: BaselineNews['kind'], scenario: ScenarioResult, reason: string): BaselineNews {
  const { id, verdict, level } = scenario
  // A new MUST failure is never advisory, whatever level the scenario names.
  const advisory = verdict === 'advisory' || (verdict !== 'fail' && !level.startsWith('MUST'))
  return { kind, requirement: requirementOf(scenario), scenario: id, verdict, reason, advisory }
}

function vanishedEntry({ requirement, scenario, reason, verdict }: BaselineEntry): BaselineNews {
  return {
    kind: 'vanished',
    requirement,
    ...(scenario === undefined ? {} : { scenario }),
    reason,
    advisory: verdict === 'advisory',
  }
}
