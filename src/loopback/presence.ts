import { clone, Element } from 'ltx'
import { type Account, type Accounts, availableOf, type Session } from './accounts.ts'
import type { Jid } from './jid.ts'
import { bounce } from './stanza.ts'

/** Presence without `to`: a resource comes online, changes or goes (RFC 6121 §4.2, §4.4, §4.5). */
export function broadcast(accounts: Accounts, session: Session, stanza: Element) {
  const { type } = stanza.attrs
  if (type === 'unavailable') return leave(accounts, session, stanza)
  if (type !== undefined) return
  const priority = Number(stanza.getChildText('priority')?.trim() || 0)
  if (!Number.isInteger(priority) || Math.abs(priority + 0.5) > 128)
    return bounce(session, stanza, 'bad-request')
  const others = session.presence ? [] : availableOf(session.account)
  session.presence = clone(stanza)
  session.priority = priority
  tell(accounts, session.account, stanza)
  for (const { presence } of others) if (presence) send(session, clone(presence))
}

/** Ends a resource's availability, also when its connection is lost (RFC 6121 §4.5.2, §4.6.3). */
export function leave(accounts: Accounts, session: Session, stanza = new Element('presence')): void {
  Object.assign(stanza.attrs, { type: 'unavailable', from: session.jid.full })
  if (session.presence) tell(accounts, session.account, stanza)
  session.presence = undefined
  for (const to of session.directed.values()) deliver(accounts, to, stanza)
  session.directed.clear()
}

/** Takes presence to a resource, or to all available ones of an account. */
export function deliver(accounts: Accounts, to: Jid, stanza: Element): void {
  const account = accounts.get(to.local)
  stanza.attrs.to = to.full
  if (to.resource) account?.sessions.get(to.resource)?.send(stanza)
  else for (const session of availableOf(account)) session.send(stanza)
}

function tell(accounts: Accounts, account: Account, stanza: Element): void {
  for (const own of availableOf(account)) send(own, stanza)
  for (const subscriber of account.subscribers.values()) deliver(accounts, subscriber, stanza)
}

function send(session: Session, stanza: Element): void {
  stanza.attrs.to = session.jid.full
  session.send(stanza)
}
