import { observedPieces } from '../exchange/offence.ts'

/** A stretch of a text that is to be marked. */
export interface Mark {
  readonly from: number
  readonly to: number
}

/** What was expected and what was observed, side by side. */
export interface Difference {
  readonly expected: string
  readonly observed: string
  /** What of the expected text nothing observed has. */
  readonly lacking: readonly Mark[]
  /** What of the observed text is other than expected. */
  readonly other: readonly Mark[]
  /** What the run itself found not to fit, in words. */
  readonly notes: readonly string[]
}

/** Of two texts that are worth marking. */
const LEAST_IN_COMMON = 0.2

const PART = /<[^\s<>/?!"'=]+|[^\s<>/="']+\s*=\s*(?:"[^"]*"|'[^']*')/g
const CONDITION = /<([a-z-]+) xmlns=["']urn:ietf:params:xml:ns:xmpp-(?:stanzas|streams|sasl)["']/g

/** Holds what was observed against what was expected. `shown` makes XML readable; marks are of what it returns. */
export function differenceOf(
  expected: string,
  observed: string,
  shown: (text: string) => string = (text) => text,
): Difference {
  const { pieces, nearest } = observedPieces(observed)
  const notes = nearest
  const [left, right] = [
    isXml(expected) ? shown(expected) : expected,
    pieces.map(shownIfXml(shown)).join('\n'),
  ]
  const base = { expected: left, observed: right, notes }
  const pattern = expected.replace(/^(?:no|not) /, '')
  // A pattern that must not come is there, whole: it lacks nothing.
  if (pattern !== expected && isXml(pattern)) return { ...base, lacking: [], other: [] }
  if (isXml(expected) && pieces.some(isXml)) return { ...base, ...ofMarkup(left, right) }
  if (pieces.some(isXml)) return { ...base, lacking: [], other: otherConditions(left, right) }
  return { ...base, ...ofWords(left, right) }
}

function isXml(text: string): boolean {
  return /^\s*<[^\s<>]/.test(text)
}

function shownIfXml(shown: (text: string) => string) {
  return (piece: string) => (isXml(piece) ? shown(piece) : piece)
}

/** A pattern says what must be there and forbids nothing else, so extra parts are no difference; another value is. */
function ofMarkup(expected: string, observed: string): Pick<Difference, 'lacking' | 'other'> {
  const there = new Set([...observed.matchAll(PART)].map(([part]) => normalPart(part)))
  const lacking = [...expected.matchAll(PART)].filter(
    ([part]) => !part.includes('{') && !there.has(normalPart(part)),
  )
  const keys = new Set(lacking.map(([part]) => keyOf(part)).filter((key) => key !== undefined))
  const wanted = new Set([...expected.matchAll(PART)].map(([part]) => normalPart(part)))
  const other = [...observed.matchAll(PART)].filter(([part]) => {
    const key = keyOf(part)
    return key !== undefined && keys.has(key) && key !== 'xmlns' && !wanted.has(normalPart(part))
  })
  return {
    lacking: lacking.map(markOf),
    other: [...other.map(markOf), ...otherConditions(expected, observed)],
  }
}

/** Defined conditions of errors that are not the one that the expected text speaks of. */
function otherConditions(expected: string, observed: string): readonly Mark[] {
  return [...observed.matchAll(CONDITION)].flatMap(({ index, 1: condition = '' }) =>
    condition === 'text' || new RegExp(`(?<![\\w-])${condition}(?![\\w-])`).test(expected)
      ? []
      : [{ from: index + 1, to: index + 1 + condition.length }],
  )
}

/** Values, word by word: what they begin and end with alike is not marked. */
function ofWords(expected: string, observed: string): Pick<Difference, 'lacking' | 'other'> {
  const [left, right] = [words(expected), words(observed)]
  let start = 0
  while (start < Math.min(left.length, right.length) && left[start]?.[0] === right[start]?.[0]) start += 1
  let end = 0
  const shorter = Math.min(left.length, right.length) - start
  while (end < shorter && left.at(-1 - end)?.[0] === right.at(-1 - end)?.[0]) end += 1
  // With little in common the marks would say no more than the texts.
  if (start + end < Math.max(left.length, right.length) * LEAST_IN_COMMON) return { lacking: [], other: [] }
  return { lacking: middle(left, start, end), other: middle(right, start, end) }
}

function words(text: string): readonly RegExpExecArray[] {
  return [...text.matchAll(/\s+|[\w-]+|[^\s\w]/g)]
}

function middle(of: readonly RegExpExecArray[], start: number, end: number): readonly Mark[] {
  const [first, last] = [of[start], of.at(-1 - end)]
  if (!first || !last || start > of.length - 1 - end) return []
  return [{ from: first.index, to: last.index + last[0].length }]
}

function normalPart(part: string): string {
  return part.replace(/\s*=\s*/, '=').replaceAll("'", '"')
}

function keyOf(part: string): string | undefined {
  return part.startsWith('<') ? undefined : /^[^\s=]+/.exec(part)?.[0]
}

function markOf(match: RegExpExecArray): Mark {
  return { from: match.index, to: match.index + match[0].length }
}
