import { userOf } from '../src/conformance/cast.ts'
import { harness } from '../src/conformance/harness.ts'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { strangerCertificate } from '../src/conformance/stranger-certificate.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { authenticate } from '../src/session/authenticate.ts'
import { bind } from '../src/session/bind.ts'
import { AuthenticationError, ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { showEvent } from '../src/session/inbox.ts'
import { negotiate } from '../src/session/negotiate.ts'
import { external } from '../src/session/sasl/simple.ts'
import type { SessionOptions } from '../src/session/session.ts'
import { openNegotiated } from '../src/session/start-tls.ts'
import type { IssuedCertificate } from '../src/target/certificate.ts'
import type { ClientCertificates } from '../src/target/target.ts'
import { ConnectError } from '../src/wire/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { payload } from './support/base64.ts'
import { isSasl, other, saslAnswer } from './support/outcome.ts'

const wallets = new WeakMap<AssayWorld, Map<string, IssuedCertificate>>()

function give(world: AssayWorld, actor: string, certificate: IssuedCertificate): void {
  wallets.set(world, (wallets.get(world) ?? new Map()).set(actor, certificate))
}

function issuer(): ClientCertificates {
  const { clientCertificates } = harness().ready
  if (clientCertificates) return clientCertificates
  throw new NotOfferedError('client certificates', 'nothing says how to get one that the target accepts')
}

/** What the actor's sessions are made with at the domain where the target takes certificates. */
function optionsOf(world: AssayWorld, actor: string): SessionOptions {
  const certificate = wallets.get(world)?.get(userOf(actor))
  if (!certificate) throw new TypeError(`${actor} has no client certificate at this point of the scenario`)
  const options = world.sessionOptions(actor)
  return { ...options, domain: issuer().domain, tls: { ...options.tls, ...certificate } }
}

/** Secures a stream with the actor's certificate. */
async function secure(world: AssayWorld, actor: string): Promise<void> {
  world.setSession(actor, await negotiate(optionsOf(world, actor), 'secured'))
}

/** Authenticates as the certificate's address, or in so many words as that address: some take only the one or the other. */
async function present(world: AssayWorld, actor: string): Promise<void> {
  const session = world.session(actor)
  const { username } = await world.account(actor)
  for (const authzid of ['', `${username}@${issuer().domain}`]) {
    try {
      await authenticate(session, external(authzid))
      world.variables.set(`${actor}.sasl`, 'success')
      return
    } catch (error) {
      // A server may hang up on the second attempt; the first one's outcome stands then.
      if (error instanceof ExpectationError && world.variables.has(`${actor}.sasl`)) return
      if (!(error instanceof AuthenticationError)) throw error
      world.variables.set(`${actor}.sasl`, error.condition ?? error.message)
    }
  }
}

Given('the target lets clients authenticate with certificates', () => {
  issuer()
})

Given('{actor} has a client certificate', async function (actor: string) {
  const { username } = await this.account(actor)
  give(this, actor, await issuer().issue(username))
})

// It names both, and whoever holds it can be either.
Given(
  '{actor} has a client certificate for himself and {actor}',
  async function (actor: string, other: string) {
    const [first, second] = [await this.account(actor), await this.account(other)]
    give(this, actor, await issuer().issue(first.username, second.username))
  },
)

// It names the actor all the same.
Given('{actor} has a client certificate of an unknown authority', async function (actor: string) {
  const { username } = await this.account(actor)
  give(this, actor, await strangerCertificate(`${username}@${issuer().domain}`))
})

Given('{actor} is ready to authenticate with the certificate', async function (actor: string) {
  await secure(this, actor)
})

When('{actor} secures a stream with the certificate', async function (actor: string) {
  await secure(this, actor)
})

/** Whether the server ended the connection over the certificate; in TLS 1.3 a client learns that after its handshake. */
function isHangUp(error: unknown): error is Error {
  return (
    error instanceof ConnectError || (error instanceof ExpectationError && error.code === 'E_STREAM_ENDED')
  )
}

// A server may also refuse the certificate in the TLS handshake.
When('{actor} tries SASL EXTERNAL with the certificate', async function (actor: string) {
  try {
    await secure(this, actor)
  } catch (error) {
    if (!isHangUp(error)) throw error
    this.variables.set(`${actor}.tls`, error.message)
    return
  }
  this.session(actor).send(`<auth xmlns='${NS.sasl}' mechanism='EXTERNAL'>=</auth>`)
})

/** The address of a user at the domain where the target takes certificates. */
async function addressOf(world: AssayWorld, user: string): Promise<string> {
  const { username } = await world.account(user)
  return `${username}@${issuer().domain}`
}

async function tryAs(world: AssayWorld, actor: string, user: string): Promise<void> {
  const identity = payload(Buffer.from(await addressOf(world, user)))
  world.session(actor).send(`<auth xmlns='${NS.sasl}' mechanism='EXTERNAL'>${identity}</auth>`)
}

// So both are addresses of accounts, as far as the server is concerned (XEP-0178 §2).
Given(
  'the certificate of {actor} is good for {actor} and {actor}',
  async function (actor: string, one: string, other: string) {
    for (const user of [one, other]) {
      const control = `${userOf(actor)}/${user.toLowerCase()}`
      await secure(this, control)
      await tryAs(this, control, user)
      const event = await saslAnswer(this.session(control), 'SASL success')
      if (!isSasl(event) || event.element.getName() !== 'success')
        throw new NotOfferedError('EXTERNAL with each address of a certificate', showEvent(event))
    }
  },
)

When('{actor} tries SASL EXTERNAL with the address of {actor}', async function (actor: string, user: string) {
  await tryAs(this, actor, user)
})

When('{actor} tries SASL EXTERNAL without an authorization identity', function (actor: string) {
  this.session(actor).send(`<auth xmlns='${NS.sasl}' mechanism='EXTERNAL'>=</auth>`)
})

// On the new stream a resource is bound: its address tells who the server takes the client for.
Then('the server takes {actor} for {actor}', async function (actor: string, user: string) {
  const session = this.session(actor)
  const event = await saslAnswer(session, 'SASL success')
  if (!isSasl(event) || event.element.getName() !== 'success') throw other('SASL success', event)
  session.expectNewDocument()
  await openNegotiated(session)
  const expected = await addressOf(this, user)
  const address = await bind(session)
  if (!address.startsWith(`${expected}/`))
    throw new Finding('the server takes the client for somebody else', { expected, observed: address })
})

When('{actor} authenticates with the certificate', async function (actor: string) {
  await present(this, actor)
})

Then('the certificate does not let {actor} in', async function (actor: string) {
  if (this.lookup(`${actor}.tls`) !== undefined) return
  const expected = 'a refusal of the certificate'
  const event = await saslAnswer(this.session(actor), expected)
  if (!isSasl(event)) throw other(expected, event)
  if (event.element.getName() === 'failure') return
  throw new Finding('the server takes the certificate', { expected, observed: event.element.toString() })
})
