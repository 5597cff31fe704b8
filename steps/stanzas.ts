import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { fence, fenceBetween, settle } from '../src/session/fence.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements, parseFragment } from '../src/xml/parse.ts'
import { type MatchOptions, Pattern } from '../src/xml/pattern.ts'
import { patternOf } from './support/patterns.ts'

/** Accepts elements that match; near misses of the same name are told. */
function accepting(pattern: Pattern, options: MatchOptions = {}) {
  return (element: Element) => {
    const { ok, mismatches } = pattern.match(element, options)
    return ok || (pattern.resembles(element) ? mismatches : [])
  }
}

async function receive(
  world: AssayWorld,
  actor: string,
  xml: string,
  options: MatchOptions = {},
): Promise<void> {
  const pattern = patternOf(world, xml)
  const element = await world.session(actor).expect(pattern.source, accepting(pattern, options))
  for (const [name, value] of Object.entries(pattern.match(element, options).captures))
    world.variables.set(name, value)
}

/** Holds that nothing that matches has come; the fence is the caller's. */
function receiveNone(world: AssayWorld, actor: string, xml: string): void {
  const pattern = patternOf(world, xml)
  const { inbox } = world.session(actor)
  const accepts = (event: StreamEvent) => (event.kind === 'element' && pattern.match(event.element).ok) || []
  inbox.holdsNone({ description: pattern.source, accepts }, () => {
    const element = pattern.example()
    return element && { kind: 'element', element }
  })
}

// One or several elements, placeholders filled; sent as written.
When('{actor} sends:', function (actor: string, xml: string) {
  this.session(actor).send(this.fill(xml).trim())
})

// Anything at all, well-formed or not; one line break at each end of the doc string is not sent.
When('{actor} sends the bytes:', function (actor: string, text: string) {
  this.session(actor).write(this.fill(text, 'none'))
})

When('{actor} sends the hex bytes {string}', function (actor: string, hex: string) {
  this.session(actor).write(Buffer.from(hex.replaceAll(' ', ''), 'hex'))
})

Then('{actor} receives:', async function (actor: string, xml: string) {
  await receive(this, actor, xml)
})

Then('{actor} receives exactly:', async function (actor: string, xml: string) {
  await receive(this, actor, xml, { exactly: true })
})

// For what the actor itself caused: the fence is a ping of its own.
Then('{actor} receives no:', async function (actor: string, xml: string) {
  await fence(this.session(actor))
  receiveNone(this, actor, xml)
})

// For what another actor's stanza would have caused: the fence travels the same path.
Then('{actor} receives from {actor} no:', async function (actor: string, sender: string, xml: string) {
  await fenceBetween(this.session(sender), this.session(actor))
  receiveNone(this, actor, xml)
})

// For what no rule orders between cause and observer: two fences and a quiet period.
Then('after a while {actor} has received no:', async function (actor: string, xml: string) {
  await settle(this.session(actor))
  receiveNone(this, actor, xml)
})

// For what comes, if it comes, to somebody who cannot be asked: a remote server, say. The first one fences and waits.
Then(
  'while {actor} waits, {actor} receives no:',
  async function (waiting: string, actor: string, xml: string) {
    await settle(this.session(waiting))
    receiveNone(this, actor, xml)
  },
)

/** The condition of a stanza error (RFC 6120 §8.3.2). */
function conditionsOf(stanza: Element): string[] {
  const error = stanza.getChild('error')
  return error
    ? childElements(error)
        .filter((child) => child.getNS() === NS.stanzaErrors && child.name !== 'text')
        .map(({ name }) => name)
    : []
}

Then(
  '{actor} receives the stanza error {conditions} for {string}',
  async function (actor: string, conditions: string[], id: string) {
    await this.session(actor).expect(`stanza error ${conditions.join(' or ')} for '${id}'`, (element) => {
      if (element.attrs.id !== this.fill(id, 'none')) return []
      if (element.attrs.type !== 'error') return [`the reply is of type '${element.attrs.type ?? ''}'`]
      const found = conditionsOf(element)
      return (
        (found.length === 1 && conditions.includes(found[0] ?? '')) || [
          `the condition is ${found.join(', ') || 'missing'}`,
        ]
      )
    })
  },
)

Then('{actor} receives a reply to {string}', async function (actor: string, id: string) {
  await this.session(actor).expect(
    `reply to '${id}'`,
    (element) =>
      (element.attrs.id === this.fill(id, 'none') && ['result', 'error'].includes(element.attrs.type)) || [],
  )
})

Then('{string} differs from {string}', function (left: string, right: string) {
  const [observed, other] = [this.fill(left, 'none'), this.fill(right, 'none')]
  if (observed === other)
    throw new Finding('two values are equal that must differ', { expected: `not ${other}`, observed })
})

// Each once; other stanzas may come between.
Then('{actor} receives in this order:', async function (actor: string, xml: string) {
  const wanted = parseFragment(this.fill(xml)).map((element) => new Pattern(element.toString()))
  const place = (element: Element) => wanted.findIndex((pattern) => pattern.match(element).ok)
  for (const [index, pattern] of wanted.entries()) {
    const element = await this.session(actor).expect(pattern.source, (found) => place(found) >= 0 || [])
    if (place(element) !== index)
      throw new Finding('stanzas came in another order', {
        expected: pattern.source,
        observed: element.toString(),
      })
  }
})

// In any order; who waits for several in vain waits once.
Then('{actor} receives each of:', async function (actor: string, xml: string) {
  const waits = parseFragment(this.fill(xml)).map((element) => {
    const pattern = new Pattern(element.toString())
    return this.session(actor).expect(pattern.source, accepting(pattern))
  })
  const unmet = (await Promise.allSettled(waits)).find((result) => result.status === 'rejected')
  if (unmet) throw unmet.reason
})

/** A wait for a stanza from somebody, and one for what may come instead: whichever happens first decides. */
async function eitherOf(...waits: readonly Promise<Element>[]): Promise<void> {
  await Promise.any(waits).catch(({ errors }: AggregateError) => {
    throw errors[0]
  })
}

function arrival(world: AssayWorld, actor: string, id: string, from: string): Promise<Element> {
  return world
    .session(actor)
    .expect(`'${id}' from ${from}`, ({ attrs }) =>
      attrs.id === id && attrs.type !== 'error' ? attrs.from === from || [`it is from '${attrs.from}'`] : [],
    )
}

// The two ways the spec leaves to the server.
Then(
  'either {actor} receives {string} from {string} or {actor} receives the stream error {conditions}',
  async function (recipient: string, id: string, sender: string, actor: string, conditions: string[]) {
    const refused = this.session(actor).expect(`stream error ${conditions.join(' or ')}`, (element) =>
      element.getName() === 'error' && element.getNS() === NS.stream
        ? conditions.some((name) => element.getChild(name, NS.streamErrors)) || [element.toString()]
        : [],
    )
    await eitherOf(arrival(this, recipient, id, this.fill(sender, 'none')), refused)
  },
)

Then(
  'either {actor} receives {string} from {string} or {actor} receives the stanza error {conditions}',
  async function (recipient: string, id: string, sender: string, actor: string, conditions: string[]) {
    const refused = this.session(actor).expect(`stanza error ${conditions.join(' or ')}`, (element) =>
      element.attrs.id === id && element.attrs.type === 'error'
        ? conditions.some((name) => conditionsOf(element).includes(name)) || [element.toString()]
        : [],
    )
    await eitherOf(arrival(this, recipient, id, this.fill(sender, 'none')), refused)
  },
)
