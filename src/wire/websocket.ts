import type net from 'node:net'
import type tls from 'node:tls'
import type { Element } from 'ltx'
import { type RawData, WebSocket } from 'ws'
import type { Deadline } from '../base/deadline.ts'
import type { Connection, ConnectionOptions } from './connection.ts'
import { ConnectError } from './errors.ts'
import type { StreamEvent } from './event.ts'
import { CLOSE_FRAME, frameOf, openFrame, readFrame } from './frame.ts'
import type { StreamHeader } from './stream-header.ts'
import {
  type Handshake,
  type HandshakeOptions,
  type HandshakeOutcome,
  shakeHands,
  type WebSocketCarrier,
} from './websocket-handshake.ts'

/** How long the closing handshake is given before the socket is destroyed, in milliseconds. */
const LINGER_MS = 500
/** No closing frame came (RFC 6455 §7.1.5). */
const ABNORMAL = 1006

/** One WebSocket to a server (RFC 7395): each element out in a message of its own, each message in held to the same. */
export class WebSocketConnection implements Connection {
  /** What the server answered to the request. */
  readonly handshake: Handshake
  /** Every text message of the server, as it came. */
  readonly messages: string[] = []
  readonly spaces = 0
  /** Status code of the closing frame with which the connection ended, if one came. */
  status: number | undefined
  readonly #options: ConnectionOptions
  readonly #socket: WebSocket
  readonly #tcp: net.Socket
  readonly #secured: tls.TLSSocket | undefined
  #ended = false
  #closed = false
  #error: Error | undefined

  private constructor({ handshake, socket, tcp, secured }: HandshakeOutcome, options: ConnectionOptions) {
    this.handshake = handshake
    this.#options = options
    this.#socket = socket
    this.#tcp = tcp
    this.#secured = secured
    options.onEvent({
      kind: 'control',
      frame: 'handshake',
      data: handshake.headers['sec-websocket-protocol'] ?? '',
    })
    if (handshake.problem !== undefined) this.#end(ABNORMAL)
    socket.on('message', (data, isBinary) => this.#take(data, isBinary))
    socket.on('ping', (data) => this.#control('ping', data))
    socket.on('pong', (data) => this.#control('pong', data))
    socket.on('error', (error) => this.#fail(error))
    socket.on('close', (status) => this.#end(status))
    if (!this.#ended) socket.resume()
  }

  /** @throws ConnectError E_WEBSOCKET where the server gives no WebSocket, and as TCP and TLS do. */
  static async connect(
    carrier: WebSocketCarrier,
    options: ConnectionOptions & HandshakeOptions,
    deadline: Deadline,
  ): Promise<WebSocketConnection> {
    const outcome = await shakeHands(carrier, options, deadline)
    const { status, headers, problem } = outcome.handshake
    const subprotocol = headers['sec-websocket-protocol'] ?? 'none'
    options.transcript.add('note', `${carrier.url} answered ${status}, subprotocol ${subprotocol}`)
    if (problem !== undefined && !carrier.lenient)
      throw new ConnectError('E_WEBSOCKET', `${carrier.url} gave no WebSocket: ${problem}`)
    return new WebSocketConnection(outcome, options)
  }

  get ended(): boolean {
    return this.#ended
  }

  get secured(): tls.TLSSocket | undefined {
    return this.#secured
  }

  openStream(header: StreamHeader | string): void {
    this.write(typeof header === 'string' ? header : openFrame(header))
  }

  /** Every message is a document of its own. */
  restart(): void {}

  closeStream(): void {
    this.write(CLOSE_FRAME)
  }

  send(elements: readonly Element[], text: string): void {
    const [only, ...others] = elements
    if (only && others.length === 0 && only.getNS() !== undefined) this.write(text)
    else for (const element of elements) this.write(frameOf(element))
  }

  /** Text goes out in one text message, bytes in one binary message. */
  write(data: string | Uint8Array): void {
    if (typeof data === 'string') this.#send(data, { text: data })
    else this.#send(Buffer.from(data), { text: Buffer.from(data).toString('utf8'), what: 'a binary message' })
  }

  /** Sends bytes in a text message, whether they are UTF-8 or not. */
  writeText(bytes: Uint8Array): void {
    const what = `a text message of the bytes ${Buffer.from(bytes).toString('hex')}`
    this.#send(Buffer.from(bytes), { text: '', what, binary: false })
  }

  /** Sends one text message in several frames (RFC 6455 §5.4). */
  writeFragments(parts: readonly string[]): void {
    for (const [index, part] of parts.entries()) {
      const fin = index === parts.length - 1
      this.#send(part, { text: part, what: fin ? 'the last fragment' : 'a fragment', fin })
    }
  }

  /** Sends a ping of the WebSocket protocol. */
  ping(data: string): void {
    this.#options.transcript.add('note', `we sent a WebSocket ping with “${data}”`)
    if (this.#isOpen) this.#socket.ping(data)
  }

  /** Begins the closing handshake of the WebSocket. */
  finish(): void {
    this.#options.transcript.add('note', 'we begin to close the WebSocket')
    this.#socket.close(1000)
  }

  abort(): void {
    this.#options.transcript.add('note', 'we reset the connection')
    this.#tcp.resetAndDestroy()
  }

  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.#socket.terminate(), LINGER_MS)
      this.#socket.once('close', () => {
        clearTimeout(timer)
        resolve()
      })
      if (!this.#tcp.destroyed) this.#socket.close(1000)
    })
  }

  get #isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN && !this.#tcp.destroyed
  }

  #send(data: string | Buffer, how: { text: string; what?: string; fin?: boolean; binary?: boolean }): void {
    const { transcript } = this.#options
    const { text, what, fin = true, binary = typeof data !== 'string' } = how
    if (what) transcript.add('note', `${what}:`)
    if (text) transcript.add('out', text)
    if (!this.#isOpen) transcript.add('note', 'not sent: the connection had ended')
    else this.#socket.send(data, { fin, binary })
  }

  #take(data: RawData, isBinary: boolean): void {
    const bytes = Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data as Buffer)
    const text = bytes.toString('utf8')
    if (isBinary) {
      this.#condemn('a binary message (RFC 7395 §3.2)', text)
      return
    }
    this.messages.push(text)
    // RFC 6120 §4.4: who has closed a stream sends nothing more over it.
    if (this.#closed) this.#condemn('data after the stream was closed (RFC 6120 §4.4)', text)
    else this.#receive(readFrame(text, this.#options.limits))
  }

  #receive(event: StreamEvent): void {
    const { transcript } = this.#options
    if (event.kind === 'element') transcript.add('in', event.element.toString())
    else if (event.kind === 'open') transcript.add('in', event.header.toString())
    else if (event.kind === 'close') {
      this.#closed = true
      transcript.add('in', String(event.element))
    } else if (event.kind === 'malformed')
      transcript.add('note', `wrong from the server, ${event.finding.problem}: ${event.finding.excerpt}`)
    this.#options.onEvent(event)
  }

  #condemn(problem: string, excerpt: string): void {
    this.#receive({ kind: 'malformed', finding: { problem, excerpt: excerpt.slice(0, 240) } })
  }

  #control(frame: 'ping' | 'pong', data: Buffer): void {
    this.#options.transcript.add('note', `a WebSocket ${frame} with “${data}” from the server`)
    this.#options.onEvent({ kind: 'control', frame, data: data.toString('utf8') })
  }

  /** The server's frames broke RFC 6455, or the connection broke. */
  #fail(error: Error): void {
    if ('code' in error && String(error.code).startsWith('WS_ERR_'))
      this.#condemn(`a broken WebSocket frame: ${error.message}`, '')
    this.#error = error
  }

  #end(status: number): void {
    if (this.#ended) return
    this.#ended = true
    if (status !== ABNORMAL) this.status = status
    const error = this.#error
    const closed = status === ABNORMAL ? 'without a closing frame' : `with the closing frame ${status}`
    this.#options.transcript.add(
      'note',
      error ? `connection lost: ${error.message}` : `the connection ended ${closed}`,
    )
    this.#options.onEvent({
      kind: 'end',
      ...(error ? { error } : {}),
      ...(status === ABNORMAL ? {} : { status }),
    })
  }
}
