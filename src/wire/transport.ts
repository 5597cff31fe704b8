import { constants } from 'node:crypto'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import type { Deadline } from '../base/deadline.ts'
import { ConnectError, connectError, tlsError } from './errors.ts'

export interface TcpOptions {
  readonly host: string
  readonly port: number
  /** Local address to connect from. */
  readonly localAddress?: string
}

/** What a client brings to a TLS handshake. */
export interface TlsOptions {
  /** The domain whose certificate is expected (RFC 6120 §13.7.2.1) and that SNI names. */
  readonly servername: string
  /** PEM of an authority to trust besides the system's. */
  readonly ca?: string
  /** Check the certificate; true unless said otherwise. */
  readonly verify?: boolean
  /** Offer this ALPN protocol; `xmpp-client` on direct TLS (XEP-0368). */
  readonly alpn?: string
  /** Client certificate and key (PEM), for SASL EXTERNAL. */
  readonly certificate?: string
  readonly key?: string
  readonly minVersion?: tls.SecureVersion
  readonly maxVersion?: tls.SecureVersion
  /** Look at the records from the server, by a {@link RecordTap}. */
  readonly tapped?: boolean
}

/** What a server brings to a TLS handshake. */
export interface ServerTlsOptions {
  /** Certificate and key (PEM). */
  readonly certificate: string
  readonly key: string
  /** PEM of the authority whose certificates the peer is asked for, if it has one. */
  readonly ca?: string
}

const contexts = new Map<string, tls.SecureContext>()

/** Building a context costs 0.2–0.45 ms, so sessions with the same trust share one. */
export function contextFor(options: Partial<TlsOptions>): tls.SecureContext {
  const { ca, certificate, key: secret, minVersion, maxVersion, tapped } = options
  const parts = [ca, certificate, secret, minVersion, maxVersion, tapped]
  const key = JSON.stringify(parts)
  let context = contexts.get(key)
  if (!context) {
    context = tls.createSecureContext({
      ...(ca === undefined ? {} : { ca: [...tls.rootCertificates, ca] }),
      ...(certificate === undefined ? {} : { cert: certificate }),
      ...(secret === undefined ? {} : { key: secret }),
      ...(minVersion === undefined ? {} : { minVersion }),
      ...(maxVersion === undefined ? {} : { maxVersion }),
      // Who looks at a server's records wants to see also those of one without the Renegotiation Extension.
      ...(tapped ? { secureOptions: constants.SSL_OP_LEGACY_SERVER_CONNECT } : {}),
    })
    contexts.set(key, context)
  }
  return context
}

/**
 * Connects over TCP.
 * @throws ConnectError where nobody answers before the deadline.
 */
export function connectTcp(options: TcpOptions, deadline: Deadline): Promise<net.Socket> {
  const where = `${options.host}:${options.port}`
  return new Promise((resolve, reject) => {
    const socket = net.connect({ ...options, noDelay: true })
    settleOnce({
      socket,
      deadline,
      event: 'connect',
      resolve: () => resolve(socket),
      reject,
      where,
      explain: connectError,
    })
  })
}

/** Endpoints whose certificate has been seen to be for the right name, by the context that judged its chain. */
const named = new WeakMap<tls.SecureContext, Set<string>>()

/** What is told of an endpoint once its certificate has held; nothing where the endpoint is not known. */
function endpointOf(socket: Duplex, name: string): string | undefined {
  const { remoteAddress, remotePort } = socket as Partial<net.Socket>
  return remotePort === undefined ? undefined : `${name} ${remoteAddress}:${remotePort}`
}

function namesOf(context: tls.SecureContext): Set<string> {
  const known = named.get(context) ?? new Set()
  named.set(context, known)
  return known
}

/**
 * Secures a connected socket as a TLS client. The certificate's chain is judged at each connection, its name at the first
 * one to an endpoint: Node takes the certificate apart for it, which costs more than most scenarios' own work.
 * @throws ConnectError where the handshake fails, the certificate does not hold, or the deadline passes.
 */
export function upgradeToTls(
  socket: Duplex,
  options: TlsOptions,
  deadline: Deadline,
): Promise<tls.TLSSocket> {
  const where = options.servername
  const secureContext = contextFor(options)
  const names = namesOf(secureContext)
  const endpoint = endpointOf(socket, where)
  const isNamed = options.verify !== false && endpoint !== undefined && names.has(endpoint)
  return new Promise((resolve, reject) => {
    const secured = tls.connect({
      socket,
      // SNI takes no IP addresses (RFC 6066 §3).
      ...(net.isIP(options.servername) ? { host: options.servername } : { servername: options.servername }),
      rejectUnauthorized: options.verify !== false,
      secureContext,
      ...(isNamed ? { checkServerIdentity: () => undefined } : {}),
      ...(options.alpn === undefined ? {} : { ALPNProtocols: [options.alpn] }),
    })
    const { getPeerCertificate } = secured
    // Node asks for it in any case before it asks whether the identity is right.
    if (isNamed) secured.getPeerCertificate = () => ({}) as tls.DetailedPeerCertificate
    const done = () => {
      secured.getPeerCertificate = getPeerCertificate
      if (options.verify !== false && endpoint !== undefined) names.add(endpoint)
      resolve(secured)
    }
    settleOnce({
      socket: secured,
      deadline,
      event: 'secureConnect',
      resolve: done,
      reject,
      where,
      explain: tlsError,
    })
  })
}

/**
 * Secures a connected socket as a TLS server. The peer is asked for a certificate, which is not judged here.
 * @throws ConnectError where the handshake fails or the deadline passes.
 */
export function acceptTls(
  socket: net.Socket,
  options: ServerTlsOptions,
  deadline: Deadline,
): Promise<tls.TLSSocket> {
  return new Promise((resolve, reject) => {
    const secured = new tls.TLSSocket(socket, {
      isServer: true,
      secureContext: contextFor(options),
      requestCert: true,
      rejectUnauthorized: false,
    })
    const done = () => resolve(secured)
    const where = 'the connecting server'
    settleOnce({
      socket: secured,
      deadline,
      event: 'secure',
      resolve: done,
      reject,
      where,
      explain: tlsError,
    })
  })
}

interface Settling {
  readonly socket: net.Socket
  readonly deadline: Deadline
  readonly event: 'connect' | 'secureConnect' | 'secure'
  readonly resolve: () => void
  readonly reject: (error: Error) => void
  readonly where: string
  readonly explain: (where: string, cause: unknown) => ConnectError
}

function settleOnce({ socket, deadline, event, resolve, reject, where, explain }: Settling): void {
  const fail = (error: Error) => {
    finish()
    socket.on('error', () => {})
    socket.destroy()
    reject(error)
  }
  const succeed = () => {
    finish()
    resolve()
  }
  const onError = (cause: Error) => fail(explain(where, cause))
  const onClose = () => fail(explain(where, new Error('the server closed the connection')))
  const onExpiry = () =>
    fail(
      event === 'connect'
        ? new ConnectError('E_CONNECT_TIMEOUT', `${where} did not answer in time`)
        : new ConnectError('E_TLS_TIMEOUT', `${where} did not finish the TLS handshake in time`),
    )
  const timer = setTimeout(onExpiry, deadline.remaining)
  const finish = () => {
    clearTimeout(timer)
    deadline.signal?.removeEventListener('abort', onExpiry)
    socket.off(event, succeed).off('error', onError).off('close', onClose)
  }
  socket.once(event, succeed).once('error', onError).once('close', onClose)
  // A signal that has fired already does not fire again.
  if (deadline.signal?.aborted) onExpiry()
  else deadline.signal?.addEventListener('abort', onExpiry, { once: true })
}
