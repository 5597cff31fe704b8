import type { Catalogue } from './catalogue.ts'
import { severityOf } from './requirement.ts'
import { scenarioId } from './scenario-id.ts'

/** What the check has to know of a scenario. */
export interface CheckedScenario {
  readonly uri: string
  /** From 1. */
  readonly line: number
  readonly name: string
  /** Ids of requirements as tagged, known or not. */
  readonly requirements: readonly string[]
}

type InconsistencyKind =
  /** A tag names a requirement that the catalogue does not have. */
  | 'unknown-requirement'
  /** A scenario decides no requirement. */
  | 'no-requirement'
  /** A scenario decides what the catalogue says cannot be tested. */
  | 'untested-but-tagged'
  /** A scenario decides what the catalogue says no scenario decides. */
  | 'gap-but-tagged'
  /** A scenario decides requirements of different severity: its failure could not be weighed. */
  | 'mixed-severities'
  /** Two scenarios have the same id. */
  | 'duplicate-scenario'

export interface Inconsistency {
  readonly kind: InconsistencyKind
  readonly uri: string
  readonly line: number
  readonly scenario: string
  /** One sentence, without the place. */
  readonly message: string
}

/** Where catalogue and scenarios contradict each other, in the order of the scenarios. */
export function checkScenarios(catalogue: Catalogue, scenarios: readonly CheckedScenario[]): Inconsistency[] {
  const seen = new Map<string, CheckedScenario>()
  return scenarios.flatMap((scenario) =>
    [...checkTags(catalogue, scenario), ...checkId(seen, scenario)].map(([kind, message]) => ({
      kind,
      uri: scenario.uri,
      line: scenario.line,
      scenario: scenario.name,
      message,
    })),
  )
}

type Finding = readonly [kind: InconsistencyKind, message: string]

function checkTags(catalogue: Catalogue, { requirements }: CheckedScenario): Finding[] {
  if (requirements.length === 0) return [['no-requirement', 'the scenario has no tag of a requirement']]
  const findings: Finding[] = []
  const levels = new Map<string, string>()
  for (const id of requirements) {
    const requirement = catalogue.get(id)
    if (!requirement) {
      findings.push(['unknown-requirement', `no requirement has the id ${id}`])
      continue
    }
    const { untested, gap, level } = requirement
    if (untested !== undefined)
      findings.push([
        'untested-but-tagged',
        `${id} is marked as untested (${untested}), yet it is decided here`,
      ])
    if (gap !== undefined)
      findings.push(['gap-but-tagged', `${id} is marked as a gap (${gap}), yet it is decided here`])
    levels.set(severityOf(level), `${id} is ${level}`)
  }
  if (levels.size > 1)
    findings.push([
      'mixed-severities',
      `requirements of different severity: ${[...levels.values()].join(', ')}`,
    ])
  return findings
}

function checkId(seen: Map<string, CheckedScenario>, scenario: CheckedScenario): Finding[] {
  const [first] = scenario.requirements
  if (first === undefined) return []
  const id = scenarioId(first, scenario.name)
  const before = seen.get(id)
  if (before)
    return [['duplicate-scenario', `${id} is the id of the scenario at ${before.uri}:${before.line} already`]]
  seen.set(id, scenario)
  return []
}
