import { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { ExpectationError, NotOfferedError } from '../../src/session/errors.ts'
import { settle } from '../../src/session/fence.ts'
import type { Session } from '../../src/session/session.ts'
import type { StreamEvent } from '../../src/wire/event.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { type Answers, submission } from './data-forms.ts'

const EVENT = 'http://jabber.org/protocol/pubsub#event'
const PUBLISH_OPTIONS = `${NS.pubsub}#publish-options`

/** The bare JID of an actor's account, which is the address of its eventing service (XEP-0163 §2.1). */
export function accountOf(world: AssayWorld, actor: string): string {
  return world.fill(`\${${actor.split('/')[0]}.bare}`, 'none')
}

async function identitiesOf(session: Session, to: string): Promise<string[]> {
  const iq = new Element('iq', { type: 'get', to })
  iq.c('query', { xmlns: NS.discoInfo })
  const query = (await session.request(iq)).getChild('query', NS.discoInfo)
  return (query?.getChildren('identity') ?? []).map(({ attrs }) => `${attrs.category}/${attrs.type}`)
}

/**
 * Sees to it that the account is a personal eventing service, as the account says itself, or at least its server: that
 * the account says so is a requirement of its own.
 * @throws NotOfferedError
 */
export async function needService(world: AssayWorld, actor: string): Promise<void> {
  const session = world.session(actor)
  const seen: string[] = []
  for (const address of [accountOf(world, actor), world.casting.targetOf(actor).domain]) {
    const identities = await identitiesOf(session, address)
    if (identities.includes('pubsub/pep')) return
    seen.push(`${address} is ${identities.join(', ') || 'nothing'}`)
  }
  throw new NotOfferedError('personal eventing (identity pubsub/pep)', seen.join('; '))
}

/** A request for a node of one's own; such have no 'to' (XEP-0163 §1.2). */
function own(type: 'get' | 'set', xmlns: string): [Element, Element] {
  const iq = new Element('iq', { type })
  return [iq, iq.c('pubsub', { xmlns })]
}

const TRIES = 10

/** What a server says that could not do it just now (RFC 6120 §8.3.3.6); also of type "wait", which asks to try again. */
function saysWait(reply: Element): boolean {
  const error = reply.getChild('error')
  return (
    error?.attrs.type === 'wait' && error.getChild('internal-server-error', NS.stanzaErrors) !== undefined
  )
}

/** Whether an error may pass: the server could not do it just now, or a node is not there yet. */
function mayPass(reply: Element): boolean {
  const missing = reply.getChild('error')?.getChild('item-not-found', NS.stanzaErrors)
  return saysWait(reply) || missing !== undefined
}

function unpassed(reply: Element): ExpectationError {
  return new ExpectationError('E_UNEXPECTED', 'the server said to wait, time and again', {
    expected: 'a result',
    observed: reply.toString(),
  })
}

/** Whether the server's last word was to wait, which decides nothing. @throws ExpectationError */
export function holdPassed(reply: Element): void {
  if (saysWait(reply)) throw unpassed(reply)
}

/**
 * Sends a request again where the error may pass. A server that makes the nodes of all its users in one place can refuse
 * with internal-server-error (type "wait"), or not find the node it was about to create, while it makes somebody else's.
 * That is no fault of the scenario's; one that never creates nodes fails each time. The last reply counts.
 */
export async function requestPatiently(session: Session, iq: Element, id?: string): Promise<Element> {
  for (let tries = 1; ; tries += 1) {
    const reply = await session.request(iq, id ?? session.nextId('iq'))
    if (!mayPass(reply) || tries === TRIES) return reply
    await settle(session)
  }
}

/** A form with these answers, and the type of form that it is. */
function typed(type: string, answers: Answers): Element {
  const form = submission(answers)
  const field = new Element('field', { var: 'FORM_TYPE', type: 'hidden' })
  field.c('value').t(type)
  form.children.unshift(field)
  return form
}

/**
 * Creates a node of one's own with a configuration (XEP-0060 §8.1.3).
 * @throws NotOfferedError where the service does not take it.
 */
export async function createOwnNode(session: Session, node: string, answers: Answers): Promise<void> {
  const reply = await askToCreate(session, node, answers)
  if (reply.attrs.type !== 'result')
    throw new NotOfferedError(`a node with the configuration ${JSON.stringify(answers)}`, reply.toString())
  await holdsConfiguration(session, node, answers)
}

async function askToCreate(session: Session, node: string, answers: Answers): Promise<Element> {
  const [iq, pubsub] = own('set', NS.pubsub)
  pubsub.c('create', { node })
  if (Object.keys(answers).length > 0) pubsub.c('configure').cnode(typed(NS.pubsubNodeConfig, answers))
  const reply = await requestPatiently(session, iq)
  holdPassed(reply)
  return reply
}

/**
 * Creates a node of one's own, or configures the one that the server has made already (XEP-0060 §8.2).
 * @throws NotOfferedError where the service does not take the configuration.
 */
export async function haveOwnNode(session: Session, node: string, answers: Answers): Promise<void> {
  let reply = await askToCreate(session, node, answers)
  if (reply.getChild('error')?.getChild('conflict', NS.stanzaErrors)) {
    const [iq, pubsub] = own('set', NS.pubsubOwner)
    pubsub.c('configure', { node }).cnode(typed(NS.pubsubNodeConfig, answers))
    reply = await requestPatiently(session, iq)
    holdPassed(reply)
  }
  if (reply.attrs.type !== 'result')
    throw new NotOfferedError(`a node with the configuration ${JSON.stringify(answers)}`, reply.toString())
  await holdsConfiguration(session, node, answers)
}

async function formOf(
  session: Session,
  node: string,
): Promise<{ form: Element | undefined; reply: Element }> {
  const [iq, pubsub] = own('get', NS.pubsubOwner)
  pubsub.c('configure', { node })
  const reply = await session.request(iq)
  const configure = reply.getChild('pubsub', NS.pubsubOwner)?.getChild('configure')
  return { form: configure?.getChild('x', NS.dataForms), reply }
}

const fieldOf = (form: Element | undefined, name: string) =>
  form?.getChildren('field').find(({ attrs }) => attrs.var === name)

/** A service may take a configuration and leave out what it does not know. */
async function holdsConfiguration(session: Session, node: string, answers: Answers): Promise<void> {
  const { form } = await formOf(session, node)
  for (const [name, wanted] of Object.entries(answers)) {
    const field = fieldOf(form, name)
    const found = field?.getChildren('value').map((value) => value.getText())
    if (found?.join() === wanted.join()) continue
    throw new NotOfferedError(
      `the configuration ${name} = ${wanted.join(', ')}`,
      field?.toString() ?? 'no such field',
    )
  }
}

/** @throws NotOfferedError where the node has no form of configuration, or one without the field. */
export async function needConfiguration(session: Session, node: string, field?: string): Promise<void> {
  const { form, reply } = await formOf(session, node)
  if (!form) throw new NotOfferedError('the configuration of nodes', reply.toString())
  if (field !== undefined && !fieldOf(form, field))
    throw new NotOfferedError(`the field ${field} of the configuration`, form.toString())
}

/** Makes somebody a member (XEP-0060 §8.9.2). @throws NotOfferedError where the service does not let the owner. */
export async function admit(
  session: Session,
  { node, jid }: { readonly node: string; readonly jid: string },
): Promise<void> {
  const [iq, pubsub] = own('set', NS.pubsubOwner)
  pubsub.c('affiliations', { node }).c('affiliation', { jid, affiliation: 'member' })
  const reply = await session.request(iq)
  if (reply.attrs.type !== 'result') throw new NotOfferedError('members of a node', reply.toString())
}

/** The request that publishes an item to a node of one's own, with preconditions where there are any (XEP-0060 §7.1.5). */
export function publicationOf(node: string, item: Element, options: Answers = {}): Element {
  const [iq, pubsub] = own('set', NS.pubsub)
  pubsub.c('publish', { node }).cnode(item)
  if (Object.keys(options).length > 0) pubsub.c('publish-options').cnode(typed(PUBLISH_OPTIONS, options))
  return iq
}

/** As above, of an item of which only the id matters. */
export function publication(node: string, id: string, options: Answers = {}): Element {
  const item = new Element('item', { id })
  item.c('act', { xmlns: 'urn:example:play' }).t(id)
  return publicationOf(node, item, options)
}

/** @throws ExpectationError */
export async function publishOwn(session: Session, iq: Element): Promise<void> {
  const reply = await requestPatiently(session, iq)
  if (reply.attrs.type === 'result') return
  throw new ExpectationError('E_UNEXPECTED', 'an item could not be published', {
    expected: 'a result',
    observed: reply.toString(),
  })
}

/** Subscribes an address to a node of somebody's account. @throws ExpectationError */
export async function subscribeTo(
  session: Session,
  { service, node, jid }: { readonly service: string; readonly node: string; readonly jid: string },
): Promise<void> {
  const iq = new Element('iq', { type: 'set', to: service })
  iq.c('pubsub', { xmlns: NS.pubsub }).c('subscribe', { node, jid })
  const reply = await session.request(iq)
  const subscription = reply.getChild('pubsub', NS.pubsub)?.getChild('subscription')
  if (reply.attrs.type === 'result' && (subscription?.attrs.subscription ?? 'subscribed') === 'subscribed')
    return
  throw new ExpectationError('E_UNEXPECTED', `${jid} was not subscribed to ${node}`, {
    expected: 'the state subscribed',
    observed: reply.toString(),
  })
}

/** What a notification is about. */
export interface Event {
  readonly from: string
  readonly node: string
  /** Of any item where it is left out. */
  readonly item?: string
}

/** Holds a stanza against what it has to notify of (XEP-0163 §4). */
export function notifies({ from, node, item }: Event): (element: Element) => true | string[] {
  return (element) => {
    const items = element.name === 'message' ? element.getChild('event', EVENT)?.getChild('items') : undefined
    if (!items) return []
    if (String(element.attrs.from).replace(/\/.*$/, '') !== from) return [`it is from ${element.attrs.from}`]
    if (items.attrs.node !== node) return [`it is about the node ${items.attrs.node}`]
    const ids = items.getChildren('item').map(({ attrs }) => String(attrs.id))
    return item === undefined || ids.includes(item) || [`it has the items ${ids.join(', ') || 'none'}`]
  }
}

/** Such a notification, for an audit to inject. */
export function exampleOf({ from, node, item = 'any' }: Event): StreamEvent {
  const element = new Element('message', { from, type: 'headline', xmlns: NS.client })
  element.c('event', { xmlns: EVENT }).c('items', { node }).c('item', { id: item })
  return { kind: 'element', element }
}
