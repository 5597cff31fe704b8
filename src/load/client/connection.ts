import { connect, type OnReadOpts, type Socket } from 'node:net'
import {
  type ConnectionOptions,
  type DetailedPeerCertificate,
  type SecureContext,
  connect as secureConnect,
  type TLSSocket,
} from 'node:tls'
import { Scanner, type StreamSink } from './scanner.ts'

/** Where all connections of a worker go, and what they share: there are thousands of them. */
export interface Route {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (XEP-0368). */
  readonly directTls: boolean
  /** For certificates: the domain (RFC 6120 §13.7.2). */
  readonly servername: string
  /** One for all: making one costs a fifth of a millisecond. */
  readonly secureContext: SecureContext
  readonly verify: boolean
  /** Source addresses, taken in turn. */
  readonly localAddresses: readonly string[]
}

/** What a connection tells its client. */
export interface ConnectionOwner extends StreamSink {
  /** TCP is there; with direct TLS, TLS too. */
  connected(): void
  /** TLS is there, after {@link Connection.startTls}. */
  secured(): void
  /** So many bytes came, before TLS is counted. Told before they are read. */
  came(bytes: number): void
  /** It is over, whoever ended it, and told once. `condition` is absent where nothing failed. */
  gone(condition: string | undefined): void
}

/** All sockets of a thread read into this: what came is understood before the next read. */
const shared = Buffer.allocUnsafeSlow(64 * 1024)

const CONDITIONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection-refused',
  ECONNRESET: 'connection-reset',
  EPIPE: 'connection-reset',
  ETIMEDOUT: 'connection-timeout',
  EHOSTUNREACH: 'host-unreachable',
  ENETUNREACH: 'network-unreachable',
  EADDRNOTAVAIL: 'no-free-local-port',
  EADDRINUSE: 'no-free-local-port',
  EMFILE: 'too-many-open-files',
  ENFILE: 'too-many-open-files',
}

/**
 * Routes whose server has shown a certificate for the right name. Of the connections that follow the chain is verified,
 * but the name is not looked at again: taking a certificate apart costs more than all the rest of a login.
 */
const named = new WeakSet<Route>()

/** A TCP or TLS connection with a scanner on it, and nothing else that could cost memory. */
export class Connection implements StreamSink {
  readonly #owner: ConnectionOwner
  readonly #route: Route
  readonly #scanner = new Scanner()
  #socket: Socket
  #failure: string | undefined
  #over = false

  constructor(owner: ConnectionOwner, route: Route, localAddress: string | undefined) {
    this.#owner = owner
    this.#route = route
    const { host, port, directTls } = route
    const onread: OnReadOpts = {
      buffer: shared,
      callback: (length) => {
        if (this.#over) return false
        this.#owner.came(length)
        this.#scanner.push(shared, length, this)
        return true
      },
    }
    const local = localAddress === undefined ? {} : { localAddress }
    if (directTls) {
      // Node's types do not know `onread` here; its documentation does.
      const options = { ...this.#tlsOptions(), ...local, host, port, onread }
      this.#socket = this.#secure(options, () => this.#owner.connected())
    } else {
      this.#socket = connect({ ...local, host, port, onread })
      this.#watch(this.#socket)
      this.#socket.once('connect', () => this.#owner.connected())
    }
    this.#socket.setNoDelay(true)
  }

  /** Secures the connection (RFC 6120 §5.4.3); the owner hears of it. */
  startTls(): void {
    const plain = this.#socket
    plain.removeAllListeners()
    const secure = this.#secure({ ...this.#tlsOptions(), socket: plain }, () => this.#owner.secured())
    this.#socket = secure
    secure.on('data', (bytes: Buffer) => {
      if (this.#over) return
      this.#owner.came(bytes.length)
      this.#scanner.push(bytes, bytes.length, this)
    })
  }

  /** What comes next is a new stream (RFC 6120 §4.3.3). */
  restart(): void {
    this.#scanner.restart()
  }

  /** The bytes belong to the connection from now on. */
  write(bytes: Buffer): void {
    this.#socket.write(bytes)
  }

  /** Ends at once. */
  destroy(): void {
    this.#socket.destroy()
  }

  /** Ends at once, and the owner hears no more of it. */
  abandon(): void {
    this.#over = true
    this.#socket.destroy()
  }

  // The owner may abandon this connection, and begin another, in the middle of what came here.
  header(): void {
    if (!this.#over) this.#owner.header()
  }

  element(view: Scanner): void {
    if (!this.#over) this.#owner.element(view)
  }

  closed(): void {
    if (!this.#over) this.#owner.closed()
  }

  #tlsOptions() {
    const { servername, secureContext, verify } = this.#route
    return { servername, secureContext, rejectUnauthorized: verify, ALPNProtocols: ['xmpp-client'] }
  }

  #secure(options: ConnectionOptions, done: () => void): TLSSocket {
    const route = this.#route
    const isNamed = named.has(route)
    const socket = secureConnect(isNamed ? { ...options, checkServerIdentity: () => undefined } : options)
    // Node asks for it in any case before it asks whether the identity is right.
    if (isNamed) socket.getPeerCertificate = noCertificate
    this.#watch(socket)
    socket.once('secureConnect', () => {
      named.add(route)
      done()
    })
    return socket
  }

  #watch(socket: Socket): void {
    socket.on('error', (error: NodeJS.ErrnoException) => {
      this.#failure ??= CONDITIONS[error.code ?? ''] ?? conditionOfTls(error)
    })
    socket.once('close', () => {
      if (this.#over) return
      this.#over = true
      this.#owner.gone(this.#failure)
    })
  }
}

function noCertificate(): DetailedPeerCertificate {
  return {} as DetailedPeerCertificate
}

/** Node's and OpenSSL's codes as a condition: `CERT_HAS_EXPIRED` is `cert-has-expired`. */
function conditionOfTls({ code, message }: NodeJS.ErrnoException): string {
  return (code ?? message).toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')
}
