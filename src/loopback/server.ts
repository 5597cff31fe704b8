/**
 * A small XMPP server in this process: the zero-install first run, the load engine's calibration, and the hostile
 * peer in tests of ourselves. It never counts as proof that a feature file is right.
 *
 * Limits of the design, chosen and not accidental:
 * - One domain and its components (XEP-0114); no server-to-server streams: other domains get remote-server-not-found.
 * - Everything is in memory and gone with the process. No offline store: what cannot be delivered is returned.
 * - Stream management acknowledges but neither resumes nor redelivers; no roster versions, no pre-approval.
 * - Addresses are case-mapped and composed (NFC), not run through the whole of PRECIS.
 * - No idle time-outs and no rate limits, so that a load run measures routing; a peer that leaves 16 MiB unread is cut off.
 * - tls-server-end-point assumes a certificate signed with SHA-256; tls-exporter is offered with TLS 1.3 only.
 * - `reorder` holds a message back until the next one to the same connection; the last of a run may stay held.
 */
import { createHash, X509Certificate } from 'node:crypto'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { createSecureContext } from 'node:tls'
import { TargetError } from '../base/errors.ts'
import { Accounts } from './accounts.ts'
import { ClientStream } from './client-stream.ts'
import { ComponentStream } from './component-stream.ts'
import { Connection, type StreamHandler } from './connection.ts'
import type { ConflictPolicy, ServerContext } from './context.ts'
import { Faults, type Misbehaviour } from './misbehaviour.ts'
import { Router } from './router.ts'
import { DEFAULT_MECHANISMS, type Mechanism } from './sasl.ts'

export type { Misbehaviour, Stage } from './misbehaviour.ts'

/** The server's TLS identity, and whom it trusts to sign client certificates. All PEM. */
interface LoopbackTls {
  readonly certificate: string
  readonly key: string
  /** With it, clients are asked for a certificate and SASL EXTERNAL is offered to those it vouches for. */
  readonly clientAuthority?: string
}

export interface LoopbackOptions {
  /** `localhost` unless given. */
  readonly domain?: string
  /** A free port unless given; likewise for the other listeners. */
  readonly port?: number
  /** Enables STARTTLS and the direct-TLS listener. */
  readonly tls?: LoopbackTls
  /** Offers nothing but STARTTLS on a plain stream; false unless given. */
  readonly requireTls?: boolean
  /** All but ANONYMOUS unless given. */
  readonly mechanisms?: readonly Mechanism[]
  /** Passwords by username. */
  readonly accounts?: ReadonlyMap<string, string>
  /** Gives the password of a name nobody registered, at its first login; undefined refuses it. */
  readonly autoCreate?: (username: string) => string | undefined
  /** In-band registration (XEP-0077); true unless given. */
  readonly registration?: boolean
  /** `rename` unless given, which RFC 6120 §7.7.2.2 encourages. */
  readonly conflict?: ConflictPolicy
  /** Secrets of external components by domain; with any, the component listener is opened. */
  readonly components?: ReadonlyMap<string, string>
  readonly misbehave?: Misbehaviour
}

/** A running loopback server. */
export interface LoopbackServer {
  readonly host: string
  /** Client connections, plain with STARTTLS. */
  readonly port: number
  /** Client connections over direct TLS (XEP-0368); with `tls` only. */
  readonly directTlsPort: number | undefined
  /** Components; with `components` only. */
  readonly componentPort: number | undefined
  readonly domain: string
  /** Open connections of all kinds. */
  readonly connections: number
  readonly accounts: {
    /** Adds an account or changes its password. @throws TargetError (E_LOOPBACK_ACCOUNT) where the name is no localpart. */
    add(username: string, password: string): void
    readonly size: number
  }
  /** Changes how the server misbehaves, from now on; nothing makes it behave. Settles when listeners are closed or open again. */
  misbehave(misbehaviour?: Misbehaviour): Promise<void>
  /** Closes listeners and connections; idempotent. */
  stop(): Promise<void>
}

/** Room for a login storm. The kernel may cap it. */
const BACKLOG = 4096

type StreamClass = new (connection: Connection, context: ServerContext) => StreamHandler

interface Listener {
  readonly server: Server
  port: number
}

/**
 * Starts a loopback server on 127.0.0.1.
 * @throws TargetError E_LOOPBACK_LISTEN where a port cannot be had, E_LOOPBACK_TLS where certificate and key do not fit.
 */
export async function startLoopbackServer(options: LoopbackOptions = {}): Promise<LoopbackServer> {
  const host = '127.0.0.1'
  const domain = (options.domain ?? 'localhost').toLowerCase()
  const accounts = new Accounts(options.autoCreate)
  const add = (username: string, password: string) => {
    if (!accounts.add(username, password))
      throw new TargetError('E_LOOPBACK_ACCOUNT', `“${username}” cannot be the name of an account`)
  }
  for (const [username, password] of options.accounts ?? []) add(username, password)
  const context = contextOf(options, { domain, accounts })
  const open = new Set<Connection>()
  const listeners: Listener[] = []
  const listen = async (Stream: StreamClass, how: { port?: number | undefined; secure?: boolean } = {}) => {
    const server = createServer((socket) => {
      const connection = new Connection(socket, context.faults)
      open.add(connection)
      socket.once('close', () => open.delete(connection))
      connection.start(new Stream(connection, context))
      if (how.secure && connection.open) connection.secure(context)
    })
    const listener = { server, port: how.port ?? 0 }
    listeners.push(listener)
    await openListener(listener, host)
    return listener
  }
  try {
    const client = await listen(ClientStream, { port: options.port })
    const direct = options.tls && (await listen(ClientStream, { secure: true }))
    const component = options.components?.size ? await listen(ComponentStream) : undefined
    const misbehave = async (misbehaviour?: Misbehaviour) => {
      context.faults.set(misbehaviour)
      if (misbehaviour?.kind === 'refuse') await Promise.all(listeners.map(closeListener))
      else await Promise.all(listeners.map((listener) => openListener(listener, host)))
    }
    if (options.misbehave) await misbehave(options.misbehave)
    return {
      host,
      port: client.port,
      directTlsPort: direct?.port,
      componentPort: component?.port,
      domain,
      get connections() {
        return open.size
      },
      accounts: {
        add,
        get size() {
          return accounts.size
        },
      },
      misbehave,
      stop: () => stopAll(listeners, open),
    }
  } catch (error) {
    await stopAll(listeners, open)
    throw error
  }
}

function contextOf(options: LoopbackOptions, base: { domain: string; accounts: Accounts }): ServerContext {
  const { tls } = options
  const componentSecrets = options.components ?? new Map<string, string>()
  return {
    domain: base.domain,
    router: new Router({ ...base, componentDomains: new Set(componentSecrets.keys()) }),
    faults: new Faults(),
    mechanisms: options.mechanisms ?? DEFAULT_MECHANISMS,
    secureContext: tls && secureContextOf(tls),
    certificateHash: tls && createHash('sha256').update(new X509Certificate(tls.certificate).raw).digest(),
    requireTls: options.requireTls === true && tls !== undefined,
    clientAuthority:
      tls?.clientAuthority === undefined ? undefined : new X509Certificate(tls.clientAuthority),
    registration: options.registration ?? true,
    conflict: options.conflict ?? 'rename',
    componentSecrets,
  }
}

function secureContextOf(tls: LoopbackTls) {
  try {
    const { certificate: cert, key, clientAuthority: ca } = tls
    return createSecureContext({ cert, key, ...(ca === undefined ? {} : { ca }) })
  } catch (cause) {
    throw new TargetError('E_LOOPBACK_TLS', 'the loopback server cannot use its certificate and key', {
      cause,
    })
  }
}

async function openListener(listener: Listener, host: string): Promise<void> {
  const { server, port } = listener
  if (server.listening) return
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => {
      const what = port === 0 ? 'a free port' : `port ${port}`
      reject(new TargetError('E_LOOPBACK_LISTEN', `the loopback server cannot listen on ${what}`, { cause }))
    })
    server.listen({ host, port, backlog: BACKLOG }, () => {
      server.removeAllListeners('error')
      listener.port = (server.address() as AddressInfo).port
      resolve()
    })
  })
}

/** Stops accepting; connections that are there live on. */
async function closeListener({ server }: Listener): Promise<void> {
  if (!server.listening) return
  // The callback would wait for the connections; the listening handle is gone at once.
  server.close()
}

async function stopAll(listeners: readonly Listener[], open: ReadonlySet<Connection>): Promise<void> {
  const closed = listeners
    .filter(({ server }) => server.listening)
    .map(({ server }) => new Promise<void>((resolve) => server.close(() => resolve())))
  for (const connection of [...open]) connection.fail('system-shutdown')
  for (const connection of [...open]) connection.destroy()
  await Promise.all(closed)
}
