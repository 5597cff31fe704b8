import type { DataTable } from '@cucumber/cucumber'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { parseElement } from '../src/xml/parse.ts'
import { arrivalAt } from './support/arrivals.ts'
import { answersOf } from './support/data-forms.ts'
import { announceInterest } from './support/interests.ts'
import { replyTo } from './support/node-replies.ts'
import { bareJid } from './support/node-requests.ts'
import { configureNode, createNode, freshNode, publishItem } from './support/nodes.ts'
import { isPassing, succeed } from './support/requests.ts'

// Makes \${balcony} the node's name; it is gone at the end. A configuration that the service does not take: unsupported.
Given(
  '{actor} has the node {string} at her/his account with:',
  async function (actor: string, name: string, table: DataTable) {
    const session = this.session(actor)
    const at = { service: bareJid(this, actor), node: freshNode(`urn:example:${name}`) }
    this.variables.set(name, at.node)
    const offered = (error: unknown) => {
      if (!(error instanceof ExpectationError) || isPassing(error)) throw error
      throw new NotOfferedError(`nodes where ${table.raw().join(' and ')} at accounts`, error.observed)
    }
    await createNode(this, actor, at).catch(offered)
    const answers = answersOf(table.raw().map((row) => row.map((cell) => this.fill(cell, 'none'))))
    await configureNode(session, at, answers).catch(offered)
  },
)

Given(
  '{actor} has {actor} in the roster group {string}',
  async function (owner: string, contact: string, group: string) {
    const item = `<item jid='${bareJid(this, contact)}'><group>${group}</group></item>`
    const iq = parseElement(`<iq type='set'><query xmlns='${NS.roster}'>${item}</query></iq>`)
    await succeed(this.session(owner), iq)
  },
)

async function showInterest(world: AssayWorld, actor: string, name: string, owner?: string): Promise<void> {
  const session = world.session(actor)
  const to = owner === undefined ? undefined : bareJid(world, owner)
  await announceInterest(session, [world.fill(`\${${name}}`, 'none')], to)
  if (owner !== undefined) await settle(world.session(owner))
  session.inbox.forget()
}

// By presence with entity capabilities (§9.2). What comes of it, such as the last item, is put away.
Given('{actor} is interested in the node {string}', async function (actor: string, name: string) {
  await showInterest(this, actor, name)
})

// The same presence, sent to the owner only (§9.1.3).
Given(
  '{actor} has let {actor} know of her/his interest in the node {string}',
  async function (actor: string, owner: string, name: string) {
    await showInterest(this, actor, name, owner)
  },
)

// For what only those services can do that tell somebody of an item at all.
Given(
  '{actor} was told of the item {string} that {actor} published at the node {string} of the account',
  async function (actor: string, id: string, owner: string, name: string) {
    const [service, node] = [bareJid(this, owner), this.fill(`\${${name}}`, 'none')]
    const payload = `<act xmlns='urn:example:play'>${id}</act>`
    await publishItem(this.session(owner), { service, node, id, payload })
    const session = this.session(actor)
    if (!(await arrivalAt(session, (element) => ofNode({ kind: 'element', element }, service, node))))
      throw new NotOfferedError(`to tell ${actor} of ${node}`, 'nothing has come')
    session.inbox.forget()
  },
)

When(
  '{actor} publishes the item {string} at the node {string} of the account',
  async function (actor: string, id: string, name: string) {
    const node = this.fill(`\${${name}}`, 'none')
    const payload = `<act xmlns='urn:example:play'>${id}</act>`
    await publishItem(this.session(actor), { service: bareJid(this, actor), node, id, payload })
  },
)

const ofNode = (event: StreamEvent, from: string, node: string) =>
  event.kind === 'element' &&
  event.element.attrs.from === from &&
  event.element.getChild('event', `${NS.pubsub}#event`)?.getChild('items')?.attrs.node === node

Then(
  "{actor} is told of the item {string} at {actor}'s node {string}",
  async function (actor: string, id: string, owner: string, name: string) {
    const [from, node] = [bareJid(this, owner), this.fill(`\${${name}}`, 'none')]
    await this.session(actor).expect(`the item '${id}' of ${node} from ${from}`, (element) => {
      if (!ofNode({ kind: 'element', element }, from, node)) return []
      const items = element.getChild('event', `${NS.pubsub}#event`)?.getChild('items')
      return items?.getChildren('item').some(({ attrs }) => attrs.id === id) || [element.toString()]
    })
  },
)

// No rule orders the server's notifications behind the publisher's request.
Then(
  "{actor} is told nothing of {actor}'s node {string}",
  async function (actor: string, owner: string, name: string) {
    const [from, node] = [bareJid(this, owner), this.fill(`\${${name}}`, 'none')]
    await settle(this.session(owner), this.session(actor))
    const example = parseElement(
      `<message from='${from}'><event xmlns='${NS.pubsub}#event'><items node='${node}'><item id='one'/></items></event></message>`,
    )
    this.session(actor).inbox.holdsNone(
      {
        description: `a notification of ${node} from ${from}`,
        accepts: (event) => ofNode(event, from, node) || [],
      },
      () => ({ kind: 'element', element: example }),
    )
  },
)

Then(
  '{actor} receives a disco result for {string} with the feature {string}',
  async function (actor: string, id: string, name: string) {
    const reply = await replyTo(this, actor, id)
    const features = reply.getChild('query', NS.discoInfo)?.getChildren('feature') ?? []
    // §9 has the address with one slash and with two.
    const wanted = [`${NS.pubsub}#${name}`, `${NS.pubsub.replace('//', '/')}#${name}`]
    if (!features.some(({ attrs }) => wanted.includes(attrs.var)))
      throw new Finding(`the feature ${name} is not listed`, {
        expected: String(wanted[0]),
        observed: reply.toString(),
      })
  },
)
