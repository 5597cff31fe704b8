import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'
import { eventPattern, holdError, itemIdsIn, pubsubRequest, replyTo, resultOf } from './support/pubsub.ts'
import { requestPatiently, succeed } from './support/requests.ts'

/** Asks for the items of a node. */
async function itemsOf(world: AssayWorld, actor: string, xml: string): Promise<Element> {
  return succeed(world.session(actor), pubsubRequest(world, 'get', xml))
}

// XEP-0060 §5.5 leaves it to the service.
Given('{actor} sees that the node {string} lists its items', async function (actor: string, name: string) {
  const iq = new Element('iq', { type: 'get', to: this.fill('${service}', 'none') })
  iq.c('query', { xmlns: NS.discoItems, node: this.fill(`\${${name}}`, 'none') })
  const reply = await this.session(actor).request(iq)
  if (!reply.getChild('query', NS.discoItems)?.getChild('item'))
    throw new NotOfferedError('discovery of the items of a node', reply.toString())
})

// XEP-0060 §6.5.7 leaves it to the service whether 'max_items' says anything.
Given(
  '{actor} sees that the node {string} returns 1 item where no more are asked for',
  async function (actor: string, name: string) {
    const result = await itemsOf(this, actor, `<items node='\${${name}}' max_items='1'/>`)
    if (itemIdsIn(result).length !== 1) throw new NotOfferedError("'max_items'", result.toString())
  },
)

Given(
  '{actor} sees that the node {string} returns its items in pages',
  async function (actor: string, name: string) {
    const rsm = 'http://jabber.org/protocol/rsm'
    const result = await itemsOf(
      this,
      actor,
      `<items node='\${${name}}'/><set xmlns='${rsm}'><max>1</max></set>`,
    )
    if (!result.getChild('pubsub', NS.pubsub)?.getChild('set', rsm))
      throw new NotOfferedError('Result Set Management for items', result.toString())
  },
)

// Whether services tell publishers is for their configuration (XEP-0060 §7.1.2.3); Benvolio is told of one here.
Given(
  '{actor} has seen who publishes to the node {string} of {actor}',
  async function (actor: string, name: string, publisher: string) {
    const [session, owner] = [this.session(actor), this.session(publisher)]
    const xml = `<subscribe node='\${${name}}' jid='\${${actor}.bare}'/>`
    await succeed(session, pubsubRequest(this, 'set', xml))
    const item = `<publish node='\${${name}}'><item id='zero'><act xmlns='urn:example:play'/></item></publish>`
    await succeed(owner, pubsubRequest(this, 'set', item))
    await settle(session)
    const pattern = eventPattern(
      this,
      `<items node='\${${name}}'><item id='zero' publisher='{any}'/></items>`,
    )
    const told = session.inbox.pending.some(
      (event) => event.kind === 'element' && pattern.match(event.element).ok,
    )
    session.inbox.forget()
    if (!told) throw new NotOfferedError('publishers in notifications', 'none is told')
  },
)

// The node is there afterwards: it came about by the publication.
Given(
  '{actor} has published an item to {string}, a node that did not exist',
  async function (actor: string, name: string) {
    const item = `<publish node='\${${name}}'><item id='zero'><act xmlns='urn:example:play'/></item></publish>`
    const reply = await requestPatiently(this.session(actor), pubsubRequest(this, 'set', item))
    if (reply.attrs.type !== 'result')
      throw new NotOfferedError('nodes that come about by publication', reply.toString())
  },
)

Then(
  '{actor} receives {int} different items for {string}',
  async function (actor: string, count: number, id: string) {
    const result = await resultOf(this.session(actor), id)
    const different = new Set(itemIdsIn(result)).size
    if (different !== count)
      throw new Finding(`the service returns ${different} different items`, {
        expected: `${count} items with ItemIDs of their own`,
        observed: result.toString(),
      })
  },
)

Then(
  '{actor} receives at most {int} items for {string}',
  async function (actor: string, count: number, id: string) {
    const result = await resultOf(this.session(actor), id)
    const { length } = itemIdsIn(result)
    if (length > count)
      throw new Finding(`the service returns ${length} items`, {
        expected: `at most ${count}`,
        observed: result.toString(),
      })
  },
)

// For what XEP-0060 §6.5.5 permits beside the error.
Then(
  'either {actor} receives a list of items for {string} or the pubsub error {string}',
  async function (actor: string, id: string, conditions: string) {
    const reply = await replyTo(this.session(actor), id)
    if (reply.attrs.type === 'result') itemIdsIn(reply)
    else holdError(reply, conditions)
  },
)

// By a precondition of the publication that the node, which is open, does not meet.
Given(
  '{actor} has been refused a publication to {string} for its options',
  async function (actor: string, name: string) {
    const form = `<x xmlns='${NS.dataForms}' type='submit'><field var='FORM_TYPE' type='hidden'><value>${NS.pubsub}#publish-options</value></field><field var='pubsub#access_model'><value>whitelist</value></field></x>`
    const item = `<publish node='\${${name}}'><item id='zero'><act xmlns='urn:example:play'/></item></publish>`
    const xml = `${item}<publish-options>${form}</publish-options>`
    const reply = await this.session(actor).request(pubsubRequest(this, 'set', xml))
    if (!reply.getChild('error')?.getChild('precondition-not-met'))
      throw new NotOfferedError('publishing options', reply.toString())
  },
)
