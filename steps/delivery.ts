import { setTimeout as pause } from 'node:timers/promises'
import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { fence, fenceBetween, settle } from '../src/session/fence.ts'
import { showEvent } from '../src/session/inbox.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements } from '../src/xml/parse.ts'
import { compareFate, type Fate, type Place, parseFates, type Sight } from './support/fate.ts'

/** A user's session whose part in the delivery is watched. */
interface Watched extends Omit<Place, 'reached'> {
  readonly session: Session
}

const watched = new WeakMap<AssayWorld, Map<string, Watched[]>>()

/** The sessions of a user that delivery may reach. */
function placesOf(world: AssayWorld, user: string): Watched[] {
  const users = watched.get(world) ?? new Map<string, Watched[]>()
  watched.set(world, users)
  const places = users.get(user) ?? []
  users.set(user, places)
  return places
}

interface Arrival {
  readonly actor: string
  /** A priority, or `connected` (no presence sent), or `unavailable` (presence sent and taken back). */
  readonly state: string
  readonly later: boolean
}

async function arrive(world: AssayWorld, { actor, state, later }: Arrival): Promise<void> {
  const [user = actor, name = actor] = actor.split('/')
  const session = await enterStage(world, actor, 'bound')
  const available = state !== 'connected' && state !== 'unavailable'
  if (available) session.send(`<presence><priority>${state}</priority></presence>`)
  if (state === 'unavailable') session.send(`<presence/><presence type='unavailable'/>`)
  await fence(session)
  placesOf(world, user).push({ name, session, available, later })
}

// "none", or for instance "balcony 0, chamber -1, closet connected, orchard unavailable": Juliet/balcony and so on.
Given('{actor} has the resources {string}', async function (user: string, list: string) {
  await this.account(user)
  const resources = list === 'none' ? [] : list.split(', ').map((entry) => entry.split(' '))
  await Promise.all(
    resources.map(([name = '', state = '']) =>
      arrive(this, { actor: `${user}/${name}`, state, later: false }),
    ),
  )
  await Promise.all(placesOf(this, user).map(({ session }) => fence(session)))
})

// Type "none" is a message without the attribute.
When(
  '{actor} sends the message {string} of type {string} to {string}',
  function (actor: string, id: string, type: string, to: string) {
    const attributes = { id, to: this.fill(to, 'none'), ...(type === 'none' ? {} : { type }) }
    const message = new Element('message', attributes)
    message.c('body').t('Ay me')
    if (type === 'error')
      message.c('error', { type: 'cancel' }).c('service-unavailable', { xmlns: NS.stanzaErrors })
    this.session(actor).send(message)
  },
)

When(
  '{actor} comes online with priority {int} after what {actor} sent',
  async function (actor: string, priority: number, sender: string) {
    await settle(this.session(sender))
    await arrive(this, { actor, state: String(priority), later: true })
  },
)

function isFor(id: string, error: boolean) {
  return (event: StreamEvent) =>
    (event.kind === 'element' &&
      event.element.attrs.id === id &&
      (!error || event.element.attrs.type === 'error')) ||
    []
}

function find(session: Session, id: string, error: boolean): Element | undefined {
  const event = session.inbox.pending.find((pending) => isFor(id, error)(pending) === true)
  return event?.kind === 'element' ? event.element : undefined
}

function conditionOf(stanza: Element): string {
  const conditions = childElements(stanza.getChild('error') ?? new Element('error')).filter(
    (child) => child.getNS() === NS.stanzaErrors && child.getName() !== 'text',
  )
  return conditions.map((child) => child.getName()).join(' and ')
}

interface Case {
  readonly id: string
  readonly from: Session
  readonly places: readonly Watched[]
}

function look({ id, from, places }: Case): Sight {
  const error = find(from, id, true)
  return {
    places: places.map((place) => ({
      ...place,
      reached: find(place.session, id, false) !== undefined && !(place.session === from && error),
    })),
    error: error && conditionOf(error),
  }
}

function show({ id, from, places }: Case): string {
  const seen = [...new Set([from, ...places.map(({ session }) => session)])].flatMap((session) =>
    session.inbox.pending
      .filter((event) => isFor(id, false)(event) === true)
      .map((event) => `${session.actor}: ${showEvent(event)}`),
  )
  return seen.length > 0 ? seen.join('\n') : 'nothing came to anybody'
}

const LOOK_EVERY_MS = 5

/** Waits until one of the fates has come about, or none can any more. */
async function outcomeOf(given: Case, fates: readonly Fate[]): Promise<Fate | undefined> {
  const deadline = given.from.deadline()
  for (;;) {
    const sight = look(given)
    const fate = fates.find((candidate) => compareFate(candidate, sight) === 'met')
    if (fate) return fate
    if (deadline.remaining <= 0 || fates.every((other) => compareFate(other, sight) === 'missed')) return
    await pause(LOOK_EVERY_MS)
  }
}

/** Takes what makes up the fate, and holds that nothing else has come of the stanza; an audit can break both. */
async function hold({ id, from, places }: Case, fate: Fate): Promise<void> {
  const returned = fate.kind === 'refused'
  const reached = returned ? [] : places.filter(({ session }) => find(session, id, false))
  for (const { name, session } of reached)
    await session.expect(`'${id}' at ${name}`, (element) => element.attrs.id === id || [])
  if (returned)
    await from.expect(`error for '${id}'`, ({ attrs }) => (attrs.id === id && attrs.type === 'error') || [])
  const example = (type?: string) => () =>
    ({ kind: 'element', element: new Element('message', { id, ...(type ? { type } : {}) }) }) as const
  if (fate.kind !== 'delivered' || fate.how !== 'at least')
    for (const { name, session, available } of places)
      if (!reached.some((place) => place.session === session) && (available || fate.kind !== 'delivered'))
        session.inbox.holdsNone({ description: `'${id}' at ${name}`, accepts: isFor(id, false) }, example())
  if (!returned)
    from.inbox.holdsNone({ description: `error for '${id}'`, accepts: isFor(id, true) }, example('error'))
}

async function judge(
  world: AssayWorld,
  wanted: { id: string; sender: string; user?: string; fates: string },
) {
  const { id, sender, user, fates } = wanted
  const from = world.session(sender)
  const places = user === undefined ? [] : placesOf(world, user)
  const sessions = places.map(({ session }) => session).filter((session) => session !== from)
  for (const session of sessions) await fenceBetween(from, session)
  await settle(from, ...sessions)
  const given = { id, from, places }
  const fate = await outcomeOf(given, parseFates(fates))
  if (!fate) throw new Finding(`'${id}' was not ${fates}`, { expected: `${fates}`, observed: show(given) })
  await hold(given, fate)
}

// What has to come, comes; then nothing else has come, at any of the user's resources or back to the sender.
Then(
  '{string} from {actor} to {actor} is {string}',
  async function (id: string, sender: string, user: string, fates: string) {
    await judge(this, { id, sender, user, fates })
  },
)

// For what is addressed to no resource that we hold.
Then('{string} from {actor} is {string}', async function (id: string, sender: string, fates: string) {
  await judge(this, { id, sender, fates })
})

// For what is answered, or may be, by the server: what came back is for another step to judge.
Then(
  '{string} from {actor} reaches no resource of {actor}',
  async function (id: string, sender: string, user: string) {
    const from = this.session(sender)
    const sessions = placesOf(this, user).map(({ session }) => session)
    for (const session of sessions) await fenceBetween(from, session)
    await settle(from, ...sessions)
    for (const { inbox } of sessions)
      inbox.holdsNone({ description: `'${id}'`, accepts: isFor(id, false) }, () => ({
        kind: 'element',
        element: new Element('iq', { id }),
      }))
  },
)
