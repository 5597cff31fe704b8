import type { DataTable } from '@cucumber/cucumber'
import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { answersOf, submission } from './support/data-forms.ts'
import { succeed } from './support/requests.ts'
import { featuresOf } from './support/services.ts'

const NS_PUSH = 'urn:xmpp:push:0'
const PUBLISH_OPTIONS = 'http://jabber.org/protocol/pubsub#publish-options'

function enableRequest(jid: string, node: string): { readonly iq: Element; readonly enable: Element } {
  const iq = new Element('iq', { type: 'set' })
  return { iq, enable: iq.c('enable', { xmlns: NS_PUSH, jid, node }) }
}

interface Enabling {
  readonly service: string
  readonly node: string
  readonly options?: Readonly<Record<string, readonly string[]>>
}

/** Has an actor's server publish to a push service. @throws NotOfferedError where it publishes no notifications. */
async function enablePush(
  world: AssayWorld,
  actor: string,
  { service, node, options }: Enabling,
): Promise<void> {
  const account = world.fill(`\${${actor.split('/')[0]}.bare}`, 'none')
  const features = await featuresOf(world, actor, account)
  if (!features.includes(NS_PUSH))
    throw new NotOfferedError(
      'push notifications',
      `the account lists ${features.join(', ') || 'no features'}`,
    )
  const { iq, enable } = enableRequest(world.fill(`\${${service}}`, 'none'), world.fill(node, 'none'))
  if (options) enable.cnode(submission({ FORM_TYPE: [PUBLISH_OPTIONS], ...options }))
  await succeed(world.session(actor), iq)
}

// The service is a component of the cast.
Given(
  '{actor} has enabled push notifications by {actor} for the node {string}',
  async function (actor: string, service: string, node: string) {
    await enablePush(this, actor, { service, node })
  },
)

// | secret | eruio234vzxc2kla-91 | and so on: the options that go with every publication.
Given(
  '{actor} has enabled push notifications by {actor} for the node {string} with:',
  async function (actor: string, service: string, node: string, table: DataTable) {
    await enablePush(this, actor, { service, node, options: answersOf(table.raw()) })
  },
)

// Whatever service discovery says.
Given("{actor}'s server lets push notifications be enabled", async function (actor: string) {
  const { iq } = enableRequest('push.example.org', this.fill(`\${${actor}.username}`, 'none'))
  const reply = await this.session(actor).request(iq)
  if (reply.attrs.type !== 'result') throw new NotOfferedError('push notifications', reply.toString())
})

/** Publications of notifications to one of a user's nodes. */
function isNotification(
  event: StreamEvent,
  node: string,
): event is Extract<StreamEvent, { kind: 'element' }> {
  if (event.kind !== 'element' || event.element.attrs.type !== 'set') return false
  return event.element.getChild('pubsub')?.getChild('publish')?.attrs.node === node
}

When('{actor} takes the notification {string}', function (actor: string, id: string) {
  this.session(actor).send(
    `<iq type='result' id='${this.fill(id)}' from='${this.fill(`\${${actor}}`)}' to='${this.target.domain}'/>`,
  )
})

/** Messages after which a server that goes on after an error has to have stopped: “a sufficient number” (§7.1). */
const SUFFICIENT = 20

async function refuseAll(
  sender: { readonly session: Session; readonly to: string },
  service: Session,
  node: string,
): Promise<'stopped' | 'goes on'> {
  for (let round = 0; round < SUFFICIENT; round += 1) {
    sender.session.send(
      `<message to='${sender.to}' type='chat' id='refused-${round}'><body>hark</body></message>`,
    )
    await settle(sender.session, service)
    const found = service.inbox.pending.find((event) => isNotification(event, node))
    if (!found || !isNotification(found, node)) return 'stopped'
    const { id, from, to } = found.element.attrs
    service.inbox.forget((element) => element === found.element)
    service.send(
      `<iq type='error' id='${id}' from='${to}' to='${from}'><error type='cancel'><item-not-found xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`,
    )
    await settle(service)
  }
  return 'goes on'
}

// A server may bear with errors "until a sufficient number" have come in a row (XEP-0357 §7.1).
When(
  '{actor} refuses the notifications for {string}, of messages from {actor} to {actor}, until none comes',
  async function (actor: string, node: string, sender: string, user: string) {
    const to = this.fill(`\${${user}.bare}`)
    await refuseAll({ session: this.session(sender), to }, this.session(actor), this.fill(node, 'none'))
  },
)

/** Holds that one notification has come for a node, and no other. */
Then('{actor} receives one notification for {string}', async function (actor: string, node: string) {
  const session = this.session(actor)
  const name = this.fill(node, 'none')
  const description = `a notification for the node '${name}'`
  const accepts = (event: StreamEvent) => isNotification(event, name) || ([] as const)
  await session.inbox.take({ description, accepts }, session.deadline())
  await settle(session)
  session.inbox.holdsNone({ description: `a second ${description}`, accepts }, () => {
    const iq = new Element('iq', { type: 'set' })
    iq.c('pubsub', { xmlns: 'http://jabber.org/protocol/pubsub' }).c('publish', { node: name })
    return { kind: 'element', element: iq }
  })
})

// XEP-0357 §3.2 names both as those whom a push service lets publish.
Then(
  '{actor} receives a notification for {string} from the server or {actor}',
  async function (actor: string, node: string, user: string) {
    const session = this.session(actor)
    const name = this.fill(node, 'none')
    const event = await session.inbox.take(
      {
        description: `a notification for the node '${name}'`,
        accepts: (found) => isNotification(found, name) || [],
      },
      session.deadline(),
    )
    const from = event.kind === 'element' ? event.element.attrs.from : undefined
    const permitted = [this.target.domain, this.fill(`\${${user}.bare}`, 'none')]
    if (!permitted.includes(from))
      throw new Finding(`the notification is from '${from}'`, {
        expected: permitted.join(' or '),
        observed: event.kind === 'element' ? event.element.toString() : '',
      })
  },
)
