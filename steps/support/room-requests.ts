import { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { NS } from '../../src/xml/namespaces.ts'

const ROLES = ['moderator', 'participant', 'visitor', 'none']

/**
 * Sends a request whose answer a Then judges; it is the actor's latest request from now on.
 * @param iq without an id.
 */
export function ask(world: AssayWorld, actor: string, iq: Element): void {
  const session = world.session(actor)
  iq.attrs.id = session.nextId('room')
  world.variables.set(`${actor}.request`, iq.attrs.id)
  session.send(iq)
}

/** The answer to an actor's latest request, result or error. @throws ExpectationError where none comes. */
export function answerTo(world: AssayWorld, actor: string): Promise<Element> {
  const id = world.lookup(`${actor}.request`)
  if (id === undefined) throw new TypeError(`${actor} has asked nothing of a room yet`)
  return world
    .session(actor)
    .expect(
      `a reply to '${id}'`,
      ({ name, attrs }) => (name === 'iq' && attrs.id === id && /^(result|error)$/.test(attrs.type)) || [],
    )
}

/** A change as an author writes it: attributes of an `<item/>`, and the `reason` within it. */
export type Change = Readonly<Record<string, string | undefined>>

/** The request that makes changes to who is what in a room (XEP-0045 §8, §9, §10). */
export function changeRequest(room: string, changes: readonly Change[]): Element {
  const iq = new Element('iq', { type: 'set', to: room })
  const query = iq.c('query', { xmlns: NS.mucAdmin })
  for (const { reason, ...attributes } of changes) {
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '')
    const item = query.c('item', Object.fromEntries(given))
    if (reason !== undefined && reason !== '') item.c('reason').t(reason)
  }
  return iq
}

/** The request for all who have a role or an affiliation; the two have no name in common but `none`, which has no list. */
export function listRequest(room: string, kind: string): Element {
  const iq = new Element('iq', { type: 'get', to: room })
  iq.c('query', { xmlns: NS.mucAdmin }).c('item', { [ROLES.includes(kind) ? 'role' : 'affiliation']: kind })
  return iq
}

/** A request to the room's owner's side: `<query/>` of `muc#owner` with what is given. */
export function ownerRequest(type: 'get' | 'set', room: string, child?: Element): Element {
  const iq = new Element('iq', { type, to: room })
  const query = iq.c('query', { xmlns: NS.mucOwner })
  if (child) query.cnode(child)
  return iq
}

/** The items of an answer, each as its attributes. */
export function itemsOf(answer: Element): Readonly<Record<string, string>>[] {
  return (answer.getChild('query', NS.mucAdmin)?.getChildren('item') ?? []).map(({ attrs }) => attrs)
}

/** The `<item/>` of presence from a room (XEP-0045 §5). */
export function itemIn(presence: Element): Element | undefined {
  return presence.getChild('x', NS.mucUser)?.getChild('item')
}
