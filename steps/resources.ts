import { Finding } from '../src/conformance/judge.ts'
import { enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { fence } from '../src/session/fence.ts'
import { showEvent } from '../src/session/inbox.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { firstOf, isEnding, isStreamError, keep, other } from './support/outcome.ts'
import { showFeatures } from './support/patterns.ts'

function isReply(event: StreamEvent, id: string): boolean {
  return event.kind === 'element' && event.element.attrs.id === id && event.element.getName() === 'iq'
}

/** Asks for a resource and takes the reply, or the end of the stream. */
function propose(session: Session, resource: string, id: string): Promise<StreamEvent> {
  session.send(
    `<iq type='set' id='${id}'><bind xmlns='${NS.bind}'><resource>${resource}</resource></bind></iq>`,
  )
  return firstOf(session, 'a reply or the end', (event) => isReply(event, id) || isEnding(event))
}

/** Resources of which a server may refuse some and mend others (RFC 6120 §7.7.2.1). */
const IMPOSSIBLE: readonly string[] = ['', 'x\ufdd0y', 'x\u202ey', 'a'.repeat(5000)]

/** Finds out, on sessions of their own, which impossible resource the server refuses. */
async function refusedResource(world: AssayWorld, actor: string): Promise<string> {
  for (const [index, resource] of IMPOSSIBLE.entries()) {
    const session = await enterStage(world, `${actor}/r${index}`, 'authenticated')
    const reply = await propose(session, resource, 'probe')
    if (reply.kind === 'element' && reply.element.attrs.type === 'error') return resource
  }
  throw new NotOfferedError('errors for resources that break the rules', 'it mends or takes them all')
}

Given('the server refuses {actor} an empty or impossible resource', async function (actor: string) {
  this.variables.set(`${actor}.impossible`, await refusedResource(this, actor))
})

/** Asks again and again for what the server refuses; the end of the stream is kept for Then. */
async function insist(world: AssayWorld, actor: string, count: number): Promise<StreamEvent | undefined> {
  const session = world.session(actor)
  const resource = world.lookup(`${actor}.impossible`) ?? ''
  for (let round = 1; round <= count; round += 1) {
    const event = await propose(session, resource, `bad-${round}`)
    if (!isEnding(event)) continue
    keep(session, event)
    return event
  }
  return undefined
}

When('{actor} asks for an impossible resource {int} times', async function (actor: string, count: number) {
  await insist(this, actor, count)
})

/** Twice the ten retries of RFC 6120 §7.7.3. */
const MANY = 20

Given(
  'the server ends the stream of {actor} after so many impossible resources',
  async function (actor: string) {
    this.variables.set(`${actor}.impossible`, await refusedResource(this, actor))
    if (!(await insist(this, actor, MANY)))
      throw new NotOfferedError('a limit of retries', `it refused ${MANY} resources on one stream`)
  },
)

Then(
  'the stream of {actor} has ended with {conditions}',
  async function (actor: string, conditions: string[]) {
    const expected = `stream error ${conditions.join(' or ')}`
    const event = await firstOf(this.session(actor), expected, isEnding)
    const error = event.kind === 'element' && isStreamError(event) ? event.element : undefined
    if (!error || !conditions.some((name) => error.getChild(name, NS.streamErrors)))
      throw other(expected, event)
  },
)

Then('the server has ended the stream of {actor} instead of binding', async function (actor: string) {
  const expected = 'the end of the stream'
  const event = await firstOf(
    this.session(actor),
    expected,
    (found) => isReply(found, 'bind') || isEnding(found),
  )
  if (!isEnding(event)) throw other(expected, event)
})

// RFC 6120 §7.3.2.
Then('{actor} receives neither a stream header nor features', async function (actor: string) {
  const session = this.session(actor)
  await fence(session)
  const restarts = (event: StreamEvent) =>
    event.kind === 'open' ||
    (event.kind === 'element' &&
      event.element.getName() === 'features' &&
      event.element.getNS() === NS.stream) ||
    isEnding(event)
  session.inbox.holdsNone(
    {
      description: 'stream header, features or end of the stream',
      accepts: (event) => restarts(event) || [],
    },
    () => ({ kind: 'close' }),
  )
})

Then(
  "{actor}'s features are without {string} in {string}",
  function (actor: string, name: string, namespace: string) {
    const session = this.session(actor)
    if (session.features?.getChild(name, namespace))
      throw new Finding(`the features hold <${name}/>`, {
        expected: `no <${name} xmlns='${namespace}'/>`,
        observed: showFeatures(session),
      })
  },
)

// RFC 6120 §7.1: one resource to a stream. The server may refuse the second request, or answer with the same address.
Then('{actor} keeps the address it has', async function (actor: string) {
  const session = this.session(actor)
  const expected = `an error, or the address ${session.jid}`
  const event = await firstOf(session, expected, (found) => isReply(found, 'bind') || isEnding(found))
  if (isEnding(event) || event.kind !== 'element' || event.element.attrs.type === 'error') return
  const jid = event.element.getChild('bind', NS.bind)?.getChildText('jid')
  if (jid !== session.jid)
    throw new Finding('the stream got a second address', { expected, observed: showEvent(event) })
})

/** Random text of 32 bits and more differs in that many places, but for one pair in tens of thousands. */
const LEAST_CHANGING_CHARACTERS = 6

function differences(left: string, right: string): number {
  const length = Math.max(left.length, right.length)
  return Array.from({ length }, (_, index) => left[index] !== right[index]).filter(Boolean).length
}

// What a counter, a clock or a list of names would give is alike in all but a few characters, or short.
Then(
  'the resources of {actor}, {actor} and {actor} look random',
  function (one: string, another: string, third: string) {
    const resources = [one, another, third].map((actor) => this.lookup(`${actor}.resource`) ?? '')
    const pairs = [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const
    for (const [left, right] of pairs)
      if (differences(resources[left] ?? '', resources[right] ?? '') < LEAST_CHANGING_CHARACTERS)
        throw new Finding('two resources are close to each other', {
          expected: `resources that differ in ${LEAST_CHANGING_CHARACTERS} characters or more`,
          observed: resources.join(', '),
        })
  },
)

Then('{actor} is bound with a resource of {int} bytes', async function (actor: string, length: number) {
  const expected = `a resource of ${length} bytes`
  const session = this.session(actor)
  const event = await firstOf(session, expected, (found) => isReply(found, 'bind') || isEnding(found))
  const jid =
    event.kind === 'element' ? event.element.getChild('bind', NS.bind)?.getChildText('jid') : undefined
  if (jid?.slice(jid.indexOf('/') + 1) !== 'a'.repeat(length)) throw other(expected, event)
})
