import { LEVELS, type Level } from '../../../requirements/requirement.ts'
import type { Verdict } from '../../../requirements/verdict.ts'
import { REPORT_ORDER } from '../../matrix.ts'
import type { PageScenario } from '../../page-data.ts'

/** How a scenario stands to the baseline: `news` is what the baseline does not expect. */
export const STANDINGS = ['news', 'expected'] as const
export type Standing = (typeof STANDINGS)[number]

/** What a list is narrowed to; what is empty or absent narrows nothing. */
export interface Filter {
  readonly verdicts: readonly Verdict[]
  readonly levels: readonly Level[]
  readonly spec?: string
  readonly section?: string
  readonly baseline?: Standing
  readonly words: string
}

export const NO_FILTER: Filter = { verdicts: [], levels: [], words: '' }

/** Whether it narrows anything. */
export function narrows({ verdicts, levels, spec, section, baseline, words }: Filter): boolean {
  const parts = [spec, section, baseline, words.trim()]
  return verdicts.length + levels.length > 0 || parts.some((part) => part !== undefined && part !== '')
}

/** A filter as the query of a link, without question mark; empty where it narrows nothing. */
export function filterQuery({ verdicts, levels, spec, section, baseline, words }: Filter): string {
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['verdict', verdicts.join(',')],
    ['level', levels.map((level) => level.replace(' ', '-')).join(',')],
    ['spec', spec],
    ['section', section],
    ['baseline', baseline],
    ['q', words],
  ]
  return new URLSearchParams(
    entries.flatMap(([key, value]) => (value ? [[key, value] as [string, string]] : [])),
  )
    .toString()
    .replaceAll('%2C', ',')
}

/** Reads what {@link filterQuery} wrote; what it does not know is passed over. */
export function filterOf(query: string): Filter {
  const given = new URLSearchParams(query)
  const listed = (key: string) => (given.get(key) ?? '').split(',')
  const verdicts = listed('verdict')
  const levels = listed('level')
  const baseline = STANDINGS.find((standing) => standing === given.get('baseline'))
  const [spec, section] = [given.get('spec'), given.get('section')]
  return {
    verdicts: REPORT_ORDER.filter((verdict) => verdicts.includes(verdict)),
    levels: LEVELS.filter((level) => levels.includes(level.replace(' ', '-'))),
    ...(spec ? { spec } : {}),
    ...(section ? { section } : {}),
    ...(baseline ? { baseline } : {}),
    words: given.get('q') ?? '',
  }
}

/** The scenarios of a report in the order of the list, with their texts ready to be searched. */
export class ScenarioIndex {
  readonly #scenarios: readonly PageScenario[]
  readonly #order: readonly number[]
  readonly #texts: readonly string[]

  constructor(scenarios: readonly PageScenario[]) {
    this.#scenarios = scenarios
    const specs = new Map<string, number>()
    for (const { spec } of scenarios) if (!specs.has(spec)) specs.set(spec, specs.size)
    this.#order = scenarios
      .map((scenario, index) => ({
        index,
        spec: specs.get(scenario.spec) ?? 0,
        urgency: urgencyOf(scenario),
      }))
      .sort((a, b) => a.spec - b.spec || a.urgency - b.urgency || a.index - b.index)
      .map(({ index }) => index)
    this.#texts = scenarios.map((scenario) => textOf(scenario))
  }

  /** Indices of the scenarios that a filter leaves, in the order of the list. */
  matching(filter: Filter): readonly number[] {
    const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean)
    return this.#order.filter((index) => {
      const scenario = this.#scenarios[index]
      if (scenario === undefined || !fits(scenario, filter)) return false
      const text = this.#texts[index] ?? ''
      return words.every((word) => text.includes(word))
    })
  }

  /** Of what the rest of a filter leaves, how many have each verdict. */
  verdictCounts(filter: Filter): ReadonlyMap<Verdict, number> {
    const counts = new Map<Verdict, number>(REPORT_ORDER.map((verdict) => [verdict, 0]))
    for (const index of this.matching({ ...filter, verdicts: [] })) {
      const verdict = this.#scenarios[index]?.verdict
      if (verdict) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    }
    return counts
  }
}

function fits(scenario: PageScenario, { verdicts, levels, spec, section, baseline }: Filter): boolean {
  if (verdicts.length > 0 && !verdicts.includes(scenario.verdict)) return false
  if (levels.length > 0 && !levels.includes(scenario.level)) return false
  if (spec !== undefined && scenario.spec !== spec) return false
  if (section !== undefined && scenario.section !== section) return false
  if (baseline === 'expected') return scenario.baseline === 'expected'
  return baseline === undefined || (scenario.baseline !== undefined && scenario.baseline !== 'expected')
}

function textOf({ id, name, says, reason, spec, section, feature, requirements }: PageScenario): string {
  const place = `${spec} §${section} ${spec.replace(/^RFC/, 'RFC ')}`
  return [id, name, says, reason, place, feature, ...requirements].join('\n').toLowerCase()
}

/** Unexpected failures first; what the baseline expects comes last among its like. */
function urgencyOf({ verdict, baseline }: PageScenario): number {
  return REPORT_ORDER.indexOf(verdict) * 2 + (baseline === 'expected' ? 1 : 0)
}
