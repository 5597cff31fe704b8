import type { DataTable } from '@cucumber/cucumber'
import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
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

/** Messages in a row of which no notification comes: one may only be late. */
const QUIET = 2

interface Refusal {
  readonly sender: Session
  readonly to: string
  readonly node: string
  readonly condition: string
}

/** @throws NotOfferedError where not even the first message is notified. */
async function refuseAll(service: Session, { sender, to, node, condition }: Refusal): Promise<void> {
  const type = condition === 'item-not-found' ? 'cancel' : 'auth'
  const refuse = ({ attrs }: Element) =>
    service.send(
      `<iq type='error' id='${attrs.id}' from='${attrs.to}' to='${attrs.from}'><error type='${type}'><${condition} xmlns='${NS.stanzaErrors}'/></error></iq>`,
    )
  const send = (round: number) =>
    sender.send(`<message to='${to}' type='chat' id='refused-${round}'><body>hark</body></message>`)
  send(0)
  const wanted = {
    description: 'a notification',
    accepts: (event: StreamEvent) => isNotification(event, node) || [],
  }
  const first = await service.inbox.take(wanted, service.deadline()).catch(() => undefined)
  if (first?.kind !== 'element') throw new NotOfferedError('notifications of messages', 'none came')
  refuse(first.element)
  for (let round = 1, quiet = 0; round < SUFFICIENT && quiet < QUIET; round += 1) {
    await settle(service)
    send(round)
    await settle(sender, service)
    const found = service.inbox.pending.filter((event) => isNotification(event, node))
    for (const event of found) if (event.kind === 'element') refuse(event.element)
    service.inbox.forget((element) =>
      found.some((event) => event.kind === 'element' && event.element === element),
    )
    quiet = found.length > 0 ? 0 : quiet + 1
  }
}

// A server may bear with errors "until a sufficient number" have come in a row (XEP-0357 §7.1).
When(
  '{actor} refuses with {word} the notifications for {string}, of messages from {actor} to {actor}, until none comes',
  async function (actor: string, condition: string, name: string, sender: string, user: string) {
    const [to, node] = [this.fill(`\${${user}.bare}`), this.fill(name, 'none')]
    await refuseAll(this.session(actor), { sender: this.session(sender), to, node, condition })
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
