import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { connectRaw } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { authenticate, bestExchange } from '../src/session/authenticate.ts'
import { AuthenticationError, NotOfferedError } from '../src/session/errors.ts'
import { showEvent } from '../src/session/inbox.ts'
import { negotiate } from '../src/session/negotiate.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { payload } from './support/base64.ts'
import {
  firstOf,
  holdRefused,
  isEnding,
  isSasl,
  isStreamError,
  other,
  saslAnswer,
} from './support/outcome.ts'

Given('the id of the stream of {actor} is kept as {string}', function (actor: string, name: string) {
  this.variables.set(name, String(this.session(actor).header?.attrs.id ?? ''))
})

// What the server answers is for Then to judge.
When('{actor} authenticates with the best mechanism', async function (actor: string) {
  const session = this.session(actor)
  const exchange = await bestExchange(session, await this.account(actor))
  await authenticate(session, exchange).then(
    () => this.variables.set(`${actor}.sasl`, 'success'),
    (error) => {
      if (!(error instanceof AuthenticationError)) throw error
      this.variables.set(`${actor}.sasl`, error.condition ?? error.message)
    },
  )
})

When('{actor} begins to watch for white space', function (actor: string) {
  this.variables.set(`${actor}.spaces`, String(this.session(actor).spaces))
})

Then('no white space has come to {actor} since then', function (actor: string) {
  const spaces = this.session(actor).spaces - Number(this.lookup(`${actor}.spaces`))
  if (spaces > 0)
    throw new Finding('the server sent white space during SASL', {
      expected: 'nothing between the elements',
      observed: `${spaces} characters of white space`,
    })
})

// RFC 6120 §6.3.2: to the server this is no stanza but the beginning of a new stream, and a bad one.
When('{actor} asks for a resource without restarting the stream', function (actor: string) {
  const session = this.session(actor)
  session.expectNewDocument()
  session.send(`<iq type='set' id='bind'><bind xmlns='${NS.bind}'/></iq>`)
})

Then('{actor} is not served', async function (actor: string) {
  const expected = 'the end of the stream with an error'
  const answers = (event: StreamEvent) =>
    (event.kind === 'open' && event.header.getName() !== 'stream' && event.header.attrs.type !== 'error') ||
    (event.kind === 'element' && !isStreamError(event) && event.element.attrs.type !== 'error')
  const event = await firstOf(this.session(actor), expected, (found) => isEnding(found) || answers(found))
  if (answers(event)) throw other(expected, event)
})

// The abort is the fence: a server that does not mind the stanza answers it. The stanza's id is "early".
Then('{actor} is not served before SASL', async function (actor: string) {
  const expected = 'an error, or the end of the stream'
  const session = this.session(actor)
  session.send(`<abort xmlns='${NS.sasl}'/>`)
  const isReply = (event: StreamEvent) => event.kind === 'element' && event.element.attrs.id === 'early'
  const settles = (found: StreamEvent) => isReply(found) || isSasl(found) || isEnding(found)
  const event = await firstOf(session, expected, settles)
  if (isReply(event) && event.kind === 'element' && event.element.attrs.type !== 'error')
    throw new Finding('the server served a client without authentication', {
      expected,
      observed: showEvent(event),
    })
})

// RFC 4422 §3.8. The request for a resource is the fence: a server that is silent on the second auth answers it.
Then('{actor} is not authenticated a second time', async function (actor: string) {
  const expected = 'no second SASL success'
  const isFence = (event: StreamEvent) => event.kind === 'element' && event.element.attrs.id === 'bind'
  const event = await firstOf(
    this.session(actor),
    expected,
    (found) => isSasl(found) || isFence(found) || isEnding(found),
  )
  if (isSasl(event) && event.element.getName() !== 'failure')
    throw new Finding('the server went into SASL again', { expected, observed: showEvent(event) })
})

/**
 * Goes on after SASL as far as the server lets the client: new stream, features, a resource.
 * @returns the reply that bound one; undefined where the server refused before.
 */
async function goOn(session: Session): Promise<Element | undefined> {
  const event = await saslAnswer(session, 'an answer of SASL')
  if (isEnding(event)) return undefined
  if (!isSasl(event) || event.element.getName() !== 'success') {
    holdRefused(event)
    return undefined
  }
  session.openStream()
  const isFeatures = (found: StreamEvent) =>
    found.kind === 'element' && found.element.getName() === 'features' && found.element.getNS() === NS.stream
  const stream = await firstOf(
    session,
    'features or the end',
    (found) => isFeatures(found) || isEnding(found),
  )
  if (isEnding(stream)) return undefined
  session.send(`<iq type='set' id='bind'><bind xmlns='${NS.bind}'/></iq>`)
  const isReply = (found: StreamEvent) => found.kind === 'element' && found.element.attrs.id === 'bind'
  const reply = await firstOf(session, 'a reply or the end', (found) => isReply(found) || isEnding(found))
  return isReply(reply) && reply.kind === 'element' && reply.element.attrs.type === 'result'
    ? reply.element
    : undefined
}

// RFC 6120 §6.4.6: where the header named somebody else, the server ends the attempt, at one point or another.
Then('the server turns {actor} away', async function (actor: string) {
  const bound = await goOn(this.session(actor))
  if (bound)
    throw new Finding('the server let the client in', {
      expected: 'an end of the attempt',
      observed: bound.toString(),
    })
})

// The accounts of a target may all have one password. A server that takes the authorization identity for the user name
// would then check the right password, and be no breach: a name that nobody has tells the two apart.
Given(
  'the server does not take {string} for the user name of {actor}',
  async function (authzid: string, actor: string) {
    const { password } = await this.account(actor)
    const options = { ...this.sessionOptions(actor), starttls: 'offered' as const }
    const session = this.setSession(`${actor}/control`, await negotiate(options, 'secured'))
    const data = `${this.fill(authzid, 'none')}\0nobody-by-this-name-at-all\0${password}`
    session.send(`<auth xmlns='${NS.sasl}' mechanism='PLAIN'>${payload(Buffer.from(data))}</auth>`)
    const event = await saslAnswer(session, 'an answer of SASL')
    if (isSasl(event) && event.element.getName() === 'success')
      throw new NotOfferedError('a user name in PLAIN', 'it takes the authorization identity for one')
  },
)

// RFC 6120 §6.3.8: whatever the server says to an identity that is not the client's, it must not grant it.
Then('{actor} does not get to act as {actor}', async function (actor: string, victim: string) {
  const bound = await goOn(this.session(actor))
  const jid = bound?.getChild('bind', NS.bind)?.getChildText('jid')
  const bare = this.fill(`\${${victim}.bare}`, 'none')
  if (jid?.split('/')[0] === bare)
    throw new Finding(`${actor} has become ${bare}, with the password of another`, {
      expected: `any address but ${bare}/…, or a refusal`,
      observed: bound?.toString() ?? '',
    })
})

// The header is sent over TLS, where nobody can have changed it on the way.
Given(
  '{actor} is ready to authenticate on a stream from {string}',
  async function (actor: string, from: string) {
    const session = await connectRaw(this, actor)
    await this.account(actor)
    session.openStream()
    await session.expectHeader()
    const features = await session.expectFeatures()
    if (!features.getChild('starttls', NS.tls)) throw new NotOfferedError('STARTTLS', features.toString())
    session.send(`<starttls xmlns='${NS.tls}'/>`)
    await session.expect('<proceed/>', (element) => element.getName() === 'proceed' || [])
    await session.secure()
    session.openStream({ from: this.fill(from, 'none') })
    await session.expectHeader()
    await session.expectFeatures()
  },
)
