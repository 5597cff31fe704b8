import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import type net from 'node:net'
import type tls from 'node:tls'
import { type ClientOptions, WebSocket } from 'ws'
import type { Deadline } from '../base/deadline.ts'
import { ConnectError } from './errors.ts'
import { connectTcp, type TlsOptions, upgradeToTls } from './transport.ts'

/** Where and how a client asks for a WebSocket (RFC 7395 §3.1). */
export interface WebSocketCarrier {
  readonly kind: 'websocket'
  /** `ws://` or `wss://`. */
  readonly url: string
  /** Subprotocols asked for, in this order; `xmpp` unless said otherwise. */
  readonly protocols?: readonly string[]
  /** Further headers of the request. */
  readonly headers?: Readonly<Record<string, string>>
  /** Keep a handshake of which no WebSocket came, as a connection that has ended, to look at the server's answer. */
  readonly lenient?: boolean
}

/** What the server answered to the request for a WebSocket. */
export interface Handshake {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Why no WebSocket came of it, where none did. */
  readonly problem?: string
}

/** What came of a request for a WebSocket. */
export interface HandshakeOutcome {
  readonly handshake: Handshake
  /** The connection below; ended where there is a problem. */
  readonly tcp: net.Socket
  readonly secured: tls.TLSSocket | undefined
  readonly socket: WebSocket
}

/** Milliseconds for the server to end the TCP connection after the closing handshake (RFC 6455 §7.1.1). */
const CLOSE_TIMEOUT_MS = 1000

/** What a request for a WebSocket takes besides its URL. */
export interface HandshakeOptions {
  readonly tls: Omit<TlsOptions, 'servername'>
  /** Milliseconds between connecting and the first byte. */
  readonly pauseMs?: number
}

/**
 * Connects to a WebSocket's host, over TLS for `wss://`, and asks for the WebSocket. The name in the certificate is the
 * host's (RFC 7395 §6), not the XMPP domain's.
 * @throws ConnectError where no answer in HTTP comes.
 */
export async function shakeHands(
  carrier: WebSocketCarrier,
  { tls: tlsOptions, pauseMs }: HandshakeOptions,
  deadline: Deadline,
): Promise<HandshakeOutcome> {
  const { hostname, port, protocol } = new URL(carrier.url)
  const isSecure = protocol === 'wss:'
  const host = hostname.replace(/^\[|\]$/g, '')
  const tcp = await connectTcp({ host, port: Number(port) || (isSecure ? 443 : 80) }, deadline)
  if (pauseMs) await new Promise((resolve) => setTimeout(resolve, pauseMs))
  const secured = isSecure
    ? await upgradeToTls(tcp, { servername: host, ...tlsOptions }, deadline)
    : undefined
  const options: ClientOptions & { closeTimeout: number } = {
    createConnection: () => secured ?? tcp,
    headers: { ...carrier.headers },
    perMessageDeflate: false,
    handshakeTimeout: Math.max(1, deadline.remaining),
    closeTimeout: CLOSE_TIMEOUT_MS,
  }
  const socket = new WebSocket(carrier.url, [...(carrier.protocols ?? ['xmpp'])], options)
  const handshake = await answered(socket, carrier.url)
  return { handshake, tcp, secured, socket }
}

function answered(socket: WebSocket, url: string): Promise<Handshake> {
  return new Promise((resolve, reject) => {
    let answer: Handshake | undefined
    const read = ({ statusCode = 0, headers }: IncomingMessage): Handshake => ({
      status: statusCode,
      headers,
    })
    socket.once('upgrade', (response) => {
      answer = read(response)
    })
    socket.once('unexpected-response', (_, response) => {
      answer = read(response)
      socket.terminate()
    })
    socket.once('open', () => {
      socket.pause()
      resolve(answer ?? { status: 101, headers: {} })
    })
    socket.on('error', (cause) => {
      const { message } = cause
      if (!answer) reject(new ConnectError('E_WEBSOCKET', `${url} gave no WebSocket: ${message}`, { cause }))
      else resolve({ ...answer, problem: answer.status === 101 ? message : `HTTP status ${answer.status}` })
    })
  })
}
