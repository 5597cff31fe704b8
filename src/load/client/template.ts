import { type Outbox, type Sender, stanzasIn } from './outbox.ts'
import { TOKEN_LENGTH, type Token } from './token.ts'

/** Where a template takes a token and the address of its receiver. */
const PLACES = /(\{token\}|\{to\})/

const TOKEN = 1
const ADDRESS = 2

/**
 * A stanza that differs from one sending to the next in its token and its receiver only. It is encoded once; sending it
 * copies bytes. Written as XML with `{token}` and `{to}`, each as often as needed. A stanza that needs two tokens is sent
 * by two templates, one right after the other.
 */
export class Template {
  readonly #pieces: readonly (Buffer | typeof TOKEN | typeof ADDRESS)[]
  readonly #fixed: number
  readonly #addresses: number
  readonly #stanzas: number

  constructor(xml: string) {
    this.#stanzas = stanzasIn(xml)
    const parts = xml.split(PLACES).filter((part) => part !== '')
    this.#pieces = parts.map((part) =>
      part === '{token}' ? TOKEN : part === '{to}' ? ADDRESS : Buffer.from(part),
    )
    this.#addresses = this.#pieces.filter((piece) => piece === ADDRESS).length
    this.#fixed = this.#pieces.reduce<number>(
      (sum, piece) => sum + (piece === ADDRESS ? 0 : piece === TOKEN ? TOKEN_LENGTH : piece.length),
      0,
    )
  }

  /** Bytes of the stanza for an address of so many bytes. */
  size(addressLength: number): number {
    return this.#fixed + this.#addresses * addressLength
  }

  /** Puts the stanza into the sender's output. `address` is escaped for an attribute value. */
  send(outbox: Outbox, sender: Sender, token: Token, address: Buffer): void {
    const length = this.#fixed + this.#addresses * address.length
    sender.sent += this.#stanzas
    let at = outbox.reserve(sender, length)
    const { slab } = outbox
    const pieces = this.#pieces
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index] as (typeof pieces)[number]
      if (piece === TOKEN) {
        token.write(slab, at)
        at += TOKEN_LENGTH
      } else if (piece === ADDRESS) {
        slab.set(address, at)
        at += address.length
      } else {
        slab.set(piece, at)
        at += piece.length
      }
    }
  }
}

const FILLING =
  'The quality of mercy is not strained. It droppeth as the gentle rain from heaven upon the place beneath. '

/** So many bytes of text that needs no escaping. */
export function filling(bytes: number): string {
  return FILLING.repeat(Math.ceil(Math.max(0, bytes) / FILLING.length)).slice(0, Math.max(0, bytes))
}

/**
 * Templates of one size, whatever the length of the receiver's address: text fills them up where `xml` has `{text}`.
 * A stanza that is larger without any text stays so.
 */
export class SizedTemplate {
  readonly #xml: string
  readonly #bytes: number
  readonly #byAddressLength: Template[] = []

  constructor(xml: string, bytes: number) {
    this.#xml = xml
    this.#bytes = bytes
  }

  for(address: Buffer): Template {
    const known = this.#byAddressLength[address.length]
    if (known !== undefined) return known
    const bare = new Template(this.#xml.replace('{text}', ''))
    const text = filling(this.#bytes - bare.size(address.length))
    const template = new Template(this.#xml.replace('{text}', text))
    this.#byAddressLength[address.length] = template
    return template
  }
}
