import { type DataTable, defineParameterType } from '@cucumber/cucumber'
import { Element } from 'ltx'
import { ACTOR_PATTERN } from '../src/conformance/cast.ts'
import { Finding } from '../src/conformance/judge.ts'
import { goOnline } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { settle } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'
import { patternOf } from './support/patterns.ts'
import { itemIn } from './support/room-requests.ts'
import { changeItem, enterRoom, settleKnownRoom } from './support/rooms.ts'

// One or several members of the cast: "Romeo, Juliet and Benvolio".
const ONE = ACTOR_PATTERN.source
defineParameterType({
  name: 'occupants',
  regexp: new RegExp(`(?:${ONE})(?:, (?:${ONE}))*(?: and (?:${ONE}))?`),
  transformer: (text: string) => text.split(/, | and /),
})

const nickOf = (actor: string) => actor.toLowerCase().replace('/', '-')

// | occupant | nick | affiliation | role |, all but the first optional: who comes online and enters, and as what. The
// room's owner makes them so, and what the room tells of it is put away.
Given('the room {string} has the occupants:', async function (name: string, table: DataTable) {
  const room = this.fill(name, 'none')
  for (const { occupant = '', nick = nickOf(occupant), affiliation = 'none', role } of table.hashes()) {
    await goOnline(this, occupant)
    const jid = this.fill(`\${${occupant}.bare}`, 'none')
    if (affiliation !== 'none') await changeItem(this, room, { jid, affiliation })
    const own = await enterRoom(this, occupant, { room, nick })
    if (role && itemIn(own)?.attrs.role !== role) await changeItem(this, room, { nick, role })
  }
  await settleKnownRoom(this, room)
})

When(
  '{actor} tries to enter the room {string} as {string}',
  function (actor: string, name: string, nick: string) {
    const presence = new Element('presence', { to: `${this.fill(name, 'none')}/${nick}` })
    presence.c('x', { xmlns: NS.muc })
    this.session(actor).send(presence)
  },
)

// Whoever is let in sees himself there (XEP-0045 §7.2.2).
async function expectEntry(
  world: AssayWorld,
  actor: string,
  { occupant, item = {} }: { readonly occupant: string; readonly item?: Readonly<Record<string, string>> },
): Promise<void> {
  await world.session(actor).expect(`the own presence of ${occupant}`, (element) => {
    if (element.name !== 'presence' || element.attrs.from !== occupant) return []
    const found = itemIn(element)
    const fits = Object.entries(item).every(([key, value]) => found?.attrs[key] === value)
    return (element.attrs.type === undefined && found !== undefined && fits) || [element.toString()]
  })
}

Then(
  'the room {string} lets {actor} in as {string}',
  async function (name: string, actor: string, nick: string) {
    await expectEntry(this, actor, { occupant: `${this.fill(name, 'none')}/${nick}` })
  },
)

Then(
  'the room {string} lets {actor} in as {string} with the role {string}',
  async function (name: string, actor: string, nick: string, role: string) {
    await expectEntry(this, actor, { occupant: `${this.fill(name, 'none')}/${nick}`, item: { role } })
  },
)

Then(
  'the room {string} lets {actor} in as {string} with the affiliation {string}',
  async function (name: string, actor: string, nick: string, affiliation: string) {
    await expectEntry(this, actor, { occupant: `${this.fill(name, 'none')}/${nick}`, item: { affiliation } })
  },
)

// Which error it is, each reason for it says for itself (XEP-0045 §7.2).
Then('the room {string} does not let {actor} in', async function (name: string, actor: string) {
  const room = this.fill(name, 'none')
  await this.session(actor).expect(`an error in place of entry into ${room}`, (element) => {
    const from = String(element.attrs.from)
    if (element.name !== 'presence' || !(from === room || from.startsWith(`${room}/`))) return []
    return element.attrs.type === 'error' || [element.toString()]
  })
})

/** What is wanted of an `<item/>`; several permitted values are joined by " or ". */
type Wanted = Readonly<Record<string, string>>

async function expectTold(
  world: AssayWorld,
  observers: readonly string[],
  { occupant, wanted }: { readonly occupant: string; readonly wanted: Wanted },
): Promise<void> {
  const words = Object.entries(wanted).map(([name, value]) => `the ${name} ${value}`)
  await everyOf(observers, (actor) =>
    world.session(actor).expect(`presence of ${occupant} with ${words.join(' and ')}`, (element) => {
      if (element.name !== 'presence' || element.attrs.from !== occupant) return []
      const found = element.attrs.type === undefined ? itemIn(element)?.attrs : undefined
      const fits = Object.entries(wanted).every(([name, value]) =>
        value.split(' or ').includes(String(found?.[name])),
      )
      return fits || [element.toString()]
    }),
  )
}

/** Waits for all at once; who waits in vain waits once. */
async function everyOf(actors: readonly string[], wait: (actor: string) => Promise<unknown>): Promise<void> {
  const unmet = (await Promise.allSettled(actors.map(wait))).find(({ status }) => status === 'rejected')
  if (unmet?.status === 'rejected') throw unmet.reason
}

Then(
  '{occupants} is/are told that {string} has the role {string} in the room {string}',
  async function (observers: string[], nick: string, role: string, name: string) {
    await expectTold(this, observers, { occupant: `${this.fill(name, 'none')}/${nick}`, wanted: { role } })
  },
)

Then(
  '{occupants} is/are told that {string} has the affiliation {string} in the room {string}',
  async function (observers: string[], nick: string, affiliation: string, name: string) {
    const occupant = `${this.fill(name, 'none')}/${nick}`
    await expectTold(this, observers, { occupant, wanted: { affiliation } })
  },
)

Then(
  '{occupants} is/are told that {string} has the affiliation {string} and the role {string} in the room {string}',
  async function (observers: string[], nick: string, affiliation: string, role: string, name: string) {
    const occupant = `${this.fill(name, 'none')}/${nick}`
    await expectTold(this, observers, { occupant, wanted: { affiliation, role } })
  },
)

// The same to each of them; no rule orders what a room sends to one behind what another has asked for.
Then('{occupants} each receive:', async function (observers: string[], xml: string) {
  const pattern = patternOf(this, xml)
  await everyOf(observers, (actor) =>
    this.session(actor).expect(pattern.source, (element) => {
      const { ok, mismatches } = pattern.match(element)
      return ok || (pattern.resembles(element) ? mismatches : [])
    }),
  )
})

// Neither of another role or affiliation, nor of leaving.
Then(
  'after a while {occupants} has/have been told nothing of {string} in the room {string}',
  async function (observers: string[], nick: string, name: string) {
    const occupant = `${this.fill(name, 'none')}/${nick}`
    const sessions = observers.map((actor) => this.session(actor))
    await settle(...sessions)
    for (const { inbox } of sessions)
      inbox.holdsNone(
        {
          description: `presence of ${occupant}`,
          accepts: (event) =>
            (event.kind === 'element' &&
              event.element.name === 'presence' &&
              event.element.attrs.from === occupant) ||
            [],
        },
        () => ({ kind: 'element', element: new Element('presence', { from: occupant }) }),
      )
  },
)

// The last word counts: a service may send the changes that were as part of the history (XEP-0045 §7.2.15).
Then(
  'after a while {actor} sees no subject of the room {string}',
  async function (actor: string, name: string) {
    const session = this.session(actor)
    const room = this.fill(name, 'none')
    await settle(session)
    const subjects = session.inbox.pending.flatMap((event) => {
      if (event.kind !== 'element' || event.element.getChild('body')) return []
      const from = String(event.element.attrs.from)
      const subject = event.element.getChild('subject')
      return subject && (from === room || from.startsWith(`${room}/`)) ? [subject.getText()] : []
    })
    const last = subjects.at(-1) ?? ''
    if (last !== '')
      throw new Finding('the subject is still there', { expected: 'no subject', observed: last })
  },
)
