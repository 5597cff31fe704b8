import type { ScenarioResult } from '../model.ts'
import type { PageScenario, ScenarioDetails } from '../page-data.ts'

/** How much of each scenario's details a page holds. */
export interface Limits {
  /** Characters of one text: expected, observed, an entry of the exchange. */
  readonly text: number
  /** Entries of one exchange, the last ones: that is where the verdict fell. */
  readonly entries: number
}

/** From everything to the least that still tells why; the first with which the page is light enough is taken. */
export const LADDER: readonly Limits[] = [
  { text: Number.POSITIVE_INFINITY, entries: Number.POSITIVE_INFINITY },
  { text: 4_000, entries: 60 },
  { text: 2_000, entries: 20 },
  { text: 800, entries: 8 },
  { text: 400, entries: 2 },
  { text: 150, entries: 0 },
]

/** A scenario in the two parts in which a page takes it. */
export function parted(scenario: ScenarioResult): readonly [PageScenario, ScenarioDetails] {
  const { steps, expected, observed, exchange, ...rest } = scenario
  return [
    rest,
    {
      ...(steps === undefined ? {} : { steps }),
      ...(expected === undefined ? {} : { expected }),
      ...(observed === undefined ? {} : { observed }),
      ...(exchange === undefined ? {} : { exchange }),
    },
  ]
}

/** Details within limits. What was cut is counted. */
export function limited(details: ScenarioDetails, { text, entries }: Limits): ScenarioDetails {
  const { expected, observed, exchange } = details
  const cut = Math.max(0, (exchange?.length ?? 0) - entries)
  return {
    ...details,
    ...(expected === undefined ? {} : { expected: clipped(expected, text) }),
    ...(observed === undefined ? {} : { observed: clipped(observed, text) }),
    ...(exchange === undefined
      ? {}
      : { exchange: exchange.slice(cut).map((entry) => ({ ...entry, text: clipped(entry.text, text) })) }),
    ...(cut > 0 ? { entriesCut: cut } : {}),
  }
}

function clipped(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit)} … ${text.length - limit} more characters`
}
