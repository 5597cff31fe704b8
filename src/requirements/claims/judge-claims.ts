import { type DecidedScenario, decider, type NeedResult } from '../profiles/decide.ts'
import type { Spec } from '../requirement.ts'
import type { Totals } from '../verdict.ts'
import { absenceOf } from './absence.ts'
import type { Claim } from './doap.ts'
import { compareVersions } from './versions.ts'

/**
 * `confirmed`: the evidence bears the claim out, also the claim that something is not there. `over-claimed`: it does not.
 * `unclaimed`: the server supports what nobody claims. `undecided`: the run came to no decision. `no evidence`: we have
 * no scenario for it, or the run had none.
 */
export type ClaimState = 'over-claimed' | 'unclaimed' | 'undecided' | 'confirmed' | 'no evidence'

/** A spec that is claimed, or supported without, held against the verdicts of a run. */
export interface JudgedClaim {
  readonly spec: string
  readonly state: ClaimState
  readonly reason: string
  /** Absent where nobody claims it. */
  readonly claim?: Claim
  /** Requirements that a scenario fails. */
  readonly failed: readonly string[]
  /** Absent where there is no evidence. */
  readonly totals?: Totals
  /** Present where claim and catalogue name different versions of the text. */
  readonly version?: { readonly claimed: string; readonly read: string }
}

export interface ClaimEvidence {
  readonly scenarios: readonly DecidedScenario[]
  /** Every scenario of the specs that the run reached has come to its end. */
  readonly complete: boolean
  /** The specs we have scenarios for. */
  readonly specs: readonly Spec[]
  /** Version of the server, as it says; claims that begin later, or ended before, do not speak for it. */
  readonly serverVersion?: string
}

/** Judges claims by evidence: one result for each claim, and one for each spec that is supported and not claimed. */
export function judgeClaims(
  claims: readonly Claim[],
  { scenarios, complete, specs, serverVersion }: ClaimEvidence,
): JudgedClaim[] {
  const decide = decider(scenarios, { strict: false, complete })
  const bySpec = new Map(specs.map((spec) => [spec.spec, spec]))
  const claimed = claims.map((claim): JudgedClaim => {
    const spec = bySpec.get(claim.spec)
    const base = { spec: claim.spec, claim, failed: [], ...(spec ? versionsOf(claim, spec) : {}) }
    if (!spec) return { ...base, state: 'no evidence', reason: 'Assay has no scenarios for it' }
    const evidence = decide({ spec: claim.spec })
    if (countOf(evidence.totals) === 0)
      return { ...base, state: 'no evidence', reason: 'the run had no scenario of it' }
    return {
      ...base,
      failed: evidence.failed,
      totals: evidence.totals,
      ...judged(claim, evidence, serverVersion),
    }
  })
  const named = new Set(claims.map(({ spec }) => spec))
  const unclaimed = specs
    .filter(({ spec }) => !named.has(spec))
    .map(({ spec }) => decide({ spec }))
    .filter(({ totals }) => isSupported(totals))
    .map(({ spec, failed, totals }): JudgedClaim => {
      const reason = `not claimed, though ${passes(totals)}${failing(failed)}`
      return { spec, state: 'unclaimed', reason, failed, totals }
    })
  return [...claimed, ...unclaimed]
}

type Judgement = Pick<JudgedClaim, 'state' | 'reason'>

function judged(claim: Claim, evidence: NeedResult, serverVersion: string | undefined): Judgement {
  const absence = absenceOf(claim, serverVersion)
  return absence === undefined ? judgedPresent(claim, evidence) : judgedAbsent(absence, evidence)
}

/** A claim of a part leaves room for requirements that fail, but not for nothing. */
function judgedPresent({ status }: Claim, { state, totals, failed, reason }: NeedResult): Judgement {
  if (failed.length > 0) {
    if (status === 'partial' && isSupported(totals))
      return { state: 'confirmed', reason: `in part, as it says: ${passes(totals)}${failing(failed)}` }
    return { state: 'over-claimed', reason: `fails ${names(failed)}` }
  }
  if (state === 'undecided') return { state, reason: reason ?? 'the run came to no decision' }
  if (state === 'met') return { state: 'confirmed', reason: passes(totals) }
  return { state: 'over-claimed', reason: `the server does not offer it${reason ? `: ${reason}` : ''}` }
}

function judgedAbsent(absence: string, { state, totals, failed, reason }: NeedResult): Judgement {
  if (isSupported(totals))
    return { state: 'unclaimed', reason: `${absence}, though ${passes(totals)}${failing(failed)}` }
  if (state === 'undecided') return { state, reason: reason ?? 'the run came to no decision' }
  return { state: 'confirmed', reason: `not there, ${absence}` }
}

function isSupported({ pass, advisory }: Totals): boolean {
  return pass + advisory > 0
}

function countOf(totals: Totals): number {
  return Object.values(totals).reduce((sum, count) => sum + count, 0)
}

function passes(totals: Totals): string {
  const { pass, unsupported, advisory } = totals
  const further = [
    advisory > 0 ? `${advisory} advisory` : '',
    unsupported > 0 ? `${unsupported} not offered` : '',
  ].filter(Boolean)
  const rest = further.length > 0 ? ` (${further.join(', ')})` : ''
  return `${pass} of ${countOf(totals)} scenarios pass${rest}`
}

function failing(failed: readonly string[]): string {
  return failed.length === 0 ? '' : `; fails ${names(failed)}`
}

const NAMED = 3

function names(ids: readonly string[]): string {
  const more = ids.length - NAMED
  return `${ids.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function versionsOf({ version }: Claim, spec: Spec): Pick<JudgedClaim, 'version'> {
  if (version === undefined || compareVersions(version, spec.version) === 0) return {}
  return { version: { claimed: version, read: spec.version } }
}
