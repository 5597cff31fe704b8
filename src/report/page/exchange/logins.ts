import type { ExchangeEntry } from '../../../requirements/verdict.ts'

/** What a client says to log in and for no other purpose. */
const LOGIN = /^(?:<\?xml[^>]*\?>)?\s*<(?:stream:stream|starttls|auth|response|iq [^>]*><bind)\b/

/**
 * The entries by which actors logged in, by index: from an actor's first entry to the result of binding a resource, or to
 * what the actor says that is no part of a login. Where SASL did not succeed before that nothing counts: then the login is
 * what the scenario is about.
 */
export function loginEntries(exchange: readonly ExchangeEntry[]): ReadonlySet<number> {
  const found = new Set<number>()
  const underWay = new Map<string, number[]>()
  for (const [index, { actor, direction, text }] of exchange.entries()) {
    if (direction === 'note' && text.startsWith('connected')) underWay.set(actor, [])
    const own = underWay.get(actor)
    if (own === undefined) continue
    if (direction === 'out' && !LOGIN.test(text)) {
      if (own.some((entry) => exchange[entry]?.text.startsWith('<success')))
        for (const entry of own) found.add(entry)
      underWay.delete(actor)
      continue
    }
    own.push(index)
    if (direction === 'in' && /<bind[^>]*xmpp-bind["'][^>]*>\s*<jid>/.test(text)) {
      for (const entry of own) found.add(entry)
      underWay.delete(actor)
    }
  }
  return found
}
