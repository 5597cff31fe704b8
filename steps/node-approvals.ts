import { setTimeout as pause } from 'node:timers/promises'
import { Element } from 'ltx'
import { Deadline } from '../src/base/deadline.ts'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'
import { arrivalAt } from './support/arrivals.ts'
import { submission } from './support/data-forms.ts'
import { valuesOf } from './support/node-forms.ts'
import { replyTo } from './support/node-replies.ts'
import { bareJid, nodeNamed, useOf } from './support/node-requests.ts'
import { requestPatiently, sendPatiently, succeed } from './support/requests.ts'

const AUTHORIZATION = 'http://jabber.org/protocol/pubsub#subscribe_authorization'
const GET_PENDING = 'http://jabber.org/protocol/pubsub#get-pending'

/** Part of the time-out within which a change has to be seen that no rule orders behind what caused it. */
const SOON = 0.2
const BETWEEN_LOOKS_MS = 20

const formIn = (message: Element) => message.getChild('x', NS.dataForms)

// Unsupported where the service does not leave it pending.
Given('{actor} has asked to subscribe to the node {string}', async function (actor: string, name: string) {
  const reply = await succeed(
    this.session(actor),
    useOf('subscribe to', nodeNamed(this, name), bareJid(this, actor)),
  )
  const state = reply.getChild('pubsub', NS.pubsub)?.getChild('subscription')?.attrs.subscription
  if (state !== 'pending') throw new NotOfferedError('pending subscriptions', reply.toString())
})

function requestTo(world: AssayWorld, owner: string): Promise<Element | undefined> {
  return arrivalAt(world.session(owner), (message) => {
    const form = formIn(message)
    return form !== undefined && valuesOf(form).get('FORM_TYPE')?.[0] === AUTHORIZATION
  })
}

// §8.6 lets a service ask at any time; here, at once. The message is still to be received.
Given('{actor} has been asked to approve it', async function (owner: string) {
  if (!(await requestTo(this, owner)))
    throw new NotOfferedError('to ask for approval', 'no such message has come')
})

async function answer(world: AssayWorld, owner: string, form: (asked: Element) => Element): Promise<void> {
  const session = world.session(owner)
  const request = await requestTo(world, owner)
  const asked = request && formIn(request)
  if (!asked) throw new NotOfferedError('to ask for approval', 'no such message has come')
  session.inbox.forget((element) => element === request)
  const { id, from } = request.attrs
  const message = new Element('message', { to: from, ...(id === undefined ? {} : { id }) })
  message.cnode(form(asked))
  session.send(message)
}

When('{actor} answers the request for approval with {string}', async function (owner: string, allow: string) {
  await answer(this, owner, (asked) =>
    submission({ ...Object.fromEntries(valuesOf(asked)), 'pubsub#allow': [allow] }),
  )
})

When('{actor} answers the request for approval by cancelling it', async function (owner: string) {
  await answer(this, owner, () => {
    const form = submission({ FORM_TYPE: [AUTHORIZATION] })
    form.attrs.type = 'cancel'
    return form
  })
})

/** The subscription as its holder sees it (§5.6); none where it is not listed. */
async function ownSubscription(world: AssayWorld, actor: string, name: string): Promise<string> {
  const at = nodeNamed(world, name)
  const reply = await requestPatiently(
    world.session(actor),
    useOf('get the own subscriptions to', at, bareJid(world, actor)),
  )
  const list = reply.getChild('pubsub', NS.pubsub)?.getChild('subscriptions')
  if (!list) return 'not told'
  const own = list?.getChildren('subscription').find(({ attrs }) => (attrs.node ?? at.node) === at.node)
  return own?.attrs.subscription ?? 'none'
}

async function holdSubscription(
  world: AssayWorld,
  actor: string,
  name: string,
  state: string,
): Promise<void> {
  const session = world.session(actor)
  const { timeoutMs, signal } = session.options
  const deadline = Deadline.after(timeoutMs * SOON, signal)
  let observed = await ownSubscription(world, actor, name)
  while (observed !== state && deadline.remaining > 0) {
    await pause(BETWEEN_LOOKS_MS)
    observed = await ownSubscription(world, actor, name)
  }
  if (observed !== state)
    throw new Finding(`the subscription of ${actor} is ${observed}`, { expected: state, observed })
}

Then(
  '{actor} finds her/his subscription to the node {string} to be {string}',
  async function (actor: string, name: string, state: string) {
    await holdSubscription(this, actor, name, state)
  },
)

// For what has to stay as it is.
Then(
  'after a while {actor} finds her/his subscription to the node {string} to be {string}',
  async function (actor: string, name: string, state: string) {
    await settle(this.session(actor))
    await holdSubscription(this, actor, name, state)
  },
)

const command = (attributes: Record<string, string>) =>
  new Element('command', { xmlns: NS.commands, node: GET_PENDING, ...attributes })

// Both stages (§8.7.1, §8.7.4); who gets no form has no session to go on with, and asks all the same.
When(
  '{actor} asks for the pending requests for the node {string} as {string}',
  async function (actor: string, name: string, id: string) {
    const session = this.session(actor)
    const { service, node } = nodeNamed(this, name)
    const first = new Element('iq', { type: 'set', to: service })
    first.cnode(command({ action: 'execute' }))
    const sessionid = (await requestPatiently(session, first)).getChild('command', NS.commands)?.attrs
      .sessionid
    const second = new Element('iq', { type: 'set', to: service, id })
    second
      .cnode(command({ action: 'execute', ...(sessionid === undefined ? {} : { sessionid }) }))
      .cnode(submission({ FORM_TYPE: [AUTHORIZATION], 'pubsub#node': [node] }))
    await sendPatiently(session, second)
  },
)

Then(
  '{actor} receives a form for {string} with the single field {string}, which offers {string}',
  async function (actor: string, id: string, name: string, value: string) {
    const reply = await replyTo(this, actor, id)
    const form = reply.getChild('command', NS.commands)?.getChild('x', NS.dataForms)
    const fields =
      form?.getChildren('field').filter(({ attrs }) => attrs.var && attrs.var !== 'FORM_TYPE') ?? []
    const options = fields[0]?.getChildren('option').map((option) => option.getChildText('value'))
    if (fields.length !== 1 || fields[0]?.attrs.var !== name || !options?.includes(this.fill(value, 'none')))
      throw new Finding('the form is another', {
        expected: `the field ${name} alone, with the option ${this.fill(value, 'none')}`,
        observed: reply.toString(),
      })
  },
)
