import tls from 'node:tls'
import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { connectRaw, enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { showEvent } from '../src/session/inbox.ts'
import { ConnectError } from '../src/wire/errors.ts'
import { tcpOf } from '../src/wire/tcp.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements } from '../src/xml/parse.ts'
import { isSasl, saslAnswer } from './support/outcome.ts'
import { showFeatures } from './support/patterns.ts'

When('{actor} asks for STARTTLS', function (actor: string) {
  this.variables.set(`${actor}.spaces`, String(this.session(actor).spaces))
  this.session(actor).send(`<starttls xmlns='${NS.tls}'/>`)
})

// Whatever the outcome: RFC 6120 §5.4.3.2 lets the server end the connection.
When('{actor} tries to shake hands over TLS', async function (actor: string) {
  await this.session(actor)
    .secure()
    .then(
      () => this.variables.set(`${actor}.tls`, 'established'),
      (error) => {
        if (!(error instanceof ConnectError)) throw error
        this.variables.set(`${actor}.tls`, error.message)
      },
    )
})

// The server has only the stream header to go by.
When('{actor} shakes hands over TLS without naming the server', async function (actor: string) {
  await this.session(actor).secure({ servername: '', verify: false })
})

// What comes now is TLS, or should be.
When('{actor} stops reading XML', function (actor: string) {
  tcpOf(this.session(actor).connection).stopDecoding()
})

Then('the server presents {actor} a certificate for {string}', function (actor: string, name: string) {
  const certificate = this.session(actor).secured?.getPeerCertificate()
  const domain = this.fill(name, 'none')
  const error = certificate?.subject ? tls.checkServerIdentity(domain, certificate) : undefined
  if (certificate?.subject && !error) return
  throw new Finding(
    error ? `the certificate is not one for ${domain}` : 'the server presents no certificate',
    {
      expected: `a certificate for ${domain}`,
      observed: certificate?.subject
        ? `${certificate.subject.CN ?? ''} ${certificate.subjectaltname ?? ''}`
        : 'no certificate',
    },
  )
})

Then('no white space has come to {actor} since it asked for STARTTLS', function (actor: string) {
  const spaces = this.session(actor).spaces - Number(this.lookup(`${actor}.spaces`))
  if (spaces > 0)
    throw new Finding('the server sent white space', {
      expected: 'no white space between elements',
      observed: `${spaces} characters of white space`,
    })
})

Then('the TLS handshake of {actor} went through', function (actor: string) {
  const outcome = this.lookup(`${actor}.tls`) ?? 'not tried'
  if (outcome !== 'established')
    throw new Finding('the TLS handshake failed', { expected: 'a TLS connection', observed: outcome })
})

Then('nothing in XML has come to {actor} since proceed', function (actor: string) {
  if (this.lookup(`${actor}.tls`) === 'refused') return
  this.session(actor).inbox.holdsNone(
    {
      description: 'XML between proceed and the handshake',
      accepts: ({ kind }) => kind === 'element' || kind === 'malformed' || kind === 'close' || [],
    },
    () => ({ kind: 'close' }),
  )
})

// Past TLS, onto the TCP connection.
When('{actor} sends unprotected text', function (actor: string) {
  tcpOf(this.session(actor).connection).writeUnprotected("<presence xml:lang='en'/>")
})

Then("the latest stream header of {actor} has no 'to'", function (actor: string) {
  const { header } = this.session(actor)
  if (header?.attrs.to !== undefined)
    throw new Finding(`the stream header has to='${header.attrs.to}'`, {
      expected: "no 'to', as the client gave no 'from' over TLS",
      observed: header.toString(),
    })
})

/** Whether the features make TLS a condition (RFC 6120 §5.3.1), or leave a client nothing else to do. */
function insistsOnTls(features: Element): boolean {
  const starttls = features.getChild('starttls', NS.tls)
  if (!starttls) return false
  return starttls.getChild('required', NS.tls) !== undefined || !features.getChild('mechanisms', NS.sasl)
}

// A connection of its own finds that out; then the actor has connected.
Given('{actor} is at a server that insists on TLS', async function (actor: string) {
  const session = await enterStage(this, actor, 'stream')
  const { features } = session
  if (!features || !insistsOnTls(features))
    throw new NotOfferedError('streams for which TLS is mandatory', showFeatures(session))
  await connectRaw(this, actor)
})

Then('{actor} receives stream features with nothing but STARTTLS', async function (actor: string) {
  const features = await this.session(actor).expectFeatures()
  const others = childElements(features).filter((child) => child.getNS() !== NS.tls)
  if (others.length > 0)
    throw new Finding(`the features hold ${others.map(({ name }) => name).join(', ')}`, {
      expected: 'STARTTLS and nothing else',
      observed: features.toString(),
    })
})

// RFC 6120 §5.3.1 does not say how a server holds to it: a SASL failure, a stream error, or the end of the stream.
Then('the server does not begin SASL with {actor}', async function (actor: string) {
  const expected = 'a SASL failure, or the end of the stream'
  const event = await saslAnswer(this.session(actor), expected)
  if (isSasl(event) && event.element.getName() !== 'failure')
    throw new Finding('the server begins SASL without TLS', { expected, observed: showEvent(event) })
})

// The command and more in one go, then TLS if the server proceeds. Whatever it does is for Then to judge.
When(
  '{actor} asks for STARTTLS and smuggles in behind it:',
  async function (actor: string, smuggled: string) {
    const session = this.session(actor)
    session.write(`<starttls xmlns='${NS.tls}'/>${this.fill(smuggled, 'none')}`)
    const answer = await session.inbox.take(
      {
        description: 'an answer to <starttls/>',
        accepts: (event) =>
          event.kind === 'close' ||
          event.kind === 'end' ||
          (event.kind === 'element' &&
            [NS.tls, NS.stream].includes(event.element.getNS() as typeof NS.tls)) ||
          [],
      },
      session.deadline(),
    )
    const outcome =
      answer.kind === 'element' && answer.element.getName() === 'proceed'
        ? await session.secure().then(
            () => 'established',
            () => 'failed',
          )
        : 'refused'
    this.variables.set(`${actor}.tls`, outcome)
  },
)

/** Waits for what a server that ends the connection need not send. @throws ExpectationError */
async function unlessOver(wait: () => Promise<void>): Promise<void> {
  try {
    await wait()
  } catch (error) {
    if (!(error instanceof ExpectationError && error.code === 'E_STREAM_ENDED')) throw error
  }
}

// RFC 6120 §5.4.3.3: after TLS the client's header finds a server that knows nothing of what came before. A server that
// did not get that far has forgotten it just as well, whatever it said in the clear; so has one that breaks off.
Then(
  'the stream of {actor} begins afresh, with no reply to {string}',
  async function (actor: string, id: string) {
    const session = this.session(actor)
    if (this.lookup(`${actor}.tls`) === 'established') {
      session.openStream()
      await unlessOver(async () => {
        await session.expectHeader()
        await session.expectFeatures()
      })
    } else session.inbox.forgive()
    session.inbox.holdsNone({
      description: `reply to '${id}', or a second header`,
      accepts: (event) =>
        event.kind === 'open' || (event.kind === 'element' && event.element.attrs.id === id) || [],
    })
  },
)
