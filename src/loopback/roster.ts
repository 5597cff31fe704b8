import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import { parseJid } from './jid.ts'
import { describe, push } from './roster-item.ts'
import type { Router } from './router.ts'
import type { Session } from './session.ts'
import { bounce, resultFor } from './stanza.ts'
import { forget } from './subscriptions.ts'

/** Longest name or group, in characters (RFC 6121 §2.3.3 leaves the figure to the server). */
const MAX_TEXT = 1023

/** A roster get or set by its owner (RFC 6121 §2). */
export function answerRoster(router: Router, session: Session, iq: Element) {
  const query = iq.getChild('query', NS.roster)
  if (iq.attrs.type === 'get') {
    session.interested = true
    const roster = new Element('query', { xmlns: NS.roster })
    for (const item of session.account.roster.values()) if (item.listed) roster.cnode(describe(item))
    return session.send(resultFor(iq, roster))
  }
  const [wanted, ...more] = query?.getChildren('item') ?? []
  const jid = parseJid(wanted?.attrs.jid ?? '')
  if (!wanted || more.length > 0 || !jid) return bounce(session, iq, 'bad-request')
  // §2.3.3 notes that a user's own address may be refused; accepted, it would loop back to the user.
  if (jid.bare === session.jid.bare) return bounce(session, iq, 'not-allowed')
  const known = session.account.roster.get(jid.bare)
  if (wanted.attrs.subscription === 'remove') {
    if (!known?.listed) return bounce(session, iq, 'item-not-found')
    forget(router, session.account, known)
    session.account.roster.delete(jid.bare)
    push(router, session.account, new Element('item', { jid: jid.bare, subscription: 'remove' }))
    return session.send(resultFor(iq))
  }
  const groups = wanted.getChildren('group').map((group) => group.getText())
  if (new Set(groups).size < groups.length) return bounce(session, iq, 'bad-request')
  const name: string | undefined = wanted.attrs.name
  const tooLong = [name ?? '', ...groups].some((text) => text.length > MAX_TEXT)
  if (tooLong || groups.includes('')) return bounce(session, iq, 'not-acceptable')
  const item = session.account.item(jid.bare)
  item.name = name || undefined
  item.groups = groups
  item.listed = true
  push(router, session.account, describe(item))
  session.send(resultFor(iq))
}
