import type { ExchangeEntry } from '../../../requirements/verdict.ts'
import { loginEntries } from './logins.ts'
import type { Offence } from './offence.ts'
import { type StanzaLabel, stanzaLabel } from './stanza-label.ts'

/** The lifeline of the server under test. */
export const SERVER = 'server'

/** One row of a sequence diagram; `entry` is the index of what it stands for. Lanes are numbers of lifelines. */
export type SequenceRow =
  | {
      readonly kind: 'arrow'
      readonly entry: number
      readonly from: number
      readonly to: number
      readonly label: StanzaLabel
      readonly offending: boolean
    }
  | {
      readonly kind: 'note'
      readonly entry: number
      readonly lane: number
      readonly text: string
      readonly offending: boolean
    }
  /** Logins, folded: what is behind it is shown on demand. */
  | { readonly kind: 'login'; readonly entries: readonly number[]; readonly actors: readonly string[] }
  /** What was expected and did not come. */
  | { readonly kind: 'missing'; readonly from: number; readonly to: number }

export interface Sequence {
  /** Lifelines from left to right: the actor who came first, the server, the other actors. */
  readonly lanes: readonly string[]
  readonly rows: readonly SequenceRow[]
}

export interface SequenceOptions {
  readonly offence: Offence
  /** The step that decided: it names the actor to whom what is missing should have come. */
  readonly step?: string | undefined
  /** Rows of logins that are unfolded, by the index of their first entry. */
  readonly unfolded: ReadonlySet<number>
}

/** Fewer are not worth a fold. */
const LEAST_FOLDED = 4

/** Lays out an exchange. */
export function sequenceOf(exchange: readonly ExchangeEntry[], options: SequenceOptions): Sequence {
  const { offence, step = '', unfolded } = options
  const [first, ...others] = [...new Set(exchange.map(({ actor }) => actor))]
  const lanes = first === undefined ? [] : [first, SERVER, ...others]
  const laneOf = (actor: string) => lanes.indexOf(actor)
  const offending = new Set(offence.entries)
  const logins = loginEntries(exchange)
  const rows: SequenceRow[] = []
  for (let index = 0; index < exchange.length; index += 1) {
    let end = index
    while (logins.has(end) && !offending.has(end)) end += 1
    if (end - index >= LEAST_FOLDED) {
      const entries = Array.from({ length: end - index }, (_, offset) => index + offset)
      const actors = [...new Set(exchange.slice(index, end).map(({ actor }) => actor))]
      rows.push({ kind: 'login', entries, actors })
      if (unfolded.has(index)) rows.push(...entries.map((entry) => rowOf(exchange, entry, laneOf, false)))
      index = end - 1
    } else rows.push(rowOf(exchange, index, laneOf, offending.has(index)))
  }
  if (offence.missing && lanes.length > 0) {
    const named = lanes.filter((lane) => lane !== SERVER && step.includes(lane))
    // Of Romeo and Romeo/phone the longer name is meant where it stands.
    const actor = named.toSorted((a, b) => b.length - a.length)[0] ?? exchange.at(-1)?.actor ?? SERVER
    rows.push({ kind: 'missing', from: laneOf(SERVER), to: laneOf(actor) })
  }
  return { lanes, rows }
}

function rowOf(
  exchange: readonly ExchangeEntry[],
  index: number,
  laneOf: (actor: string) => number,
  offending: boolean,
): SequenceRow {
  const entry = exchange[index]
  if (entry === undefined) throw new RangeError(`the exchange has no entry ${index}`)
  const lane = laneOf(entry.actor)
  const label = stanzaLabel(entry)
  if (label === undefined) return { kind: 'note', entry: index, lane, text: entry.text, offending }
  const server = laneOf(SERVER)
  const [from, to] = entry.direction === 'out' ? [lane, server] : [server, lane]
  return { kind: 'arrow', entry: index, from, to, label, offending }
}
