import { Finding } from '../src/conformance/judge.ts'
import { federate, streamOf, takeConnection, takeStream } from '../src/conformance/server-stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { PLAIN_FEATURES, peerFeatures } from '../src/session/peer.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { showFeatures } from './support/patterns.ts'

// Its domain leads to us; what the server then does is the scenario's to say.
Given('{actor} is a remote server', async function (actor: string) {
  await this.remotes.open(actor)
})

// Its record of xmpps-server is a dot; that of xmpp-server leads to us (XEP-0368 §5).
Given('{actor} is a remote server that provides no direct TLS', async function (actor: string) {
  await this.remotes.open(actor, { deniesDirectTls: true })
})

// Its domain has an address and a port, where nobody listens any more.
Given('{actor} is a remote server that is down', async function (actor: string) {
  const listener = await this.remotes.open(actor)
  listener.close()
})

// Verified by dialback in our direction. What the server opens to us runs by itself, and its stanzas are received here.
Given('{actor} is federated with the server', async function (actor: string) {
  await federate(this, actor)
})

// XEP-0288 §2.1.
Given('the server offers bidirectional streams to {actor}', function (actor: string) {
  offersBidi(this.session(actor))
})

// What the server sends comes on the stream of ours, once that is verified.
Given('{actor} has a bidirectional stream with the server', async function (actor: string) {
  await federate(this, actor, (session) => {
    offersBidi(session)
    session.send(`<bidi xmlns='${NS.bidi}'/>`)
  })
})

function offersBidi(session: Session): void {
  if (!session.features?.getChild('bidi', NS.bidiFeature))
    throw new NotOfferedError('bidirectional streams between servers', showFeatures(session))
}

// Nothing is said on the connection yet. Names of sessions, as Verona/inbound, tell several connections apart.
Then('the server connects to {actor}', async function (actor: string) {
  await takeConnection(this, actor)
})

// Header and features are sent in answer. The id of the stream is kept as ${Verona/inbound.stream}.
Then('the server opens a stream to {actor}', async function (actor: string) {
  await takeStream(this, actor)
})

// Servers may want to be verified themselves on the stream on which they ask for verification.
Then('the server opens a stream to {actor} and is verified', async function (actor: string) {
  await takeStream(this, actor, { answersResult: true })
})

Then('the server opens a stream to {actor}, which knows no dialback errors', async function (actor: string) {
  await takeStream(this, actor, { features: () => PLAIN_FEATURES })
})

const TLS_AND_BIDI = peerFeatures(`<starttls xmlns='${NS.tls}'/><bidi xmlns='${NS.bidiFeature}'/>`)

Then(
  'the server opens a stream to {actor}, which offers both directions and TLS that does not begin',
  async function (actor: string) {
    await takeStream(this, actor, { features: () => TLS_AND_BIDI })
  },
)

const BIDI = peerFeatures(`<bidi xmlns='${NS.bidiFeature}'/>`)
/** What the server asked on a stream, in the order in which it came. */
const asked = new WeakMap<Session, string[]>()

// Nobody has to use what is offered.
When('the server asks {actor} for both directions and sends its key', async function (actor: string) {
  const session = await takeStream(this, actor, { features: () => BIDI })
  const order: string[] = session.inbox.pending.flatMap(nameOf)
  asked.set(session, order)
  session.tap((event) => order.push(...nameOf(event)))
  await session
    .expect('<bidi/>', (element) => element.getNS() === NS.bidi || [])
    .catch((error) => {
      throw error instanceof ExpectationError
        ? new NotOfferedError('use of bidirectional streams where they are offered', error.observed)
        : error
    })
  await session.expect('a dialback key', (element) => element.getName() === 'result' || [])
})

function nameOf(event: StreamEvent): string[] {
  return event.kind === 'element' ? [event.element.getName()] : []
}

Then('{actor} was asked for both directions before it got the key', function (actor: string) {
  const order = asked.get(this.session(actor)) ?? []
  if (order.indexOf('bidi') > order.indexOf('result'))
    throw new Finding('the key came before the wish for both directions', {
      expected: '<bidi/>, <db:result/>',
      observed: order.join(', '),
    })
})

/** Holds that two stanzas came to a remote server over the same stream of the server's. */
function judgeStreams(world: AssayWorld, actor: string, ids: readonly string[]): void {
  const streams = ids.map((id) => world.lookup(streamOf(actor, id)))
  if (new Set(streams).size > 1)
    throw new Finding(`${ids.join(' and ')} came over different streams`, {
      expected: 'one stream',
      observed: streams.join(' and '),
    })
}

Then(
  '{actor} receives {string} and {string} over one stream',
  async function (actor: string, one: string, other: string) {
    const session = this.session(actor)
    for (const id of [one, other]) await session.expect(`'${id}'`, ({ attrs }) => attrs.id === id || [])
    judgeStreams(this, actor, [one, other])
  },
)

Then(
  '{actor} receives {string} over the stream that {string} came over',
  async function (actor: string, later: string, earlier: string) {
    await this.session(actor).expect(`'${later}'`, ({ attrs }) => attrs.id === later || [])
    judgeStreams(this, actor, [earlier, later])
  },
)
