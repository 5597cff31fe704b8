import { Element } from 'ltx'
import type { Account, RosterItem } from './accounts.ts'
import { type Jid, parseJid } from './jid.ts'
import { sendPresence } from './presence.ts'
import { describe, push } from './roster-item.ts'
import type { Router } from './router.ts'
import type { Session } from './session.ts'
import { bounce, copyOf } from './stanza.ts'

/** A subscription stanza a local user sends (RFC 6121 §3, outbound rules; Appendix A.2). */
export function request(router: Router, session: Session, stanza: Element, to: Jid): void {
  const { account } = session
  const reachable = to.domain === router.domain || router.componentDomains.has(to.domain)
  if (to.bare === session.jid.bare) return
  stanza.attrs.from = session.jid.bare
  stanza.attrs.to = to.bare
  const { type } = stanza.attrs
  const item = type === 'subscribe' ? account.item(to.bare) : account.roster.get(to.bare)
  const pass = () =>
    reachable ? receive(router, stanza, to) : bounce(session, stanza, 'remote-server-not-found')
  if (type === 'subscribe' && item) {
    const before = stateOf(item)
    item.listed = true
    item.ask = !item.to
    announce(router, account, item, before)
    pass()
  } else if (type === 'unsubscribe') {
    if (item) change(router, account, item, () => (item.to = item.ask = false))
    pass()
  } else if (type === 'subscribed' && item?.pending) {
    change(router, account, item, () => {
      item.from = item.listed = true
      item.pending = undefined
    })
    pass()
    for (const own of account.available()) sendPresence(own, to.bare, (copy) => router.deliver(to, copy))
  } else if (type === 'unsubscribed' && item && (item.from || item.pending)) {
    withdraw(router, account, item, to)
    pass()
  }
}

/** A subscription stanza that reaches a local user or a component (inbound rules; Appendix A.3). */
export function receive(router: Router, stanza: Element, to: Jid) {
  const contact: Jid = { ...to, resource: '', full: to.bare }
  const from = parseJid(stanza.attrs.from ?? '')
  if (!from) return
  stanza.attrs.from = from.bare
  if (contact.domain !== router.domain) {
    router.deliver(contact, stanza)
    return
  }
  const account = router.accounts.get(contact.local)
  // RFC 6121 §8.5.1: nothing is said about users who do not exist.
  if (!account) return
  const { type } = stanza.attrs
  const item = type === 'subscribe' ? account.item(from.bare) : account.roster.get(from.bare)
  if (!item) return
  if (type === 'subscribe') {
    const reply = new Element('presence', { type: 'subscribed', from: contact.bare, to: from.bare })
    if (item.from) receive(router, reply, from)
    if (item.from || item.pending) return
    stanza.attrs.to = contact.bare
    item.pending = copyOf(stanza)
    router.deliver(contact, stanza)
  } else if (type === 'subscribed' && item.ask) {
    router.deliver(contact, stanza)
    change(router, account, item, () => {
      item.to = true
      item.ask = false
    })
  } else if (type === 'unsubscribed' && (item.to || item.ask)) {
    router.deliver(contact, stanza)
    change(router, account, item, () => (item.to = item.ask = false))
  } else if (type === 'unsubscribe' && (item.from || item.pending)) {
    router.deliver(contact, stanza)
    withdraw(router, account, item, from)
  }
}

/** Ends both directions, as the removal of a roster item and of an account do (RFC 6121 §2.5.2, XEP-0077 §3.2). */
export function forget(router: Router, account: Account, item: RosterItem): void {
  const contact = parseJid(item.jid)
  if (!contact) return
  const own = router.bareJid(account)
  const tell = (type: string) =>
    receive(router, new Element('presence', { type, from: own, to: item.jid }), contact)
  if (item.to || item.ask) tell('unsubscribe')
  if (item.from || item.pending) {
    sayGoodbye(router, account, contact, item)
    tell('unsubscribed')
  }
}

/** Stops showing presence to a contact, or turns its request down (RFC 6121 §3.2.2, §3.3.3). */
function withdraw(router: Router, account: Account, item: RosterItem, contact: Jid): void {
  sayGoodbye(router, account, contact, item)
  change(router, account, item, () => {
    item.from = false
    item.pending = undefined
  })
}

function sayGoodbye(router: Router, account: Account, contact: Jid, item: RosterItem): void {
  if (!item.from) return
  for (const session of account.available())
    router.deliver(contact, new Element('presence', { type: 'unavailable', from: session.jid.full }))
}

function stateOf(item: RosterItem): string {
  return item.listed ? describe(item).toString() : ''
}

function change(router: Router, account: Account, item: RosterItem, apply: () => unknown): void {
  const before = stateOf(item)
  apply()
  announce(router, account, item, before)
}

/** Pushes an item that changed, and drops one that no longer says anything. */
function announce(router: Router, account: Account, item: RosterItem, before: string): void {
  if (item.listed && stateOf(item) !== before) push(router, account, describe(item))
  else if (!item.listed && !item.pending) account.roster.delete(item.jid)
}
