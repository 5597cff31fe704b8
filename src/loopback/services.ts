import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import { childElements } from '../xml/parse.ts'
import type { Accounts, Session } from './accounts.ts'
import type { Jid } from './jid.ts'
import { register } from './registration.ts'
import { answerRoster } from './roster.ts'
import { answer, bounce, isAnswer } from './stanza.ts'

const FEATURES = [NS.discoInfo, NS.discoItems, NS.version, NS.ping, NS.register]

/** Answers an IQ to the domain, or to an account's bare JID (RFC 6121 §8.5.2). */
export function serve(accounts: Accounts, session: Session, { iq, to }: { iq: Element; to: Jid }) {
  const [payload] = childElements(iq)
  if (isAnswer(iq) || !payload) return
  const ns = payload.getNS() ?? ''
  const request = `${iq.attrs.type} ${ns}`
  const isOwn = to.bare === session.account.jid.bare
  const query = new Element('query', { xmlns: ns })
  const reply = (content?: Element) => session.send(answer(iq, 'result', content))
  // XEP-0030 §8: the same empty list for an account that is there and one that is not.
  if (request === `get ${NS.discoItems}`) {
    const items = new Element('query', payload.attrs)
    const listed = to.local || payload.attrs.node !== undefined ? [] : accounts.components.keys()
    for (const jid of listed) items.c('item', { jid })
    reply(items)
  } else if (isOwn && ns === NS.roster) answerRoster(session, iq)
  // RFC 6121 §2.1.5, §2.3.3: nobody else's roster may be read or written.
  else if (ns === NS.roster && accounts.has(to.local)) bounce(session, iq, 'forbidden')
  else if (to.local && !isOwn) bounce(session, iq, 'service-unavailable')
  else if (ns === NS.register) register(accounts, session, { iq, owner: session.account })
  else if (request === `get ${NS.ping}` || request === `set ${NS.session}`) reply()
  else if (request === `get ${NS.version}`) {
    query.c('name').t('Assay loopback')
    query.c('version').t('1')
    reply(query)
  } else if (request === `get ${NS.discoInfo}` && payload.attrs.node === undefined) {
    const server = { category: 'server', type: 'im', name: 'Assay loopback' }
    query.c('identity', to.local ? { category: 'account', type: 'registered' } : server)
    for (const feature of FEATURES) query.c('feature', { var: feature })
    reply(query)
  } else bounce(session, iq, ns === NS.discoInfo ? 'item-not-found' : 'service-unavailable')
}
