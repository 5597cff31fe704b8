import { clone, Element } from 'ltx'
import { type Accounts, availableOf, type Session } from './accounts.ts'
import type { Jid } from './jid.ts'
import { bounce } from './stanza.ts'

const SUBSCRIPTION = new Set(['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed'])
const TYPES = new Set([undefined, 'unavailable', 'probe', 'error', ...SUBSCRIPTION])

/** Takes presence where it belongs; without an address it is broadcast. Stamps its sender. */
export function present(accounts: Accounts, origin: Session, { stanza, to }: { stanza: Element; to?: Jid }) {
  const { type } = stanza.attrs
  if (!TYPES.has(type)) return bounce(origin, stanza, 'bad-request')
  if (!to) return broadcast(accounts, origin, stanza)
  // Presence was shared when it changed, so a probe (RFC 6121 §4.3) would tell nothing new.
  if (SUBSCRIPTION.has(type)) return subscribe(accounts, origin, { stanza, to })
  if (type === undefined) origin.directed.set(to.full, to)
  if (type === 'unavailable') origin.directed.delete(to.full)
  if (type !== 'probe' && (to.resource || type !== 'error')) deliver(accounts, to, stanza)
}

/** Subscriptions (RFC 6121 §3) are between accounts: passed on, and kept once they are approved. */
function subscribe(accounts: Accounts, origin: Session, { stanza, to }: { stanza: Element; to: Jid }) {
  const { type } = stanza.attrs
  const { jid, subscribers } = origin.account
  const contact = { ...to, resource: '', full: to.bare }
  stanza.attrs.from = jid.bare
  deliver(accounts, contact, stanza)
  if (type === 'unsubscribe') accounts.get(to.local)?.subscribers.delete(jid.bare)
  if (type === 'unsubscribed') subscribers.delete(to.bare)
  if (type !== 'subscribed') return
  subscribers.set(to.bare, contact)
  for (const { presence } of availableOf(origin.account))
    if (presence) deliver(accounts, contact, clone(presence))
}

/** A resource comes online, changes or goes (RFC 6121 §4.2, §4.4, §4.5). */
function broadcast(accounts: Accounts, session: Session, stanza: Element) {
  const { type } = stanza.attrs
  if (type === 'unavailable') return leave(accounts, session, stanza)
  if (type !== undefined) return
  const priority = Number(stanza.getChildText('priority')?.trim() || 0)
  if (!Number.isInteger(priority) || Math.abs(priority + 0.5) > 128)
    return bounce(session, stanza, 'bad-request')
  const others = session.presence ? [] : availableOf(session.account)
  session.presence = clone(stanza)
  session.priority = priority
  tell(accounts, session, stanza)
  for (const { presence } of others) if (presence) deliver(accounts, session.jid, clone(presence))
}

/** Ends a resource's availability, also when its connection is lost (RFC 6121 §4.5.2, §4.6.3). */
export function leave(accounts: Accounts, session: Session, stanza = new Element('presence')): void {
  Object.assign(stanza.attrs, { type: 'unavailable', from: session.jid.full })
  if (session.presence) tell(accounts, session, stanza)
  session.presence = undefined
  for (const to of session.directed.values()) deliver(accounts, to, stanza)
  session.directed.clear()
}

function tell(accounts: Accounts, { account }: Session, stanza: Element): void {
  for (const { jid } of availableOf(account)) deliver(accounts, jid, stanza)
  for (const subscriber of account.subscribers.values()) deliver(accounts, subscriber, stanza)
}

/** To a resource, or to all available ones of an account. */
function deliver(accounts: Accounts, to: Jid, stanza: Element): void {
  const account = accounts.get(to.local)
  stanza.attrs.to = to.full
  if (to.resource) account?.sessions.get(to.resource)?.send(stanza)
  else for (const session of availableOf(account)) session.send(stanza)
}
