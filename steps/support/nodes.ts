import { randomBytes } from 'node:crypto'
import { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { ExpectationError } from '../../src/session/errors.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { parseElement } from '../../src/xml/parse.ts'
import { type Answers, fillForm } from './data-forms.ts'
import { succeed } from './requests.ts'

/** A node of a publish-subscribe service (XEP-0060), or of an account (XEP-0163). */
export interface Node {
  /** Address of the service; the account's own is left out of requests by its owner. */
  readonly service: string
  readonly node: string
}

/** A name that no other scenario uses. */
export function freshNode(name: string): string {
  return `${name}-${randomBytes(4).toString('hex')}`
}

function request(type: 'get' | 'set', { service }: Node, xmlns: string): [Element, Element] {
  const iq = new Element('iq', { type, to: service })
  return [iq, iq.c('pubsub', { xmlns })]
}

/**
 * Creates a node (XEP-0060 §8.1), removed again when the scenario ends.
 * @throws NotOfferedError where its configuration lacks a field that is asked for; ExpectationError where it is refused.
 */
export async function createNode(
  world: AssayWorld,
  actor: string,
  { answers = {}, ...at }: Node & { readonly answers?: Answers },
): Promise<void> {
  const session = world.session(actor)
  const [iq, pubsub] = request('set', at, NS.pubsub)
  pubsub.c('create', { node: at.node })
  world.undoAtEnd(() => deleteNode(session, at))
  await succeed(session, iq)
  if (Object.keys(answers).length > 0) await configureNode(session, at, answers)
}

/** Deletes a node without waiting for the answer. */
export function deleteNode(session: Session, at: Node): void {
  if (session.ended) return
  const [iq, pubsub] = request('set', at, NS.pubsubOwner)
  iq.attrs.id = session.nextId('delete')
  pubsub.c('delete', { node: at.node })
  session.send(iq)
}

/**
 * Configures a node by its owner's form (XEP-0060 §8.2).
 * @throws NotOfferedError where the form lacks a field; ExpectationError where the service refuses.
 */
export async function configureNode(session: Session, at: Node, answers: Answers): Promise<void> {
  const [ask, asking] = request('get', at, NS.pubsubOwner)
  asking.c('configure', { node: at.node })
  const offered = (await succeed(session, ask)).getChild('pubsub', NS.pubsubOwner)
  const form = offered?.getChild('configure')?.getChild('x', NS.dataForms)
  if (!form)
    throw new ExpectationError('E_UNEXPECTED', `the node ${at.node} has no configuration form`, {
      expected: 'a data form',
      observed: offered?.toString() ?? 'nothing',
    })
  const [iq, pubsub] = request('set', at, NS.pubsubOwner)
  pubsub.c('configure', { node: at.node }).cnode(fillForm(form, answers))
  await succeed(session, iq)
}

/** Subscribes the actor's bare JID to a node (XEP-0060 §6.1). @throws ExpectationError */
export async function subscribeToNode(session: Session, at: Node): Promise<void> {
  const [iq, pubsub] = request('set', at, NS.pubsub)
  pubsub.c('subscribe', { node: at.node, jid: String(session.jid).replace(/\/.*$/, '') })
  await succeed(session, iq)
}

/** Publishes one item (XEP-0060 §7.1). @throws ExpectationError */
export async function publishItem(
  session: Session,
  { id, payload, ...at }: Node & { readonly id: string; readonly payload: string },
): Promise<void> {
  const [iq, pubsub] = request('set', at, NS.pubsub)
  const item = pubsub.c('publish', { node: at.node }).c('item', { id })
  item.cnode(parseElement(payload))
  await succeed(session, iq)
}

/** Gives somebody an affiliation with a node (XEP-0060 §8.9.2). @throws ExpectationError */
export async function affiliate(
  session: Session,
  { jid, affiliation, ...at }: Node & { readonly jid: string; readonly affiliation: string },
): Promise<void> {
  const [iq, pubsub] = request('set', at, NS.pubsubOwner)
  pubsub.c('affiliations', { node: at.node }).c('affiliation', { jid, affiliation })
  await succeed(session, iq)
}
