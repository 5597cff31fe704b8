import { type Totals, totalsOf, type Verdict } from '../verdict.ts'
import type { Cell, Need, ProfileFeature, SpecNeed } from './profile.ts'

/** `met`: supported, and nothing of it fails. `undecided`: that cannot be told, and nothing else rules it out. */
export type CellState = 'met' | 'not met' | 'undecided'

/** What a decision has to know of a scenario. */
export interface DecidedScenario {
  readonly requirements: readonly string[]
  readonly verdict: Verdict
  readonly reason?: string
}

export interface DecideOptions {
  /** Advisories count as failures. */
  readonly strict: boolean
  /** Every scenario of every spec that the cells need has come to its end. */
  readonly complete: boolean
}

/** A spec of a feature, held against the scenarios that decide it. */
export interface NeedResult extends SpecNeed {
  readonly state: CellState
  readonly totals: Totals
  /** Requirements that a scenario fails. */
  readonly failed: readonly string[]
  /** Why it counts as unsupported or undecided. */
  readonly reason?: string
}

export interface FeatureResult {
  readonly feature: string
  readonly state: CellState
  readonly component?: boolean
  /** Of a choice, the one that counts. */
  readonly needs: readonly NeedResult[]
}

/** A cell as it stands in compliance.json. */
export interface CellResult {
  /** `xep-0479/core-server` */
  readonly profile: string
  readonly title: string
  readonly state: CellState
  /** What keeps it from being met, one thing an entry: a failed requirement, or a spec and why it does not count. */
  readonly missing: readonly string[]
  readonly features: readonly FeatureResult[]
}

/** Decides cells by the verdicts of a run. */
export function decideCells(
  cells: readonly Cell[],
  scenarios: readonly DecidedScenario[],
  options: DecideOptions,
): CellResult[] {
  const decide = decider(scenarios, options)
  return cells.map(({ name, title, features }) => {
    const results = features.map((feature) => decideFeature(feature, decide))
    const missing = results.flatMap(({ needs }) => needs.flatMap(missingOf))
    const state = worst(results)
    return { profile: name, title, state, missing: [...new Set(missing)], features: results }
  })
}

function decideFeature(
  { feature, needs, component }: ProfileFeature,
  decide: (need: SpecNeed) => NeedResult,
): FeatureResult {
  const results = needs.map((need) => decideNeed(need, decide))
  return { feature, state: worst(results), ...(component ? { component } : {}), needs: results }
}

const BEST_FIRST: readonly CellState[] = ['met', 'undecided', 'not met']

function decideNeed(need: Need, decide: (need: SpecNeed) => NeedResult): NeedResult {
  if (!('any' in need)) return decide(need)
  const results = need.any.map(decide)
  const [best] = results.toSorted((a, b) => BEST_FIRST.indexOf(a.state) - BEST_FIRST.indexOf(b.state))
  if (!best) throw new TypeError('a choice of nothing')
  return best
}

/** What fails decides, whatever else could not be told. */
function worst(results: readonly { readonly state: CellState }[]): CellState {
  return BEST_FIRST.findLast((state) => results.some((result) => result.state === state)) ?? 'undecided'
}

/** What a spec, or a part of it, comes to by the verdicts of a run. */
export function decider(scenarios: readonly DecidedScenario[], { strict, complete }: DecideOptions) {
  const fails = (verdict: Verdict) => verdict === 'fail' || (strict && verdict === 'advisory')
  return (need: SpecNeed): NeedResult => {
    const own = scenarios.filter(({ requirements }) => requirements.some((id) => counts(need, id)))
    const totals = totalsOf(own)
    const failing = own.filter(({ verdict }) => fails(verdict))
    const failed = failing.flatMap(({ requirements }) => requirements.filter((id) => counts(need, id)))
    const base = { ...need, totals, failed: [...new Set(failed)] }
    if (failed.length > 0) return { ...base, state: 'not met' }
    const undecided = own.find(({ verdict }) => verdict === 'inconclusive')
    if (undecided)
      return { ...base, state: 'undecided', reason: undecided.reason ?? 'a scenario came to no decision' }
    if (!complete) return { ...base, state: 'undecided', reason: 'not all of its scenarios have run' }
    if (own.length === 0) return { ...base, state: 'undecided', reason: 'no scenario decides it' }
    if (totals.pass + totals.advisory > 0) return { ...base, state: 'met' }
    const because = own.find(({ reason }) => reason !== undefined)?.reason
    return { ...base, state: 'not met', reason: because ?? 'the server does not offer it' }
  }
}

function counts({ spec, only }: SpecNeed, id: string): boolean {
  if (!id.startsWith(`${spec}/`)) return false
  return only === undefined || only.some((pattern) => matches(pattern, id))
}

/** Whether an id is what a pattern with `*` for any characters means. */
function matches(pattern: string, id: string): boolean {
  const source = pattern.split('*').map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${source.join('.*')}$`).test(id)
}

function missingOf({ spec, state, failed, reason }: NeedResult): string[] {
  if (state === 'met') return []
  if (failed.length > 0) return [...failed]
  const how = state === 'undecided' ? 'undecided' : 'not supported'
  return [`${spec} ${how}${reason === undefined ? '' : `: ${reason}`}`]
}
