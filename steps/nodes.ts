import type { DataTable } from '@cucumber/cucumber'
import { Given } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { settle } from '../src/session/fence.ts'
import { answersOf } from './support/data-forms.ts'
import { affiliate, createNode, freshNode, type Node, publishItem, subscribeToNode } from './support/nodes.ts'
import { findService } from './support/services.ts'

/** Makes `${name}` the name of a new node at the server's publish-subscribe service, `${service}`. */
async function nameNode(world: AssayWorld, actor: string, name: string): Promise<Node> {
  const service = world.lookup('service') ?? (await findService(world, actor, 'pubsub/service'))
  world.variables.set('service', service)
  const node = freshNode(name)
  world.variables.set(name, node)
  return { service, node }
}

/** A node as a phrase names it: `princely` or `${princely}`, at `${service}`. */
function nodeOf(world: AssayWorld, name: string): Node {
  const node = world.fill(name.includes('$') ? name : `\${${name}}`, 'none')
  return { service: world.fill('${service}', 'none'), node }
}

// "princely" makes \${princely} its name, and \${service} the address of the service. It is gone after the scenario.
Given('{actor} has created the node {string}', async function (actor: string, name: string) {
  await createNode(this, actor, await nameNode(this, actor, name))
})

// | pubsub#access_model | whitelist | and so on. A field that the service's form lacks: unsupported.
Given(
  '{actor} has created the node {string} with:',
  async function (actor: string, name: string, table: DataTable) {
    const answers = answersOf(table.raw().map((row) => row.map((cell) => this.fill(cell, 'none'))))
    await createNode(this, actor, { ...(await nameNode(this, actor, name)), answers })
  },
)

// By bare JID; what the service says of it, such as the last item, is put away.
Given('{actor} is subscribed to the node {string}', async function (actor: string, name: string) {
  const session = this.session(actor)
  const at = nodeOf(this, name)
  await subscribeToNode(session, at)
  await settle(session)
  session.inbox.forget(({ attrs }) => attrs.from === at.service)
})

Given(
  '{actor} has published the item {string} to the node {string}',
  async function (actor: string, id: string, name: string) {
    const payload = `<act xmlns='urn:example:play'>${id}</act>`
    await publishItem(this.session(actor), { ...nodeOf(this, name), id, payload })
  },
)

// By the actor named first, who has to be an owner.
Given(
  '{actor} has given {actor} the affiliation {string} with the node {string}',
  async function (owner: string, actor: string, affiliation: string, name: string) {
    await this.account(actor)
    const jid = this.fill(`\${${actor}.bare}`, 'none')
    await affiliate(this.session(owner), { ...nodeOf(this, name), jid, affiliation })
  },
)
