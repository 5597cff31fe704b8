import { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { NotOfferedError } from '../../src/session/errors.ts'
import { NS } from '../../src/xml/namespaces.ts'

function ask(world: AssayWorld, actor: string, { to, xmlns }: { to: string; xmlns: string }) {
  const iq = new Element('iq', { type: 'get', to })
  iq.c('query', { xmlns })
  return world.session(actor).request(iq)
}

/** The features that an entity lists in service discovery (XEP-0030 §3). @throws ExpectationError where nothing comes. */
export async function featuresOf(world: AssayWorld, actor: string, to: string): Promise<string[]> {
  const reply = await ask(world, actor, { to, xmlns: NS.discoInfo })
  const features = reply.getChild('query', NS.discoInfo)?.getChildren('feature') ?? []
  return features.map(({ attrs }) => String(attrs.var))
}

/**
 * The address of a service among the items of an actor's server.
 * @param kind category and type of one of its identities, such as `conference/text`
 * @throws NotOfferedError where no item is one.
 */
export async function findService(world: AssayWorld, actor: string, kind: string): Promise<string> {
  const { domain } = world.casting.targetOf(actor)
  const items = (await ask(world, actor, { to: domain, xmlns: NS.discoItems })).getChild(
    'query',
    NS.discoItems,
  )
  // A node or a foreign domain is no service of this server, and our own components do not answer.
  const own = (world.target.components ?? []).map((component) => component.domain)
  const services = (items?.getChildren('item') ?? [])
    .filter(({ attrs }) => !attrs.node && !own.includes(attrs.jid))
    .map(({ attrs }) => String(attrs.jid))
    .filter((jid) => jid.endsWith(`.${domain}`))
  const answers = await Promise.all(services.map((to) => ask(world, actor, { to, xmlns: NS.discoInfo })))
  const seen = answers.map((answer, index) => {
    const identities = answer.getChild('query', NS.discoInfo)?.getChildren('identity') ?? []
    return { jid: services[index], kinds: identities.map(({ attrs }) => `${attrs.category}/${attrs.type}`) }
  })
  const found = seen.find(({ kinds }) => kinds.includes(kind))
  if (found?.jid) return found.jid
  throw new NotOfferedError(
    `a ${kind} service`,
    `the server's items are ${seen.map(({ jid, kinds }) => `${jid} (${kinds.join(', ')})`).join(', ') || 'none'}`,
  )
}
