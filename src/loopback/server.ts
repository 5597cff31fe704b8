/**
 * A small XMPP server in this process: the zero-install first run, the load engine's calibration, and the hostile
 * peer in tests of ourselves. It never counts as proof that a feature file is right.
 *
 * Limits of the design, chosen and not accidental:
 * - One domain and its clients: no other servers, no components, no client certificates, no stream management.
 * - Everything is in memory. No offline store: what cannot be delivered is returned, and no request waits.
 * - An approved subscription brings presence, but rosters show none.
 * - Addresses are case-mapped and composed (NFC), not run through the whole of PRECIS.
 * - No idle time-outs and no rate limits, so that a load run measures routing; a peer that leaves 16 MiB unread is cut off.
 * - tls-server-end-point assumes a certificate signed with SHA-256; tls-exporter is offered with TLS 1.3 only.
 */
import { createHash, X509Certificate } from 'node:crypto'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { createSecureContext } from 'node:tls'
import { TargetError } from '../base/errors.ts'
import { Accounts } from './accounts.ts'
import { MECHANISMS, type Mechanism } from './authentication.ts'
import { ClientStream, type ServerContext } from './client-stream.ts'
import { Faults, type Misbehaviour } from './misbehaviour.ts'

export type { Misbehaviour, Stage } from './misbehaviour.ts'

export interface LoopbackOptions {
  /** `localhost` unless given. */
  readonly domain?: string
  /** A free port unless given; direct TLS always has a free one. */
  readonly port?: number
  /** In PEM. Enables STARTTLS and the direct-TLS listener. */
  readonly tls?: { readonly certificate: string; readonly key: string }
  /** Offers nothing but STARTTLS on a plain stream; false unless given. */
  readonly requireTls?: boolean
  /** All unless given. */
  readonly mechanisms?: readonly Mechanism[]
  /** Passwords by username. */
  readonly accounts?: ReadonlyMap<string, string>
  /** In-band registration (XEP-0077); true unless given. */
  readonly registration?: boolean
  readonly misbehave?: Misbehaviour
}

/** A running loopback server. */
export interface LoopbackServer {
  readonly host: string
  /** Plain with STARTTLS. */
  readonly port: number
  /** Direct TLS (XEP-0368); with `tls` only. */
  readonly directTlsPort: number | undefined
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
  const accounts = new Accounts((options.domain ?? 'localhost').toLowerCase())
  const faults = new Faults()
  const tls = options.tls && identity(options.tls)
  const { mechanisms = MECHANISMS, registration = true, requireTls = false } = options
  const context = { accounts, faults, tls, mechanisms, registration, requireTls: requireTls && !!tls }
  const add = (username: string, password: string) => {
    if (!accounts.add(username, password))
      throw new TargetError('E_LOOPBACK_ACCOUNT', `“${username}” cannot be the name of an account`)
  }
  for (const [username, password] of options.accounts ?? []) add(username, password)
  const open = new Set<ClientStream>()
  const accept = (begin: (stream: ClientStream) => ClientStream) =>
    createServer((socket) => {
      const stream = begin(new ClientStream(socket, context))
      open.add(stream)
      socket.once('close', () => open.delete(stream))
    })
  const client = accept((stream) => stream)
  const direct = tls && accept((stream) => stream.beginTls())
  const ports = new Map([[client, options.port ?? 0]])
  if (direct) ports.set(direct, 0)
  const misbehave = async (misbehaviour?: Misbehaviour) => {
    faults.begin(misbehaviour)
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
  return {
    host: HOST,
    port: ports.get(client) ?? 0,
    directTlsPort: direct && ports.get(direct),
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

function identity({ certificate, key }: { certificate: string; key: string }): ServerContext['tls'] {
  try {
    const certificateHash = createHash('sha256').update(new X509Certificate(certificate).raw).digest()
    return { secureContext: createSecureContext({ cert: certificate, key }), certificateHash }
  } catch (cause) {
    const told = 'the loopback server cannot use its certificate and key'
    throw new TargetError('E_LOOPBACK_TLS', told, { cause })
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
