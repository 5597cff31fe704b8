import { Element, escapeXML, escapeXMLText } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import { childElements } from '../xml/parse.ts'

/** Stanza error conditions the server uses whose type is not `cancel` (RFC 6120 §8.3.3). */
const ERROR_TYPES = new Map([
  ['bad-request', 'modify'],
  ['forbidden', 'auth'],
  ['jid-malformed', 'modify'],
  ['not-acceptable', 'modify'],
])

/** Whoever a stanza came from, to answer it. */
export interface Sender {
  send(element: Element): void
}

/** The answer to a stanza: addresses swapped, id kept. */
export function answer(stanza: Element, type: 'result' | 'error', payload?: Element): Element {
  const { id, from, to } = stanza.attrs
  const reply = new Element(stanza.getName(), { type, id, from: to, to: from })
  if (payload) reply.cnode(payload)
  return reply
}

/** Returns a stanza error to its sender, unless the stanza is itself an answer (RFC 6120 §8.3.1). */
export function bounce(sender: Sender, stanza: Element, condition: string): void {
  if (isAnswer(stanza)) return
  const error = new Element('error', { type: ERROR_TYPES.get(condition) ?? 'cancel' })
  error.c(condition, { xmlns: NS.stanzaErrors })
  sender.send(answer(stanza, 'error', error))
}

export function isAnswer(stanza: Element): boolean {
  const { type } = stanza.attrs
  return type === 'error' || (type === 'result' && stanza.getName() === 'iq')
}

/** Whether an IQ breaks RFC 6120 §8.2.3: id, a known type, and the number of children that type calls for. */
export function isBadIq(iq: Element): boolean {
  const { id, type } = iq.attrs
  const children = childElements(iq).length
  if (type === 'get' || type === 'set') return id === undefined || children !== 1
  return id === undefined || (type === 'result' ? children > 1 : type !== 'error')
}

/** White space that a parser would turn into something else (XML 1.0 §2.11, §3.3.3); ltx leaves it bare. */
const referenced = (character: string) => `&#${character.charCodeAt(0)};`

/** An element as text that a parser reads as the same element. */
export function serialise(element: Element): string {
  let text = `<${element.name}`
  for (const [name, value] of Object.entries(element.attrs as Record<string, string | undefined>))
    if (value !== undefined) text += ` ${name}="${escapeXML(value).replace(/[\t\n\r]/g, referenced)}"`
  if (element.children.length === 0) return `${text}/>`
  text += '>'
  for (const child of element.children)
    text += typeof child === 'string' ? escapeXMLText(child).replace(/\r/g, referenced) : serialise(child)
  return `${text}</${element.name}>`
}
