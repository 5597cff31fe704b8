import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'

const NS_EXTERNAL = 'urn:xmpp:extdisco:2'

/** The services that a server lists. @throws NotOfferedError where none of them will do. */
async function knownServices(
  world: AssayWorld,
  actor: string,
  { what, will }: { readonly what: string; readonly will: (service: Element) => boolean },
): Promise<Element[]> {
  const iq = new Element('iq', { type: 'get', to: world.target.domain })
  iq.c('services', { xmlns: NS_EXTERNAL })
  const reply = await world.session(actor).request(iq)
  const services = reply.getChild('services', NS_EXTERNAL)?.getChildren('service') ?? []
  const found = services.filter(will)
  if (found.length === 0) throw new NotOfferedError(what, reply.toString())
  return found
}

Given("{actor}'s server knows external services", async function (actor: string) {
  await knownServices(this, actor, { what: 'external services', will: () => true })
})

Given(
  "{actor}'s server knows external services of the type {string}",
  async function (actor: string, type: string) {
    await knownServices(this, actor, {
      what: `external services of the type ${type}`,
      will: ({ attrs }) => attrs.type === type,
    })
  },
)

Given("{actor}'s server knows external services with {string}", async function (actor: string, name: string) {
  await knownServices(this, actor, {
    what: `external services with '${name}'`,
    will: ({ attrs }) => attrs[name] !== undefined,
  })
})

// \${turn-host}, \${turn-type} and \${turn-port} are its own then.
Given("{actor}'s server lists a service with credentials", async function (actor: string) {
  const [service] = await knownServices(this, actor, {
    what: 'external services with credentials',
    will: ({ attrs }) => attrs.password !== undefined && attrs.port !== undefined,
  })
  for (const name of ['host', 'type', 'port']) this.variables.set(`turn-${name}`, service?.attrs[name] ?? '')
})

async function servicesFor(world: AssayWorld, actor: string, id: string) {
  const reply = await world
    .session(actor)
    .expect(`a result for '${id}'`, ({ attrs }) =>
      attrs.id === id && ['result', 'error'].includes(attrs.type)
        ? attrs.type === 'result' || [`the reply is of type '${attrs.type}'`]
        : [],
    )
  const list = reply.getChild('services', NS_EXTERNAL) ?? reply.getChild('credentials', NS_EXTERNAL)
  return { reply, services: list?.getChildren('service') ?? [] }
}

interface Rule {
  readonly name: string
  readonly is: (value: string) => boolean
  readonly expected: string
  readonly optional?: boolean
}

async function holdEach(world: AssayWorld, actor: string, id: string, rule: Rule): Promise<void> {
  const { reply, services } = await servicesFor(world, actor, id)
  const wrong = services.find(({ attrs }) => {
    const value: string | undefined = attrs[rule.name]
    return value === undefined ? !rule.optional : !rule.is(value)
  })
  if (services.length > 0 && !wrong) return
  throw new Finding(wrong ? `a service has another '${rule.name}'` : 'there is no service', {
    expected: rule.expected,
    observed: reply.toString(),
  })
}

function like(pattern: string): (value: string) => boolean {
  const expression = new RegExp(`^(?:${pattern})$`)
  return (value) => expression.test(value)
}

Then(
  '{actor} receives for {string} services each with a {string} like {string}',
  async function (actor: string, id: string, name: string, pattern: string) {
    await holdEach(this, actor, id, { name, is: like(pattern), expected: `'${name}' like ${pattern}` })
  },
)

Then(
  '{actor} receives for {string} services, if with a {string}, with one like {string}',
  async function (actor: string, id: string, name: string, pattern: string) {
    const expected = `'${name}', if any, like ${pattern}`
    await holdEach(this, actor, id, { name, is: like(pattern), expected, optional: true })
  },
)

Then(
  '{actor} receives for {string} services each with a {string} of {string}',
  async function (actor: string, id: string, name: string, value: string) {
    const wanted = this.fill(value, 'none')
    await holdEach(this, actor, id, {
      name,
      is: (found) => found === wanted,
      expected: `${name}='${wanted}'`,
    })
  },
)

Then('{actor} receives for {string} no services', async function (actor: string, id: string) {
  const reply = await this.session(actor).expect(
    `a reply to '${id}'`,
    ({ attrs }) => (attrs.id === id && ['result', 'error'].includes(attrs.type)) || [],
  )
  const service = reply.getChild('services', NS_EXTERNAL)?.getChild('service')
  if (reply.attrs.type === 'result' && service)
    throw new Finding('a service of another type is listed', {
      expected: 'no services',
      observed: reply.toString(),
    })
})
