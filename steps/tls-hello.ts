import { setTimeout as pause } from 'node:timers/promises'
import { Finding } from '../src/conformance/judge.ts'
import { connectDirectTls, connectServerDirectTls, enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import type { Session } from '../src/session/session.ts'
import {
  type ClientHello,
  clientHello,
  HELLO_VERSIONS,
  type HelloAnswer,
  type HelloVersion,
  readHelloAnswer,
  SHORT_CURVES,
  TRUNCATED_HMAC,
} from '../src/wire/client-hello.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { tcpOf } from '../src/wire/tcp.ts'
import { NS } from '../src/xml/namespaces.ts'
import { suitesOf } from './support/cipher-suites.ts'
import { showFeatures } from './support/patterns.ts'

const LOOK_EVERY_MS = 5
const answers = new WeakMap<Session, HelloAnswer>()

// The next bytes each way are TLS.
Given('{actor} stands before the handshake of STARTTLS', async function (actor: string) {
  const session = await enterStage(this, actor, 'stream')
  if (!session.features?.getChild('starttls', NS.tls))
    throw new NotOfferedError('STARTTLS', showFeatures(session))
  session.send(`<starttls xmlns='${NS.tls}'/>`)
  await session.expect('<proceed/>', (element) => element.name === 'proceed' || [])
})

Given('{actor} stands before the handshake of direct TLS', async function (actor: string) {
  await connectDirectTls(this, actor)
})

Given('{actor} stands before the handshake of direct TLS between servers', async function (actor: string) {
  await connectServerDirectTls(this, actor)
})

/** Sends a hello and waits for the server's answer, an alert, or the end. */
async function greet(
  world: AssayWorld,
  actor: string,
  written: Omit<ClientHello, 'version' | 'servername'> & { version: string },
): Promise<void> {
  const session = world.session(actor)
  if (!(written.version in HELLO_VERSIONS)) throw new TypeError(`no hello of ${written.version} is known`)
  tcpOf(session.connection).stopDecoding()
  const hello = { ...written, version: written.version as HelloVersion, servername: world.target.domain }
  session.write(clientHello(hello))
  const deadline = session.deadline()
  while (!session.ended && !deadline.expired) {
    const answer = readHelloAnswer(tcpOf(session.connection).undecoded)
    if (answer?.kind === 'hello') {
      answers.set(session, answer)
      session.witness({ kind: 'control', frame: 'tls', data: show(answer) })
      return
    }
    await pause(LOOK_EVERY_MS)
  }
}

const hex = (code: number) => `0x${code.toString(16).padStart(4, '0')}`

function show(answer: HelloAnswer): string {
  if (answer.kind === 'alert') return `alert ${answer.description}`
  const { version, cipher, compression, extensions } = answer
  return `version ${hex(version)}, cipher suite ${hex(cipher)}, compression ${compression}, extensions ${extensions.map(hex).join(' ')}`
}

When(
  '{actor} greets the server in {string} with cipher suites of {string}',
  async function (actor: string, version: string, names: string) {
    await greet(this, actor, { version, ciphers: suitesOf(names) })
  },
)

When(
  '{actor} greets the server in {string} and proposes compression',
  async function (actor: string, version: string) {
    await greet(this, actor, { version, ciphers: suitesOf('common'), compression: true })
  },
)

When(
  '{actor} greets the server in {string} and proposes truncated HMACs',
  async function (actor: string, version: string) {
    await greet(this, actor, { version, ciphers: suitesOf('CBC'), truncatedHmac: true })
  },
)

When('{actor} greets the server with curves of less than 192 bits', async function (actor: string) {
  await greet(this, actor, { version: 'TLS 1.2', ciphers: suitesOf('ECDHE'), groups: SHORT_CURVES })
})

const agreed = (event: StreamEvent) => (event.kind === 'control' && event.frame === 'tls') || ([] as const)

Then('the server does not agree to the handshake of {actor}', function (actor: string) {
  this.session(actor).inbox.holdsNone({ description: 'ServerHello', accepts: agreed }, () => ({
    kind: 'control',
    frame: 'tls',
    data: 'one of the audit',
  }))
})

/** The server's hello, which the scenario needs. */
async function agreement(session: Session): Promise<Extract<HelloAnswer, { kind: 'hello' }>> {
  await session.inbox.take({ description: 'a ServerHello', accepts: agreed }, session.deadline())
  const answer = answers.get(session)
  if (answer?.kind !== 'hello') throw new TypeError('no server has answered a hello of ours')
  return answer
}

Then(
  'the server agrees with {actor} on {string} and a cipher suite of {string}',
  async function (actor: string, version: string, names: string) {
    const answer = await agreement(this.session(actor))
    if (answer.version === HELLO_VERSIONS[version as HelloVersion] && suitesOf(names).includes(answer.cipher))
      return
    throw new Finding('the server agrees on something else', {
      expected: `${version} and one of ${suitesOf(names).map(hex).join(', ')}`,
      observed: show(answer),
    })
  },
)

Then('the server agrees with {actor} on no compression', async function (actor: string) {
  const answer = await agreement(this.session(actor))
  if (answer.compression !== 0)
    throw new Finding('the server compresses on the TLS layer', {
      expected: 'no compression',
      observed: show(answer),
    })
})

// A server that refuses has not agreed to them either.
Then('the server does not agree with {actor} on truncated HMACs', async function (actor: string) {
  const session = this.session(actor)
  const event = await session.inbox.take(
    {
      description: 'a ServerHello or the end',
      accepts: (event) => event.kind === 'end' || agreed(event),
    },
    session.deadline(),
  )
  const observed = event.kind === 'control' ? event.data : ''
  if (/extensions (.*)$/.exec(observed)?.[1]?.split(' ').includes(hex(TRUNCATED_HMAC)))
    throw new Finding('the server takes truncated HMACs', { expected: 'whole HMACs', observed })
})

When(
  '{actor} shakes hands over TLS with the protocol {string}',
  async function (actor: string, alpn: string) {
    await this.session(actor).secure({ alpn })
  },
)

// RFC 7301 §3.2: a server that knows nothing of ALPN answers nothing; one that does takes what was proposed.
Then(
  'the server takes the protocol {string} for {actor} or none',
  function (protocol: string, actor: string) {
    const found = this.session(actor).secured?.alpnProtocol
    if (found !== false && found !== null && found !== undefined && found !== protocol)
      throw new Finding(`the server took the protocol ${found}`, { expected: protocol, observed: found })
  },
)
