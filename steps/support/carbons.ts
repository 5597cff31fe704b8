import { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { NotOfferedError } from '../../src/session/errors.ts'
import { fenceBetween, settle } from '../../src/session/fence.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { featuresOf } from './services.ts'

const CARBONS = 'urn:xmpp:carbons:2'
const FORWARD = 'urn:xmpp:forward:0'

/** Which way the copied message went, seen from the account (XEP-0280 §7, §8). */
export type Direction = 'received' | 'sent'

/** Sessions of each user that a scenario about carbons has brought online. */
const companies = new WeakMap<AssayWorld, Map<string, Session[]>>()

const userOf = (actor: string) => actor.split('/')[0] ?? actor

/** The user's sessions, so that what a server does at one of them on the way to another can be fenced. */
export function companyOf(world: AssayWorld, actor: string): Session[] {
  const users = companies.get(world) ?? new Map<string, Session[]>()
  companies.set(world, users)
  const company = users.get(userOf(actor)) ?? []
  users.set(userOf(actor), company)
  return company
}

export function carbonsRequest(action: 'disable' | 'enable', id?: string): Element {
  const iq = new Element('iq', { type: 'set', ...(id === undefined ? {} : { id }) })
  iq.c(action, { xmlns: CARBONS })
  return iq
}

/** @throws NotOfferedError where the server does not list carbons, or forbids the client to enable them (§4). */
export async function enableCarbons(world: AssayWorld, actor: string): Promise<void> {
  const features = await featuresOf(world, actor, world.casting.targetOf(actor).domain)
  if (!features.includes(CARBONS))
    throw new NotOfferedError(
      `'${CARBONS}'`,
      `service discovery of the server lists ${features.join(', ') || 'no features'}`,
    )
  const reply = await world.session(actor).request(carbonsRequest('enable'))
  if (reply.attrs.type !== 'result') throw new NotOfferedError('to enable carbons', reply.toString())
}

/** The message that a carbon copies, whoever the carbon is from; undefined where a stanza is none of that direction. */
export function copiedBy(stanza: Element, direction?: Direction): Element | undefined {
  const directions = direction ? [direction] : (['received', 'sent'] as const)
  return directions
    .map((name) => stanza.getChild(name, CARBONS)?.getChild('forwarded', FORWARD)?.getChild('message'))
    .find((message) => message !== undefined && message !== null)
}

/** What a carbon looks like, for an audit to inject. */
export function exampleCarbon(session: Session, id: string): Element {
  const bare = String(session.jid).replace(/\/.*$/, '')
  const carbon = new Element('message', { from: bare, to: session.jid })
  const forwarded = carbon.c('received', { xmlns: CARBONS }).c('forwarded', { xmlns: FORWARD })
  forwarded.c('message', { xmlns: NS.client, id, to: session.jid })
  return carbon
}

/**
 * Waits until whatever a message has caused has come to an observer. A copy may be made where the message is sent, where
 * it is delivered, or at a session on the way (no RFC orders that): so every such path is fenced, and a quiet period added.
 * @throws ExpectationError
 */
export async function fenceCopies(world: AssayWorld, observer: string, sender: string): Promise<void> {
  const [from, to] = [world.session(sender), world.session(observer)]
  const others = companyOf(world, observer).filter((session) => session !== from && session !== to)
  for (const other of others) await fenceBetween(from, other)
  for (const other of others) await fenceBetween(other, to)
  if (from !== to) await fenceBetween(from, to)
  await settle(to)
}

/** @throws ExpectationError */
export async function takeCarbon(
  world: AssayWorld,
  actor: string,
  { id, direction }: { readonly id: string; readonly direction?: Direction },
): Promise<Element> {
  const name = direction === undefined ? 'carbon' : `<${direction}/> carbon`
  return await world.session(actor).expect(`a ${name} of '${id}'`, (stanza) => {
    const copied = copiedBy(stanza)
    if (copied?.attrs.id !== id) return []
    return copiedBy(stanza, direction) !== undefined || [`it is ${stanza.toString()}`]
  })
}

/** @throws ExpectationError (E_UNEXPECTED) */
export function holdNoCarbon(session: Session, id: string): void {
  session.inbox.holdsNone(
    {
      description: `a carbon of '${id}'`,
      accepts: (event) => (event.kind === 'element' && copiedBy(event.element)?.attrs.id === id) || [],
    },
    () => ({ kind: 'element', element: exampleCarbon(session, id) }),
  )
}

/** @throws ExpectationError where it came never, or more than once. */
export async function takeOnce(session: Session, id: string): Promise<void> {
  const isIt = (stanza: Element) => stanza.attrs.id === id || copiedBy(stanza)?.attrs.id === id
  await session.expect(`'${id}', itself or as a carbon`, (stanza) => isIt(stanza) || [])
  await settle(session)
  session.inbox.holdsNone(
    {
      description: `'${id}' a second time`,
      accepts: (event) => (event.kind === 'element' && isIt(event.element)) || [],
    },
    () => ({ kind: 'element', element: exampleCarbon(session, id) }),
  )
}
