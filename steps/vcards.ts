import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import type { Session } from '../src/session/session.ts'
import { childElements, parseFragment } from '../src/xml/parse.ts'
import { conditionsOf } from './support/error-conditions.ts'

const VCARD = 'vcard-temp'

/** What servers answer that keep no vCards. */
const NO_VCARDS = ['service-unavailable', 'feature-not-implemented']

/** @throws NotOfferedError where the server keeps none; ExpectationError where it does not take this one. */
async function keepVCard(session: Session, content: readonly Element[]): Promise<void> {
  const iq = new Element('iq', { type: 'set' })
  const card = iq.c('vCard', { xmlns: VCARD })
  for (const child of content) card.cnode(child)
  const reply = await session.request(iq)
  const error = reply.getChild('error')
  if (error && conditionsOf(error).some((condition) => NO_VCARDS.includes(condition)))
    throw new NotOfferedError('a vCard', reply.toString())
  if (error)
    throw new ExpectationError('E_UNEXPECTED', 'the server does not take the vCard', {
      expected: 'a result',
      observed: reply.toString(),
    })
}

// What the card holds; a server that keeps none leaves the scenario unsupported.
Given('{actor} has the vCard:', async function (actor: string, xml: string) {
  await keepVCard(this.session(actor), parseFragment(this.fill(xml)))
})

// A feature is to be found only by those who follow the spec; whoever keeps a vCard has one.
Given('the server keeps a vCard for {actor}', async function (actor: string) {
  await keepVCard(this.session(actor), parseFragment('<FN>Assay</FN>'))
})

async function answerFor(world: AssayWorld, actor: string, id: string): Promise<Element> {
  return world
    .session(actor)
    .expect(
      `an answer to '${id}'`,
      ({ attrs }) => (attrs.id === id && /^(result|error)$/.test(attrs.type)) || [],
    )
}

Then('{actor} receives an error or an empty vCard for {string}', async function (actor: string, id: string) {
  const reply = await answerFor(this, actor, id)
  const card = reply.getChild('vCard', VCARD)
  if (reply.attrs.type === 'error' || (card && childElements(card).length === 0)) return
  throw new Finding('the answer is neither an error nor an empty vCard', {
    expected: "an error, or <vCard xmlns='vcard-temp'/>",
    observed: reply.toString(),
  })
})

/** What can be told from an answer: its type, and the conditions of an error. */
function toldBy(reply: Element): string {
  const error = reply.getChild('error')
  return error ? `${error.attrs.type}: ${conditionsOf(error).join(', ')}` : `a ${reply.attrs.type}`
}

Then(
  '{actor} receives the same answer about a vCard for {string} and {string}',
  async function (actor: string, one: string, other: string) {
    const [first, second] = [await answerFor(this, actor, one), await answerFor(this, actor, other)]
    if (toldBy(first) === toldBy(second)) return
    throw new Finding('two answers differ that must be the same', {
      expected: toldBy(first),
      observed: toldBy(second),
    })
  },
)
