import { clone, Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'

/** Stanza error conditions the server uses, with their error types (RFC 6120 §8.3.3). */
const ERROR_TYPES = {
  'bad-request': 'modify',
  conflict: 'cancel',
  forbidden: 'auth',
  'item-not-found': 'cancel',
  'jid-malformed': 'modify',
  'not-acceptable': 'modify',
  'not-allowed': 'cancel',
  'remote-server-not-found': 'cancel',
  'service-unavailable': 'cancel',
  'unexpected-request': 'wait',
} as const

export type StanzaCondition = keyof typeof ERROR_TYPES

/** Whoever a stanza came from, to answer it. */
export interface Sender {
  send(element: Element): void
}

/** A copy whose attributes may be changed without changing the original's. */
export function copyOf(element: Element): Element {
  return clone(element)
}

/** The reply to a stanza, without payload: addresses swapped, id kept. */
function replyTo(stanza: Element, type: 'result' | 'error'): Element {
  const reply = new Element(stanza.getName(), { type })
  const { id, from, to } = stanza.attrs
  if (id !== undefined) reply.attrs.id = id
  if (to !== undefined) reply.attrs.from = to
  if (from !== undefined) reply.attrs.to = from
  return reply
}

export function resultFor(iq: Element, payload?: Element): Element {
  const reply = replyTo(iq, 'result')
  if (payload) reply.cnode(payload)
  return reply
}

function errorFor(stanza: Element, condition: StanzaCondition): Element {
  const reply = replyTo(stanza, 'error')
  reply.c('error', { type: ERROR_TYPES[condition] }).c(condition, { xmlns: NS.stanzaErrors })
  return reply
}

/** Returns a stanza error to its sender, unless the stanza is itself an answer (RFC 6120 §8.3.1). */
export function bounce(sender: Sender, stanza: Element, condition: StanzaCondition): void {
  const { type } = stanza.attrs
  if (type === 'error' || (type === 'result' && stanza.getName() === 'iq')) return
  sender.send(errorFor(stanza, condition))
}

/** The payload of an IQ get or set: its one child element. */
export function payloadOf(iq: Element): Element | undefined {
  return iq.children.find((child): child is Element => typeof child !== 'string')
}

/** Whether an IQ breaks RFC 6120 §8.2.3: id, a known type, and the number of children that type calls for. */
export function isBadIq(iq: Element): boolean {
  const { id, type } = iq.attrs
  if (id === undefined) return true
  const children = iq.children.filter((child) => typeof child !== 'string').length
  if (type === 'get' || type === 'set') return children !== 1
  if (type === 'result') return children > 1
  return type !== 'error'
}
