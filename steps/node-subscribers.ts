import type { DataTable } from '@cucumber/cucumber'
import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import type { Session } from '../src/session/session.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements } from '../src/xml/parse.ts'
import { arrivalAt } from './support/arrivals.ts'
import { answersOf, fillForm } from './support/data-forms.ts'
import { formOf } from './support/node-forms.ts'
import { replyTo } from './support/node-replies.ts'
import {
  bareJid,
  nameFreshNode,
  nodeNamed,
  ownersList,
  pubsubRequest,
  useOf,
} from './support/node-requests.ts'
import { createNode, type Node } from './support/nodes.ts'
import { requestPatiently, succeed } from './support/requests.ts'

const EVENT = `${NS.pubsub}#event`

function notificationOf(
  session: Session,
  { service, node }: Node,
  child: string,
): Promise<Element | undefined> {
  return arrivalAt(
    session,
    (message) =>
      message.attrs.from === service &&
      message.getChild('event', EVENT)?.getChild(child)?.attrs.node === node,
  )
}

// By the form that the service shows for them (§6.3). Unsupported where there is none, or it lacks the field.
Given(
  "{actor}'s subscription to the node {string} has the options:",
  async function (actor: string, name: string, table: DataTable) {
    const session = this.session(actor)
    const { service, node } = nodeNamed(this, name)
    const attributes = `node='${node}' jid='${bareJid(this, actor)}'`
    const reply = await requestPatiently(
      session,
      pubsubRequest(service, ['get', NS.pubsub], `<options ${attributes}/>`),
    )
    const form = reply.getChild('pubsub', NS.pubsub)?.getChild('options')?.getChild('x', NS.dataForms)
    if (!form) throw new NotOfferedError('options of subscriptions', reply.toString())
    const filled = fillForm(
      form,
      answersOf(table.raw().map((row) => row.map((cell) => this.fill(cell, 'none')))),
    )
    await succeed(
      session,
      pubsubRequest(service, ['set', NS.pubsub], `<options ${attributes}>${filled.toString()}</options>`),
    )
  },
)

// §12.4 merely recommends them.
Given(
  "the service gives its notifications to {actor} of {actor}'s node {string} ids",
  async function (actor: string, owner: string, name: string) {
    const session = this.session(actor)
    const at = nodeNamed(this, name)
    await succeed(this.session(owner), useOf('publish to', at, bareJid(this, owner)))
    if (!(await notificationOf(session, at, 'items'))?.attrs.id)
      throw new NotOfferedError('ids of notifications', 'the notification has none')
    session.inbox.forget()
  },
)

// The one that has come last.
When(
  '{actor} sends the notification of the node {string} back with {string}',
  async function (actor: string, name: string, condition: string) {
    const session = this.session(actor)
    const message = await notificationOf(session, nodeNamed(this, name), 'items')
    if (!message) throw new NotOfferedError('notifications', 'none has come')
    const { id, from } = message.attrs
    const error = new Element('message', { type: 'error', to: from, ...(id === undefined ? {} : { id }) })
    for (const child of childElements(message)) error.cnode(child)
    error.c('error', { type: 'cancel' }).c(condition, { xmlns: NS.stanzaErrors })
    session.send(error)
  },
)

// §12.11: a publisher may try; a service that takes the first of them only does not.
Given("the service publishes two items of {actor}'s at once", async function (actor: string) {
  const session = this.session(actor)
  const at = await nameFreshNode(this, actor, 'tried')
  await createNode(this, actor, at)
  const items = ['one', 'two'].map((id) => `<item id='${id}'><act xmlns='urn:example:play'/></item>`).join('')
  const payload = `<publish node='${at.node}'>${items}</publish>`
  const reply = await requestPatiently(session, pubsubRequest(at.service, ['set', NS.pubsub], payload))
  const kept = await itemsOf(this, actor, at)
  if (reply.attrs.type !== 'result' || kept?.length !== 2)
    throw new NotOfferedError('to publish two items at once', reply.toString())
})

const idsIn = (reply: Element) =>
  reply
    .getChild('pubsub', NS.pubsub)
    ?.getChild('items')
    ?.getChildren('item')
    .map(({ attrs }) => String(attrs.id))

async function itemsOf(world: AssayWorld, actor: string, at: Node): Promise<string[] | undefined> {
  return idsIn(
    await requestPatiently(world.session(actor), useOf('get the items of', at, bareJid(world, actor))),
  )
}

for (const [words, allowed] of [
  ['and no others', (found: string[], wanted: string[]) => found.length === wanted.length],
  ['or none of them', (found: string[], wanted: string[]) => [0, wanted.length].includes(found.length)],
] as const)
  Then(
    `{actor} receives the items {string} for {string} ${words}`,
    async function (actor: string, list: string, id: string) {
      const reply = await replyTo(this, actor, id)
      const [found, wanted] = [idsIn(reply), list.split(', ')]
      if (!found || !allowed(found, wanted) || found.some((item) => !wanted.includes(item)))
        throw new Finding(`the items are ${found?.join(', ') || 'not there'}`, {
          expected: `${list} ${words}`,
          observed: reply.toString(),
        })
    },
  )

Given(
  'the service tells {actor} that {actor} has ended her/his subscription to the node {string}',
  async function (actor: string, owner: string, name: string) {
    const at = nodeNamed(this, name)
    const entry = `<subscription jid='${bareJid(this, actor)}' subscription='none'/>`
    const payload = `<subscriptions node='${at.node}'>${entry}</subscriptions>`
    const reply = await requestPatiently(
      this.session(owner),
      pubsubRequest(at.service, ['set', NS.pubsubOwner], payload),
    )
    if (!(await notificationOf(this.session(actor), at, 'subscription')))
      throw new NotOfferedError('to notify of changed subscriptions', reply.toString())
  },
)

Then(
  '{actor} is told of her/his subscription to the node {string} and of nothing else',
  async function (actor: string, name: string) {
    const { node } = nodeNamed(this, name)
    const message = await this.session(actor).expect(
      `a change of the subscription to ${node}`,
      (element) => element.getChild('event', EVENT)?.getChild('subscription') !== undefined || [],
    )
    const told = childElements(message.getChild('event', EVENT) ?? message)
    const { attrs } = told[0] ?? message
    if (told.length !== 1 || attrs.node !== node || attrs.jid !== bareJid(this, actor) || !attrs.subscription)
      throw new Finding('the message says other things', {
        expected: `one subscription, with node, jid and state`,
        observed: message.toString(),
      })
  },
)

const states = new WeakMap<AssayWorld, string>()

/** All that its owner can see of a node, as text. */
async function stateOf(world: AssayWorld, owner: string, name: string): Promise<string> {
  const at = nodeNamed(world, name)
  const list = async (kind: 'affiliation' | 'subscription') => {
    const found = await ownersList(world.session(owner), at, kind)
    return found instanceof Map ? [...found].sort() : found.getChild('error')?.toString()
  }
  const form = [...(await formOf(world, owner, at))].sort()
  return JSON.stringify([
    form,
    await list('affiliation'),
    await list('subscription'),
    await itemsOf(world, owner, at),
  ])
}

Given("the state of {actor}'s node {string} is known", async function (owner: string, name: string) {
  states.set(this, await stateOf(this, owner, name))
})

Then("the state of {actor}'s node {string} is as it was", async function (owner: string, name: string) {
  const [expected, observed] = [states.get(this) ?? '', await stateOf(this, owner, name)]
  if (observed !== expected) throw new Finding('the node has changed', { expected, observed })
})
