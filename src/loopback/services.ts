import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Account } from './accounts.ts'
import { register } from './registration.ts'
import { answerRoster } from './roster.ts'
import type { Origin, Router } from './router.ts'
import { bounce, payloadOf, resultFor } from './stanza.ts'

const SERVER_FEATURES = [NS.discoInfo, NS.discoItems, NS.version, NS.ping, NS.register]

/** IQs to the server's own address. */
export function answerForServer(router: Router, origin: Origin, iq: Element) {
  const request = requestOf(iq)
  if (!request) return
  const { payload, isGet, ns } = request
  if (isGet && ns === NS.discoInfo) {
    if (payload.attrs.node !== undefined) return bounce(origin, iq, 'item-not-found')
    origin.send(resultFor(iq, discoInfo({ category: 'server', type: 'im', name: 'Assay loopback' })))
  } else if (isGet && ns === NS.discoItems) {
    const items = new Element('query', { xmlns: NS.discoItems })
    if (payload.attrs.node === undefined)
      for (const domain of router.components.keys()) items.c('item', { jid: domain })
    origin.send(resultFor(iq, items))
  } else if (isGet && ns === NS.version) {
    const version = new Element('query', { xmlns: NS.version })
    version.c('name').t('Assay loopback')
    version.c('version').t('1')
    origin.send(resultFor(iq, version))
  } else if (isGet && ns === NS.ping) origin.send(resultFor(iq))
  else if (!isGet && ns === NS.session) origin.send(resultFor(iq))
  else if (ns === NS.register && origin.session) register(router, origin.session, iq)
  else bounce(origin, iq, 'service-unavailable')
}

/** IQs to an account's bare address, which the server answers for it (RFC 6121 §8.5.2); without `to`, by its owner. */
export function answerForAccount(router: Router, origin: Origin, iq: Element, account: Account): void {
  const request = requestOf(iq)
  if (!request) return
  const { isGet, ns } = request
  const owner = origin.session?.account === account ? origin.session : undefined
  if (ns === NS.roster) {
    if (owner) answerRoster(router, owner, iq)
    // RFC 6121 §2.1.5, §2.3.3: nobody else's roster may be read or written.
    else bounce(origin, iq, 'forbidden')
  } else if (owner && isGet && ns === NS.discoInfo)
    origin.send(resultFor(iq, discoInfo({ category: 'account', type: 'registered' })))
  else if (owner && isGet && ns === NS.discoItems)
    origin.send(resultFor(iq, new Element('query', { xmlns: NS.discoItems })))
  else if (owner && isGet && ns === NS.ping) origin.send(resultFor(iq))
  else if (owner && !isGet && ns === NS.session) origin.send(resultFor(iq))
  else if (owner && ns === NS.register) register(router, owner, iq)
  else if (owner && iq.attrs.to === undefined && isGet && ns === NS.version)
    answerForServer(router, origin, iq)
  else bounce(origin, iq, 'service-unavailable')
}

function requestOf(iq: Element) {
  const payload = payloadOf(iq)
  const { type } = iq.attrs
  if (!payload || (type !== 'get' && type !== 'set')) return undefined
  return { payload, isGet: type === 'get', ns: payload.getNS() }
}

function discoInfo(identity: Record<string, string>): Element {
  const query = new Element('query', { xmlns: NS.discoInfo })
  query.c('identity', identity)
  const features = identity.category === 'server' ? SERVER_FEATURES : [NS.discoInfo, NS.discoItems, NS.ping]
  for (const feature of features) query.c('feature', { var: feature })
  return query
}
