import type { Level } from './requirement.ts'

/** The five verdicts a scenario can come to; see docs/verdicts.md. */
export const VERDICTS = ['pass', 'fail', 'advisory', 'unsupported', 'inconclusive'] as const
export type Verdict = (typeof VERDICTS)[number]

/** How often each verdict was given. */
export type Totals = Readonly<Record<Verdict, number>>

/** Counts verdicts. */
export function totalsOf(scenarios: readonly { readonly verdict: Verdict }[]): Totals {
  const totals: Record<Verdict, number> = { pass: 0, fail: 0, advisory: 0, unsupported: 0, inconclusive: 0 }
  for (const { verdict } of scenarios) totals[verdict] += 1
  return totals
}

/** Media type of the attachment that carries a {@link ScenarioVerdict} in the Cucumber message stream. */
export const VERDICT_MEDIA_TYPE = 'application/vnd.assay.verdict+json'

/** One line of what passed between an actor and the server; `time` in ms since the session began. */
export interface ExchangeEntry {
  readonly time: number
  readonly actor: string
  /** `in` from the server, `out` to it, `note` for what is no XML (connected, TLS, closed, malformed). */
  readonly direction: 'in' | 'out' | 'note'
  readonly text: string
}

/** What a scenario came to; attached to it as JSON, because a Cucumber skip carries no reason. */
export interface ScenarioVerdict {
  /** Stable across runs: `<requirement>/<slug of the scenario's name>`. */
  readonly id: string
  readonly requirements: readonly string[]
  /** The level that decided between `fail` and `advisory`. */
  readonly level: Level
  readonly verdict: Verdict
  /** One line: why it is not a pass. */
  readonly reason?: string
  /** The step that decided, as written. */
  readonly step?: string
  readonly expected?: string
  readonly observed?: string
  /** Present where the verdict is not `pass`. */
  readonly exchange?: readonly ExchangeEntry[]
}
