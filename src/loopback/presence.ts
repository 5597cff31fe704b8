import { Element } from 'ltx'
import { type Jid, parseJid } from './jid.ts'
import type { Router } from './router.ts'
import type { Session } from './session.ts'
import { bounce, copyOf } from './stanza.ts'

/** Whether an entity may know that a resource is online (RFC 6121 §8.5.3.1). */
export function sharesPresence(session: Session, with_: Jid): boolean {
  return (
    with_.bare === session.jid.bare ||
    session.account.roster.get(with_.bare)?.from === true ||
    session.directed.has(with_.full) ||
    session.directed.has(with_.bare)
  )
}

/** Remembers whom directed presence went to (RFC 6121 §4.6.3). */
export function directed(session: Session, to: Jid, type: string | undefined): void {
  if (type === 'unavailable') session.directed.delete(to.full)
  else session.directed.add(to.full)
}

/** Presence without `to`: available or unavailable, to all who are subscribed (RFC 6121 §4.2, §4.4, §4.5). */
export function broadcast(router: Router, session: Session, stanza: Element) {
  const type: string | undefined = stanza.attrs.type
  if (type === 'unavailable') return leave(router, session, stanza)
  if (type !== undefined) return
  const priority = Number(stanza.getChildText('priority')?.trim() || 0)
  if (!Number.isInteger(priority) || priority < -128 || priority > 127)
    return bounce(session, stanza, 'bad-request')
  const isInitial = !session.presence
  session.presence = copyOf(stanza)
  session.priority = priority
  fanOut(router, session, stanza)
  if (isInitial) catchUp(router, session)
}

/** Ends a resource's availability; also when its connection is lost (RFC 6121 §4.5.2). */
export function leave(router: Router, session: Session, stanza?: Element): void {
  const farewell = stanza ?? new Element('presence', { type: 'unavailable' })
  farewell.attrs.from = session.jid.full
  const wasAvailable = session.presence !== undefined
  if (wasAvailable) fanOut(router, session, farewell)
  session.presence = undefined
  for (const address of session.directed) {
    const to = parseJid(address)
    const knows = to && wasAvailable && session.account.roster.get(to.bare)?.from
    if (to && !knows) router.deliver(to, farewell)
  }
  session.directed.clear()
}

function fanOut(router: Router, session: Session, stanza: Element): void {
  for (const own of session.account.available()) {
    stanza.attrs.to = own.jid.full
    own.send(stanza)
  }
  for (const item of session.account.roster.values()) {
    const contact = item.from ? parseJid(item.jid) : undefined
    if (contact) router.deliver(contact, stanza)
  }
}

/** What a resource that comes online missed: the others' presence, and requests that wait (RFC 6121 §4.2.2, §3.1.3). */
function catchUp(router: Router, session: Session): void {
  for (const own of session.account.available())
    if (own !== session) sendPresence(own, session.jid.full, (stanza) => session.send(stanza))
  for (const item of session.account.roster.values()) {
    const contact = parseJid(item.jid)
    if (item.to && contact) {
      if (contact.domain === router.domain) probe(router, contact, session.jid)
      else router.deliver(contact, new Element('presence', { type: 'probe', from: session.jid.full }))
    }
    if (item.pending) session.send(item.pending)
  }
}

/** Answers a presence probe on behalf of a local account (RFC 6121 §4.3.2). */
export function probe(router: Router, to: Jid, from: Jid) {
  const account = router.accounts.get(to.local)
  const answer = (stanza: Element) => router.deliver(from, stanza)
  if (from.bare !== to.bare && !account?.roster.get(from.bare)?.from)
    return answer(new Element('presence', { type: 'unsubscribed', from: to.bare }))
  const available = account ? [...account.available()] : []
  for (const session of available) sendPresence(session, from.full, answer)
  if (available.length === 0) answer(new Element('presence', { type: 'unavailable', from: to.bare }))
}

/** Sends a resource's current presence to one who may see it. */
export function sendPresence(session: Session, to: string, send: (stanza: Element) => void): void {
  if (!session.presence) return
  const stanza = copyOf(session.presence)
  stanza.attrs.to = to
  send(stanza)
}
