import { connectComponent } from '../session/component.ts'
import { NotOfferedError } from '../session/errors.ts'
import { fence } from '../session/fence.ts'
import { type NegotiatedOptions, negotiate, type Stage } from '../session/negotiate.ts'
import { Session } from '../session/session.ts'
import { clientOptions, webSocketOptions } from '../target/session-options.ts'
import type { WebSocketCarrier } from '../wire/websocket-handshake.ts'
import { NS } from '../xml/namespaces.ts'
import { COMPONENTS_TAG } from './cast.ts'
import type { AssayWorld } from './world.ts'

/** How an actor's negotiated session differs from the usual one. */
export interface Entrance {
  readonly resource?: string
  readonly mechanism?: string
  readonly starttls?: 'required' | 'offered' | 'never'
  /** What carries the stream instead of TCP. */
  readonly over?: Over
}

/** What a stream can be carried by besides TCP, as phrases name it. */
export type Over = 'WebSocket'

/**
 * Negotiates a session for an actor up to a stage and puts it on stage.
 * @throws ConnectError, NotOfferedError, AuthenticationError, ExpectationError, NotEnoughAccounts
 */
export async function enterStage(
  world: AssayWorld,
  actor: string,
  stage: Stage,
  entrance: Entrance = {},
): Promise<Session> {
  const { over, ...choices } = entrance
  const needsAccount = stage === 'authenticated' || stage === 'bound'
  const account = needsAccount ? await world.account(actor) : undefined
  // Before authentication a scenario looks at the plain port itself; after it, a client comes in as the target says.
  const target = world.casting.targetOf(actor)
  const options: NegotiatedOptions =
    over !== undefined
      ? webSocketOptions(target, world.connectionOptions(actor))
      : account
        ? clientOptions(target, world.connectionOptions(actor))
        : world.sessionOptions(actor)
  const who = account ? { credentials: account, domain: account.domain } : {}
  const session = await negotiate({ ...options, ...who, ...choices }, stage)
  return world.setSession(actor, session)
}

/** Brings an actor online: bound, initial presence sent, and everything that caused received and put away. */
export async function goOnline(world: AssayWorld, actor: string, entrance: Entrance = {}): Promise<Session> {
  const session = await enterStage(world, actor, 'bound', entrance)
  session.send('<presence/>')
  await fence(session)
  return session
}

/** Opens a TCP connection for an actor; no XML is sent. */
export async function connectRaw(world: AssayWorld, actor: string): Promise<Session> {
  return world.setSession(actor, await Session.connect(world.sessionOptions(actor)))
}

/**
 * Opens a TCP connection for an actor to the port for direct TLS (XEP-0368); no byte is sent.
 * @throws NotOfferedError where the target has none.
 */
export async function connectDirectTls(world: AssayWorld, actor: string): Promise<Session> {
  const { directTls } = world.target
  if (!directTls) throw new NotOfferedError('direct TLS', 'the target names no endpoints.direct-tls')
  return world.setSession(actor, await Session.connect({ ...world.sessionOptions(actor), ...directTls }))
}

/**
 * Opens a TCP connection for an actor to the port for direct TLS between servers (XEP-0368); no byte is sent.
 * @throws NotOfferedError where the target has none.
 */
export async function connectServerDirectTls(world: AssayWorld, actor: string): Promise<Session> {
  const { serverDirectTls } = world.target
  if (!serverDirectTls)
    throw new NotOfferedError('direct TLS between servers', 'the target names no endpoints.server-direct-tls')
  const options = { ...world.sessionOptions(actor), ...serverDirectTls, contentNamespace: NS.server }
  return world.setSession(actor, await Session.connect(options))
}

/**
 * Opens a WebSocket for an actor; no XML is sent.
 * @throws NotOfferedError where the target has none.
 */
export async function connectWebSocket(
  world: AssayWorld,
  actor: string,
  asked: Partial<WebSocketCarrier> = {},
): Promise<Session> {
  const options = webSocketOptions(world.target, world.connectionOptions(actor))
  const carrier = { ...options.carrier, ...asked }
  return world.setSession(actor, await Session.connect({ ...options, carrier }))
}

/**
 * Connects the component that a name of the cast stands for.
 * @throws NotOfferedError where the target lets no (such) component connect.
 */
export async function enterComponent(world: AssayWorld, actor: string): Promise<Session> {
  const { secret, ...options } = componentOptions(world, actor)
  return world.setSession(actor, await connectComponent({ ...options, secret }))
}

/** What a component's connection is made with. @throws NotOfferedError */
export function componentOptions(world: AssayWorld, actor: string) {
  if (!world.pickle.tags.some(({ name }) => name === COMPONENTS_TAG))
    throw new TypeError(`a scenario that connects ${actor} has to be tagged ${COMPONENTS_TAG}`)
  const access = world.component(actor)
  if (!access)
    throw new NotOfferedError(
      `component connections for ${actor}`,
      'the target names no such component under components',
    )
  const { host, port, domain, secret } = access
  const server = world.target.domain
  return { ...world.connectionOptions(actor), host, port, domain, server, secret, tls: {} }
}
