import type { ExchangeEntry } from '../../../requirements/verdict.ts'

/** Where in an exchange the verdict hangs. */
export interface Offence {
  /** Indices of the entries that show it; none where what was expected did not come. */
  readonly entries: readonly number[]
  /** What was expected did not come: the end of the exchange is the place. */
  readonly missing: boolean
}

/** What a verdict says of its finding. */
export interface Finding {
  readonly reason?: string | undefined
  readonly expected?: string | undefined
  readonly observed?: string | undefined
}

const NOTHING: Offence = { entries: [], missing: false }
/** A wait that ended without what was expected: what else had come is observed, but need not be to blame. */
const WAITED = /^no .* within the time-out$|^the connection ended without /s

/** Finds what a finding is about among what passed over the wire. */
export function offenceOf(exchange: readonly ExchangeEntry[], finding: Finding): Offence {
  const { reason = '', expected = '', observed } = finding
  if (observed === undefined) return NOTHING
  const received = exchange.flatMap((entry, index) => (entry.direction === 'in' ? [{ ...entry, index }] : []))
  const { pieces, nearest } = observedPieces(observed)
  const matched = pieces.flatMap((piece) => {
    const wanted = normal(elementIn(piece))
    const entry = received.findLast(({ text }) => holds(normal(text), wanted))
    return entry ? [{ piece, index: entry.index }] : []
  })
  if (!WAITED.test(reason)) {
    if (matched.length > 0) return { entries: matched.map(({ index }) => index), missing: false }
    const values = pieces.flatMap((piece) => [piece, ...piece.split(/[\s,;()']+/).filter(isTelling)])
    const named =
      received.findLast(({ text }) => values.some((value) => names(text, value))) ?? noted(exchange, observed)
    if (named) return { entries: [named.index], missing: false }
    return { entries: [], missing: /^(?:nothing|neither|no )/.test(observed) }
  }
  const id = /(?:id=|for )'([^']+)'/.exec(expected)?.[1]
  const answer = matched.filter(({ piece }) => id !== undefined && idOf(piece) === id)
  if (answer.length > 0) return { entries: answer.map(({ index }) => index), missing: false }
  const last = matched.at(-1)
  if (nearest.length > 0 && last) return { entries: [last.index], missing: false }
  const condition = /\(the condition is ([\w-]+)\)/.exec(reason)?.[1]
  const blamed = matched.findLast(({ piece }) => condition !== undefined && piece.includes(`<${condition}`))
  return blamed ? { entries: [blamed.index], missing: false } : { entries: [], missing: true }
}

/** What was observed, taken apart: what had come, a piece each, and what did not fit about what came nearest. */
export function observedPieces(observed: string): {
  readonly pieces: readonly string[]
  readonly nearest: readonly string[]
} {
  const [, before = observed, near = ''] = /^([\s\S]*?)\n?\(nearest: ([\s\S]*)\)$/.exec(observed) ?? []
  // An element's own text may have line ends: a new piece begins where a line begins with a tag.
  const pieces = before.split(/\n(?=<|[\w/ -]+: <)/).map((piece) => piece.replace(/^[\w/ -]+: (?=<)/, ''))
  return {
    pieces: pieces.filter((piece) => piece.trim() !== ''),
    nearest: near === '' ? [] : near.split('; '),
  }
}

/** The element in a text: what stands before it is ours, and so is what an HTTP response is wrapped in. */
function elementIn(piece: string): string {
  const element = /<[^\s<>][\s\S]*$/.exec(piece)?.[0] ?? piece
  return (
    /^<response xmlns=["']urn:assay:http["'][^>]*>(?=<)([\s\S]*)<\/response>$/.exec(element)?.[1] ?? element
  )
}

/** The note about the connection that an observation speaks of. */
function noted(exchange: readonly ExchangeEntry[], observed: string): { readonly index: number } | undefined {
  const about = /malformed XML/.test(observed)
    ? /^malformed XML/
    : /end(?:ed)?\b|TCP connection/.test(observed)
      ? /^(?:the )?connection (?:ended|lost)/
      : /\bstatus\b/.test(observed)
        ? /status|answered \d+/
        : undefined
  const index = about
    ? exchange.findLastIndex(({ direction, text }) => direction === 'note' && about.test(text))
    : -1
  return index < 0 ? undefined : { index }
}

/** A word that would not stand in another stanza by chance: an address, a name with digits. */
function isTelling(word: string): boolean {
  return word.length > 3 && /[@.\d]/.test(word) && /\p{L}/u.test(word)
}

function idOf(stanza: string): string | undefined {
  return /^<[^>]*?\sid=["']([^"']*)["']/.exec(stanza)?.[1]
}

/** The same element may be written with other quotes, and says its namespace or inherits it. */
function normal(xml: string): string {
  return (
    xml
      .replaceAll("'", '"')
      .replace(/ xmlns(?::\w+)?="(?:jabber:client|jabber:server|http:\/\/etherx\.jabber\.org\/streams)"/g, '')
      // Payloads of SASL are redacted in a transcript.
      .replace(/(<(?:success|challenge|response|auth)\b[^>]*xmpp-sasl[^>]*>)[^<]*/, '$1')
      .replace(/\s+/g, ' ')
      .replace(/\/?>$/, '')
  )
}

function holds(text: string, wanted: string): boolean {
  return wanted.startsWith('<') && wanted.length > 2 && text.includes(wanted)
}

/** Whether a stanza has a word as an element, a value or a text of its own. */
function names(text: string, shown: string): boolean {
  const word = shown.replace(/&#x([0-9A-Fa-f]+);/g, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  )
  if (word.length < 2 || word.length > 200) return false
  return (
    [`<${word} `, `<${word}/`, `<${word}>`].some((tag) => text.includes(tag)) ||
    [`>${word}<`, `"${word}"`, `'${word}'`].some((whole) => text.includes(whole))
  )
}
