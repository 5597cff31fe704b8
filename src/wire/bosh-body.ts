import { Element } from 'ltx'
import { Decoder, type DecoderLimits, type Malformed } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'

const EXCERPT_LENGTH = 240

/** What stands in an HTTP body: one wrapper with its payloads as children, or why it cannot be read. */
export type ReadBody = { readonly body: Element } | { readonly finding: Malformed }

/** Reads the body of an HTTP response strictly: one document with one root (XEP-0124 §6). */
export function readBody(bytes: Uint8Array, limits: Partial<DecoderLimits> = {}): ReadBody {
  let root: Element | undefined
  let finding: Malformed | undefined
  let closed = false
  const decoder = new Decoder((event) => {
    if (event.kind === 'open') root = event.header
    else if (event.kind === 'malformed') finding ??= event.finding
    else if (event.kind === 'close') closed = true
    else root?.cnode(event.element)
  }, limits)
  decoder.write(bytes)
  if (finding) return { finding }
  if (root && closed) return { body: root }
  const excerpt = Buffer.from(bytes).toString('utf8').slice(-EXCERPT_LENGTH)
  return { finding: { problem: root ? 'unfinished XML' : 'no XML at all', excerpt } }
}

/** The stanzas, features and other elements in a wrapper, as elements of a stream. */
export function payloadsOf(body: Element): Element[] {
  const declared = Object.entries(body.attrs).filter(([name]) => name.startsWith('xmlns:'))
  // What has no namespace of its own is taken as a stanza of an older implementation (XEP-0206 §2).
  const stream = new Element('stream:stream', {
    'xmlns:stream': NS.stream,
    ...Object.fromEntries(declared),
    xmlns: NS.client,
  })
  return body.children.flatMap((child) => {
    if (typeof child === 'string') return []
    child.parent = stream
    return [child]
  })
}

/** The text of a wrapper; attributes that are undefined or null are left out. */
export function bodyText(
  attributes: Readonly<Record<string, string | number | null | undefined>>,
  payload = '',
): string {
  const element = new Element('body', { xmlns: NS.httpBind })
  for (const [name, value] of Object.entries(attributes))
    if (value !== null && value !== undefined) element.attrs[name] = String(value)
  const empty = element.toString()
  return payload === '' ? empty : `${empty.replace(/\/>$/, '>')}${payload}</body>`
}
