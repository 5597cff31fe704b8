import { Element } from 'ltx'
import { SaxesParser, type SaxesTagNS } from 'saxes'

/** XML that no XMPP entity may send, with the bytes that showed it. */
export interface Malformed {
  /** What is wrong, in one phrase. */
  readonly problem: string
  /** The offending bytes and a little before them, as text. */
  readonly excerpt: string
}

/** What an XML declaration says (RFC 6120 §11.5). */
export interface XmlDeclaration {
  readonly version?: string
  readonly encoding?: string
  readonly standalone?: string
}

export type DecoderEvent =
  /** The peer's stream header (RFC 6120 §4.2): an element with attributes and no children. */
  | { readonly kind: 'open'; readonly header: Element; readonly declaration?: XmlDeclaration }
  /** A first-level child of the stream: stanza, features, error, nonza. */
  | { readonly kind: 'element'; readonly element: Element }
  /** The peer's `</stream:stream>`, or the element that stands for it where the transport has one (RFC 7395 §3.3.1). */
  | { readonly kind: 'close'; readonly element?: Element }
  /** The peer's XML broke the rules; nothing can be read after it. */
  | { readonly kind: 'malformed'; readonly finding: Malformed }

/** Bounds that keep a hostile peer from exhausting the reader. */
export interface DecoderLimits {
  /** Nesting below the stream root. */
  readonly depth: number
  /** Characters in one first-level element. */
  readonly size: number
  /** Attributes on one element. */
  readonly attributes: number
}

const DEFAULT_LIMITS: DecoderLimits = { depth: 256, size: 10_000_000, attributes: 256 }
const EXCERPT_LENGTH = 240
/** saxes' words for an end tag that is not that of the element it has just reported as closed. */
const WRONG_END_TAG = 'unexpected close tag.'

/**
 * Turns the bytes of one XML stream into elements and judges them on the way: UTF-8, well-formedness (XML 1.0),
 * namespaces, and the restrictions of RFC 6120 §11.1. Bytes may be split anywhere. After `malformed` it is deaf; after
 * `close` only white space may come.
 * A restarted stream takes a new decoder.
 */
export class Decoder {
  readonly #emit: (event: DecoderEvent) => void
  readonly #limits: DecoderLimits
  readonly #utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  readonly #parser = new SaxesParser({ xmlns: true, position: true })
  #header: Element | undefined
  #declaration: XmlDeclaration | undefined
  #begun = false
  #closed = false
  #spaces = 0
  #cursor: Element | undefined
  #held: DecoderEvent | undefined
  #depth = 0
  #attributes = 0
  #elementStart = 0
  #tail = ''
  #deaf = false

  constructor(emit: (event: DecoderEvent) => void, limits: Partial<DecoderLimits> = {}) {
    this.#emit = emit
    this.#limits = { ...DEFAULT_LIMITS, ...limits }
    const parser = this.#parser
    parser.on('error', ({ message }) => {
      if (message.endsWith(WRONG_END_TAG)) this.#revoke()
      this.#condemn(message.replace(/^\d+:\d+:?\s*/, ''))
    })
    parser.on('xmldecl', ({ version, encoding, standalone }) => {
      this.#declaration = {
        ...(version === undefined ? {} : { version }),
        ...(encoding === undefined ? {} : { encoding }),
        ...(standalone === undefined ? {} : { standalone }),
      }
    })
    parser.on('doctype', () => this.#condemn('a document type declaration (RFC 6120 §11.1)'))
    parser.on('comment', () => this.#condemn('a comment (RFC 6120 §11.1)'))
    parser.on('processinginstruction', () => this.#condemn('a processing instruction (RFC 6120 §11.1)'))
    parser.on('opentagstart', () => {
      this.#attributes = 0
    })
    parser.on('attribute', () => {
      this.#attributes += 1
      if (this.#attributes > this.#limits.attributes)
        this.#condemn(`more than ${this.#limits.attributes} attributes on one element`)
    })
    parser.on('opentag', (tag) => this.#open(tag))
    parser.on('closetag', () => this.#close())
    parser.on('text', (text) => this.#text(text))
    parser.on('cdata', (text) => this.#text(text))
  }

  /** Whether nothing can come any more but a complaint: after `close` or `malformed`. */
  get deaf(): boolean {
    return this.#deaf || this.#closed
  }

  /** Characters of white space received between first-level elements (RFC 6120 §11.7) since the stream began. */
  get spaces(): number {
    return this.#spaces
  }

  /** Takes the next bytes; events are emitted before it returns. */
  write(bytes: Uint8Array): void {
    if (this.#deaf) return
    let text: string
    try {
      text = this.#utf8.decode(bytes, { stream: true })
    } catch {
      this.#tail += Buffer.from(bytes).toString('latin1')
      this.#condemn('bytes that are not UTF-8')
      return
    }
    this.#tail = this.#tail.slice(-EXCERPT_LENGTH) + text
    if (!this.#begun && text.startsWith('\ufeff')) this.#condemn('a byte order mark (RFC 6120 §11.6)')
    this.#begun ||= text !== ''
    this.#parser.write(text)
    this.#judgeReference()
    if (!this.#deaf) this.#release()
    if (!this.#deaf && this.#parser.position - this.#elementStart > this.#limits.size)
      this.#condemn(`a first-level element of more than ${this.#limits.size} characters`)
  }

  /**
   * saxes reads everything after an ampersand up to the next semicolon before it judges it, so that a bare ampersand
   * would hide what follows. What it has gathered must look like the beginning of a reference.
   */
  #judgeReference(): void {
    // biome-ignore lint/complexity/useLiteralKeys: the property is private to TypeScript, and there is no other way to see it
    if (!/^#?\w*$/.test(this.#parser['entity'])) this.#condemn('an ampersand that begins no reference')
  }

  #open(tag: SaxesTagNS): void {
    if (this.#deaf) return
    this.#release()
    const attributes: Record<string, string> = {}
    for (const [name, attribute] of Object.entries(tag.attributes)) attributes[name] = attribute.value
    const element = new Element(tag.name, attributes)
    this.#depth += 1
    if (this.#depth > this.#limits.depth + 1) {
      this.#condemn(`elements nested more than ${this.#limits.depth} deep`)
      return
    }
    if (this.#depth === 1) {
      this.#header = element
      this.#settle()
      this.#hold({
        kind: 'open',
        header: element,
        ...(this.#declaration ? { declaration: this.#declaration } : {}),
      })
    } else if (this.#depth === 2) {
      // The parent lends its namespaces; the header does not collect the children.
      element.parent = this.#header ?? null
      this.#cursor = element
    } else {
      this.#cursor?.cnode(element)
      this.#cursor = element
    }
  }

  /** saxes reports an element as closed before it finds that the end tag was another's; so an event waits for its next word. */
  #hold(event: DecoderEvent): void {
    this.#release()
    this.#held = event
  }

  #revoke(): void {
    this.#held = undefined
    this.#closed = false
  }

  #release(): void {
    const held = this.#held
    this.#held = undefined
    if (held) this.#emit(held)
  }

  #close(): void {
    if (this.#deaf) return
    this.#release()
    this.#depth -= 1
    const element = this.#cursor
    if (this.#depth === 0) {
      this.#closed = true
      this.#hold({ kind: 'close' })
    } else if (this.#depth === 1 && element) {
      this.#cursor = undefined
      this.#settle()
      this.#hold({ kind: 'element', element })
    } else {
      this.#cursor = element?.parent ?? undefined
    }
  }

  #text(text: string): void {
    if (this.#deaf || this.#closed) return
    this.#release()
    if (this.#cursor) this.#cursor.t(text)
    else if (this.#depth === 1) {
      // RFC 6120 §4.6.1: white space between first-level elements keeps the connection alive.
      if (/[^ \t\r\n]/.test(text)) this.#condemn('text between first-level elements')
      else this.#settle()
      this.#spaces += text.length
    }
  }

  #settle(): void {
    this.#elementStart = this.#parser.position
  }

  #condemn(what: string): void {
    if (this.#deaf) return
    this.#release()
    this.#deaf = true
    // RFC 6120 §4.4: who has closed a stream sends nothing more over it.
    const problem = this.#closed ? 'data after the closing stream tag (RFC 6120 §4.4)' : what
    this.#emit({ kind: 'malformed', finding: { problem, excerpt: this.#tail.slice(-EXCERPT_LENGTH) } })
  }
}
