import { clone, type Element } from 'ltx'
import { Decoder, type DecoderEvent, type DecoderLimits, type Malformed } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import type { StreamHeader } from './stream-header.ts'

const DECLARATION = /^<\?xml\s[^?>]*\?>/
const EXCERPT_LENGTH = 240
/** Frames are judged by the stream decoder, as the one child of a root that lends them no namespace. */
const ROOT = '<frame>'

function malformed(problem: string, text: string): DecoderEvent {
  const finding: Malformed = { problem, excerpt: text.slice(0, EXCERPT_LENGTH) }
  return { kind: 'malformed', finding }
}

/**
 * Reads one message of a framed stream (RFC 7395 §3.3.3): exactly one element that needs nothing around it. An XML
 * declaration is not recommended, but no fault.
 */
export function readFrame(text: string, limits: Partial<DecoderLimits> = {}): DecoderEvent {
  if (!text.startsWith('<')) return malformed('a message that does not begin with < (RFC 7395 §3.3.3)', text)
  const events: DecoderEvent[] = []
  const decoder = new Decoder((event) => events.push(event), limits)
  decoder.write(Buffer.from(ROOT + text.replace(DECLARATION, '').trimStart()))
  const broken = events.find((event) => event.kind === 'malformed' || event.kind === 'close')
  if (broken) return broken.kind === 'malformed' ? broken : malformed('an end tag too many', text)
  const [element, ...rest] = events.flatMap((event) => (event.kind === 'element' ? [event.element] : []))
  if (!element) return malformed('a message without a whole element (RFC 7395 §3.3.3)', text)
  if (rest.length > 0) return malformed('several elements in one message (RFC 7395 §3.3.3)', text)
  decoder.write(Buffer.from('<end/>'))
  if (events.at(-1)?.kind !== 'element')
    return malformed('something unfinished behind the element (RFC 7395 §3.3.3)', text)
  element.parent = null
  return eventOf(element, text)
}

function eventOf(element: Element, text: string): DecoderEvent {
  if (element.getNS() !== NS.framing) return { kind: 'element', element }
  if (element.getName() === 'close') return { kind: 'close', element }
  if (element.getName() !== 'open') return { kind: 'element', element }
  const [declared] = DECLARATION.exec(text) ?? []
  return { kind: 'open', header: element, ...(declared ? { declaration: { version: '1.0' } } : {}) }
}

/** An element as the text of a frame: namespaces that a stream around it would lend are its own. */
export function frameOf(element: Element): string {
  if (element.getNS() !== undefined) return element.toString()
  const [prefix] = element.name.includes(':') ? element.name.split(':') : []
  const copy = clone(element)
  copy.attrs[prefix === undefined ? 'xmlns' : `xmlns:${prefix}`] =
    prefix === undefined ? NS.client : NS.stream
  return copy.toString()
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;')
}

/** The text of the element that opens a framed stream (RFC 7395 §3.4); null leaves an attribute out. */
export function openFrame(header: StreamHeader): string {
  const attributes: Record<string, string | null | undefined> = {
    xmlns: header.xmlns === undefined ? NS.framing : header.xmlns,
    to: header.to,
    from: header.from,
    id: header.id,
    version: header.version === undefined ? '1.0' : header.version,
    'xml:lang': header.lang === undefined ? 'en' : header.lang,
  }
  const text = Object.entries(attributes)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([name, value]) => ` ${name}='${escapeAttribute(value)}'`)
    .join('')
  return `<open${text}/>`
}

/** The text of the element that closes a framed stream (RFC 7395 §3.6). */
export const CLOSE_FRAME = `<close xmlns='${NS.framing}'/>`
