import { clone, type Element } from 'ltx'
import { type Accounts, availableOf, type Session } from './accounts.ts'
import { type Jid, parseJid } from './jid.ts'
import { broadcast, deliver } from './presence.ts'
import { serve } from './services.ts'
import { bounce, isBadIq } from './stanza.ts'

const SUBSCRIPTION = new Set(['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed'])
const PRESENCE = new Set([undefined, 'unavailable', 'probe', 'error', ...SUBSCRIPTION])

/** Takes a stanza of a local client to where it belongs (RFC 6120 §8.1.2.1, §10; RFC 6121 §8). */
export function route(accounts: Accounts, origin: Session, stanza: Element) {
  const name = stanza.getName()
  const { to: address, type } = stanza.attrs
  const isPresence = name === 'presence'
  stanza.attrs.from = isPresence && SUBSCRIPTION.has(type) ? origin.jid.bare : origin.jid.full
  if ((name === 'iq' && isBadIq(stanza)) || (isPresence && !PRESENCE.has(type)))
    return bounce(origin, stanza, 'bad-request')
  if (isPresence && address === undefined) return broadcast(accounts, origin, stanza)
  // RFC 6120 §10.3: a stanza without `to` is for the sender's own account.
  const to = address === undefined ? origin.account.jid : parseJid(address)
  if (!to) return bounce(origin, stanza, 'jid-malformed')
  const component = accounts.components.get(to.domain)
  if (component) return component.send(stanza)
  if (to.domain !== accounts.domain) return bounce(origin, stanza, 'remote-server-not-found')
  if (isPresence) return present(accounts, origin, { stanza, to })
  const exact = to.resource ? accounts.get(to.local)?.sessions.get(to.resource) : undefined
  if (exact) exact.send(stanza)
  else if (name === 'message') message(accounts, origin, { stanza, to })
  else if (to.resource) bounce(origin, stanza, 'service-unavailable')
  else serve(accounts, origin, { iq: stanza, to })
}

/** Directed presence (RFC 6121 §4.6), and subscriptions (§3): passed on, and kept once they are approved. */
function present(accounts: Accounts, origin: Session, { stanza, to }: { stanza: Element; to: Jid }) {
  const { type } = stanza.attrs
  if (type === undefined) origin.directed.set(to.full, to)
  if (type === 'unavailable') origin.directed.delete(to.full)
  const contact = { ...to, resource: '', full: to.bare }
  const { subscribers } = origin.account
  if (SUBSCRIPTION.has(type)) deliver(accounts, contact, stanza)
  if (type === 'unsubscribe') accounts.get(to.local)?.subscribers.delete(origin.jid.bare)
  if (type === 'unsubscribed') subscribers.delete(to.bare)
  if (type === 'subscribed') {
    subscribers.set(to.bare, contact)
    for (const { presence } of availableOf(origin.account))
      if (presence) deliver(accounts, contact, clone(presence))
  }
  // Presence was shared when it changed, so a probe (§4.3) would tell nothing new.
  if (SUBSCRIPTION.has(type)) return
  if (type !== 'probe' && (to.resource || type !== 'error')) deliver(accounts, to, stanza)
}

/** A message to no connected resource (RFC 6121 §8.5). There is no offline store: what cannot be delivered is returned. */
function message(accounts: Accounts, origin: Session, { stanza, to }: { stanza: Element; to: Jid }) {
  const { type } = stanza.attrs
  const willing = availableOf(accounts.get(to.local)).filter(({ priority }) => priority >= 0)
  // §8.5.3.2.1: only a chat message falls back from a full JID to the bare one, and a headline may be ignored.
  const isMissed = to.resource !== '' && type !== 'chat'
  if (type === 'error' || (type === 'headline' && isMissed)) return
  const highest = type === 'headline' ? 0 : Math.max(...willing.map(({ priority }) => priority))
  if (type !== 'headline' && (type === 'groupchat' || isMissed || willing.length === 0))
    return bounce(origin, stanza, 'service-unavailable')
  for (const session of willing) if (session.priority >= highest) session.send(stanza)
}
