import { randomBytes } from 'node:crypto'
import { Element } from 'ltx'
import type { AssayWorld } from '../../src/conformance/world.ts'
import { ExpectationError } from '../../src/session/errors.ts'
import { settle } from '../../src/session/fence.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { type Answers, fillForm } from './data-forms.ts'
import { succeed } from './requests.ts'

/** Statuses of presence from a room: it is the occupant's own (XEP-0045 §7.2.2), the room is new (§10.1.1). */
const OWN = '110'
const CREATED = '201'

/** A room that a scenario's preconditions know. */
interface Room {
  readonly jid: string
  /** Who made it, where a precondition did. */
  owner: Session | undefined
  /** By nick. */
  readonly occupants: Map<string, Session>
}

const rooms = new WeakMap<AssayWorld, Map<string, Room>>()

function roomOf(world: AssayWorld, jid: string): Room {
  const known = rooms.get(world) ?? new Map<string, Room>()
  rooms.set(world, known)
  const room = known.get(jid) ?? { jid, owner: undefined, occupants: new Map() }
  known.set(jid, room)
  return room
}

/** An address at a service that no other scenario uses. */
export function freshRoom(name: string, service: string): string {
  return `${name}-${randomBytes(4).toString('hex')}@${service}`
}

const statusesOf = (presence: Element) =>
  (presence.getChild('x', NS.mucUser)?.getChildren('status') ?? []).map(({ attrs }) => String(attrs.code))

const isFromRoom =
  ({ jid }: Room) =>
  ({ attrs }: Element) =>
    attrs.from === jid || String(attrs.from).startsWith(`${jid}/`)

/** Waits until what has happened in a room has reached all its occupants, and puts it away. */
async function settleRoom(room: Room): Promise<void> {
  const sessions = [...new Set([...room.occupants.values(), ...(room.owner ? [room.owner] : [])])]
  await settle(...sessions)
  for (const session of sessions) session.inbox.forget(isFromRoom(room))
}

export interface Entry {
  readonly room: string
  readonly nick: string
  readonly password?: string
}

/**
 * Enters a room (XEP-0045 §7.2) and waits until every occupant that came in by a precondition has seen it.
 * @returns the occupant's own presence.
 * @throws ExpectationError
 */
export async function enterRoom(world: AssayWorld, actor: string, entry: Entry): Promise<Element> {
  const session = world.session(actor)
  const room = roomOf(world, entry.room)
  const occupant = `${entry.room}/${entry.nick}`
  const presence = new Element('presence', { to: occupant })
  const x = presence.c('x', { xmlns: NS.muc })
  if (entry.password !== undefined) x.c('password').t(entry.password)
  session.send(presence)
  const isEntry = ({ name, attrs }: Element) => name === 'presence' && attrs.from === occupant
  const own = await session.expect(`${occupant}'s own presence`, (element) => {
    if (!isEntry(element)) return []
    const entered = element.attrs.type === undefined && statusesOf(element).includes(OWN)
    return entered || [element.toString()]
  })
  const others = [...room.occupants.values()].filter((other) => other !== session)
  await Promise.all(others.map((other) => other.expect(`${occupant}'s presence`, (it) => isEntry(it) || [])))
  room.occupants.set(entry.nick, session)
  return own
}

/** Whether presence says that the entry has made the room. */
export function hasCreated(own: Element): boolean {
  return statusesOf(own).includes(CREATED)
}

/** Unlocks a new room as it is (XEP-0045 §10.1.2). @throws ExpectationError where nothing comes. */
export async function acceptDefaults(session: Session, room: string): Promise<void> {
  const iq = new Element('iq', { type: 'set', to: room })
  iq.c('query', { xmlns: NS.mucOwner }).c('x', { xmlns: NS.dataForms, type: 'submit' })
  await succeed(session, iq)
}

/**
 * Configures a room by its owner's form (XEP-0045 §10.2).
 * @throws NotOfferedError where the form lacks a field; ExpectationError where the service refuses.
 */
export async function configureRoom(session: Session, room: string, answers: Answers): Promise<void> {
  const ask = new Element('iq', { type: 'get', to: room })
  ask.c('query', { xmlns: NS.mucOwner })
  const form = (await succeed(session, ask)).getChild('query', NS.mucOwner)?.getChild('x', NS.dataForms)
  if (!form)
    throw new ExpectationError('E_UNEXPECTED', `${room} has no configuration form`, {
      expected: 'a data form',
      observed: 'none',
    })
  const iq = new Element('iq', { type: 'set', to: room })
  iq.c('query', { xmlns: NS.mucOwner }).cnode(fillForm(form, answers))
  await succeed(session, iq)
}

/**
 * Makes a room with its own first occupant, removed again when the scenario ends.
 * @returns the room's address.
 * @throws NotOfferedError, ExpectationError
 */
export async function createRoom(
  world: AssayWorld,
  actor: string,
  { room, nick, answers = {} }: { readonly room: string; readonly nick: string; readonly answers?: Answers },
): Promise<void> {
  const session = world.session(actor)
  const known = roomOf(world, room)
  known.owner = session
  world.undoAtEnd(() => destroyRoom(session, room))
  await enterRoom(world, actor, { room, nick })
  if (Object.keys(answers).length > 0) await configureRoom(session, room, answers)
  else await acceptDefaults(session, room)
  await settleRoom(known)
}

function destroyRoom(session: Session, room: string): void {
  if (session.ended) return
  const iq = new Element('iq', { type: 'set', to: room, id: session.nextId('destroy') })
  iq.c('query', { xmlns: NS.mucOwner }).c('destroy')
  session.send(iq)
}

/** A change to who is what in a room (XEP-0045 §9.1, §9.5): attributes of one `<item/>`. */
export type RoomItem = Readonly<Record<'affiliation' | 'jid' | 'nick' | 'role', string | undefined>>

/**
 * Has the room's owner change somebody's affiliation or role, and waits until the occupants know.
 * @throws TypeError where no precondition made the room; ExpectationError where the service refuses.
 */
export async function changeItem(world: AssayWorld, jid: string, item: Partial<RoomItem>): Promise<void> {
  const room = roomOf(world, jid)
  if (!room.owner) throw new TypeError(`no precondition has made the room ${jid}`)
  const iq = new Element('iq', { type: 'set', to: jid })
  iq.c('query', { xmlns: NS.mucAdmin }).c('item', item)
  await succeed(room.owner, iq)
  await settleRoom(room)
}

/** Puts away what a room has told its occupants. */
export async function settleKnownRoom(world: AssayWorld, jid: string): Promise<void> {
  await settleRoom(roomOf(world, jid))
}
