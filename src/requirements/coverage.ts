import type { Catalogue } from './catalogue.ts'
import {
  isObservable,
  type Level,
  type Requirement,
  type Severity,
  type Spec,
  severityOf,
} from './requirement.ts'

/** How many requirements of one severity can be observed, and how many of those a scenario decides. */
export interface Tally {
  readonly observable: number
  readonly decided: number
}

/** Requirements by severity; MUST NOT counts as must, SHOULD NOT as should. */
export interface CoverageCounts {
  readonly must: Tally
  readonly should: Tally
  readonly may: Tally
  /** Requirements that no scenario can decide. */
  readonly untested: number
  /** Decided requirements of whose scenarios none has been seen to pass on a server. */
  readonly unproven: number
}

/** A top-level section: `4` counts 4, 4.1 and 4.9.1.1. */
export interface SectionCoverage extends CoverageCounts {
  readonly section: string
}

/** An observable requirement that no scenario decides. */
export interface CoverageGap {
  readonly id: string
  readonly level: Level
  readonly section: string
  readonly says: string
  /** Why, where the catalogue says so. */
  readonly gap?: string
}

export interface SpecCoverage extends Spec, CoverageCounts {
  /** In the order of the spec. */
  readonly sections: readonly SectionCoverage[]
  readonly gaps: readonly CoverageGap[]
  /** Ids of the unproven requirements. */
  readonly unprovenRequirements: readonly string[]
  /** Why requirements cannot be tested, and how many for each reason; the most frequent first. */
  readonly untestedReasons: readonly { readonly reason: string; readonly count: number }[]
}

/** What `assay coverage --json` prints. */
export interface Coverage {
  readonly specs: readonly SpecCoverage[]
}

/** What coverage has to know of a scenario. */
export interface DecidingScenario {
  /** Ids of the requirements that it decides. */
  readonly requirements: readonly string[]
  /** No server has been seen to pass it. */
  readonly unproven?: boolean
}

/** Ids of requirements that scenarios decide. */
interface Decided {
  readonly all: ReadonlySet<string>
  /** By a scenario that some server has been seen to pass. */
  readonly proven: ReadonlySet<string>
}

/** Holds the requirements against the scenarios. */
export function coverage(catalogue: Catalogue, scenarios: readonly DecidingScenario[]): Coverage {
  const idsOf = (some: readonly DecidingScenario[]) =>
    new Set(some.flatMap(({ requirements }) => requirements))
  const decided = { all: idsOf(scenarios), proven: idsOf(scenarios.filter(({ unproven }) => !unproven)) }
  return {
    specs: catalogue.specs.map((spec) => coverageOfSpec(spec, catalogue.bySpec(spec.spec), decided)),
  }
}

function coverageOfSpec(spec: Spec, requirements: readonly Requirement[], decided: Decided): SpecCoverage {
  const sections = groupBy(requirements, ({ section }) => section.split('.')[0] ?? section)
  return {
    ...spec,
    ...count(requirements, decided),
    sections: [...sections]
      .map(([section, own]) => ({ section, ...count(own, decided) }))
      .sort((a, b) => a.section.localeCompare(b.section, 'en', { numeric: true })),
    gaps: requirements
      .filter((requirement) => isObservable(requirement) && !decided.all.has(requirement.id))
      .map(({ id, level, section, says, gap }) => ({
        id,
        level,
        section,
        says,
        ...(gap === undefined ? {} : { gap }),
      })),
    unprovenRequirements: unprovenIn(requirements, decided).map(({ id }) => id),
    untestedReasons: reasons(requirements),
  }
}

function unprovenIn(requirements: readonly Requirement[], { all, proven }: Decided): readonly Requirement[] {
  return requirements.filter(({ id }) => all.has(id) && !proven.has(id))
}

function count(requirements: readonly Requirement[], decided: Decided): CoverageCounts {
  const observable = requirements.filter(isObservable)
  const tally = (severity: Severity): Tally => {
    const own = observable.filter(({ level }) => severityOf(level) === severity)
    return { observable: own.length, decided: own.filter(({ id }) => decided.all.has(id)).length }
  }
  return {
    must: tally('must'),
    should: tally('should'),
    may: tally('may'),
    untested: requirements.length - observable.length,
    unproven: unprovenIn(requirements, decided).length,
  }
}

function reasons(requirements: readonly Requirement[]): { reason: string; count: number }[] {
  const unobservable = requirements.filter((requirement) => !isObservable(requirement))
  const byReason = groupBy(unobservable, ({ untested }) => untested ?? 'obligation on clients')
  return [...byReason]
    .map(([reason, own]) => ({ reason, count: own.length }))
    .sort((a, b) => b.count - a.count || a.reason.localeCompare(b.reason, 'en'))
}

function groupBy(
  requirements: readonly Requirement[],
  keyOf: (requirement: Requirement) => string,
): Map<string, Requirement[]> {
  const groups = new Map<string, Requirement[]>()
  for (const requirement of requirements) {
    const key = keyOf(requirement)
    groups.set(key, [...(groups.get(key) ?? []), requirement])
  }
  return groups
}
