import { Element } from 'ltx'

export const NS_BLOCKING = 'urn:xmpp:blocking'

/** XEP-0191 §3.2: the request that also makes the resource one that is told of changes. */
export function askForBlockList(): Element {
  const iq = new Element('iq', { type: 'get' })
  iq.c('blocklist', { xmlns: NS_BLOCKING })
  return iq
}

/** XEP-0191 §3.3 and §3.4; to unblock nobody in particular is to unblock all (§3.5). */
export function blockRequest(action: 'block' | 'unblock', jids: readonly string[]): Element {
  const iq = new Element('iq', { type: 'set' })
  const change = iq.c(action, { xmlns: NS_BLOCKING })
  for (const jid of jids) change.c('item', { jid })
  return iq
}

/** The addresses in a block list; undefined where the reply holds none. */
export function blockedIn(reply: Element): string[] | undefined {
  const list = reply.getChild('blocklist', NS_BLOCKING)
  return list?.getChildren('item').map(({ attrs }) => String(attrs.jid))
}
