import type { Element } from 'ltx'
import { type Accounts, availableOf, type Session } from './accounts.ts'
import { type Jid, parseJid } from './jid.ts'
import { present } from './presence.ts'
import { serve } from './services.ts'
import { bounce, isBadIq } from './stanza.ts'

/** Takes a client's stanza to where it belongs (RFC 6120 §8.1.2.1, §10; RFC 6121 §8). */
export function route(accounts: Accounts, origin: Session, stanza: Element) {
  const name = stanza.getName()
  const { to: address } = stanza.attrs
  stanza.attrs.from = origin.jid.full
  if (name === 'iq' && isBadIq(stanza)) return bounce(origin, stanza, 'bad-request')
  if (name === 'presence' && address === undefined) return present(accounts, origin, { stanza })
  // RFC 6120 §10.3: a stanza without `to` is for the sender's own account.
  const to = address === undefined ? origin.account.jid : parseJid(address)
  if (!to) return bounce(origin, stanza, 'jid-malformed')
  if (to.domain !== accounts.domain) return bounce(origin, stanza, 'remote-server-not-found')
  if (name === 'presence') return present(accounts, origin, { stanza, to })
  const exact = to.resource ? accounts.get(to.local)?.sessions.get(to.resource) : undefined
  if (exact) exact.send(stanza)
  else if (name === 'message') message(accounts, origin, { stanza, to })
  else if (to.resource) bounce(origin, stanza, 'service-unavailable')
  else serve(accounts, origin, { iq: stanza, to })
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
