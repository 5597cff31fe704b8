import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'
import { parseElement, parseFragment } from '../src/xml/parse.ts'
import { holdPassed, needService, publicationOf, publishOwn, requestPatiently } from './support/pep.ts'
import { succeed } from './support/requests.ts'

const PRIVATE = 'jabber:iq:private'
const BOOKMARKS = 'urn:xmpp:bookmarks:1'

/** XEP-0223 §2. */
const PRIVATE_NODE = { 'pubsub#persist_items': ['true'], 'pubsub#access_model': ['whitelist'] }
/** XEP-0402 §3.3. */
const BOOKMARKS_NODE = {
  ...PRIVATE_NODE,
  'pubsub#max_items': ['max'],
  'pubsub#send_last_published_item': ['never'],
}

const probe = () =>
  parseElement(
    `<item id='probe@conference.example.org'><conference xmlns='${BOOKMARKS}' name='probe'/></item>`,
  )

function itemOf(world: AssayWorld, xml: string): Element {
  return parseElement(world.fill(xml).trim())
}

/** The reply is left for Then to judge; that none comes, also. */
async function send(world: AssayWorld, actor: string, iq: Element, id: string): Promise<void> {
  const session = world.session(actor)
  const reply = await requestPatiently(session, iq, id).catch(() => undefined)
  if (reply) holdPassed(reply)
  if (reply) session.inbox.push({ kind: 'element', element: reply })
}

// With the options that make a node private: persist_items true, access_model whitelist.
When(
  '{actor} stores as {string} in her/his private node {string}:',
  async function (actor: string, id: string, node: string, item: string) {
    await send(this, actor, publicationOf(this.fill(node, 'none'), itemOf(this, item), PRIVATE_NODE), id)
  },
)

Given(
  '{actor} has stored in her/his private node {string}:',
  async function (actor: string, node: string, item: string) {
    const iq = publicationOf(this.fill(node, 'none'), itemOf(this, item), PRIVATE_NODE)
    await publishOwn(this.session(actor), iq)
  },
)

// With the options of XEP-0402 §3.3, which keep any number of items and send none with presence.
When('{actor} bookmarks as {string}:', async function (actor: string, id: string, item: string) {
  await send(this, actor, publicationOf(BOOKMARKS, itemOf(this, item), BOOKMARKS_NODE), id)
})

// One or several.
Given('{actor} has bookmarked:', async function (actor: string, items: string) {
  for (const item of parseFragment(this.fill(items)))
    await publishOwn(this.session(actor), publicationOf(BOOKMARKS, item, BOOKMARKS_NODE))
})

// cave1@conference.example.org and so on, without nicks.
Given('{actor} has bookmarked {int} rooms', async function (actor: string, count: number) {
  for (let number = 1; number <= count; number += 1) {
    const item = parseElement(
      `<item id='cave${number}@conference.example.org'><conference xmlns='${BOOKMARKS}' name='Cave ${number}'/></item>`,
    )
    await publishOwn(this.session(actor), publicationOf(BOOKMARKS, item, BOOKMARKS_NODE))
  }
})

// A service may know fewer preconditions than the spec's four, and has to refuse those that it does not know (XEP-0060
// §7.1.5). The bookmark that finds it out is gone again.
Given("{actor}'s account can keep bookmarks", async function (actor: string) {
  const session = this.session(actor)
  await needService(this, actor)
  const reply = await requestPatiently(session, publicationOf(BOOKMARKS, probe(), BOOKMARKS_NODE))
  if (reply.attrs.type !== 'result')
    throw new NotOfferedError('publishing with the options of XEP-0402 §3.3', reply.toString())
  const iq = new Element('iq', { type: 'set' })
  iq.c('pubsub', { xmlns: NS.pubsubOwner }).c('delete', { node: BOOKMARKS })
  await succeed(session, iq)
  await settle(session)
  session.inbox.forget(({ name }) => name === 'message')
})

// XEP-0049. The doc string is the <storage/> element.
When('{actor} stores as {string} in private XML storage:', function (actor: string, id: string, xml: string) {
  const storage = this.fill(xml).trim()
  this.session(actor).send(`<iq type='set' id='${id}'><query xmlns='${PRIVATE}'>${storage}</query></iq>`)
})

Given('{actor} has stored in private XML storage:', async function (actor: string, xml: string) {
  const iq = new Element('iq', { type: 'set' })
  iq.c('query', { xmlns: PRIVATE }).cnode(itemOf(this, xml))
  await succeed(this.session(actor), iq)
  await settle(this.session(actor))
})

When(
  '{actor} asks for the bookmarks in private XML storage as {string}',
  function (actor: string, id: string) {
    const query = `<query xmlns='${PRIVATE}'><storage xmlns='storage:bookmarks'/></query>`
    this.session(actor).send(`<iq type='get' id='${id}'>${query}</iq>`)
  },
)

Given("{actor}'s server has private XML storage", async function (actor: string) {
  const iq = new Element('iq', { type: 'get' })
  iq.c('query', { xmlns: PRIVATE }).c('assay', { xmlns: 'urn:assay:private' })
  const reply = await this.session(actor).request(iq)
  if (reply.attrs.type !== 'result') throw new NotOfferedError('private XML storage', reply.toString())
})

// Seen by its doing so: what it says of itself is judged elsewhere.
Given("{actor}'s server converts bookmarks in private XML storage", async function (actor: string) {
  const session = this.session(actor)
  const iq = new Element('iq', { type: 'set' })
  const storage =
    "<storage xmlns='storage:bookmarks'><conference jid='probe@conference.example.org'/></storage>"
  iq.c('query', { xmlns: PRIVATE }).cnode(parseElement(storage))
  const stored = await session.request(iq)
  await settle(session)
  const ask = new Element('iq', { type: 'get' })
  ask.c('pubsub', { xmlns: NS.pubsub }).c('items', { node: 'storage:bookmarks' })
  const found = await session.request(ask)
  if (stored.attrs.type !== 'result' || !found.toString().includes('probe@conference.example.org'))
    throw new NotOfferedError('the conversion of bookmarks', `${stored}\n${found}`)
})

// Where the item was asked for by its id, an error says that it is not there.
Then(
  '{actor} finds no item {string} in the answer to {string}',
  async function (actor: string, item: string, id: string) {
    const answer = await this.session(actor).expect(
      `the answer to '${id}'`,
      ({ attrs }) => (attrs.id === id && ['result', 'error'].includes(attrs.type)) || [],
    )
    const items =
      answer.attrs.type === 'result'
        ? (answer.getChild('pubsub')?.getChild('items')?.getChildren('item') ?? [])
        : []
    if (items.some(({ attrs }) => attrs.id === item))
      throw new Finding(`the item ${item} is there`, { expected: `no ${item}`, observed: answer.toString() })
  },
)

Then(
  '{actor} finds no conference {string} in the answer to {string}',
  async function (actor: string, room: string, id: string) {
    const answer = await this.session(actor).expect(
      `the answer to '${id}'`,
      ({ attrs }) => (attrs.id === id && ['result', 'error'].includes(attrs.type)) || [],
    )
    if (answer.toString().includes(room))
      throw new Finding(`${room} is there`, { expected: `no ${room}`, observed: answer.toString() })
  },
)

/** Whether a bookmark of the present form shows in another place, after the server has had time. */
async function showsAsFormer(world: AssayWorld, actor: string, ask: (iq: Element) => void): Promise<void> {
  const session = world.session(actor)
  await publishOwn(session, publicationOf(BOOKMARKS, probe(), BOOKMARKS_NODE))
  await settle(session)
  const iq = new Element('iq', { type: 'get' })
  ask(iq)
  const reply = await session.request(iq)
  if (!reply.toString().includes('probe@conference.example.org'))
    throw new NotOfferedError('the unification of bookmarks', reply.toString())
}

// Seen by its doing so: that it says so is judged elsewhere.
Given("{actor}'s server shows bookmarks in private XML storage", async function (actor: string) {
  await showsAsFormer(this, actor, (iq) => {
    iq.c('query', { xmlns: PRIVATE }).c('storage', { xmlns: 'storage:bookmarks' })
  })
})

Given("{actor}'s server shows bookmarks in the node {string}", async function (actor: string, node: string) {
  await showsAsFormer(this, actor, (iq) => {
    iq.c('pubsub', { xmlns: NS.pubsub }).c('items', { node })
  })
})
