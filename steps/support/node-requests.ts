import { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { NotOfferedError } from '../../src/session/errors.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { parseElement } from '../../src/xml/parse.ts'
import { freshNode, type Node } from './nodes.ts'
import { requestPatiently } from './requests.ts'
import { featuresOf, findService } from './services.ts'

type Kind = readonly ['get' | 'set', typeof NS.pubsub | typeof NS.pubsubOwner]

const ASK = ['get', NS.pubsub] as const
const DO = ['set', NS.pubsub] as const
const ASK_AS_OWNER = ['get', NS.pubsubOwner] as const
const DO_AS_OWNER = ['set', NS.pubsubOwner] as const

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll("'", '&apos;').replaceAll('<', '&lt;')

/** A configuration as an owner submits it, with one field. */
const titled = (title: string) =>
  `<x xmlns='${NS.dataForms}' type='submit'><field var='FORM_TYPE' type='hidden'><value>${NS.pubsubNodeConfig}</value></field>` +
  `<field var='pubsub#title'><value>${title}</value></field></x>`

interface Use {
  readonly kind: Kind
  /** The child of <pubsub/>; `node` is the attribute that names the node, `jid` the one that names who asks. */
  readonly payload: (node: string, jid: string) => string
}

/** What somebody can try to do with a node, in the words of the phrases; all but the first few are for owners (§8). */
export const USES: Readonly<Record<string, Use>> = {
  'subscribe to': { kind: DO, payload: (node, jid) => `<subscribe ${node} ${jid}/>` },
  'unsubscribe from': { kind: DO, payload: (node, jid) => `<unsubscribe ${node} ${jid}/>` },
  'get the items of': { kind: ASK, payload: (node) => `<items ${node}/>` },
  'publish to': {
    kind: DO,
    payload: (node) =>
      `<publish ${node}><item id='tried'><act xmlns='urn:example:play'>tried</act></item></publish>`,
  },
  "retract the item 'one' from": {
    kind: DO,
    payload: (node) => `<retract ${node}><item id='one'/></retract>`,
  },
  'get the subscription options of': { kind: ASK, payload: (node, jid) => `<options ${node} ${jid}/>` },
  'get the own subscriptions to': { kind: ASK, payload: (node) => `<subscriptions ${node}/>` },
  'get the own affiliation with': { kind: ASK, payload: (node) => `<affiliations ${node}/>` },
  create: { kind: DO, payload: (node) => `<create ${node}/>` },
  'create, configured as whitelist,': {
    kind: DO,
    payload: (node) =>
      `<create ${node}/><configure><x xmlns='${NS.dataForms}' type='submit'>` +
      `<field var='FORM_TYPE' type='hidden'><value>${NS.pubsubNodeConfig}</value></field>` +
      `<field var='pubsub#access_model'><value>whitelist</value></field></x></configure>`,
  },
  'get the default configuration for': { kind: ASK_AS_OWNER, payload: () => '<default/>' },
  'get the configuration of': { kind: ASK_AS_OWNER, payload: (node) => `<configure ${node}/>` },
  'set the title of': {
    kind: DO_AS_OWNER,
    payload: (node) => `<configure ${node}>${titled('tried')}</configure>`,
  },
  delete: { kind: DO_AS_OWNER, payload: (node) => `<delete ${node}/>` },
  purge: { kind: DO_AS_OWNER, payload: (node) => `<purge ${node}/>` },
  'get the subscriptions of': { kind: ASK_AS_OWNER, payload: (node) => `<subscriptions ${node}/>` },
  'set a subscription to': {
    kind: DO_AS_OWNER,
    payload: (node, jid) =>
      `<subscriptions ${node}><subscription ${jid} subscription='subscribed'/></subscriptions>`,
  },
  'get the affiliations of': { kind: ASK_AS_OWNER, payload: (node) => `<affiliations ${node}/>` },
  'set an affiliation with': {
    kind: DO_AS_OWNER,
    payload: (node, jid) => `<affiliations ${node}><affiliation ${jid} affiliation='owner'/></affiliations>`,
  },
}

/** A request to a publish-subscribe service with these children of <pubsub/>. */
export function pubsubRequest(service: string, [type, xmlns]: Kind, payload: string): Element {
  const iq = new Element('iq', { type, to: service })
  iq.cnode(parseElement(`<pubsub xmlns='${xmlns}'>${payload}</pubsub>`))
  return iq
}

/** The request by which somebody tries one of the {@link USES}. */
export function useOf(words: string, { service, node }: Node, jid: string): Element {
  const use = USES[words]
  if (!use)
    throw new TypeError(`nobody can "${words}" a node; what can be done is: ${Object.keys(USES).join(', ')}`)
  return pubsubRequest(service, use.kind, use.payload(`node='${escaped(node)}'`, `jid='${escaped(jid)}'`))
}

/** Makes `${name}` the name of a node that is not there yet, at `${service}`. */
export async function nameFreshNode(world: AssayWorld, actor: string, name: string): Promise<Node> {
  const service = world.lookup('service') ?? (await findService(world, actor, 'pubsub/service'))
  world.variables.set('service', service)
  const node = freshNode(name)
  world.variables.set(name, node)
  return { service, node }
}

/** A node as a phrase names it: `princely` or `${princely}`, at `${service}`. */
export function nodeNamed(world: AssayWorld, name: string): Node {
  const node = world.fill(name.includes('$') ? name : `\${${name}}`, 'none')
  return { service: world.fill('${service}', 'none'), node }
}

/** The bare JID that subscriptions and affiliations of an actor go by (XEP-0060 §4.1). */
export function bareJid(world: AssayWorld, actor: string): string {
  return world.fill(`\${${actor.split('/')[0]}.bare}`, 'none')
}

/** @throws NotOfferedError where service discovery of `${service}` does not list the feature. */
export async function needNodeFeature(world: AssayWorld, actor: string, name: string): Promise<void> {
  const service = world.fill('${service}', 'none')
  const features = await featuresOf(world, actor, service)
  if (!features.includes(`${NS.pubsub}#${name}`))
    throw new NotOfferedError(`'${name}'`, `service discovery of ${service} lists ${features.join(', ')}`)
}

/** What an owner's list has of each entity: affiliations or subscriptions by JID, all of them where there are several. */
export async function ownersList(
  session: Session,
  { service, node }: Node,
  name: 'affiliation' | 'subscription',
): Promise<Map<string, string[]> | Element> {
  const list = `${name}s`
  const reply = await requestPatiently(
    session,
    pubsubRequest(service, ASK_AS_OWNER, `<${list} node='${escaped(node)}'/>`),
  )
  const entries = reply.getChild('pubsub', NS.pubsubOwner)?.getChild(list)
  if (!entries) return reply
  const found = new Map<string, string[]>()
  for (const { attrs } of entries.getChildren(name))
    found.set(attrs.jid, [...(found.get(attrs.jid) ?? []), String(attrs[name])])
  return found
}
