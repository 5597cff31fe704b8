import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { type SecureContext, TLSSocket } from 'node:tls'
import { type Element, escapeXML } from 'ltx'
import { Decoder, type DecoderEvent } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import { conditionFor } from './header.ts'
import type { Faults } from './misbehaviour.ts'
import { Output } from './output.ts'
import { isAnswer, serialise } from './stanza.ts'

/** Milliseconds a peer has to close its side once we closed ours. */
const CLOSE_GRACE_MS = 1000
/** Milliseconds between the last bytes of a connection and its reset. */
const RESET_DELAY_MS = 5
/** Generous to clients, small against attacks. RFC 6120 §13.12 asks for at least 10,000 bytes. */
const LIMITS = { depth: 128, size: 1_000_000, attributes: 128 }

/** A TCP or TLS connection that carries XML streams: decoding, errors, the close handshake, faults. */
export abstract class Connection {
  readonly faults: Faults
  /** Stanzas received. */
  stanzas = 0
  tls: TLSSocket | undefined
  readonly #tcp: Socket
  readonly #output: Output
  #decoder: Decoder | undefined
  #held = ''
  #state: 'open' | 'hung' | 'over' = 'open'
  #headerSent = false

  constructor(socket: Socket, faults: Faults) {
    this.faults = faults
    this.#tcp = socket
    this.#output = new Output(socket, faults)
    socket.setNoDelay(true)
    socket.on('close', () => this.#finish())
    this.#listen(socket)
    this.start()
  }

  /** Attributes of the response header but its id; also before the peer's header came. */
  protected abstract headerAttributes(): Record<string, string | undefined>
  protected abstract opened(event: Extract<DecoderEvent, { kind: 'open' }>): void
  protected abstract received(element: Element): void
  /** The stream is over, however it ended: nothing more can be sent. Called once. */
  protected abstract gone(): void

  get open(): boolean {
    return this.#state === 'open'
  }

  /** Begins a stream; again for a new one over the same connection (RFC 6120 §4.3.3). */
  start(): void {
    this.#headerSent = false
    const decoder = new Decoder((event) => {
      // Bytes a peer sent too early belong to the stream that ended.
      if (this.#decoder !== decoder || !this.open) return
      if (event.kind === 'open') this.opened(event)
      else if (event.kind === 'element') this.received(event.element)
      else if (event.kind === 'close') this.close()
      else this.fail(conditionFor(event.finding.problem))
    }, LIMITS)
    this.#decoder = decoder
  }

  sendHeader(): void {
    if (this.#headerSent) return
    this.#headerSent = true
    let text = `<?xml version='1.0'?><stream:stream xmlns='${NS.client}' xmlns:stream='${NS.stream}' id='${randomUUID()}'`
    for (const [name, value] of Object.entries(this.headerAttributes()))
      if (value !== undefined) text += ` ${name}='${escapeXML(value)}'`
    this.write(`${text}>`)
    this.faults.reached(this, 'header')
  }

  write(text: string): void {
    if (this.open) this.#output.write(text)
  }

  /** Delivers a stanza as the current misbehaviour wills. */
  send(element: Element) {
    const kind = this.faults.current?.kind
    const isReply = element.getName() === 'iq' && isAnswer(element)
    if (isReply && kind === 'wrong-ids') element.attrs.id = `not-${element.attrs.id}`
    const text = serialise(element)
    if (isReply && kind === 'malformed') this.write(text.replace(/\/?>$/, '><oops></iq>'))
    else if (kind === 'messages' && element.getName() === 'message') this.#sendMessage(text)
    else this.write(text)
  }

  #sendMessage(text: string) {
    const { fate, delayMs } = this.faults.nextMessage()
    if (fate === 'drop') return
    if (fate === 'delay') return void setTimeout(() => this.write(text), delayMs).unref()
    const isHeld = fate === 'reorder' && this.#held === ''
    if (!isHeld) this.write((fate === 'duplicate' ? text + text : text) + this.#held)
    this.#held = isHeld ? text : ''
  }

  writeBytes(bytes: Buffer): void {
    this.#output.writeBytes(bytes)
  }

  /** Sends a stream error and closes (RFC 6120 §4.9.1.1); with its own header first where none was sent (§4.9.1.2). */
  fail(condition: string): void {
    if (!this.open) return
    this.sendHeader()
    this.write(`<stream:error><${condition} xmlns="${NS.streamErrors}"/></stream:error>`)
    this.close()
  }

  /** Closes the stream and, once the peer did or took too long, the connection (§4.4). */
  close(): void {
    if (!this.open) return
    if (this.#headerSent) this.write('</stream:stream>')
    this.#output.end()
    setTimeout(() => this.destroy(), CLOSE_GRACE_MS).unref()
    this.#finish()
  }

  hang(): void {
    this.#output.flush()
    if (this.open) this.#state = 'hung'
  }

  /** Resets the connection once the peer had time to read: a libuv peer takes a reset beside unread data for an end. */
  reset(): void {
    this.#output.flush()
    setTimeout(() => {
      // Node would end the connection in an orderly way first, and the peer would see no reset.
      this.#tcp.destroySoon = () => this.#tcp.destroy()
      this.#tcp.resetAndDestroy()
    }, RESET_DELAY_MS).unref()
    this.#finish()
  }

  destroy(): void {
    this.#tcp.destroy()
  }

  /** Becomes the server's side of a TLS handshake. Plain bytes that came too early are discarded (RFC 6120 §5.4.3.3). */
  secure(secureContext: SecureContext): void {
    this.#tcp.removeAllListeners('data')
    this.tls = new TLSSocket(this.#tcp, { isServer: true, ALPNProtocols: ['xmpp-client'], secureContext })
    this.#output.moveTo(this.tls)
    this.#listen(this.tls)
    // Server-side 'secure' is Node's name for the end of the handshake on a wrapped socket.
    this.tls.once('secure', () => this.faults.reached(this, 'tls'))
    this.start()
  }

  #listen(socket: Socket): void {
    socket.on('data', (bytes: Buffer) => this.open && this.#decoder?.write(bytes))
    socket.on('error', () => this.destroy())
    socket.on('end', () => (this.tls ?? this.#tcp).end())
  }

  #finish(): void {
    if (this.#state !== 'over') this.gone()
    this.#state = 'over'
  }
}
