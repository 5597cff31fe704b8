import { Element } from 'ltx'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'

/** Fetches the roster, which also makes the session one that is told of changes (RFC 6121 §2.2). */
export async function rosterOf(session: Session): Promise<Element> {
  const iq = new Element('iq', { type: 'get' })
  iq.c('query', { xmlns: NS.roster })
  const reply = await session.request(iq)
  return reply.getChild('query', NS.roster) ?? new Element('query', { xmlns: NS.roster })
}

/** The item of a contact; undefined where there is none. */
export function itemOf(roster: Element, address: string): Element | undefined {
  return roster.getChildren('item').find(({ attrs }) => attrs.jid === address)
}
