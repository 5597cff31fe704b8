import { Finding } from '../src/conformance/judge.ts'
import { enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { showEvent } from '../src/session/inbox.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements } from '../src/xml/parse.ts'
import { charactersOf } from './support/characters.ts'
import { endsByItself } from './support/grace.ts'
import { firstOf, isEnding, isStreamError } from './support/outcome.ts'
import { canBeResource } from './support/resourcepart.ts'

function request(session: Session, resource?: string, id = 'bind'): void {
  const text = resource?.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const content = text === undefined ? '' : `<resource>${text}</resource>`
  session.send(`<iq type='set' id='${id}'><bind xmlns='${NS.bind}'>${content}</bind></iq>`)
}

// The id of the request is "bind".
When('{actor} asks for a resource', function (actor: string) {
  request(this.session(actor))
})

When('{actor} asks for the resource {string}', function (actor: string, resource: string) {
  request(this.session(actor), this.fill(resource, 'none'))
})

// Character by character, as U+0041 U+00DF.
When('{actor} asks for a resource with the characters {string}', function (actor: string, codes: string) {
  request(this.session(actor), charactersOf(codes))
})

When('{actor} asks for a resource of {int} bytes', function (actor: string, length: number) {
  request(this.session(actor), 'a'.repeat(length))
})

function isReply(event: StreamEvent, id: string): boolean {
  return event.kind === 'element' && event.element.attrs.id === id && event.element.getName() === 'iq'
}

/** Any reply, so that one with another id is found at once. */
function isAnyReply(event: StreamEvent): boolean {
  return (
    event.kind === 'element' &&
    event.element.getName() === 'iq' &&
    ['result', 'error'].includes(event.element.attrs.type)
  )
}

/** The answer to a request for a resource, or the end of the stream. */
async function answer(session: Session, expected: string, id = 'bind') {
  const event = await firstOf(session, expected, (found) => isAnyReply(found) || isEnding(found))
  if (event.kind !== 'element' || isStreamError(event))
    throw new Finding('the server ended the stream', { expected, observed: showEvent(event) })
  if (!isReply(event, id))
    throw new Finding(`the reply's id is '${event.element.attrs.id}'`, {
      expected,
      observed: showEvent(event),
    })
  const { element } = event
  const bound = element.attrs.type === 'result' ? element.getChild('bind', NS.bind) : undefined
  const error = element.getChild('error')
  const conditions = error
    ? childElements(error).filter((child) => child.getNS() === NS.stanzaErrors && child.getName() !== 'text')
    : []
  return {
    observed: element.toString(),
    jid: bound?.getChildText('jid')?.trim(),
    condition: element.attrs.type === 'error' ? conditions[0]?.getName() : undefined,
  }
}

/** Holds that the reply is a result with a full JID, and takes it for the session's address. */
async function holdBound(world: AssayWorld, actor: string): Promise<string> {
  const expected = `a result for 'bind' with a full JID of ${world.lookup(`${actor}.bare`) ?? actor}`
  const session = world.session(actor)
  const { jid, observed } = await answer(session, expected)
  const bare = world.lookup(`${actor}.bare`)
  if (jid === undefined || !jid.startsWith(`${bare}/`) || jid.length === `${bare}/`.length)
    throw new Finding('the server did not answer with a full JID', { expected, observed })
  session.jid = jid
  return jid
}

// From here on \${Actor.full} is the address the server gave.
Then('{actor} is bound to a full JID', async function (actor: string) {
  await holdBound(this, actor)
})

Then('{actor} is bound with the resource {string}', async function (actor: string, resource: string) {
  const jid = await holdBound(this, actor)
  const expected = `${this.lookup(`${actor}.bare`)}/${resource}`
  if (jid !== expected) throw new Finding('the server bound another resource', { expected, observed: jid })
})

// RFC 6120 §7.7.2.1: either of two ways to deal with it, but never the resource as it stands. The error can be
// bad-request, and §7.7.2 expects others too.
Then('{actor} is refused or bound to a resource that conforms', async function (actor: string) {
  const expected = "an error, or a resource that keeps to RFC 6122's rules"
  const { jid, condition, observed } = await answer(this.session(actor), expected)
  if (condition !== undefined) return
  const resource = jid?.slice(jid.indexOf('/') + 1)
  if (jid?.includes('/') && resource !== undefined && canBeResource(resource)) return
  throw new Finding(`the server answered with the address '${jid ?? ''}'`, { expected, observed })
})

Then('{actor} is bound to a resource that conforms', async function (actor: string) {
  const jid = await holdBound(this, actor)
  if (!canBeResource(jid.slice(jid.indexOf('/') + 1)))
    throw new Finding('the resource breaks the rules', {
      expected: 'a resource that conforms',
      observed: jid,
    })
})

Then('{actor} is bound or refused with {conditions}', async function (actor: string, conditions: string[]) {
  const expected = `a full JID, or ${conditions.join(' or ')}`
  const { jid, condition, observed } = await answer(this.session(actor), expected)
  if (jid?.includes('/') || (condition !== undefined && conditions.includes(condition))) return
  throw new Finding(`the server answered ${condition ?? 'without an address'}`, { expected, observed })
})

const POLICIES = ['override', 'refuse', 'replace'] as const
type Policy = (typeof POLICIES)[number]

/** Finds out on two sessions of their own what the server does about a resource in use (RFC 6120 §7.7.2.2). */
async function conflictPolicy(world: AssayWorld, actor: string): Promise<Policy> {
  const first = await enterStage(world, `${actor}/a`, 'bound', { resource: 'conflict' })
  const second = await enterStage(world, `${actor}/b`, 'authenticated')
  request(second, first.jid?.slice(first.jid.indexOf('/') + 1))
  const { jid, condition } = await answer(second, 'an answer to a request for a resource in use')
  if (condition !== undefined) return 'refuse'
  return jid === first.jid ? 'replace' : 'override'
}

Given('the server resolves conflicts of {actor} by {word}', async function (actor: string, policy: string) {
  if (!POLICIES.some((known) => known === policy))
    throw new TypeError(`${policy} is none of ${POLICIES.join(', ')}`)
  const found = await conflictPolicy(this, actor)
  if (found !== policy) throw new NotOfferedError(`the policy to ${policy}`, `it chose to ${found}`)
})

// RFC 6120 §7.7.2.2: one of three ways, and no other.
Then(
  '{actor} gets another resource, or is refused with conflict, or takes the place of {actor}',
  async function (actor: string, former: string) {
    const expected = 'a result with another resource, or conflict, or the place of the first client'
    const { jid, condition, observed } = await answer(this.session(actor), expected)
    if (condition === 'conflict') return
    const before = this.session(former)
    if (jid === undefined || !jid.includes('/'))
      throw new Finding('the server answered otherwise', { expected, observed })
    if (jid !== before.jid) return
    const event = await firstOf(before, 'the stream error conflict to the first client', isEnding)
    if (!isStreamError(event))
      throw new Finding('both have the same address', { expected, observed: showEvent(event) })
  },
)

// The stanza and then a request for a resource: a server that closes the stream never answers the request.
Then(
  'the server closes the unbound stream of {actor} with {conditions}',
  async function (actor: string, conditions: string[]) {
    const expected = `stream error ${conditions.join(' or ')}`
    const session = this.session(actor)
    if (!(await endsByItself(session))) request(session, undefined, 'too-late')
    const isStanza = (event: StreamEvent) =>
      event.kind === 'element' && ['iq', 'message', 'presence'].includes(event.element.getName())
    const event = await firstOf(session, expected, (found) => isEnding(found) || isStanza(found))
    if (event.kind !== 'element' || !isStreamError(event))
      throw new Finding(isStanza(event) ? 'the server went on with the stream' : 'the server gave no error', {
        expected,
        observed: showEvent(event),
      })
    const found = childElements(event.element).filter(({ name }) => name !== 'text')
    if (found.length !== 1 || !conditions.includes(found[0]?.getName() ?? ''))
      throw new Finding('the stream error is another', { expected, observed: showEvent(event) })
    await firstOf(session, 'closing stream tag after the error', ({ kind }) => kind === 'close')
  },
)

// Answered, refused or cut off: what the actor sent before has been dealt with (RFC 6120 §10.1).
When('{actor} asks for a resource and waits for an answer or the end', async function (actor: string) {
  const session = this.session(actor)
  request(session)
  await firstOf(session, 'an answer or the end', (event) => isReply(event, 'bind') || isEnding(event))
})

When('{actor} binds {int} further resources', async function (actor: string, count: number) {
  for (let index = 1; index <= count; index += 1) {
    const session = await enterStage(this, `${actor}/n${index}`, 'authenticated')
    request(session)
  }
})

Then(
  '{int} further resources of {actor} are bound or refused with {conditions}',
  async function (count: number, actor: string, conditions: string[]) {
    const expected = `a full JID, or ${conditions.join(' or ')}`
    const addresses: string[] = []
    for (let index = 1; index <= count; index += 1) {
      const { jid, condition, observed } = await answer(this.session(`${actor}/n${index}`), expected)
      if (!jid?.includes('/') && !conditions.includes(condition ?? ''))
        throw new Finding(`the server answered ${condition ?? 'without an address'}`, { expected, observed })
      if (jid !== undefined) addresses.push(jid)
    }
    const twice = addresses.find((jid, index) => addresses.indexOf(jid) !== index)
    if (twice !== undefined)
      throw new Finding('two streams have the same address', {
        expected: 'addresses that differ',
        observed: twice,
      })
  },
)
