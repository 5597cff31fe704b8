// Bytes of markup, and where pieces of it end. A buffer may be longer than what is in it: `length` says how much.

export const SPACE = 0x20
export const QUOTE = 0x22
export const APOSTROPHE = 0x27
const DASH = 0x2d
export const SLASH = 0x2f
const EQUALS = 0x3d
export const MORE = 0x3e
export const QUESTION = 0x3f
const COMMENT_END = '-->'
const CDATA_END = ']]>'
const PI_END = '?>'

/** Behind white space and the slash of an empty element. */
export function behindSpace(bytes: Buffer, from: number, length: number): number {
  let at = from
  while (at < length && ((bytes[at] as number) <= SPACE || bytes[at] === SLASH)) at += 1
  return at
}

export function isInName(byte: number): boolean {
  return byte > SPACE && byte !== EQUALS && byte !== MORE
}

export function isSpaceOrEquals(byte: number): boolean {
  return byte <= SPACE || byte === EQUALS
}

export function matches(bytes: Buffer, at: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1)
    if (bytes[at + index] !== word.charCodeAt(index)) return false
  return true
}

/** Behind the next `>`, or -1. */
export function indexOfMore(bytes: Buffer, from: number, length: number): number {
  let at = from
  while (at < length && bytes[at] !== MORE) at += 1
  return at < length ? at + 1 : -1
}

/** Behind the `>` of a start tag, which may stand in attribute values too; or -1. */
export function endOfTag(bytes: Buffer, from: number, length: number): number {
  let at = from
  while (at < length) {
    const byte = bytes[at]
    if (byte === MORE) return at + 1
    if (byte === QUOTE || byte === APOSTROPHE) {
      at += 1
      while (at < length && bytes[at] !== byte) at += 1
    }
    at += 1
  }
  return -1
}

/** Behind a comment, a CDATA section, a processing instruction or the XML declaration; or -1. */
export function endOfOther(bytes: Buffer, tag: number, length: number): number {
  if (bytes[tag + 1] === QUESTION) return behind(bytes, PI_END, tag + 2, length)
  if (tag + 2 >= length) return -1
  if (bytes[tag + 2] === DASH) return behind(bytes, COMMENT_END, tag + 4, length)
  return behind(bytes, CDATA_END, tag + 9, length)
}

/** Behind the next occurrence of `end`, or -1. The buffer may be longer than what is in it. */
function behind(bytes: Buffer, end: string, from: number, length: number): number {
  if (from >= length) return -1
  const at = bytes.subarray(0, length).indexOf(end, from, 'latin1')
  return at < 0 ? -1 : at + end.length
}
