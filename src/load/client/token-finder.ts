import type { Scanner } from './scanner.ts'
import { TOKEN_LENGTH, TOKEN_MARK, Token } from './token.ts'

/**
 * Looks for an operation's token in stanzas whose id the server does not keep. What servers put into a stanza may look
 * like a token by chance, one in 2^24 of the places that could hold one: only the id of the stanza itself is sure.
 */
export class TokenFinder {
  /** What was found last. */
  readonly token = new Token()
  readonly #operation: number
  readonly #behind: Buffer | undefined

  /** @param given.behind what stands right before the token and its quote, where that is known: `queryid=` */
  constructor(given: { readonly run: number; readonly operation: number; readonly behind?: string }) {
    this.token.run = given.run
    this.#operation = given.operation
    this.#behind = given.behind === undefined ? undefined : Buffer.from(given.behind)
  }

  /** Whether there is one behind the element's name; {@link token} is then the first. Takes a nanosecond a byte. */
  find(view: Scanner): boolean {
    const { bytes, start, end } = view
    const from = start + view.nameEnd
    return this.#behind === undefined ? this.#anywhere(bytes, from, end) : this.#at(bytes, from, end)
  }

  #anywhere(bytes: Buffer, from: number, end: number): boolean {
    const last = end - TOKEN_LENGTH
    for (let at = from; at <= last; at += 1)
      if (bytes[at] === TOKEN_MARK && this.#read(bytes, at)) return true
    return false
  }

  #at(bytes: Buffer, from: number, end: number): boolean {
    const behind = this.#behind as Buffer
    for (let at = bytes.indexOf(behind, from); at >= 0 && at < end; at = bytes.indexOf(behind, at + 1)) {
      const place = at + behind.length + 1
      if (place + TOKEN_LENGTH <= end && this.#read(bytes, place)) return true
    }
    return false
  }

  #read(bytes: Buffer, at: number): boolean {
    return this.token.read(bytes, at) && this.token.operation === this.#operation
  }
}
