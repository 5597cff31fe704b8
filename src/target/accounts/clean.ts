import { Element } from 'ltx'
import { settle } from '../../session/fence.ts'
import type { Session } from '../../session/session.ts'
import { NS } from '../../xml/namespaces.ts'

const BLOCKING = 'urn:xmpp:blocking'
const PRIVACY = 'jabber:iq:privacy'

/**
 * Empties the account of a bound session: block list and privacy lists where the server has them, roster, subscription
 * requests that wait, and messages stored for it. Other data (vCard, private storage, published items) stays.
 * @throws ExpectationError where the server does not answer.
 */
export async function cleanAccount(session: Session): Promise<void> {
  const features = await serverFeatures(session)
  // Blocks and lists first: they could keep out what comes later.
  if (features.has(BLOCKING)) await set(session, new Element('unblock', { xmlns: BLOCKING }))
  if (features.has(PRIVACY)) await removePrivacyLists(session)
  await emptyRoster(session)
  await receiveWhatWaits(session)
}

async function serverFeatures(session: Session): Promise<ReadonlySet<string>> {
  const query = new Element('query', { xmlns: NS.discoInfo })
  const reply = await get(session, query, session.options.domain)
  const features = reply?.getChild('query', NS.discoInfo)?.getChildren('feature') ?? []
  return new Set(features.map((feature) => feature.attrs.var))
}

/** XEP-0016 §2.5, §2.8: a list can go once it is no longer the default. */
async function removePrivacyLists(session: Session): Promise<void> {
  const reply = await get(session, new Element('query', { xmlns: PRIVACY }))
  const query = reply?.getChild('query', PRIVACY)
  if (!query) return
  const change = (child: Element) => {
    const body = new Element('query', { xmlns: PRIVACY })
    body.cnode(child)
    return set(session, body)
  }
  if (query.getChild('active')) await change(new Element('active'))
  if (query.getChild('default')) await change(new Element('default'))
  for (const list of query.getChildren('list')) await change(new Element('list', { name: list.attrs.name }))
}

/** RFC 6121 §2.5: removing an item ends the subscriptions that hang on it. */
async function emptyRoster(session: Session): Promise<void> {
  const reply = await get(session, new Element('query', { xmlns: NS.roster }))
  const items = reply?.getChild('query', NS.roster)?.getChildren('item') ?? []
  for (const item of items) {
    const body = new Element('query', { xmlns: NS.roster })
    body.c('item', { jid: item.attrs.jid, subscription: 'remove' })
    await set(session, body)
  }
}

/** Initial presence makes the server deliver what it keeps: messages (XEP-0160) and requests (RFC 6121 §3.1.3). */
async function receiveWhatWaits(session: Session): Promise<void> {
  const requests: string[] = []
  session.tap((event) => {
    if (event.kind !== 'element' || event.element.name !== 'presence') return
    const { type, from } = event.element.attrs
    if (type === 'subscribe' && from) requests.push(from)
  })
  session.send(new Element('presence'))
  await settle(session)
  for (const to of requests) session.send(new Element('presence', { type: 'unsubscribed', to }))
  session.send(new Element('presence', { type: 'unavailable' }))
  await settle(session)
}

async function get(session: Session, payload: Element, to?: string): Promise<Element | undefined> {
  const iq = new Element('iq', { type: 'get', ...(to === undefined ? {} : { to }) })
  iq.cnode(payload)
  const reply = await session.request(iq)
  return reply.attrs.type === 'result' ? reply : undefined
}

async function set(session: Session, payload: Element): Promise<void> {
  const iq = new Element('iq', { type: 'set' })
  iq.cnode(payload)
  await session.request(iq)
}
