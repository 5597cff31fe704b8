import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { authenticate, exchangeFor, offeredMechanisms } from '../src/session/authenticate.ts'
import { AuthenticationError, NotOfferedError } from '../src/session/errors.ts'
import { negotiate } from '../src/session/negotiate.ts'
import type { Session } from '../src/session/session.ts'
import { startTls } from '../src/session/start-tls.ts'
import { NS } from '../src/xml/namespaces.ts'
import { bytesOf, isCanonical, payload, spoil } from './support/base64.ts'
import {
  holdDefinedCondition,
  holdRefused,
  isSasl,
  other,
  saslAnswer,
  saslConditions,
} from './support/outcome.ts'

/** Where mechanisms are offered: after STARTTLS, if the server offers that. */
Given('{actor} is ready to authenticate', async function (actor: string) {
  const session = await enterStage(this, actor, 'stream')
  await this.account(actor)
  if (session.features?.getChild('starttls', NS.tls) && this.target.tls.mode !== 'none')
    await startTls(session)
})

// The same at the domain that offers SASL ANONYMOUS.
Given('{actor} is ready to authenticate anonymously', async function (actor: string) {
  const { anonymousDomain: domain } = this.target
  if (domain === undefined)
    throw new NotOfferedError('SASL ANONYMOUS', 'the target names no anonymous domain')
  const options = this.sessionOptions(actor)
  const session = await negotiate({ ...options, domain, tls: { ...options.tls, verify: false } }, 'stream')
  if (session.features?.getChild('starttls', NS.tls)) await startTls(session)
  this.setSession(actor, session)
})

Given('the server offers {actor} the mechanism {string}', function (actor: string, mechanism: string) {
  const offered = offeredMechanisms(this.session(actor))
  if (!offered.includes(mechanism))
    throw new NotOfferedError(`SASL ${mechanism}`, `its mechanisms are ${offered.join(', ') || 'none'}`)
})

Given('the server offers {actor} PLAIN only after STARTTLS', async function (actor: string) {
  if (offeredMechanisms(this.session(actor)).includes('PLAIN'))
    throw new NotOfferedError('PLAIN after STARTTLS only', 'PLAIN is among its mechanisms before STARTTLS')
  const options = { ...this.sessionOptions(actor), starttls: 'offered' as const }
  const secured = this.setSession(`${actor}/tls`, await negotiate(options, 'secured'))
  if (!offeredMechanisms(secured).includes('PLAIN'))
    throw new NotOfferedError(
      'PLAIN',
      `its mechanisms after STARTTLS are ${offeredMechanisms(secured).join(', ')}`,
    )
})

/** Runs SASL to its end and remembers how it came out; what the server answers is for Then to judge. */
async function attempt(world: AssayWorld, actor: string, mechanism: string): Promise<void> {
  const session = world.session(actor)
  const exchange = await exchangeFor(session, mechanism, await world.account(actor))
  await authenticate(session, exchange).then(
    () => world.variables.set(`${actor}.sasl`, 'success'),
    (error) => {
      if (!(error instanceof AuthenticationError)) throw error
      world.variables.set(`${actor}.sasl`, error.condition ?? error.message)
    },
  )
}

When('{actor} authenticates with {string}', async function (actor: string, mechanism: string) {
  await attempt(this, actor, mechanism)
})

function auth(session: Session, mechanism: string, text?: string): void {
  const content = text === undefined ? '/>' : `>${text}</auth>`
  session.send(`<auth xmlns='${NS.sasl}' mechanism='${mechanism}'${content}`)
}

When('{actor} sends auth {string} without a response', function (actor: string, mechanism: string) {
  auth(this.session(actor), mechanism)
})

// The data before base 64; \0 is NUL, \xFF a byte.
When(
  '{actor} sends auth {string} with the data {string}',
  async function (actor: string, mechanism: string, data: string) {
    await this.account(actor)
    auth(this.session(actor), mechanism, payload(bytesOf(this.fill(data, 'none'))))
  },
)

// As it stands, right base 64 or not.
When(
  '{actor} sends auth {string} with the text {string}',
  function (actor: string, mechanism: string, text: string) {
    auth(this.session(actor), mechanism, text)
  },
)

When(
  '{actor} sends auth {string} with {int} characters',
  function (actor: string, mechanism: string, length: number) {
    auth(this.session(actor), mechanism, payload(Buffer.alloc(length, 'a')))
  },
)

/** Holds that a failure has one of these conditions, and no other. */
function holdCondition(failure: Element, conditions: readonly string[]): void {
  const found = saslConditions(failure)
  if (found.length === 1 && conditions.includes(found[0] ?? '')) return
  throw new Finding(`the failure is ${found.join(', ') || 'without a condition'}`, {
    expected: `SASL failure ${conditions.join(' or ')}`,
    observed: failure.toString(),
  })
}

/** The credentials of an actor for PLAIN (RFC 4616), as base 64. */
async function credentials(world: AssayWorld, actor: string): Promise<string> {
  const { username, password } = await world.account(actor)
  return payload(Buffer.from(`\0${username}\0${password}`))
}

When('{actor} sends auth "PLAIN" with the right credentials', async function (actor: string) {
  auth(this.session(actor), 'PLAIN', await credentials(this, actor))
})

When(
  '{actor} sends auth "PLAIN" with the right credentials, but {string}',
  async function (actor: string, fault: string) {
    auth(this.session(actor), 'PLAIN', spoil(await credentials(this, actor), fault))
  },
)

When('{actor} responds with the right credentials', async function (actor: string) {
  this.session(actor).send(`<response xmlns='${NS.sasl}'>${await credentials(this, actor)}</response>`)
})

When('{actor} responds with the data {string}', async function (actor: string, data: string) {
  await this.account(actor)
  const text = payload(bytesOf(this.fill(data, 'none')))
  this.session(actor).send(`<response xmlns='${NS.sasl}'>${text}</response>`)
})

When('{actor} responds with the text {string}', function (actor: string, text: string) {
  this.session(actor).send(`<response xmlns='${NS.sasl}'>${text}</response>`)
})

When('{actor} aborts the handshake', function (actor: string) {
  this.session(actor).send(`<abort xmlns='${NS.sasl}'/>`)
})

Then('{actor} is authenticated', function (actor: string) {
  const outcome = this.lookup(`${actor}.sasl`)
  if (outcome !== 'success')
    throw new AuthenticationError('E_SASL_REFUSED', `authentication came out as: ${outcome}`)
})

Then('{actor} receives SASL success', async function (actor: string) {
  const event = await saslAnswer(this.session(actor), 'SASL success')
  if (!isSasl(event) || event.element.getName() !== 'success') throw other('SASL success', event)
})

Then('{actor} receives an empty SASL challenge', async function (actor: string) {
  const expected = 'an empty SASL challenge'
  const event = await saslAnswer(this.session(actor), expected)
  if (!isSasl(event) || event.element.getName() !== 'challenge') throw other(expected, event)
  // The equals sign of §6.4.2 is meant for other elements, but what it says is the same.
  if (!['', '='].includes(event.element.getText().trim())) throw other(expected, event)
})

// Where the RFC says how a request is refused, but not that it has to be.
Then(
  '{actor} receives SASL success or the failure {conditions}',
  async function (actor: string, conditions: string[]) {
    const expected = `SASL success or failure ${conditions.join(' or ')}`
    const event = await saslAnswer(this.session(actor), expected)
    if (isSasl(event) && event.element.getName() === 'success') return
    if (!isSasl(event) || event.element.getName() !== 'failure') throw other(expected, event)
    holdCondition(event.element, conditions)
  },
)

Then('{actor} receives a SASL challenge or failure', async function (actor: string) {
  const event = await saslAnswer(this.session(actor), 'a SASL challenge or failure')
  if (!isSasl(event) || !['challenge', 'failure'].includes(event.element.getName()))
    throw other('a SASL challenge or failure', event)
})

// RFC 6120 §6.3.5 and RFC 4648 §4.
Then('{actor} receives {word} whose text is good base 64', async function (actor: string, name: string) {
  const expected = `<${name}/> with text in base 64`
  const event = await saslAnswer(this.session(actor), expected)
  if (!isSasl(event) || event.element.getName() !== name) throw other(expected, event)
  const text = event.element.getText()
  if (text !== '' && !isCanonical(text))
    throw new Finding('the text is no base 64', { expected, observed: event.element.toString() })
  this.variables.set(`${actor}.challenge`, text)
})

Then('{actor} receives the SASL failure {conditions}', async function (actor: string, conditions: string[]) {
  const expected = `SASL failure ${conditions.join(' or ')}`
  const event = await saslAnswer(this.session(actor), expected)
  if (!isSasl(event) || event.element.getName() !== 'failure') throw other(expected, event)
  holdCondition(event.element, conditions)
})

Then('{actor} receives a SASL failure with a defined condition', async function (actor: string) {
  const expected = 'a SASL failure with a defined condition'
  const event = await saslAnswer(this.session(actor), expected)
  if (!isSasl(event) || event.element.getName() !== 'failure') throw other(expected, event)
  holdDefinedCondition(event.element)
})

// Whatever the condition; a server may also end the stream.
Then('SASL refuses {actor}', async function (actor: string) {
  holdRefused(await saslAnswer(this.session(actor), 'a SASL failure'))
})

// RFC 6120 §6.5.10: nothing tells a wrong password from a user that does not exist.
Then('{actor} and {actor} receive the same SASL failure', async function (one: string, another: string) {
  const [left, right] = await Promise.all(
    [one, another].map((actor) => saslAnswer(this.session(actor), 'a SASL failure')),
  )
  const texts = [left, right].map((event) => {
    if (!event || !isSasl(event) || event.element.getName() !== 'failure')
      throw event ? other('a SASL failure', event) : new TypeError('an actor has no answer')
    return event.element.toString()
  })
  if (texts[0] !== texts[1])
    throw new Finding('the two failures differ', { expected: texts[0] ?? '', observed: texts[1] ?? '' })
})
