import { groupBy } from '../base/group.ts'
import type { Level } from '../requirements/requirement.ts'
import type { Verdict } from '../requirements/verdict.ts'
import type { Mutation } from './mutation.ts'
import { describeViolation } from './violation/describe.ts'

/** How one scenario came out under one mutation. */
export interface Trial {
  readonly scenario: string
  readonly requirements: readonly string[]
  readonly level: Level
  readonly mutation: Mutation
  readonly verdict: Verdict
  /** How often the mutation changed something; at 0 the scenario was not put to the test. */
  readonly acted: number
}

/** A scenario that no mutation could fail. */
export interface Survivor {
  readonly scenario: string
  readonly requirement: string
  /** What was tried. */
  readonly violation: string
  readonly verdict: Verdict
}

/** What `assay audit --json` prints. */
export interface AuditReport {
  /** Scenarios that ran. */
  readonly scenarios: number
  /** Those that passed and so had to show that they can fail. */
  readonly audited: number
  /** Those of them that at least one mutation failed. */
  readonly killed: number
  /** Of the audited, those that passed only by the enactments of their requirements. */
  readonly enacted: number
  /** Scenarios that did not pass in spite of enactments. */
  readonly unplayed: readonly {
    readonly scenario: string
    readonly verdict: Verdict
    readonly reason: string
  }[]
  /** The same for scenarios at MUST and MUST NOT. */
  readonly must: { readonly audited: number; readonly killed: number }
  readonly survivors: readonly Survivor[]
  readonly violations: { readonly written: number; readonly effective: number }
  /** Written violations that acted on a scenario of their requirement and failed none. */
  readonly unnoticed: readonly { readonly requirement: string; readonly violation: string }[]
  /** Written violations that found nothing to act on. */
  readonly idle: readonly { readonly requirement: string; readonly violation: string }[]
}

/** A mutation as one line. */
function describeMutation(mutation: Mutation): string {
  if (mutation.kind === 'drop-satisfier') return `drop what satisfied expectation ${mutation.index + 1}`
  if (mutation.kind === 'inject-forbidden') return `inject what negative ${mutation.index + 1} forbids`
  return describeViolation(mutation.violation)
}

/** Whether the scenario noticed. `inconclusive` is no kill; `unsupported` is how a MAY fails. */
export function isKill({ verdict, acted, level }: Trial): boolean {
  if (acted === 0) return false
  return verdict === 'fail' || verdict === 'advisory' || (level === 'MAY' && verdict === 'unsupported')
}

/** What an audit did. */
export interface AuditRecord {
  /** How many scenarios ran. */
  readonly scenarios: number
  /** The scenarios that had to be tried. */
  readonly passed: readonly {
    readonly id: string
    readonly requirements: readonly string[]
    readonly level: Level
    readonly enacted: boolean
  }[]
  readonly unplayed: readonly { readonly id: string; readonly verdict: Verdict; readonly reason?: string }[]
  readonly trials: readonly Trial[]
}

/** Adds up the trials of an audit. */
export function reportAudit({ scenarios, passed, unplayed, trials }: AuditRecord): AuditReport {
  const byScenario = groupBy(trials, ({ scenario }) => scenario)
  const killed = (id: string) => (byScenario.get(id) ?? []).some(isKill)
  const strict = passed.filter(({ level }) => level === 'MUST' || level === 'MUST NOT')
  const survivors = passed
    .filter(({ id }) => !killed(id))
    .map(({ id, requirements }): Survivor => {
      const tried = byScenario.get(id) ?? []
      const violation = tried.map(
        (trial) => `${describeMutation(trial.mutation)} (${trial.acted ? trial.verdict : 'did not act'})`,
      )
      return {
        scenario: id,
        requirement: requirements[0] ?? '',
        violation: violation.join('; ') || 'none',
        verdict: tried.at(-1)?.verdict ?? 'pass',
      }
    })
  const rules = [
    ...groupBy(
      trials.filter(({ mutation }) => mutation.kind === 'violation'),
      ruleKey,
    ).values(),
  ]
  const named = (rule: readonly Trial[]) => {
    const [{ mutation } = { mutation: undefined }] = rule
    const requirement = mutation?.kind === 'violation' ? mutation.requirement : ''
    return { requirement, violation: mutation ? describeMutation(mutation) : '' }
  }
  return {
    scenarios,
    audited: passed.length,
    killed: passed.length - survivors.length,
    enacted: passed.filter(({ enacted }) => enacted).length,
    unplayed: unplayed.map(({ id, verdict, reason = '' }) => ({ scenario: id, verdict, reason })),
    must: { audited: strict.length, killed: strict.filter(({ id }) => killed(id)).length },
    survivors,
    violations: { written: rules.length, effective: rules.filter((rule) => rule.some(isKill)).length },
    unnoticed: rules.filter((rule) => !rule.some(isKill) && rule.some(({ acted }) => acted > 0)).map(named),
    idle: rules.filter((rule) => rule.every(({ acted }) => acted === 0)).map(named),
  }
}

function ruleKey({ mutation }: Trial): string {
  return mutation.kind === 'violation'
    ? `${mutation.requirement} ${JSON.stringify(mutation.violation)}`
    : mutation.kind
}
