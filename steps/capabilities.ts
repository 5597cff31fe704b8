import { Element } from 'ltx'
import { enterStage, goOnline } from '../src/conformance/stage.ts'
import { Given, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { settle } from '../src/session/fence.ts'
import { advertise, advertised, advertiseKnown, interestIn } from './support/capabilities.ts'
import { reach } from './support/subscription-states.ts'

/** "http://jabber.org/protocol/tune, http://jabber.org/protocol/mood", or "nothing". */
function interestOf(world: AssayWorld, list: string): Element {
  return interestIn(list === 'nothing' ? [] : world.fill(list, 'none').split(', '))
}

/** Initial presence has the capabilities in it, as the server looks for them there (XEP-0163 §4.3.3). */
async function arrive(world: AssayWorld, actor: string, list: string): Promise<void> {
  await advertise(await enterStage(world, actor, 'bound'), interestOf(world, list))
}

async function becomeContacts(world: AssayWorld, one: string, other: string): Promise<void> {
  const party = (actor: string) => ({
    session: world.session(actor),
    address: world.fill(`\${${actor.split('/')[0]}.bare}`, 'none'),
  })
  await reach({ user: party(one), contact: party(other) }, 'Both')
  await settle(world.session(one), world.session(other))
}

// By "+notify" in entity capabilities, which no server has seen before; whoever asks for the features is answered, unseen
// by the scenario. What comes with the presence, such as last items, waits in the inbox.
Given('{actor} is online with interest in {string}', async function (actor: string, list: string) {
  await arrive(this, actor, list)
})

// As above, after the two have got subscriptions to each other's presence; the one that is named second is online before.
Given(
  "{actor}, a contact of {actor}'s, is online with interest in {string}",
  async function (actor: string, other: string, list: string) {
    const session = await goOnline(this, actor)
    await becomeContacts(this, actor, other)
    session.send("<presence type='unavailable'/>")
    await settle(session)
    session.inbox.forget()
    await advertise(session, interestOf(this, list))
    await settle(this.session(other))
  },
)

// Both are online. Who has told its interest before may have to tell it again for others to know.
Given(
  "{actor} and {actor} are subscribed to each other's presence",
  async function (one: string, other: string) {
    await becomeContacts(this, one, other)
  },
)

When('{actor} comes online with interest in {string}', async function (actor: string, list: string) {
  await arrive(this, actor, list)
})

// With the same client, so to speak: the server knows what its capabilities are.
When('{actor} comes online with the same interest as {actor}', async function (actor: string, other: string) {
  const interest = advertised(this.session(other))
  await advertiseKnown(await enterStage(this, actor, 'bound'), interest)
})

// Again, or for the first time on a session that is only connected.
When('{actor} sends presence with interest in {string}', async function (actor: string, list: string) {
  await advertise(this.session(actor), interestOf(this, list))
})

// Directed presence (RFC 6121 §4.6), to an address.
When(
  '{actor} sends presence with interest in {string} to {string}',
  async function (actor: string, list: string, to: string) {
    const presence = new Element('presence', { to: this.fill(to, 'none') })
    await advertise(this.session(actor), interestOf(this, list), presence)
  },
)

When('{actor} sends presence with the same interest', async function (actor: string) {
  const session = this.session(actor)
  await advertiseKnown(session, advertised(session))
})

When(
  '{actor} sends presence with the same interest and the show {string}',
  async function (actor: string, show: string) {
    const session = this.session(actor)
    const presence = new Element('presence')
    presence.c('show').t(show)
    await advertiseKnown(session, advertised(session), presence)
  },
)
