import { Finding } from '../src/conformance/judge.ts'
import { connectWebSocket, enterStage, goOnline } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { showEvent } from '../src/session/inbox.ts'
import type { Session } from '../src/session/session.ts'
import { enableStreamManagement, type StreamManagement } from '../src/session/stream-management.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { WebSocketConnection } from '../src/wire/websocket.ts'
import { NS } from '../src/xml/namespaces.ts'
import { judgeEnding } from './support/ending.ts'
import { firstOf, isEnding, isSasl } from './support/outcome.ts'

const over = 'WebSocket'

function webSocketOf({ actor, connection }: Session): WebSocketConnection {
  if (connection instanceof WebSocketConnection) return connection
  throw new TypeError(`${actor} has no WebSocket`)
}

// The WebSocket and nothing in it.
Given('{actor} has a WebSocket', async function (actor: string) {
  await connectWebSocket(this, actor)
})

Given('{actor} has a WebSocket over TLS', async function (actor: string) {
  const session = await connectWebSocket(this, actor)
  if (!session.secured)
    throw new NotOfferedError('WebSockets over TLS', `its URL is ${this.target.websocket}`)
})

Given('{actor} has opened a stream over WebSocket', async function (actor: string) {
  await enterStage(this, actor, 'stream', { over })
})

Given('{actor} has authenticated over WebSocket', async function (actor: string) {
  await enterStage(this, actor, 'authenticated', { over })
})

Given('{actor} is connected over WebSocket', async function (actor: string) {
  await enterStage(this, actor, 'bound', { over })
})

Given('{actor} is online over WebSocket', async function (actor: string) {
  await goOnline(this, actor, { over })
})

const managements = new WeakMap<AssayWorld, StreamManagement>()

Given('{actor} is connected over WebSocket with Stream Management', async function (actor: string) {
  await enableStreamManagement(await enterStage(this, actor, 'bound', { over }))
})

// The session's id is \${session}, the full JID \${address}.
Given(
  '{actor} is connected over WebSocket with a session that can be resumed',
  async function (actor: string) {
    const session = await enterStage(this, actor, 'bound', { over })
    const management = await enableStreamManagement(session, { resume: true })
    const { granted } = management
    if (!granted?.resumable)
      throw new NotOfferedError('resumption of sessions', 'it enabled Stream Management without resumption')
    managements.set(this, management)
    this.variables.set('session', granted.id ?? '')
    this.variables.set('address', session.jid ?? '')
  },
)

When('{actor} comes back over WebSocket and asks to resume the session', async function (actor: string) {
  const h = managements.get(this)?.received ?? 0
  const session = await enterStage(this, actor, 'authenticated', { over })
  session.send(`<resume xmlns='${NS.sm}' h='${h}' previd='${this.lookup('session')}'/>`)
})

When(
  '{actor} asks for a WebSocket with the subprotocols {string}',
  async function (actor: string, names: string) {
    await connectWebSocket(this, actor, { protocols: names.split(', '), lenient: true })
  },
)

When('{actor} sends a binary message:', function (actor: string, xml: string) {
  this.session(actor).write(Buffer.from(this.fill(xml).trim()))
})

// One text message, well-formed or not, cut into frames of about the same length.
When('{actor} sends in {int} fragments:', function (actor: string, count: number, xml: string) {
  const text = this.fill(xml).trim()
  const size = Math.ceil(text.length / count)
  const parts = Array.from({ length: count }, (_, index) => text.slice(index * size, (index + 1) * size))
  webSocketOf(this.session(actor)).writeFragments(parts)
})

When('{actor} sends the WebSocket ping {string}', function (actor: string, data: string) {
  webSocketOf(this.session(actor)).ping(data)
})

When('{actor} closes the WebSocket', function (actor: string) {
  this.session(actor).finish()
})

function isControl(
  event: StreamEvent,
  frame: 'handshake' | 'pong',
): event is Extract<StreamEvent, { kind: 'control' }> {
  return event.kind === 'control' && event.frame === frame
}

Then('the server takes the subprotocol {string} for {actor}', async function (name: string, actor: string) {
  const session = this.session(actor)
  const event = await session.inbox.take(
    { description: 'an answer to the handshake', accepts: (it) => isControl(it, 'handshake') || [] },
    session.deadline(),
  )
  const { status, headers, problem } = webSocketOf(session).handshake
  if (isControl(event, 'handshake') && event.data === name && problem === undefined) return
  throw new Finding(`the handshake did not end in ${name}${problem === undefined ? '' : `: ${problem}`}`, {
    expected: `status 101 and Sec-WebSocket-Protocol: ${name}`,
    observed: `status ${status} and ${JSON.stringify(headers)}`,
  })
})

Then('{actor} receives the WebSocket pong {string}', async function (actor: string, data: string) {
  const session = this.session(actor)
  await session.inbox.take(
    {
      description: `a pong with '${data}'`,
      accepts: (event) =>
        isControl(event, 'pong') ? event.data === data || [`the pong holds '${event.data}'`] : [],
    },
    session.deadline(),
  )
})

// Nothing orders a message that must not come: two further WebSockets come and go, each in several round trips.
Then('the server says nothing to {actor} before it is spoken to', async function (actor: string) {
  for (let round = 0; round < 2; round += 1) (await connectWebSocket(this, 'Nurse')).abort()
  this.session(actor).inbox.holdsNone(
    { description: 'a message of the server', accepts: ({ kind }) => kind !== 'control' || [] },
    () => ({ kind: 'close' }),
  )
})

/** The status codes with which a server fails a WebSocket because of what came over it (RFC 6455 §7.4.1). */
const FAILURES = [1002, 1003, 1007, 1008, 1009]

// What breaks the rules of messages can be taken for a fault of the WebSocket, below the XML stream.
Then(
  'the server goes on with the stream of {actor}, closes it with an error or fails the WebSocket',
  async function (actor: string) {
    const session = this.session(actor)
    try {
      await judgeEnding(session, { mayGoOn: true })
    } catch (error) {
      const { status } = webSocketOf(session)
      if (!(error instanceof Finding) || status === undefined || !FAILURES.includes(status)) throw error
    }
  },
)

function isTls(event: StreamEvent): boolean {
  return event.kind === 'element' && event.element.getNS() === NS.tls
}

function isProceed(event: StreamEvent): boolean {
  return event.kind === 'element' && isTls(event) && event.element.getName() === 'proceed'
}

// What came behind <starttls/> is answered last, so that a server which ignores it is not waited for.
Then('the server does not begin TLS with {actor}', async function (actor: string) {
  const event = await firstOf(
    this.session(actor),
    'an answer to <starttls/> or to what came behind it',
    (it) => isEnding(it) || isSasl(it) || isTls(it),
  )
  if (isProceed(event))
    throw new Finding('the server goes on to TLS inside the WebSocket', {
      expected: 'a failure, or no answer',
      observed: showEvent(event),
    })
})

// RFC 6455 §7.1.5: a connection that ends without a closing frame was not closed by the WebSocket's own handshake.
Then('the server closes the WebSocket of {actor}', async function (actor: string) {
  const session = this.session(actor)
  const event = await session.inbox.take(
    { description: 'the closing handshake of the WebSocket', accepts: ({ kind }) => kind === 'end' || [] },
    session.deadline(),
  )
  if (event.kind === 'end' && event.status !== undefined) return
  throw new Finding('the server ended the connection without the closing handshake of the WebSocket', {
    expected: 'a closing frame',
    observed: showEvent(event),
  })
})

Then('no message to {actor} has begun with an XML declaration', function (actor: string) {
  const session = this.session(actor)
  const declared = webSocketOf(session).messages.find((text) => text.startsWith('<?xml'))
  if (declared !== undefined || session.declaration)
    throw new Finding('a message begins with an XML declaration', {
      expected: 'messages without XML declarations',
      observed: declared ?? JSON.stringify(session.declaration),
    })
})

Then('{actor} receives a stream header of a framed stream', async function (actor: string) {
  const header = await this.session(actor).expectHeader()
  if (header.getNS() !== NS.framing)
    throw new Finding(`the header is in the namespace ${header.getNS()}`, {
      expected: NS.framing,
      observed: header.toString(),
    })
})

Then('the first that the server says to {actor} opens the stream', async function (actor: string) {
  const event = await firstOf(
    this.session(actor),
    'a message of the server',
    ({ kind }) => kind !== 'control',
  )
  if (event.kind !== 'open')
    throw new Finding('something else comes before the opening element', {
      expected: `<open xmlns='${NS.framing}'/>`,
      observed: showEvent(event),
    })
})

Then('the server closes the framed stream of {actor}', async function (actor: string) {
  const session = this.session(actor)
  const event = await session.inbox.take(
    { description: 'the closing element', accepts: ({ kind }) => kind === 'close' || [] },
    session.deadline(),
  )
  if (event.kind !== 'close' || event.element?.getNS() === NS.framing) return
  throw new Finding('the closing element is in another namespace', {
    expected: `<close xmlns='${NS.framing}'/>`,
    observed: showEvent(event),
  })
})
