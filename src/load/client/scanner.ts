import {
  APOSTROPHE,
  behindSpace,
  endOfOther,
  endOfTag,
  indexOfMore,
  isInName,
  isSpaceOrEquals,
  MORE,
  matches,
  QUESTION,
  QUOTE,
  SLASH,
  SPACE,
} from './markup.ts'

/** What a scanner tells of a stream. It is called in the middle of `push`, and must not call `push` itself. */
export interface StreamSink {
  /** The peer's stream header came (RFC 6120 §4.2). */
  header(): void
  /** A first-level element is complete; the scanner's view shows it until this returns. */
  element(view: Scanner): void
  /** The peer's closing tag came (RFC 6120 §4.4). */
  closed(): void
}

const BANG = 0x21
const LESS = 0x3c
const LETTER_D = 0x64
const LETTER_F = 0x66
const LETTER_I = 0x69
const LETTER_T = 0x74
const LETTER_Y = 0x79

const NOTHING = Buffer.alloc(0)

/**
 * Finds the boundaries of first-level elements in the bytes of an XML stream, and of their start tags the name and the
 * values of `id`, `type` and `from`. It builds nothing and judges nothing: for the strict reading of a stream there is
 * the decoder. Chunks may be split anywhere; on well-formed XML both see the same elements.
 *
 * Values are raw: references in them are not resolved.
 */
export class Scanner {
  /** The bytes that the offsets mean. Valid only while the sink is being called. */
  bytes: Buffer
  /** Where the element begins. */
  start = 0
  /** Just behind the element. */
  end = 0
  /** This and all that follow are offsets from `start`. */
  nameEnd = 0
  /** Values of attributes; start and end are 0 where there is no such attribute. */
  idStart = 0
  idEnd = 0
  typeStart = 0
  typeEnd = 0
  fromStart = 0
  fromEnd = 0
  #depth = 0
  /** Beginning of the piece of markup or text to be looked at next; what is before it was understood. */
  #at = 0
  /** What is left of earlier chunks. */
  #kept: Buffer | undefined
  #keptLength = 0

  constructor() {
    this.bytes = NOTHING
  }

  /** Begins a new stream over the same connection (RFC 6120 §4.3.3). */
  restart(): void {
    this.#depth = 0
  }

  /** The element as text; for what is not on the hot path. */
  text(): string {
    return this.bytes.toString('utf8', this.start, this.end)
  }

  /** The element's name, with its prefix. */
  name(): string {
    return this.bytes.toString('latin1', this.start + 1, this.start + this.nameEnd)
  }

  id(): string {
    return this.#value(this.idStart, this.idEnd)
  }

  type(): string {
    return this.#value(this.typeStart, this.typeEnd)
  }

  from(): string {
    return this.#value(this.fromStart, this.fromEnd)
  }

  /** Reads the first `length` bytes of a chunk, which may be overwritten afterwards. */
  push(chunk: Buffer, length: number, sink: StreamSink): void {
    if (this.#kept === undefined) {
      const rest = this.#scan(chunk, length, sink)
      if (rest < length) this.#keep(chunk, rest, length)
      this.bytes = NOTHING
      return
    }
    this.#append(chunk, length)
    const kept = this.#kept
    const rest = this.#scan(kept, this.#keptLength, sink)
    if (rest === this.#keptLength) this.#forget()
    else if (rest > 0) {
      kept.copyWithin(0, rest, this.#keptLength)
      this.#keptLength -= rest
      this.#shift(rest)
    }
    this.bytes = NOTHING
  }

  #keep(chunk: Buffer, from: number, to: number): void {
    const length = to - from
    this.#kept = Buffer.allocUnsafeSlow(Math.max(256, 2 * length))
    chunk.copy(this.#kept, 0, from, to)
    this.#keptLength = length
    this.#shift(from)
  }

  #append(chunk: Buffer, length: number): void {
    let kept = this.#kept ?? NOTHING
    if (this.#keptLength + length > kept.length) {
      const larger = Buffer.allocUnsafeSlow(2 * (this.#keptLength + length))
      kept.copy(larger, 0, 0, this.#keptLength)
      kept = larger
      this.#kept = kept
    }
    chunk.copy(kept, this.#keptLength, 0, length)
    this.#keptLength += length
  }

  /** Nothing is kept while a client idles: there are thousands of them. */
  #forget(): void {
    this.#kept = undefined
    this.#keptLength = 0
    this.#at = 0
  }

  #shift(by: number): void {
    this.#at -= by
    this.start -= by
  }

  #value(from: number, to: number): string {
    return this.bytes.toString('utf8', this.start + from, this.start + to)
  }

  /** Reads what is complete, and says where what has to be kept begins. */
  #scan(bytes: Buffer, length: number, sink: StreamSink): number {
    this.bytes = bytes
    let at = this.#at
    for (;;) {
      let tag = at
      while (tag < length && bytes[tag] !== LESS) tag += 1
      if (tag + 1 >= length) {
        at = tag
        break
      }
      const first = bytes[tag + 1]
      at = tag
      if (first === SLASH) {
        const next = indexOfMore(bytes, tag + 2, length)
        if (next < 0) break
        at = next
        this.#depth -= 1
        if (this.#depth === 1) this.#emit(next, sink)
        else if (this.#depth === 0) sink.closed()
      } else if (first === BANG || first === QUESTION) {
        const next = endOfOther(bytes, tag, length)
        if (next < 0) break
        at = next
      } else {
        const next = this.#depth === 1 ? this.#startTag(bytes, tag, length) : endOfTag(bytes, tag + 1, length)
        if (next < 0) break
        at = next
        if (this.#depth === 0) {
          this.#depth = 1
          sink.header()
        } else if (bytes[next - 2] !== SLASH) this.#depth += 1
        else if (this.#depth === 1) this.#emit(next, sink)
      }
    }
    this.#at = at
    if (this.#depth >= 2) return this.start
    if (at < length) return at
    this.#at = 0
    return length
  }

  #emit(end: number, sink: StreamSink): void {
    this.end = end
    sink.element(this)
  }

  /** Reads the start tag of a first-level element; the offset behind it, or -1 where it is not complete. */
  #startTag(bytes: Buffer, tag: number, length: number): number {
    this.start = tag
    this.idStart = 0
    this.idEnd = 0
    this.typeStart = 0
    this.typeEnd = 0
    this.fromStart = 0
    this.fromEnd = 0
    let at = tag + 1
    let byte = 0
    while (at < length) {
      byte = bytes[at] as number
      if (byte <= SPACE || byte === SLASH || byte === MORE) break
      at += 1
    }
    this.nameEnd = at - tag
    for (;;) {
      at = behindSpace(bytes, at, length)
      if (at >= length) return -1
      if (bytes[at] === MORE) return at + 1
      const name = at
      while (at < length && isInName(bytes[at] as number)) at += 1
      const nameEnd = at
      while (at < length && isSpaceOrEquals(bytes[at] as number)) at += 1
      if (at >= length) return -1
      const quote = bytes[at]
      // No value at all: not well-formed, and none of our business as long as we get on.
      if (quote !== QUOTE && quote !== APOSTROPHE) continue
      const value = at + 1
      at = value
      while (at < length && bytes[at] !== quote) at += 1
      if (at >= length) return -1
      this.#attribute(bytes, name, nameEnd - name, value - tag, at - tag)
      at += 1
    }
  }

  #attribute(bytes: Buffer, name: number, nameLength: number, start: number, end: number): void {
    if (nameLength === 2) {
      if (bytes[name] === LETTER_I && bytes[name + 1] === LETTER_D) {
        this.idStart = start
        this.idEnd = end
      }
    } else if (nameLength === 4) {
      const first = bytes[name]
      if (first === LETTER_T && bytes[name + 1] === LETTER_Y && matches(bytes, name, 'type')) {
        this.typeStart = start
        this.typeEnd = end
      } else if (first === LETTER_F && matches(bytes, name, 'from')) {
        this.fromStart = start
        this.fromEnd = end
      }
    }
  }
}
