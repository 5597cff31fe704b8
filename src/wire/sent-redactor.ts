import { hideable, REDACTED, SECRET_TAG } from './redact.ts'

/** A part of a piece, from its first character to the one behind its last. */
type Range = readonly [from: number, to: number]

/** A text, a tag from `<` on, and the rest of a tag that began in an earlier piece. */
const TEXT = /[^<]+/y
const TAG = /<?[^<>]*/y
/** White space and `=` (RFC 6120 §6.4.2: empty response) are no secret. */
const BLANK = /^[\s=]*/

/**
 * Takes secrets out of what is sent, at whatever places a raw session cuts it. It remembers where in an element the
 * last piece ended, and hides the end of a piece that may be the beginning of a known secret.
 */
export class SentRedactor {
  /** What has come of the tag that is open, without `<`. */
  #tag: string | undefined
  /** The text of a secret element: not in one, nothing yet but what is no secret, or hidden. */
  #content: 'none' | 'blank' | 'hidden' = 'none'
  /** The end of what was sent that may begin a known secret; it is hidden already. */
  #pending = ''

  /** The next piece as it may be shown. */
  take(piece: string, secrets: readonly string[]): string {
    const ranges = [...this.#contents(piece), ...this.#known(piece, hideable(secrets))]
    let shown = ''
    let end = 0
    for (const [from, to] of ranges.sort(([a], [b]) => a - b)) {
      if (from > end || shown === '') shown += piece.slice(end, from) + REDACTED
      end = Math.max(end, to)
    }
    return shown + piece.slice(end)
  }

  /** Where the texts of secret elements stand in a piece. */
  #contents(piece: string): Range[] {
    const ranges: Range[] = []
    const hide = (from: number, to: number) => {
      if (from === to) return
      this.#content = 'hidden'
      ranges.push([from, to])
    }
    for (let at = 0; at < piece.length; ) {
      const inTag = this.#tag !== undefined || piece[at] === '<'
      const pattern = inTag ? TAG : TEXT
      pattern.lastIndex = at
      const found = pattern.exec(piece)?.[0] ?? ''
      const next = at + found.length
      if (!inTag) {
        const blank = this.#content === 'blank' ? (BLANK.exec(found)?.[0].length ?? 0) : 0
        if (this.#content !== 'none') hide(at + blank, next)
        at = next
        continue
      }
      const closed = piece[next] === '>'
      // Of a comment or CDATA section in a secret element, all is hidden.
      this.#tag = found.startsWith('<') && !this.#isRaw ? found.slice(1) : (this.#tag ?? '') + found
      if (this.#isRaw) hide(at, closed ? next + 1 : next)
      if (closed) this.#close(this.#tag)
      at = closed ? next + 1 : next
    }
    return ranges
  }

  get #isRaw(): boolean {
    return this.#content !== 'none' && this.#tag?.startsWith('!') === true
  }

  #close(tag: string): void {
    if (tag.startsWith('![CDATA[') && !tag.endsWith(']]')) {
      this.#tag = `${tag}>`
      return
    }
    const wasRaw = this.#isRaw
    this.#tag = undefined
    if (!wasRaw) this.#content = SECRET_TAG.test(tag) && !tag.endsWith('/') ? 'blank' : 'none'
  }

  /** Where known secrets stand in a piece, or may begin. */
  #known(piece: string, secrets: readonly string[]): Range[] {
    const ranges: Range[] = []
    const text = this.#pending + piece
    const before = this.#pending.length
    const hide = (from: number, to: number) => {
      if (to > before) ranges.push([Math.max(from - before, 0), to - before])
    }
    let pending = 0
    for (const secret of secrets) {
      for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1))
        hide(at, at + secret.length)
      for (let length = Math.min(secret.length - 1, text.length); length > pending; length -= 1)
        if (text.endsWith(secret.slice(0, length))) pending = length
    }
    if (pending > 0) hide(text.length - pending, text.length)
    this.#pending = pending === 0 ? '' : text.slice(-pending)
    return ranges
  }
}
