import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { Element } from 'ltx'
import { settle } from '../../src/session/fence.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'

const CAPS = 'http://jabber.org/protocol/caps'
const CLIENT = 'urn:example:assay'
/** Part of the time-out that a server has to ask what a client can do; one that does not filter never asks. */
const SOON = 0.1

/** What a client says of itself (XEP-0030), and the hash of it that its presence has (XEP-0115 §5.1). */
function selfDescription(nodes: readonly string[]): { ver: string; query: (node?: string) => Element } {
  const features = [NS.discoInfo, ...nodes.map((node) => `${node}+notify`)].sort()
  const text = `client/pc//Assay<${features.map((feature) => `${feature}<`).join('')}`
  const query = (node?: string) => {
    const element = new Element('query', { xmlns: NS.discoInfo, ...(node === undefined ? {} : { node }) })
    element.c('identity', { category: 'client', type: 'pc', name: 'Assay' })
    for (const feature of features) element.c('feature', { var: feature })
    return element
  }
  return { ver: createHash('sha1').update(text).digest('base64'), query }
}

/**
 * Sends presence that asks for the notifications of some nodes (XEP-0060 §9.2), and answers the server's questions about
 * it for as long as the session lasts.
 * @param to directed presence; without it the presence is broadcast
 */
export async function announceInterest(
  session: Session,
  nodes: readonly string[],
  to?: string,
): Promise<void> {
  const { ver, query } = selfDescription(nodes)
  const asked = new Promise<void>((resolve) => {
    session.tap((event) => {
      if (event.kind !== 'element' || event.element.attrs.type !== 'get') return
      const wanted = event.element.getChild('query', NS.discoInfo)
      if (!wanted) return
      const { id, from } = event.element.attrs
      const reply = new Element('iq', { type: 'result', id, ...(from === undefined ? {} : { to: from }) })
      reply.cnode(query(wanted.attrs.node))
      session.send(reply)
      resolve()
    })
  })
  const presence = new Element('presence', to === undefined ? {} : { to })
  presence.c('c', { xmlns: CAPS, hash: 'sha-1', node: CLIENT, ver })
  session.send(presence)
  await Promise.race([asked, pause(session.options.timeoutMs * SOON)])
  await settle(session)
}
