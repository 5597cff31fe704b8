import type { Element } from 'ltx'

/** XML from the server that no XMPP entity may send, with the bytes that showed it. */
export interface Malformed {
  /** What is wrong, in the parser's terms. */
  readonly problem: string
  /** The offending bytes and a little before them, as text. */
  readonly excerpt: string
}

/** What a stream brings in, in the order in which it came. */
export type StreamEvent =
  /** The peer's stream header (RFC 6120 §4.2): an element `stream:stream` with attributes and no children. */
  | { readonly kind: 'open'; readonly header: Element }
  /** A first-level child of the stream: stanza, features, error, nonza. */
  | { readonly kind: 'element'; readonly element: Element }
  /** The peer's `</stream:stream>`. */
  | { readonly kind: 'close' }
  /** The transport ended: FIN (no error) or a reset or TLS failure (error). */
  | { readonly kind: 'end'; readonly error?: Error }
  /** The peer's XML broke the rules; nothing can be read after it. */
  | { readonly kind: 'malformed'; readonly finding: Malformed }
