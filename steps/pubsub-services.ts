import type { DataTable } from '@cucumber/cucumber'
import { Given } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { type Answers, answersOf } from './support/data-forms.ts'
import { configureNode, createNode, freshNode } from './support/nodes.ts'
import { FEATURES, pubsubFeatures, pubsubRequest, serviceOf } from './support/pubsub.ts'
import { succeed } from './support/requests.ts'
import { featuresOf } from './support/services.ts'

// By the names of XEP-0060 §10: "retrieve-items, multi-items".
Given("{actor}'s pubsub service supports {string}", async function (actor: string, names: string) {
  const features = await pubsubFeatures(this, actor)
  const missing = names.split(', ').filter((name) => !features.includes(name))
  if (missing.length > 0)
    throw new NotOfferedError(
      `pubsub#${missing.join(', pubsub#')}`,
      `the service lists ${features.join(', ')}`,
    )
})

// For what a service owes that leaves the feature out.
Given("{actor}'s pubsub service does not support {string}", async function (actor: string, name: string) {
  if ((await pubsubFeatures(this, actor)).includes(name))
    throw new NotOfferedError(`a service without pubsub#${name}`, 'the service supports it')
})

Given('{actor} uses the server for pubsub', async function (actor: string) {
  await serviceOf(this, actor)
})

// An account is a service of its own (XEP-0163 §3): \${service} is its address then.
Given("{actor} uses {actor}'s account for pubsub", async function (actor: string, owner: string) {
  await this.account(owner)
  const account = this.fill(`\${${owner}.bare}`, 'none')
  const features = await featuresOf(this, actor, account)
  if (!features.some((feature) => feature.startsWith(FEATURES)))
    throw new NotOfferedError('publish-subscribe by accounts', `its features are ${features.join(', ')}`)
  this.variables.set('service', account)
})

// \${princely} is its name. If the scenario makes it come about, it is gone afterwards.
Given('there is no node {string} of {actor} yet', async function (name: string, actor: string) {
  await serviceOf(this, actor)
  this.variables.set(name, freshNode(name))
  const session = this.session(actor)
  this.undoAtEnd(() => {
    if (session.ended) return
    const iq = pubsubRequest(this, 'owner set', `<delete node='\${${name}}'/>`)
    iq.attrs.id = session.nextId('delete')
    session.send(iq)
  })
})

/** What a service refuses for good it does not offer. */
function orNotOffered(what: string): (error: unknown) => never {
  return (error) => {
    const lasting =
      error instanceof ExpectationError &&
      error.code === 'E_UNEXPECTED' &&
      !error.observed.includes('type="wait"')
    if (!lasting) throw error
    throw new NotOfferedError(what, error.observed)
  }
}

/** Which values a service takes is a matter of its provisioning (XEP-0060 §4.5): one that it refuses is not offered. */
async function createIfOffered(
  world: AssayWorld,
  actor: string,
  name: string,
  answers: Answers,
): Promise<void> {
  const at = { service: await serviceOf(world, actor), node: freshNode(name) }
  world.variables.set(name, at.node)
  await createNode(world, actor, at).catch(orNotOffered('nodes that users create'))
  const wanted = `a node with ${JSON.stringify(answers)}`
  await configureNode(world.session(actor), at, answers).catch(orNotOffered(wanted))
}

Given(
  '{actor} has created the node {string} with the access model {string}',
  async function (actor: string, name: string, model: string) {
    await createIfOffered(this, actor, name, { 'pubsub#access_model': [model] })
  },
)

Given(
  '{actor} has created the node {string} for the roster group {string}',
  async function (actor: string, name: string, group: string) {
    await createIfOffered(this, actor, name, {
      'pubsub#access_model': ['roster'],
      'pubsub#roster_groups_allowed': [group],
    })
  },
)

// | pubsub#persist_items | 0 | and so on: unsupported where the form lacks a field or the service refuses a value.
Given(
  '{actor} has created the node {string} where the service allows:',
  async function (actor: string, name: string, table: DataTable) {
    await createIfOffered(this, actor, name, answersOf(table.raw()))
  },
)

// By their names of §4.1; those besides "owner" and "none" are optional, each a feature of its own.
Given(
  '{actor} has made {actor} {string} of the node {string}',
  async function (owner: string, actor: string, affiliation: string, node: string) {
    const features = await pubsubFeatures(this, owner)
    const wanted = `${affiliation}-affiliation`
    if (!['owner', 'none'].includes(affiliation) && !features.includes(wanted))
      throw new NotOfferedError(`pubsub#${wanted}`, `the service lists ${features.join(', ')}`)
    await this.account(actor)
    const xml = `<affiliations node='\${${node}}'><affiliation jid='\${${actor}.bare}' affiliation='${affiliation}'/></affiliations>`
    const request = pubsubRequest(this, 'owner set', xml)
    await succeed(this.session(owner), request).catch(orNotOffered(`the affiliation ${affiliation}`))
  },
)
