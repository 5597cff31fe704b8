import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import { childElements } from '../xml/parse.ts'
import type { Account, Accounts, Session } from './accounts.ts'
import type { Jid } from './jid.ts'
import { answerRoster } from './roster.ts'
import { answer, bounce, isAnswer, type Sender } from './stanza.ts'

const FEATURES = [NS.discoInfo, NS.discoItems, NS.version, NS.ping, NS.register]

/** Answers an IQ to the domain, or to an account's bare JID (RFC 6121 §8.5.2). */
export function serve(accounts: Accounts, session: Session, { iq, to }: { iq: Element; to: Jid }) {
  const [payload] = childElements(iq)
  if (isAnswer(iq) || !payload) return
  const ns = payload.getNS()
  const request = `${iq.attrs.type} ${ns}`
  const isOwn = to.bare === session.account.jid.bare
  const reply = (content?: Element) => session.send(answer(iq, 'result', content))
  // XEP-0030 §8: the same empty list for an account that is there and one that is not.
  if (request === `get ${NS.discoItems}`) reply(new Element('query', payload.attrs))
  else if (isOwn && ns === NS.roster) answerRoster(session, iq)
  // RFC 6121 §2.1.5, §2.3.3: nobody else's roster may be read or written.
  else if (ns === NS.roster && accounts.has(to.local)) bounce(session, iq, 'forbidden')
  else if (to.local && !isOwn) bounce(session, iq, 'service-unavailable')
  else if (ns === NS.register) register(accounts, session, { iq, owner: session.account })
  else if (request === `get ${NS.ping}`) reply()
  else if (request === `get ${NS.version}`) {
    const query = new Element('query', { xmlns: NS.version })
    query.c('name').t('Assay loopback').up().c('version').t('1')
    reply(query)
  } else if (request === `get ${NS.discoInfo}` && payload.attrs.node === undefined) {
    const query = new Element('query', { xmlns: NS.discoInfo })
    const server = { category: 'server', type: 'im', name: 'Assay loopback' }
    query.c('identity', to.local ? { category: 'account', type: 'registered' } : server)
    for (const feature of FEATURES) query.c('feature', { var: feature })
    reply(query)
  } else bounce(session, iq, ns === NS.discoInfo ? 'item-not-found' : 'service-unavailable')
}

/** In-band registration: before authentication (XEP-0077 §3.1), and its end by the account's owner (§3.2). */
export function register(
  accounts: Accounts,
  sender: Sender,
  { iq, owner }: { iq: Element; owner?: Account },
) {
  const query = iq.getChild('query', NS.register)
  const form = new Element('query', { xmlns: NS.register })
  for (const field of owner ? ['registered'] : ['username', 'password']) form.c(field)
  if (iq.attrs.type === 'get') return sender.send(answer(iq, 'result', form))
  // §3.3 lets a server refuse changes of the password.
  if (owner && !query?.getChild('remove')) return bounce(sender, iq, 'not-allowed')
  const [username, password] = [query?.getChildText('username') ?? '', query?.getChildText('password')]
  if (!owner && accounts.find(username)) return bounce(sender, iq, 'conflict')
  if (!owner && !(password && accounts.add(username, password))) return bounce(sender, iq, 'not-acceptable')
  sender.send(answer(iq, 'result'))
  if (!owner) return
  accounts.delete(owner.jid.local)
  for (const session of [...owner.sessions.values()]) session.fail('not-authorized')
}
