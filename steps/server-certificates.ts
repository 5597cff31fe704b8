import { Finding } from '../src/conformance/judge.ts'
import { takeStream } from '../src/conformance/server-stage.ts'
import { enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { strangerServerCertificate } from '../src/conformance/stranger-certificate.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { authenticate } from '../src/session/authenticate.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { showEvent } from '../src/session/inbox.ts'
import { peerFeatures } from '../src/session/peer.ts'
import { external } from '../src/session/sasl/simple.ts'
import type { Session } from '../src/session/session.ts'
import { openNegotiated } from '../src/session/start-tls.ts'
import { ConnectError } from '../src/wire/errors.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { namespaceOf } from '../src/xml/parse.ts'
import { payload } from './support/base64.ts'
import { firstOf, isEnding, isSasl, keep, other, saslAnswer } from './support/outcome.ts'
import { showFeatures } from './support/patterns.ts'

const DAY_MS = 86_400_000

async function certify(world: AssayWorld, actor: string, domain: string, notAfter?: Date): Promise<void> {
  const names = [world.fill(domain, 'none')]
  const request = { names, ...(notAfter ? { notAfter } : {}) }
  world.remotes.certify(actor, await world.remotes.services(actor).issue(request))
}

Given('{actor} has a certificate for {string}', async function (actor: string, domain: string) {
  await certify(this, actor, domain)
})

Given(
  '{actor} has a certificate for {string} that has expired',
  async function (actor: string, domain: string) {
    await certify(this, actor, domain, new Date(Date.now() - DAY_MS))
  },
)

Given(
  '{actor} has a certificate for {string} of an unknown authority',
  async function (actor: string, domain: string) {
    this.remotes.certify(actor, await strangerServerCertificate(this.fill(domain, 'none')))
  },
)

// On a stream that is secured with the actor's certificate.
Given('SASL EXTERNAL is offered to {actor} over TLS', async function (actor: string) {
  const session = await enterStage(this, actor, 'secured')
  const mechanisms = session.features?.getChild('mechanisms', NS.sasl)?.getChildren('mechanism') ?? []
  if (!mechanisms.some((mechanism) => mechanism.getText() === 'EXTERNAL'))
    throw new NotOfferedError('SASL EXTERNAL to servers', showFeatures(session))
})

function tryExternal(session: Session, identity: string): void {
  const response = payload(Buffer.from(identity))
  session.send(`<auth xmlns='${NS.sasl}' mechanism='EXTERNAL'>${response}</auth>`)
}

When('{actor} tries SASL EXTERNAL as a server with {string}', function (actor: string, identity: string) {
  tryExternal(this.session(actor), this.fill(identity, 'none'))
})

// The whole of it: success, the new stream and its features.
When('{actor} authenticates as a server with {string}', async function (actor: string, identity: string) {
  const session = this.session(actor)
  await authenticate(session, external(this.fill(identity, 'none')))
  await openNegotiated(session)
  session.jid = this.remotes.domain(actor)
})

// A server may refuse a certificate in the TLS handshake already, and hang up.
When('{actor} secures the stream and tries SASL EXTERNAL as a server', async function (actor: string) {
  try {
    tryExternal(await enterStage(this, actor, 'secured'), '')
  } catch (error) {
    const hungUp = error instanceof ConnectError || error instanceof ExpectationError
    if (!hungUp) throw error
    this.variables.set(`${actor}.tls`, error.message)
  }
})

Then('the server does not take {actor} by its certificate', async function (actor: string) {
  if (this.lookup(`${actor}.tls`) !== undefined) return
  const expected = 'a refusal of the certificate'
  const event = await saslAnswer(this.session(actor), expected)
  if (isSasl(event) && event.element.getName() !== 'failure')
    throw new Finding('the server takes the certificate', { expected, observed: showEvent(event) })
})

/** Features of a remote server that offers TLS and, over TLS, EXTERNAL where that is wanted. */
function offering(external: boolean) {
  const mechanisms = `<mechanisms xmlns='${NS.sasl}'><mechanism>EXTERNAL</mechanism></mechanisms>`
  return (session: Session) => {
    if (!session.secured) return peerFeatures(`<starttls xmlns='${NS.tls}'/>`)
    return external && session.jid === undefined ? peerFeatures(mechanisms) : peerFeatures()
  }
}

async function offerTls(world: AssayWorld, actor: string, external: boolean): Promise<void> {
  const tls = world.remotes.certificateOf(actor)
  if (!tls) throw new TypeError(`${actor} has no certificate at this point of the scenario`)
  const { ca } = world.target.tls
  const trust = ca === undefined ? {} : { ca }
  await takeStream(world, actor, { features: offering(external), tls: { ...tls, ...trust } })
}

Then('the server opens a stream to {actor}, which offers TLS', async function (actor: string) {
  await offerTls(this, actor, false)
})

Then(
  'the server opens a stream to {actor}, which offers TLS and SASL EXTERNAL',
  async function (actor: string) {
    await offerTls(this, actor, true)
  },
)

/** The server's first attempt to say who it is on a stream of its own: by SASL or by a dialback key. */
function firstAttempt(session: Session): Promise<StreamEvent> {
  const isKey = (event: StreamEvent) => event.kind === 'element' && namespaceOf(event.element) === NS.dialback
  return firstOf(session, 'SASL EXTERNAL', (event) => isSasl(event) || isKey(event) || isEnding(event))
}

// What is in the attempt is for Then to judge.
When('the server tries SASL EXTERNAL on a stream to {actor}', async function (actor: string) {
  await offerTls(this, actor, true)
  const session = this.session(actor)
  const event = await firstAttempt(session)
  if (!isSasl(event)) throw new NotOfferedError('SASL EXTERNAL as a client of servers', showEvent(event))
  // The header over TLS came before it.
  await session.expectHeader()
  keep(session, event)
})

Then('the server tries SASL EXTERNAL with {actor} first', async function (actor: string) {
  const event = await firstAttempt(this.session(actor))
  if (!isSasl(event) || event.element.attrs.mechanism !== 'EXTERNAL') throw other('SASL EXTERNAL', event)
})

When('{actor} accepts SASL EXTERNAL', function (actor: string) {
  const session = this.session(actor)
  session.jid = this.target.domain
  session.expectNewDocument()
  session.send(`<success xmlns='${NS.sasl}'/>`)
})

/** The authorization identity with which the server tries EXTERNAL; empty where it gives none. */
async function identityOf(session: Session): Promise<string> {
  const expected = 'SASL EXTERNAL'
  const event = await saslAnswer(session, expected)
  if (!isSasl(event) || event.element.attrs.mechanism !== 'EXTERNAL') throw other(expected, event)
  const text = event.element.getText().trim()
  return text === '=' ? '' : Buffer.from(text, 'base64').toString('utf8')
}

function holdIdentity(found: string, permitted: readonly string[]): void {
  if (permitted.includes(found)) return
  throw new Finding(`the authorization identity is '${found}'`, {
    expected: permitted.map((identity) => `'${identity}'`).join(' or '),
    observed: `'${found}'`,
  })
}

Then(
  '{actor} receives SASL EXTERNAL with the authorization identity {string}',
  async function (actor: string, identity: string) {
    holdIdentity(await identityOf(this.session(actor)), [this.fill(identity, 'none')])
  },
)

Then(
  '{actor} receives SASL EXTERNAL with no authorization identity but {string}',
  async function (actor: string, identity: string) {
    holdIdentity(await identityOf(this.session(actor)), ['', this.fill(identity, 'none')])
  },
)
