import { randomUUID } from 'node:crypto'
import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Account, RosterItem } from './accounts.ts'
import type { Router } from './router.ts'
import { copyOf } from './stanza.ts'

/** The item as the roster's owner sees it (RFC 6121 §2.1.2). */
export function describe(item: RosterItem): Element {
  const subscription = item.to && item.from ? 'both' : item.to ? 'to' : item.from ? 'from' : 'none'
  const element = new Element('item', { jid: item.jid, subscription })
  if (item.name !== undefined) element.attrs.name = item.name
  if (item.ask) element.attrs.ask = 'subscribe'
  for (const group of item.groups) element.c('group').t(group)
  return element
}

/** Tells every interested resource of a change (RFC 6121 §2.1.6). */
export function push(router: Router, account: Account, item: Element): void {
  for (const session of account.sessions.values()) {
    if (!session.interested) continue
    const iq = new Element('iq', { type: 'set', id: randomUUID(), to: session.jid.full })
    iq.attrs.from = router.bareJid(account)
    iq.c('query', { xmlns: NS.roster }).cnode(copyOf(item))
    session.send(iq)
  }
}
