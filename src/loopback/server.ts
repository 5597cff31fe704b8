/**
 * A small XMPP server in this process: the zero-install first run, the load engine's calibration, and the hostile
 * peer in tests of ourselves. It never counts as proof that a feature file is right.
 *
 * Limits of the design, chosen and not accidental:
 * - One domain, its clients and components: no streams to other servers, no stream management.
 * - Everything is in memory and gone with the process. No offline store: what cannot be delivered is returned.
 * - An approved subscription brings presence, but rosters show none and nothing waits for who is offline.
 * - Addresses are case-mapped and composed (NFC), not run through the whole of PRECIS.
 * - No idle time-outs and no rate limits, so that a load run measures routing; a peer that leaves 16 MiB unread is cut off.
 * - tls-server-end-point assumes a certificate signed with SHA-256; tls-exporter is offered with TLS 1.3 only.
 */
import { createHash, X509Certificate } from 'node:crypto'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { createSecureContext } from 'node:tls'
import { TargetError } from '../base/errors.ts'
import { Accounts } from './accounts.ts'
import { MECHANISMS, type Mechanism } from './authentication.ts'
import { ClientStream, type ServerContext } from './client-stream.ts'
import { ComponentStream } from './component-stream.ts'
import { Faults, type Misbehaviour } from './misbehaviour.ts'

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
  /** A free port unless given; likewise for direct TLS. */
  readonly port?: number
  /** Enables STARTTLS and the direct-TLS listener. */
  readonly tls?: LoopbackTls
  /** Offers nothing but STARTTLS on a plain stream; false unless given. */
  readonly requireTls?: boolean
  /** All unless given. */
  readonly mechanisms?: readonly Mechanism[]
  /** Passwords by username. */
  readonly accounts?: ReadonlyMap<string, string>
  /** In-band registration (XEP-0077); true unless given. */
  readonly registration?: boolean
  /** Secrets of external components (XEP-0114) by domain; with any, their listener is opened. */
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

const HOST = '127.0.0.1'
/** Room for a login storm. The kernel may cap it. */
const BACKLOG = 4096

/**
 * Starts a loopback server on 127.0.0.1.
 * @throws TargetError E_LOOPBACK_LISTEN where a port cannot be had, E_LOOPBACK_TLS where certificate and key do not fit.
 */
export async function startLoopbackServer(options: LoopbackOptions = {}): Promise<LoopbackServer> {
  const context = contextOf(options)
  const { accounts, faults } = context
  const add = (username: string, password: string) => {
    if (!accounts.add(username, password))
      throw new TargetError('E_LOOPBACK_ACCOUNT', `“${username}” cannot be the name of an account`)
  }
  for (const [username, password] of options.accounts ?? []) add(username, password)
  const open = new Set<ClientStream | ComponentStream>()
  const ports = new Map<Server, number>()
  const accept = (connect: (socket: Socket) => ClientStream | ComponentStream, port = 0) => {
    const server = createServer((socket) => {
      const stream = connect(socket)
      open.add(stream)
      socket.once('close', () => open.delete(stream))
    })
    ports.set(server, port)
    return server
  }
  const client = accept((socket) => new ClientStream(socket, context), options.port)
  const direct = options.tls && accept((socket) => new ClientStream(socket, context).beginTls())
  const component = options.components?.size
    ? accept((socket) => new ComponentStream(socket, context))
    : undefined
  const misbehave = async (misbehaviour?: Misbehaviour) => {
    faults.current = misbehaviour
    // Connections live on, so there is no waiting for them; the listening handle is gone at once.
    for (const [server, port] of ports)
      if (misbehaviour?.kind === 'refuse') server.close()
      else if (!server.listening) ports.set(server, await listen(server, port))
  }
  const stop = async () => {
    for (const server of ports.keys()) server.close()
    for (const stream of [...open]) stream.fail('system-shutdown')
    for (const stream of [...open]) stream.destroy()
  }
  try {
    await misbehave()
    if (options.misbehave) await misbehave(options.misbehave)
  } catch (error) {
    await stop()
    throw error
  }
  const portOf = (server: Server | undefined) => server && ports.get(server)
  return {
    host: HOST,
    port: portOf(client) ?? 0,
    directTlsPort: portOf(direct),
    componentPort: portOf(component),
    domain: accounts.domain,
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
    stop,
  }
}

function contextOf({ tls, ...options }: LoopbackOptions): ServerContext {
  const { certificate: cert, key, clientAuthority: ca } = tls ?? {}
  try {
    return {
      accounts: new Accounts((options.domain ?? 'localhost').toLowerCase()),
      faults: new Faults(),
      mechanisms: options.mechanisms ?? MECHANISMS,
      secrets: options.components ?? new Map(),
      registration: options.registration ?? true,
      secureContext: tls && createSecureContext({ cert, key, ca }),
      certificateHash: tls && createHash('sha256').update(new X509Certificate(tls.certificate).raw).digest(),
      requireTls: options.requireTls === true && tls !== undefined,
      clientAuthority: ca === undefined ? undefined : new X509Certificate(ca),
    }
  } catch (cause) {
    throw new TargetError('E_LOOPBACK_TLS', 'the loopback server cannot use its certificate and key', {
      cause,
    })
  }
}

/** Settles with the port once the server listens. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause) => {
      const what = port === 0 ? 'a free port' : `port ${port}`
      reject(new TargetError('E_LOOPBACK_LISTEN', `the loopback server cannot listen on ${what}`, { cause }))
    })
    server.listen({ host: HOST, port, backlog: BACKLOG }, () => {
      server.removeAllListeners('error')
      resolve((server.address() as AddressInfo).port)
    })
  })
}
