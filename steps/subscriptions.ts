import type { Element } from 'ltx'
import { COMPONENTS } from '../src/conformance/cast.ts'
import { Finding } from '../src/conformance/judge.ts'
import { goOnline } from '../src/conformance/stage.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { fence, fenceBetween } from '../src/session/fence.ts'
import type { Session } from '../src/session/session.ts'
import { NS } from '../src/xml/namespaces.ts'
import { parseElement } from '../src/xml/parse.ts'
import { itemOf, rosterOf } from './support/roster.ts'
import { misfits, type Parties, reach, rosterView } from './support/subscription-states.ts'

/** A user, and a contact who is a user of the same server or of a component's domain. */
function partiesOf(world: AssayWorld, user: string, contact: string): Parties {
  const address = world.fill(contact.includes('@') ? contact : `\${${contact}.bare}`, 'none')
  const domain = address.slice(address.indexOf('@') + 1)
  const component = COMPONENTS.find((name) => world.componentDomain(name) === domain)
  const other = component ?? contact
  return {
    user: { session: world.session(user), address: world.fill(`\${${user}.bare}`, 'none') },
    contact: { session: world.session(other), address },
  }
}

async function reachState(world: AssayWorld, user: string, contact: string, state: string): Promise<void> {
  await reach(partiesOf(world, user, contact), state)
}

/**
 * Holds that the roster shows a state, and that the request that waits for the user's answer is there or not. It is seen
 * by its coming again when the user becomes available (RFC 6121 §3.1.3, rule 4). Where it does not come, an approval
 * tells: it goes out only if there is something to approve (appendix A.2.3).
 */
async function holdState(world: AssayWorld, user: string, contact: string, state: string): Promise<void> {
  const parties = partiesOf(world, user, contact)
  const { session } = parties.user
  const { address } = parties.contact
  await fenceBetween(parties.contact.session, session)
  const item = itemOf(await rosterOf(session), address)
  const [problem] = misfits(item, rosterView(state))
  if (problem)
    throw new Finding(`the roster shows another state than "${state}": ${problem}`, {
      expected: `subscription to ${address}: ${state}`,
      observed: item?.toString() ?? 'no item in the roster',
    })
  const wanted = state.includes('In')
  if ((await comesAgain(session, address)) || (wanted && (await canApprove(parties)))) {
    if (!wanted)
      throw new Finding(`a request for a subscription is still pending, which is not "${state}"`, {
        expected: `no request from ${address} when ${user} becomes available again`,
        observed: 'the request comes again',
      })
  } else if (wanted)
    throw new Finding(`no request for a subscription is pending, which is not "${state}"`, {
      expected: `the request from ${address} when ${user} becomes available again`,
      observed: 'no request, and an approval does not go out',
    })
}

async function comesAgain(session: Session, address: string): Promise<boolean> {
  const isRequest = ({ name, attrs }: Element) =>
    name === 'presence' && attrs.type === 'subscribe' && String(attrs.from) === address
  session.send("<presence type='unavailable'/>")
  await fence(session)
  session.inbox.forget()
  session.send('<presence/>')
  await fence(session)
  return session.inbox.pending.some((event) => event.kind === 'element' && isRequest(event.element))
}

async function canApprove({ user, contact }: Parties): Promise<boolean> {
  user.session.send(`<presence type='subscribed' to='${contact.address}'/>`)
  await fenceBetween(user.session, contact.session)
  return contact.session.inbox.pending.some(
    (event) =>
      event.kind === 'element' &&
      event.element.name === 'presence' &&
      event.element.attrs.type === 'subscribed' &&
      event.element.attrs.from === user.address,
  )
}

// By protocol, from "None" on. Both sides are available, and interested in their rosters.
for (const contact of ['{actor}', '{string}']) {
  Given(
    `{actor}'s subscription to ${contact} is {string}`,
    async function (user: string, name: string, state: string) {
      await reachState(this, user, name, state)
    },
  )

  Then(
    `{actor}'s subscription to ${contact} is now {string}`,
    async function (user: string, name: string, state: string) {
      await holdState(this, user, name, state)
    },
  )
}

// Where the section and the table of RFC 6121 contradict each other: one of the two, and wholly.
Then(
  'either {string} has told {actor} {string} and made {string} {string}, or nothing has changed',
  async function (contact: string, user: string, type: string, state: string, changed: string) {
    const { user: party, contact: other } = partiesOf(this, user, contact)
    await fenceBetween(other.session, party.session)
    const told = party.session.inbox.pending.some(
      (event) =>
        event.kind === 'element' &&
        event.element.name === 'presence' &&
        event.element.attrs.type === type &&
        event.element.attrs.from === other.address,
    )
    await holdState(this, user, contact, told ? changed : state)
  },
)

// The part of a state that the roster shows: "None + Pending In" looks as "None" does.
Then(
  '{actor} receives a roster push of {string} as {string}',
  async function (actor: string, contact: string, state: string) {
    const address = this.fill(contact, 'none')
    await this.session(actor).expect(`a roster push of ${address} as "${state}"`, (element) => {
      const query =
        element.name === 'iq' && element.attrs.type === 'set' && element.getChild('query', NS.roster)
      if (!query) return []
      const item = itemOf(query, address)
      const problems = item ? misfits(item, rosterView(state)) : ['it is of somebody else']
      return problems.length === 0 || problems
    })
  },
)

Then(
  'the roster of {actor} shows {string} as {string}',
  async function (actor: string, contact: string, state: string) {
    const address = this.fill(contact, 'none')
    const item = itemOf(await rosterOf(this.session(actor)), address)
    const problem = item ? misfits(item, rosterView(state))[0] : 'it has no such item'
    if (problem)
      throw new Finding(`the roster does not show "${state}": ${problem}`, {
        expected: `${address}: ${state}`,
        observed: item?.toString() ?? 'no item',
      })
  },
)

Then('the roster of {actor} has no item {string}', async function (actor: string, contact: string) {
  const roster = await rosterOf(this.session(actor))
  const item = itemOf(roster, this.fill(contact, 'none'))
  if (item)
    throw new Finding('the roster has an item that must not be there', {
      expected: `no ${this.fill(contact, 'none')}`,
      observed: item.toString(),
    })
})

// RFC 6121 §3.1.2 leaves to the server when it asks again.
Given(
  "{actor}'s server asks {string} again when {actor} comes online",
  async function (user: string, contact: string, resource: string) {
    const parties = partiesOf(this, user, contact)
    await goOnline(this, resource)
    await fenceBetween(parties.user.session, parties.contact.session)
    const { inbox } = parties.contact.session
    const again = inbox.pending.some(
      (event) => event.kind === 'element' && event.element.attrs.type === 'subscribe',
    )
    if (!again)
      throw new NotOfferedError('asking again with each new resource', 'the request did not come again')
    inbox.forget()
  },
)

Then(
  'the request that {actor} receives from {actor} has an id',
  async function (actor: string, user: string) {
    const from = this.fill(`\${${user}.bare}`, 'none')
    const request = await this.session(actor).expect(
      `a request from ${from}`,
      ({ name, attrs }) => (name === 'presence' && attrs.type === 'subscribe' && attrs.from === from) || [],
    )
    if (!request.attrs.id)
      throw new Finding('the request has no id', { expected: 'an id', observed: request.toString() })
  },
)

Given(
  '{actor} has {string} in the roster as {string} in {string}',
  async function (actor: string, contact: string, name: string, group: string) {
    const item = `<item jid='${this.fill(contact)}' name='${name}'><group>${group}</group></item>`
    const session = this.session(actor)
    await session.request(parseElement(`<iq type='set'><query xmlns='${NS.roster}'>${item}</query></iq>`))
    await fence(session)
    session.inbox.forget()
  },
)
