import { randomUUID } from 'node:crypto'
import { clone, Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Session } from './accounts.ts'
import { parseJid } from './jid.ts'
import { answer, bounce } from './stanza.ts'

/** Longest name or group, in characters (RFC 6121 §2.3.3 leaves the figure to the server). */
const MAX_TEXT = 1023

function rosterIq(attributes: Record<string, string>, items: Iterable<Element>): Element {
  const iq = new Element('iq', attributes)
  const query = iq.c('query', { xmlns: NS.roster })
  for (const item of items) query.cnode(clone(item))
  return iq
}

/** A roster get or set by its owner (RFC 6121 §2). */
export function answerRoster(session: Session, iq: Element) {
  const { roster, sessions, jid: own } = session.account
  if (iq.attrs.type === 'get') {
    session.interested = true
    return session.send(rosterIq(answer(iq, 'result').attrs, roster.values()))
  }
  const [wanted, ...more] = iq.getChild('query', NS.roster)?.getChildren('item') ?? []
  const jid = parseJid(wanted?.attrs.jid ?? '')?.bare
  const groups = wanted?.getChildren('group').map((group) => group.getText()) ?? []
  if (!wanted || more.length > 0 || jid === undefined || new Set(groups).size < groups.length)
    return bounce(session, iq, 'bad-request')
  // §2.3.3: a user's own address may be refused; accepted, it would loop back to the user.
  if (jid === own.bare) return bounce(session, iq, 'not-allowed')
  const { name, subscription } = wanted.attrs
  if (groups.includes('') || [name ?? '', ...groups].some((text) => text.length > MAX_TEXT))
    return bounce(session, iq, 'not-acceptable')
  const isRemoval = subscription === 'remove'
  if (isRemoval && !roster.delete(jid)) return bounce(session, iq, 'item-not-found')
  const shown = isRemoval ? 'remove' : 'none'
  const item = new Element('item', { jid, name: name || undefined, subscription: shown })
  for (const group of groups) item.c('group').t(group)
  if (!isRemoval) roster.set(jid, item)
  // §2.1.6: every interested resource learns of the change.
  for (const each of sessions.values())
    if (each.interested)
      each.send(rosterIq({ type: 'set', id: randomUUID(), from: own.bare, to: each.jid.full }, [item]))
  session.send(answer(iq, 'result'))
}
