import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'
import { arrivalAt } from './support/arrivals.ts'
import { conditionsOf } from './support/error-conditions.ts'
import { isRefusal, replyTo } from './support/node-replies.ts'
import {
  bareJid,
  nameFreshNode,
  needNodeFeature,
  nodeNamed,
  pubsubRequest,
  useOf,
} from './support/node-requests.ts'
import { affiliate, deleteNode, subscribeToNode } from './support/nodes.ts'
import { requestPatiently, sendPatiently } from './support/requests.ts'
import { featuresOf } from './support/services.ts'

// Whose name \${princely} is; should a scenario create it, it is gone at the end.
Given('{actor} knows of no node {string} yet', async function (actor: string, name: string) {
  const at = await nameFreshNode(this, actor, name)
  const session = this.session(actor)
  this.undoAtEnd(() => deleteNode(session, at))
})

// Nothing where it is "none"; unsupported where the service does not list the affiliation (§4.1).
Given(
  '{actor} has been made {string} of the node {string} by {actor}',
  async function (actor: string, affiliation: string, name: string, owner: string) {
    await this.account(actor)
    if (affiliation === 'none') return
    if (affiliation !== 'owner') await needNodeFeature(this, owner, `${affiliation}-affiliation`)
    await affiliate(this.session(owner), { ...nodeNamed(this, name), jid: bareJid(this, actor), affiliation })
  },
)

Given(
  '{actor} sees that {string} does not support {string}',
  async function (actor: string, jid: string, feature: string) {
    const service = this.fill(jid, 'none')
    if ((await featuresOf(this, actor, service)).includes(feature))
      throw new NotOfferedError(`anything without '${feature}'`, `service discovery of ${service} lists it`)
  },
)

// Some do what they do not list: then nothing can be told of how they refuse it.
Given(
  'the service refuses {actor} to {string} the node {string}',
  async function (actor: string, use: string, name: string) {
    const reply = await requestPatiently(
      this.session(actor),
      useOf(use, nodeNamed(this, name), bareJid(this, actor)),
    )
    if (reply.attrs.type === 'result')
      throw new NotOfferedError(`the refusal to ${use} a node`, reply.toString())
  },
)

Given(
  'the service answers {actor} that it does not implement to {string} the node {string}',
  async function (actor: string, use: string, name: string) {
    const reply = await requestPatiently(
      this.session(actor),
      useOf(use, nodeNamed(this, name), bareJid(this, actor)),
    )
    if (!reply.getChild('error')?.getChild('feature-not-implemented', NS.stanzaErrors))
      throw new NotOfferedError(`this way to refuse to ${use} a node`, reply.toString())
  },
)

// And the other way round: what is done is supported, whether it is listed or not.
Given(
  'the service lets {actor} {string} the node {string}',
  async function (actor: string, use: string, name: string) {
    const reply = await requestPatiently(
      this.session(actor),
      useOf(use, nodeNamed(this, name), bareJid(this, actor)),
    )
    if (reply.attrs.type !== 'result') throw new NotOfferedError(`to ${use} a node`, reply.toString())
  },
)

Given(
  '{actor} sees that the service has the affiliation {string}',
  async function (actor: string, affiliation: string) {
    if (affiliation !== 'owner') await needNodeFeature(this, actor, `${affiliation}-affiliation`)
  },
)

// §8.9.4: a permission; no more can be told of a service that makes no use of it.
Given(
  'the service tells {actor} when {actor} makes her/him {string} of the node {string}',
  async function (actor: string, owner: string, affiliation: string, name: string) {
    const session = this.session(actor)
    await affiliate(this.session(owner), { ...nodeNamed(this, name), jid: bareJid(this, actor), affiliation })
    const { service } = nodeNamed(this, name)
    if (!(await arrivalAt(session, ({ attrs }) => attrs.from === service)))
      throw new NotOfferedError('to notify of affiliations', 'nothing has come')
    session.inbox.forget()
  },
)

// "subscribed" or "not subscribed", for outlines.
Given(
  '{actor} is {string} at the node {string}',
  async function (actor: string, state: string, name: string) {
    const session = this.session(actor)
    if (state === 'subscribed') await subscribeToNode(session, nodeNamed(this, name))
    await settle(session)
    session.inbox.forget()
  },
)

// §8.1.1: a service may choose another NodeID than it was asked for, and tells it then.
Then(
  '{actor} learns the NodeID {string} from the result {string}, or else it is that of {string}',
  async function (actor: string, name: string, id: string, asked: string) {
    const reply = await replyTo(this, actor, id)
    if (reply.attrs.type !== 'result')
      throw new Finding('the node is not created', { expected: 'a result', observed: reply.toString() })
    const told = reply.getChild('pubsub', NS.pubsub)?.getChild('create')?.attrs.node
    this.variables.set(name, told ?? nodeNamed(this, asked).node)
  },
)

// The uses are those of support/node-requests.ts.
When(
  '{actor} tries to {string} the node {string} as {string}',
  async function (actor: string, use: string, name: string, id: string) {
    const iq = useOf(use, nodeNamed(this, name), bareJid(this, actor))
    iq.attrs.id = id
    await sendPatiently(this.session(actor), iq)
  },
)

// The payload is what <pubsub/> holds; as the owner it is in the namespace pubsub#owner.
for (const [words, xmlns] of [
  ['', NS.pubsub],
  [' as owner', NS.pubsubOwner],
] as const)
  for (const [verb, type] of [
    ['asks', 'get'],
    ['tells', 'set'],
  ] as const)
    When(
      `{actor} ${verb} the pubsub service${words} {string}:`,
      async function (actor: string, id: string, payload: string) {
        const iq = pubsubRequest(this.fill('${service}', 'none'), [type, xmlns], this.fill(payload))
        iq.attrs.id = id
        await sendPatiently(this.session(actor), iq)
      },
    )

Then('the service grants {actor} {string}', async function (actor: string, id: string) {
  const reply = await replyTo(this, actor, id)
  if (reply.attrs.type !== 'result')
    throw new Finding('the request is refused', { expected: 'a result', observed: reply.toString() })
})

// Whatever condition it is.
Then('the service refuses {actor} {string}', async function (actor: string, id: string) {
  const reply = await replyTo(this, actor, id)
  if (reply.attrs.type !== 'error')
    throw new Finding('the request is granted', { expected: 'an error', observed: reply.toString() })
})

// Unlike "receives the stanza error" it does not wait for another reply: there is one to a request.
Then(
  'the service refuses {actor} {string} with {conditions}',
  async function (actor: string, id: string, conditions: string[]) {
    const reply = await replyTo(this, actor, id)
    const found = conditionsOf(reply.getChild('error') ?? reply)
    if (reply.attrs.type !== 'error' || found.length !== 1 || !conditions.includes(found[0] ?? ''))
      throw new Finding('it is another answer', {
        expected: `the error ${conditions.join(' or ')}`,
        observed: reply.toString(),
      })
  },
)

Then(
  '{actor} receives the stanza error {conditions} and the pubsub error {string} for {string}',
  async function (actor: string, conditions: string[], special: string, id: string) {
    const reply = await replyTo(this, actor, id)
    if (!isRefusal(reply, conditions, special))
      throw new Finding('it is another error', {
        expected: `${conditions.join(' or ')} with ${special}`,
        observed: reply.toString(),
      })
  },
)
