import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { connectRaw } from '../src/conformance/stage.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { showEvent } from '../src/session/inbox.ts'
import type { Session } from '../src/session/session.ts'
import { openNegotiated } from '../src/session/start-tls.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements, namespaceOf } from '../src/xml/parse.ts'
import { endsByItself } from './support/grace.ts'
import { firstOf, isEnding } from './support/outcome.ts'
import { showFeatures } from './support/patterns.ts'

function isDialback(element: Element, name: string): boolean {
  return namespaceOf(element) === NS.dialback && element.getName() === name
}

/** The server's next word on a key of ours: a result, or the end of the stream. */
function verdictOnKey(session: Session, expected: string): Promise<StreamEvent> {
  const settles = (event: StreamEvent) =>
    isEnding(event) || (event.kind === 'element' && isDialback(event.element, 'result'))
  return firstOf(session, expected, settles)
}

// XEP-0220 §2.4.2. A server that does not say so may handle errors as RFC 3920 did, by ending the stream.
Given('the server offers dialback errors to {actor}', function (actor: string) {
  const session = this.session(actor)
  const dialback = session.features?.getChild('dialback', NS.dialbackFeature)
  if (!dialback?.getChild('errors')) throw new NotOfferedError('dialback errors', showFeatures(session))
})

Given('the server answers a key of {actor} for nobody with a dialback error', async function (actor: string) {
  const session = await connectRaw(this, actor)
  await openNegotiated(session)
  session.send(
    `<db:result from='${this.remotes.domain(actor)}' to='unknown.invalid'>0123456789abcdef</db:result>`,
  )
  const event = await verdictOnKey(session, 'an answer to a key for nobody').catch((error) => {
    throw error instanceof ExpectationError ? new NotOfferedError('dialback errors', error.message) : error
  })
  if (event.kind !== 'element' || event.element.attrs.type !== 'error' || isEnding(event))
    throw new NotOfferedError('dialback errors', showEvent(event))
})

Then('{actor} receives a dialback key with a declared prefix', async function (actor: string) {
  const session = this.session(actor)
  const key = await session.expect('a dialback key', (element) => isDialback(element, 'result') || [])
  const prefix = key.name.includes(':') ? key.name.slice(0, key.name.indexOf(':')) : ''
  const declared = session.header?.attrs[prefix === '' ? 'xmlns' : `xmlns:${prefix}`]
  if (declared !== NS.dialback)
    throw new Finding(`the prefix '${prefix}' is not declared in the stream header`, {
      expected: `xmlns:${prefix}='${NS.dialback}'`,
      observed: session.header?.toString() ?? 'no stream header',
    })
})

Then('the server does not take the key of {actor}', async function (actor: string) {
  const expected = 'a dialback result other than valid, or the end of the stream'
  const event = await verdictOnKey(this.session(actor), expected)
  if (event.kind === 'element' && event.element.attrs.type === 'valid')
    throw new Finding('the server takes the key', { expected, observed: showEvent(event) })
})

/** Asks about a key that nobody made: who answers goes on with the stream. */
function answerToProbe(session: Session, expected: string): Promise<StreamEvent> {
  const { domain, header } = session.options
  const id = session.nextId('probe')
  session.send(`<db:verify from='${header?.from}' to='${domain}' id='${id}'>0123456789abcdef</db:verify>`)
  const settles = (event: StreamEvent) =>
    isEnding(event) || (event.kind === 'element' && event.element.attrs.id === id)
  return firstOf(session, expected, settles)
}

// A dialback error in place of the result keeps the stream (XEP-0220 §2.1.2).
Then('the server closes the stream of {actor} for its key', async function (actor: string) {
  const session = this.session(actor)
  const expected = 'the end of the stream, or a dialback error'
  const event = await verdictOnKey(session, expected)
  if (isEnding(event) || event.kind !== 'element' || event.element.attrs.type === 'error') return
  if (event.element.attrs.type !== 'invalid')
    throw new Finding('the server takes the key', { expected, observed: showEvent(event) })
  if (await endsByItself(session)) return
  const next = await answerToProbe(session, expected)
  if (!isEnding(next))
    throw new Finding('the server goes on with the stream', { expected, observed: showEvent(next) })
})

/** What is wrong with a dialback error (XEP-0220 §2.5). */
function wrongWith(element: Element, conditions: readonly string[] | undefined): string | undefined {
  const error = element.getChild('error', NS.server)
  if (!error) return 'it has no <error/> of jabber:server'
  const found = childElements(error).filter(
    (child) => child.getNS() === NS.stanzaErrors && child.getName() !== 'text',
  )
  const names = found.map((child) => child.getName())
  if (names.length !== 1) return `it has ${names.length} conditions of a stanza error`
  return conditions && !conditions.includes(names[0] ?? '') ? `its condition is ${names[0]}` : undefined
}

async function receiveError(
  world: AssayWorld,
  { actor, from, conditions }: { actor: string; from: string; conditions?: readonly string[] },
): Promise<void> {
  const domain = world.fill(from, 'none')
  const expected = `a dialback error${conditions ? ` ${conditions.join(' or ')}` : ''} from ${domain}`
  await world.session(actor).expect(expected, (element) => {
    if (namespaceOf(element) !== NS.dialback) return []
    if (element.attrs.type !== 'error') return [`its type is '${element.attrs.type ?? ''}'`]
    if (element.attrs.from !== domain) return [`it is from '${element.attrs.from ?? ''}'`]
    const wrong = wrongWith(element, conditions)
    return wrong === undefined || [wrong]
  })
}

Then('{actor} receives a dialback error from {string}', async function (actor: string, from: string) {
  await receiveError(this, { actor, from })
})

Then(
  '{actor} receives the dialback error {conditions} from {string}',
  async function (actor: string, conditions: string[], from: string) {
    await receiveError(this, { actor, from, conditions })
  },
)
