import type { DataTable } from '@cucumber/cucumber'
import { Given } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { answersOf } from './support/data-forms.ts'
import {
  acceptDefaults,
  changeItem,
  createRoom,
  enterRoom,
  freshRoom,
  hasCreated,
  settleKnownRoom,
} from './support/rooms.ts'
import { findService } from './support/services.ts'

/** The nick that actors go by where a phrase names none: their own name, in small letters. */
const nickOf = (actor: string) => actor.toLowerCase().replace('/', '-')

/** Makes `${name}` the address of a new room. */
async function nameRoom(world: AssayWorld, actor: string, name: string): Promise<string> {
  const service = world.lookup('service') ?? (await findService(world, actor, 'conference/text'))
  world.variables.set('service', service)
  const room = freshRoom(name, service)
  world.variables.set(name, room)
  return room
}

// Whose address \${cave} is, with nobody in it yet.
Given('{actor} knows of no room {string} yet', async function (actor: string, name: string) {
  await nameRoom(this, actor, name)
})

// "cave" makes \${cave} the room's address; the creator is in it, nick "romeo" for Romeo. It is gone after the scenario.
Given('{actor} has created the room {string}', async function (actor: string, name: string) {
  const room = await nameRoom(this, actor, name)
  await createRoom(this, actor, { room, nick: nickOf(actor) })
})

// | muc#roomconfig_membersonly | 1 | and so on. A field that the service's form lacks: unsupported.
Given(
  '{actor} has created the room {string} with:',
  async function (actor: string, name: string, table: DataTable) {
    const room = await nameRoom(this, actor, name)
    const answers = answersOf(table.raw().map((row) => row.map((cell) => this.fill(cell, 'none'))))
    await createRoom(this, actor, { room, nick: nickOf(actor), answers })
  },
)

// A room that is not there yet comes about as an instant room, which others can enter at once (XEP-0045 §10.1.2).
// Who entered by such a phrase before has seen the newcomer; the room's history and subject are still to be read.
Given(
  '{actor} is in the room {string} as {string}',
  async function (actor: string, room: string, nick: string) {
    const jid = this.fill(room, 'none')
    const own = await enterRoom(this, actor, { room: jid, nick })
    if (hasCreated(own)) await acceptDefaults(this.session(actor), jid)
  },
)

// As before, and all that the room said on the way is put away, with every occupant that such phrases brought in.
Given(
  '{actor} has entered the room {string} as {string}',
  async function (actor: string, room: string, nick: string) {
    const jid = this.fill(room, 'none')
    await enterRoom(this, actor, { room: jid, nick })
    await settleKnownRoom(this, jid)
  },
)

Given(
  '{actor} has entered the room {string} as {string} with the password {string}',
  async function (actor: string, room: string, nick: string, password: string) {
    const jid = this.fill(room, 'none')
    await enterRoom(this, actor, { room: jid, nick, password })
    await settleKnownRoom(this, jid)
  },
)

// Given by the room's creator; what the room tells its occupants of it is put away.
Given(
  '{actor} has the affiliation {string} in the room {string}',
  async function (actor: string, affiliation: string, room: string) {
    await this.account(actor)
    const jid = this.fill(`\${${actor}.bare}`, 'none')
    await changeItem(this, this.fill(room, 'none'), { jid, affiliation })
  },
)

Given(
  'the occupant {string} has the role {string} in the room {string}',
  async function (nick: string, role: string, room: string) {
    await changeItem(this, this.fill(room, 'none'), { nick, role })
  },
)
