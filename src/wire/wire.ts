import type net from 'node:net'
import tls from 'node:tls'
import type { Element } from 'ltx'
import type { Deadline } from '../base/deadline.ts'
import { Decoder, type DecoderEvent } from '../xml/decoder.ts'
import type { Connection, ConnectionOptions } from './connection.ts'
import { RecordTap } from './record-tap.ts'
import { type StreamHeader, streamHeader } from './stream-header.ts'
import {
  acceptTls,
  connectTcp,
  type ServerTlsOptions,
  type TcpOptions,
  type TlsOptions,
  upgradeToTls,
} from './transport.ts'

/** How long a polite FIN is given before the socket is destroyed, in milliseconds. */
const LINGER_MS = 500

/**
 * One TCP connection to a server: bytes out as they are given, bytes in through a decoder, TLS at any time, everything in
 * the transcript. It knows nothing of what the XML means.
 */
export class Wire implements Connection {
  readonly #options: ConnectionOptions
  readonly #tcp: net.Socket
  #socket: net.Socket
  #decoder: Decoder
  #ended = false
  #reset = false
  #undecoded: Buffer[] | undefined
  #tap: RecordTap | undefined

  private constructor(socket: net.Socket, options: ConnectionOptions) {
    this.#options = options
    this.#tcp = socket
    this.#socket = socket
    this.#decoder = this.#newDecoder()
    this.#listen()
  }

  /** @throws ConnectError */
  static async connect(endpoint: TcpOptions, options: ConnectionOptions, deadline: Deadline): Promise<Wire> {
    const socket = await connectTcp(endpoint, deadline)
    options.transcript.add('note', `connected to ${endpoint.host}:${endpoint.port}`)
    return new Wire(socket, options)
  }

  /** Takes over a connection that the peer made. */
  static accept(socket: net.Socket, options: ConnectionOptions): Wire {
    options.transcript.add('note', `accepted a connection from port ${socket.remotePort}`)
    socket.setNoDelay(true)
    const wire = new Wire(socket, options)
    // A listener may have held it back until somebody reads.
    socket.resume()
    return wire
  }

  /** Whether the connection has ended, by either side. */
  get ended(): boolean {
    return this.#ended
  }

  /** The TLS socket once the connection is secured; for channel binding and certificate questions. */
  get secured(): tls.TLSSocket | undefined {
    return this.#socket instanceof tls.TLSSocket ? this.#socket : undefined
  }

  /** Characters of white space received between first-level elements since the stream began. */
  get spaces(): number {
    return this.#decoder.spaces
  }

  /** What looks at the TLS records, where TLS was asked to be tapped. */
  get tap(): RecordTap | undefined {
    return this.#tap
  }

  /** What has come since {@link stopDecoding}. */
  get undecoded(): Buffer {
    return Buffer.concat(this.#undecoded ?? [])
  }

  /** From now on bytes from the peer are kept as they are, because they are not XML: TLS records, say. */
  stopDecoding(): void {
    this.#undecoded ??= []
  }

  /** Sends text or bytes as they are. After the end they go nowhere, which the transcript says. */
  write(data: string | Uint8Array): void {
    const text = typeof data === 'string' ? data : Buffer.from(data).toString('utf8')
    this.#options.transcript.add('out', text)
    if (this.#ended || this.#reset || !this.#socket.writable) {
      this.#options.transcript.add('note', 'not sent: the connection had ended')
      return
    }
    this.#socket.write(data)
  }

  /** Sends text over the TCP connection itself, past TLS where there is TLS; for tests of what a peer then does. */
  writeUnprotected(text: string): void {
    this.#options.transcript.add('note', `unprotected, past TLS: ${text}`)
    this.#tcp.write(text)
  }

  openStream(header: StreamHeader | string): void {
    this.write(typeof header === 'string' ? header : streamHeader(header))
  }

  closeStream(): void {
    this.write('</stream:stream>')
  }

  send(_elements: readonly Element[], text: string): void {
    this.write(text)
  }

  /** Expects a new stream from the peer: the next bytes begin a document (RFC 6120 §4.3.3). */
  restart(): void {
    this.#undecoded = undefined
    this.#decoder = this.#newDecoder()
  }

  /**
   * Runs a TLS handshake over the connection and expects a new stream.
   * @throws ConnectError
   */
  secure(options: TlsOptions, deadline: Deadline): Promise<void> {
    return this.#secure((socket) => {
      if (options.tapped) this.#tap = new RecordTap(this.#tcp)
      return upgradeToTls(this.#tap ?? socket, options, deadline)
    })
  }

  /**
   * Takes part in a TLS handshake that the peer begins, and expects a new stream.
   * @throws ConnectError
   */
  secureAsServer(options: ServerTlsOptions, deadline: Deadline): Promise<void> {
    return this.#secure((socket) => acceptTls(socket, options, deadline))
  }

  async #secure(shakeHands: (socket: net.Socket) => Promise<tls.TLSSocket>): Promise<void> {
    this.#socket.removeAllListeners('data').removeAllListeners('end').removeAllListeners('close')
    this.#socket.removeAllListeners('error')
    try {
      this.#socket = await shakeHands(this.#socket)
    } catch (error) {
      this.#options.transcript.add('note', `TLS failed: ${error instanceof Error ? error.message : error}`)
      this.#end(error instanceof Error ? error : undefined)
      throw error
    }
    const { secured } = this
    const alpn = secured?.alpnProtocol ? `, ALPN ${secured.alpnProtocol}` : ''
    this.#options.transcript.add('note', `${secured?.getProtocol()} established${alpn}`)
    this.restart()
    this.#listen()
  }

  /** Closes our direction of the connection (FIN); the peer may still send. */
  finish(): void {
    if (!this.#ended && !this.#reset) this.#socket.end()
  }

  /** Resets the connection at once. */
  abort(): void {
    this.#reset = true
    this.#options.transcript.add('note', 'we reset the connection')
    // A TLS socket cannot send RST itself; the TCP socket beneath it can.
    this.#tcp.resetAndDestroy()
  }

  /** Ends the connection and waits until the socket is gone, a short while at the most. */
  async close(): Promise<void> {
    if (this.#tap && this.#socket.destroyed) this.#tcp.destroy()
    if (this.#socket.destroyed) return
    // Node 20 crashes when a TLS socket is destroyed after the one beneath it; it goes by itself.
    const goes = this.#reset && !this.#tap
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => (goes ? resolve() : this.#socket.destroy()), LINGER_MS)
      this.#socket.once('close', () => {
        clearTimeout(timer)
        resolve()
      })
      if (goes) return
      this.#socket.end()
      if (this.#socket.readableEnded || this.#ended) this.#socket.destroy()
    })
  }

  #newDecoder(): Decoder {
    return new Decoder((event) => this.#receive(event), this.#options.limits)
  }

  #listen(): void {
    this.#socket.on('data', (bytes: Buffer) => this.#take(bytes))
    this.#socket.on('error', (error) => this.#end(error))
    this.#socket.on('end', () => this.#end())
    this.#socket.on('close', () => this.#end())
  }

  #take(bytes: Buffer): void {
    if (!this.#undecoded) {
      this.#decoder.write(bytes)
      return
    }
    this.#undecoded.push(bytes)
    this.#options.transcript.add('note', `${bytes.length} bytes that were not read as XML`)
  }

  #receive(event: DecoderEvent): void {
    const { transcript } = this.#options
    if (event.kind === 'element') transcript.add('in', event.element.toString())
    else if (event.kind === 'open') transcript.add('in', event.header.toString().replace(/\/>$/, '>'))
    else if (event.kind === 'close') transcript.add('in', '</stream:stream>')
    else
      transcript.add(
        'note',
        `malformed XML from the server, ${event.finding.problem}: ${event.finding.excerpt}`,
      )
    this.#options.onEvent(event)
  }

  #end(error?: Error): void {
    if (this.#ended) return
    this.#ended = true
    this.#options.transcript.add('note', error ? `connection lost: ${error.message}` : 'the connection ended')
    this.#options.onEvent(error ? { kind: 'end', error } : { kind: 'end' })
  }
}
