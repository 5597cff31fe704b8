import type { DataTable } from '@cucumber/cucumber'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { answersOf, fillForm } from './support/data-forms.ts'
import { configurationForm, differences, formOf, isNamedByTheRules, valuesOf } from './support/node-forms.ts'
import { isRefusal, replyTo } from './support/node-replies.ts'
import { bareJid, nameFreshNode, nodeNamed, useOf } from './support/node-requests.ts'
import { configureNode, createNode } from './support/nodes.ts'
import { isPassing, requestPatiently, sendPatiently } from './support/requests.ts'

const rowsOf = (world: AssayWorld, table: DataTable) =>
  table.raw().map((row) => row.map((cell) => world.fill(cell, 'none')))

// As "has created the node with", but for what is the service's to decide: it may refuse a configuration (unsupported).
Given(
  '{actor} owns the node {string} where:',
  async function (actor: string, name: string, table: DataTable) {
    const at = await nameFreshNode(this, actor, name)
    await createNode(this, actor, at)
    await configureNode(this.session(actor), at, answersOf(rowsOf(this, table))).catch((error: unknown) => {
      if (!(error instanceof ExpectationError) || isPassing(error)) throw error
      throw new NotOfferedError(`nodes where ${table.raw().join(' and ')}`, error.observed)
    })
  },
)

Given('nodes of {actor} can have the access model {string}', async function (actor: string, model: string) {
  const at = await nameFreshNode(this, actor, 'tried')
  await createNode(this, actor, at)
  const iq = useOf('get the configuration of', at, bareJid(this, actor))
  const form = configurationForm(await requestPatiently(this.session(actor), iq))
  const field = form.getChildren('field').find(({ attrs }) => attrs.var === 'pubsub#access_model')
  if (!field?.getChildren('option').some((option) => option.getChildText('value') === model))
    throw new NotOfferedError(`the access model '${model}'`, form.toString())
})

// A service that ignores what it was asked for has refused it in its way.
Given(
  'the service has made {string} of {actor} a node with:',
  async function (name: string, actor: string, table: DataTable) {
    const form = await formOf(this, actor, nodeNamed(this, name))
    for (const [field, values] of Object.entries(answersOf(rowsOf(this, table))))
      if (form.get(field)?.join() !== values.join())
        throw new NotOfferedError(`to set ${field} at creation`, form.get(field)?.join() ?? 'no such field')
  },
)

// Unsupported where the configuration form of a new node lacks the field.
Given('nodes of {actor} have the option {string}', async function (actor: string, field: string) {
  const at = await nameFreshNode(this, actor, 'tried')
  await createNode(this, actor, at)
  const form = await formOf(this, actor, at)
  if (!form.has(field))
    throw new NotOfferedError(`the option '${field}'`, `the form has ${[...form.keys()].join(', ')}`)
})

// By the owner's form, all other fields as they are. Unsupported where it lacks a field.
When(
  '{actor} configures the node {string} with:',
  async function (actor: string, name: string, table: DataTable) {
    await configureNode(this.session(actor), nodeNamed(this, name), answersOf(rowsOf(this, table)))
  },
)

// §8.1.2: the two answers that there are.
Then(
  "either {string} is refused as an unsupported access model or {actor}'s node {string} has the access model {string}",
  async function (id: string, actor: string, name: string, model: string) {
    const reply = await replyTo(this, actor, id)
    const expected = `the access model ${model}, or not-acceptable with unsupported-access-model`
    if (reply.attrs.type === 'error') {
      if (isRefusal(reply, ['not-acceptable'], 'unsupported-access-model')) return
      throw new Finding('it is another error', { expected, observed: reply.toString() })
    }
    const found = (await formOf(this, actor, nodeNamed(this, name))).get('pubsub#access_model')?.join()
    if (found !== model)
      throw new Finding(`the access model is ${found ?? 'not told'}`, { expected, observed: String(found) })
  },
)

/** What a node's configuration form holds, by field; booleans as 1 and 0. */
// By the form that its owner is shown. Other fields may be there.
Then(
  '{actor} sees that the node {string} is configured with:',
  async function (actor: string, name: string, table: DataTable) {
    const form = await formOf(this, actor, nodeNamed(this, name))
    for (const [field, values] of Object.entries(answersOf(rowsOf(this, table))))
      if (form.get(field)?.join() !== values.join())
        throw new Finding(`the field ${field} has another value`, {
          expected: `${field}: ${values.join(', ')}`,
          observed: form.get(field)?.join(', ') ?? 'no such field',
        })
  },
)

// By the owner's form, as "configures the node"; what the service says to it is for a Then to judge.
When(
  '{actor} submits the configuration of the node {string} as {string} with:',
  async function (actor: string, name: string, id: string, table: DataTable) {
    const session = this.session(actor)
    const at = nodeNamed(this, name)
    const form = configurationForm(
      await requestPatiently(session, useOf('get the configuration of', at, bareJid(this, actor))),
    )
    const iq = useOf('set the title of', at, bareJid(this, actor))
    const configure = iq.getChild('pubsub')?.getChild('configure')
    if (configure) configure.children = [fillForm(form, answersOf(rowsOf(this, table)))]
    iq.attrs.id = id
    await sendPatiently(session, iq)
  },
)

Then(
  '{actor} receives a configuration form for {string} whose fields are named by the rules',
  async function (actor: string, id: string) {
    const reply = await replyTo(this, actor, id)
    const [odd] = [...valuesOf(configurationForm(reply)).keys()].filter((name) => !isNamedByTheRules(name))
    if (odd !== undefined)
      throw new Finding(`a field is named '${odd}'`, {
        expected: 'FORM_TYPE, pubsub#… or a name outside the registry (XEP-0068 §3.4)',
        observed: reply.toString(),
      })
  },
)

Then(
  '{actor} receives a configuration form for {string} in which {string} is {string}',
  async function (actor: string, id: string, field: string, value: string) {
    const reply = await replyTo(this, actor, id)
    const found = valuesOf(configurationForm(reply)).get(field)?.join(', ')
    if (found !== value)
      throw new Finding(`the field ${field} has another value`, {
        expected: `${field}: ${value}`,
        observed: found ?? 'no such field',
      })
  },
)

// Of a node or of new nodes, in what every node has a value for.
Then(
  '{actor} receives the same configuration for {string} and {string}',
  async function (actor: string, one: string, other: string) {
    const [first, second] = [await replyTo(this, actor, one), await replyTo(this, actor, other)]
    const [difference] = differences(configurationForm(first), configurationForm(second))
    if (difference)
      throw new Finding(`the configurations differ in ${difference}`, {
        expected: first.toString(),
        observed: second.toString(),
      })
  },
)

// A message without a type is a normal one (RFC 6121 §5.2.2).
Then(
  '{actor} is notified of the node {string} by a message of the type {string}',
  async function (actor: string, name: string, type: string) {
    const { service, node } = nodeNamed(this, name)
    await this.session(actor).expect(`a message of the type ${type} from the node ${node}`, (element) => {
      const event = element.getChild('event', `${NS.pubsub}#event`)
      if (element.attrs.from !== service || event?.getChild('items')?.attrs.node !== node) return []
      const found = element.attrs.type ?? 'normal'
      return found === type || [`its type is ${found}`]
    })
  },
)
