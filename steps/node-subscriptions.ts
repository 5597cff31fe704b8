import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'
import { eventPattern, holdRegistered, pubsubFeatures, pubsubRequest, resultOf } from './support/pubsub.ts'
import { succeed } from './support/requests.ts'

/** Subscribes a user's bare JID and gives the SubID, if the subscription has one. */
async function subscribe(world: AssayWorld, actor: string, node: string): Promise<string | undefined> {
  const xml = `<subscribe node='\${${node}}' jid='\${${actor}.bare}'/>`
  const result = await succeed(world.session(actor), pubsubRequest(world, 'set', xml))
  return result.getChild('pubsub', NS.pubsub)?.getChild('subscription')?.attrs.subid
}

// \${subid} is its SubID.
Given(
  '{actor} has a subscription with a SubID to the node {string}',
  async function (actor: string, node: string) {
    const subid = await subscribe(this, actor, node)
    if (!subid) throw new NotOfferedError('SubIDs', 'the subscription has none')
    this.variables.set('subid', subid)
  },
)

Given(
  '{actor} has a subscription without a SubID to the node {string}',
  async function (actor: string, node: string) {
    const subid = await subscribe(this, actor, node)
    if (subid) throw new NotOfferedError('subscriptions without SubIDs', `this one has '${subid}'`)
  },
)

// \${first} and \${second} are their SubIDs.
Given('{actor} has two subscriptions to the node {string}', async function (actor: string, node: string) {
  const features = await pubsubFeatures(this, actor)
  if (!features.includes('multi-subscribe'))
    throw new NotOfferedError('pubsub#multi-subscribe', `the service lists ${features.join(', ')}`)
  const subids = [await subscribe(this, actor, node), await subscribe(this, actor, node)]
  const [first = '', second = ''] = subids
  this.variables.set('first', first)
  this.variables.set('second', second)
  const session = this.session(actor)
  await settle(session)
  session.inbox.forget()
})

// Whether a service sends the last item is its own choice (XEP-0060 §6.1.7).
Given(
  '{actor} has been sent the item {string} for subscribing to the node {string}',
  async function (actor: string, id: string, node: string) {
    const session = this.session(actor)
    await subscribe(this, actor, node)
    await settle(session)
    const pattern = eventPattern(this, `<items node='\${${node}}'><item id='${id}'/></items>`)
    const came = session.inbox.pending.some(
      (event) => event.kind === 'element' && pattern.match(event.element).ok,
    )
    if (!came) throw new NotOfferedError('the last item for new subscribers', 'a subscription brought none')
  },
)

Given(
  '{actor} sees that subscriptions to the node {string} have the option {string}',
  async function (actor: string, node: string, field: string) {
    const xml = `<options node='\${${node}}' jid='\${${actor}.bare}'/>`
    const reply = await this.session(actor).request(pubsubRequest(this, 'get', xml))
    const form = reply.getChild('pubsub', NS.pubsub)?.getChild('options')?.getChild('x', NS.dataForms)
    const fields = (form?.getChildren('field') ?? []).map(({ attrs }) => String(attrs.var))
    if (!fields.includes(field)) throw new NotOfferedError(`the option '${field}'`, reply.toString())
  },
)

// XEP-0060 §16.4.2.
Then(
  '{actor} receives the options {string} with registered fields only',
  async function (actor: string, id: string) {
    holdRegistered(await resultOf(this.session(actor), id))
  },
)

Then(
  '{actor} receives the one subscription to the node {string} for {string}',
  async function (actor: string, node: string, id: string) {
    const result = await resultOf(this.session(actor), id)
    const wanted = this.fill(`\${${node}}`, 'none')
    const list = result.getChild('pubsub', NS.pubsub)?.getChild('subscriptions')
    // Where the request names the node, the subscriptions need not.
    const nodes = (list?.getChildren('subscription') ?? []).map(({ attrs }) => attrs.node ?? wanted)
    if (nodes.length !== 1 || nodes[0] !== wanted)
      throw new Finding('the list does not hold the one subscription to the node, and no other', {
        expected: wanted,
        observed: result.toString(),
      })
  },
)

Then('{actor} receives the affiliations {string} of bare JIDs', async function (actor: string, id: string) {
  const result = await resultOf(this.session(actor), id)
  const list = result.getChild('pubsub', NS.pubsubOwner)?.getChild('affiliations')
  const jids = (list?.getChildren('affiliation') ?? []).map(({ attrs }) => String(attrs.jid))
  if (jids.length === 0 || jids.some((jid) => jid.includes('/')))
    throw new Finding('an affiliation is not that of a bare JID', {
      expected: 'bare JIDs',
      observed: result.toString(),
    })
})
