import { Given } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { fence } from '../src/session/fence.ts'
import type { Session } from '../src/session/session.ts'
import { NS } from '../src/xml/namespaces.ts'
import { parseElement } from '../src/xml/parse.ts'

/** A user of a component, who is to the server a contact at another domain; the component plays the contact's server. */
interface Contact {
  readonly jid: string
  readonly server: Session
}

function contactOf(world: AssayWorld, name: string, component: string): Contact {
  return { jid: `${name}@${world.componentDomain(component)}`, server: world.session(component) }
}

/** Waits for presence of that type at a session; from whom and to whom as bare JIDs. */
async function arrival(session: Session, type: string, { from, to }: { from: string; to: string }) {
  await session.expect(
    `presence of type ${type} from ${from}`,
    ({ name, attrs }) =>
      (name === 'presence' &&
        attrs.type === type &&
        String(attrs.from).startsWith(from) &&
        String(attrs.to ?? to).startsWith(to)) ||
      [],
  )
}

/** Only resources that have asked for the roster hear of subscriptions (RFC 6121 §2.1.6). */
async function user(world: AssayWorld, actor: string): Promise<{ session: Session; jid: string }> {
  const session = world.session(actor)
  await session.request(parseElement(`<iq type='get'><query xmlns='${NS.roster}'/></iq>`))
  return { session, jid: world.fill(`\${${actor}.bare}`, 'none') }
}

async function contactSubscribes(world: AssayWorld, contact: Contact, actor: string): Promise<void> {
  const { session, jid } = await user(world, actor)
  contact.server.send(`<presence type='subscribe' from='${contact.jid}' to='${jid}'/>`)
  await arrival(session, 'subscribe', { from: contact.jid, to: jid })
  session.send(`<presence type='subscribed' to='${contact.jid}'/>`)
  await arrival(contact.server, 'subscribed', { from: jid, to: contact.jid })
  await fence(session)
}

async function userSubscribes(world: AssayWorld, actor: string, contact: Contact): Promise<void> {
  const { session, jid } = await user(world, actor)
  session.send(`<presence type='subscribe' to='${contact.jid}'/>`)
  await arrival(contact.server, 'subscribe', { from: jid, to: contact.jid })
  contact.server.send(`<presence type='subscribed' from='${contact.jid}' to='${jid}'/>`)
  await arrival(session, 'subscribed', { from: contact.jid, to: jid })
  await fence(session)
}

// The user has to be online. "nurse of Capulet" stands for nurse@${Capulet}.
Given(
  '{word} of {actor} is subscribed to the presence of {actor}',
  async function (name: string, component: string, actor: string) {
    await contactSubscribes(this, contactOf(this, name, component), actor)
  },
)

Given(
  '{actor} is subscribed to the presence of {word} of {actor}',
  async function (actor: string, name: string, component: string) {
    await userSubscribes(this, actor, contactOf(this, name, component))
  },
)
