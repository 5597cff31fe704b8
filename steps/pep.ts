import type { DataTable } from '@cucumber/cucumber'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { settle } from '../src/session/fence.ts'
import { parseElement } from '../src/xml/parse.ts'
import { type Answers, answersOf } from './support/data-forms.ts'
import {
  accountOf,
  admit,
  createOwnNode,
  haveOwnNode,
  holdPassed,
  needConfiguration,
  needService,
  publication,
  publishOwn,
  requestPatiently,
  subscribeTo,
} from './support/pep.ts'

const tableOf = (world: AssayWorld, table: DataTable): Answers =>
  answersOf(table.raw().map((row) => row.map((cell) => world.fill(cell, 'none'))))

// The account's own identity, or its server's, is pubsub/pep.
Given('{actor} has a personal eventing service', async function (actor: string) {
  await needService(this, actor)
})

Given('{actor} has created her/his node {string}', async function (actor: string, node: string) {
  await createOwnNode(this.session(actor), this.fill(node, 'none'), {})
})

// | pubsub#access_model | roster | and so on. A configuration that the service does not take: unsupported.
Given(
  '{actor} has created her/his node {string} with:',
  async function (actor: string, node: string, table: DataTable) {
    await createOwnNode(this.session(actor), this.fill(node, 'none'), tableOf(this, table))
  },
)

// The same of a node that the server may have made by itself, as those for what it converts.
Given(
  '{actor} has her/his own node {string} with:',
  async function (actor: string, node: string, table: DataTable) {
    await haveOwnNode(this.session(actor), this.fill(node, 'none'), tableOf(this, table))
  },
)

Given(
  '{actor} has published the item {string} to her/his node {string}',
  async function (actor: string, item: string, node: string) {
    await publishOwn(this.session(actor), publication(this.fill(node, 'none'), item))
  },
)

Given(
  '{actor} has published the item {string} to her/his node {string} with the options:',
  async function (actor: string, item: string, node: string, table: DataTable) {
    await publishOwn(this.session(actor), publication(this.fill(node, 'none'), item, tableOf(this, table)))
  },
)

// By bare JID, or by the full JID of the session that is named: "Benvolio/street is subscribed with the full JID to …".
Given(
  "{actor} is subscribed to {actor}'s node {string}",
  async function (actor: string, owner: string, node: string) {
    const session = this.session(actor)
    const at = { service: accountOf(this, owner), node: this.fill(node, 'none') }
    await subscribeTo(session, { ...at, jid: accountOf(this, actor) })
    await settle(session)
    session.inbox.forget()
  },
)

Given(
  "{actor} is subscribed with the full JID to {actor}'s node {string}",
  async function (actor: string, owner: string, node: string) {
    const session = this.session(actor)
    const at = { service: accountOf(this, owner), node: this.fill(node, 'none') }
    await subscribeTo(session, { ...at, jid: session.jid ?? '' })
    await settle(session)
    session.inbox.forget()
  },
)

// As a member (XEP-0060 §4.5). A service that gives nobody affiliations: unsupported.
Given(
  '{actor} has put {actor} on the list of her/his node {string}',
  async function (owner: string, actor: string, node: string) {
    await this.account(actor)
    await admit(this.session(owner), { node: this.fill(node, 'none'), jid: accountOf(this, actor) })
  },
)

Given(
  '{actor} sees the configuration of her/his node {string}',
  async function (actor: string, node: string) {
    await needConfiguration(this.session(actor), this.fill(node, 'none'))
  },
)

Given(
  '{actor} sees {string} in the configuration of her/his node {string}',
  async function (actor: string, field: string, node: string) {
    await needConfiguration(this.session(actor), this.fill(node, 'none'), field)
  },
)

When(
  '{actor} asks for the configuration of her/his node {string} as {string}',
  function (actor: string, node: string, id: string) {
    const name = this.fill(node)
    this.session(actor).send(
      `<iq type='get' id='${id}'><pubsub xmlns='http://jabber.org/protocol/pubsub#owner'><configure node='${name}'/></pubsub></iq>`,
    )
  },
)

// An error shows nothing, either.
Then(
  "{actor} does not see {actor}'s node {string} in the answer to {string}",
  async function (actor: string, owner: string, node: string, id: string) {
    const [jid, name] = [accountOf(this, owner), this.fill(node, 'none')]
    const answer = await this.session(actor).expect(
      `the answer to '${id}'`,
      ({ attrs }) => (attrs.id === id && ['result', 'error'].includes(attrs.type)) || [],
    )
    const items = answer.getChild('query')?.getChildren('item') ?? []
    if (items.some(({ attrs }) => attrs.node === name))
      throw new Finding(`the node ${name} is shown to ${actor}`, {
        expected: `no node ${name} of ${jid}`,
        observed: answer.toString(),
      })
  },
)

// One request, which the server may say to send again later, and which is sent again then. The reply is left for Then.
When(
  '{actor} sends, again where {actor} has to wait:',
  async function (actor: string, _same: string, xml: string) {
    const session = this.session(actor)
    const iq = parseElement(this.fill(xml).trim())
    const reply = await requestPatiently(session, iq, iq.attrs.id).catch(() => undefined)
    if (reply) holdPassed(reply)
    if (reply) session.inbox.push({ kind: 'element', element: reply })
  },
)

/** The item is the id of the request, too. The reply is left for Then to judge; that none comes, also. */
async function publish(
  world: AssayWorld,
  actor: string,
  { item, node }: { item: string; node: string },
  options?: Answers,
): Promise<void> {
  const session = world.session(actor)
  const iq = publication(world.fill(node, 'none'), item, options)
  const reply = await requestPatiently(session, iq, item).catch(() => undefined)
  if (reply) holdPassed(reply)
  if (reply) session.inbox.push({ kind: 'element', element: reply })
}

When(
  '{actor} publishes the item {string} to her/his node {string}',
  async function (actor: string, item: string, node: string) {
    await publish(this, actor, { item, node })
  },
)

When(
  '{actor} publishes the item {string} to her/his node {string} with the options:',
  async function (actor: string, item: string, node: string, table: DataTable) {
    await publish(this, actor, { item, node }, tableOf(this, table))
  },
)

When(
  "{actor} asks for the items of {actor}'s node {string} as {string}",
  function (actor: string, owner: string, node: string, id: string) {
    const [to, name] = [accountOf(this, owner), this.fill(node)]
    this.session(actor).send(
      `<iq type='get' id='${id}' to='${to}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><items node='${name}'/></pubsub></iq>`,
    )
  },
)

When(
  "{actor} subscribes to {actor}'s node {string} as {string}",
  function (actor: string, owner: string, node: string, id: string) {
    const [to, jid, name] = [accountOf(this, owner), accountOf(this, actor), this.fill(node)]
    this.session(actor).send(
      `<iq type='set' id='${id}' to='${to}'><pubsub xmlns='http://jabber.org/protocol/pubsub'><subscribe node='${name}' jid='${jid}'/></pubsub></iq>`,
    )
  },
)
