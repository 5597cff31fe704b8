import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { Element, escapeXML } from 'ltx'
import { Decoder, type DecoderEvent } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import type { TlsIdentity } from './context.ts'
import { conditionFor, type StreamCondition } from './header.ts'
import type { Faults, Victim } from './misbehaviour.ts'
import { Output } from './output.ts'

/** Milliseconds a peer has to close its side once we closed ours. */
const CLOSE_GRACE_MS = 1000
/** Milliseconds between the last bytes of a connection and its reset. */
const RESET_DELAY_MS = 5
/** Bounds on what a peer may send: generous to clients, small against attacks. RFC 6120 §13.12 asks for at least 10,000 bytes. */
const LIMITS = { depth: 128, size: 1_000_000, attributes: 128 }

/** What speaks a protocol over a {@link Connection}. */
export interface StreamHandler {
  /** Content namespace of the stream. */
  readonly content: string
  /** Attributes of the response header, known or assumed. */
  headerAttributes(): Record<string, string>
  opened(header: Element): void
  received(element: Element): void
  /** The stream is over, however it ended: nothing more can be sent. Called once. */
  gone(): void
}

/** A TCP or TLS connection that carries XML streams: decoding, batched writing, errors, the close handshake, faults. */
export class Connection implements Victim {
  readonly #faults: Faults
  readonly #tcp: Socket
  readonly #output: Output
  #socket: Socket
  #handler: StreamHandler | undefined
  #decoder: Decoder | undefined
  #prologue = ''
  #held: string | undefined
  #state: 'open' | 'hung' | 'closing' | 'gone' = 'open'
  #headerSent = false
  streamId = ''
  stanzas = 0

  constructor(socket: Socket, faults: Faults) {
    this.#tcp = socket
    this.#socket = socket
    this.#faults = faults
    this.#output = new Output(socket, faults)
    socket.setNoDelay(true)
    // A TLS socket reports its transport's end; a bare one its own.
    socket.on('close', () => this.#over())
    this.#listen(socket)
  }

  /** Begins to read. */
  start(handler: StreamHandler): void {
    this.#handler = handler
    this.restart()
    this.#faults.reached('connected', this)
  }

  get encrypted(): boolean {
    return this.#socket instanceof TLSSocket
  }

  get tls(): TLSSocket | undefined {
    return this.#socket instanceof TLSSocket ? this.#socket : undefined
  }

  get faults(): Faults {
    return this.#faults
  }

  get open(): boolean {
    return this.#state === 'open'
  }

  /** Expects a new stream over the same connection (RFC 6120 §4.3.3). */
  restart(): void {
    this.#headerSent = false
    this.#prologue = ''
    const decoder = new Decoder((event) => {
      // Bytes a peer sent too early belong to the stream that ended.
      if (this.#decoder === decoder && this.#state === 'open') this.#take(event)
    }, LIMITS)
    this.#decoder = decoder
  }

  sendHeader(): void {
    if (this.#headerSent) return
    this.#headerSent = true
    this.streamId = randomUUID()
    const attributes = { ...this.#handler?.headerAttributes(), id: this.streamId }
    const text = Object.entries(attributes).map(([name, value]) => ` ${name}='${escapeXML(value)}'`)
    const content = this.#handler?.content ?? NS.client
    this.write(
      `<?xml version='1.0'?><stream:stream xmlns='${content}' xmlns:stream='${NS.stream}'${text.join('')}>`,
    )
    this.#faults.reached('header', this)
  }

  /** Writes XML; nothing once the stream is over. */
  write(text: string): void {
    if (this.#state !== 'open') return
    this.#output.write(text)
  }

  /** Delivers a stanza as the current misbehaviour wills. */
  send(element: Element) {
    if (!this.#faults.current) return this.write(element.toString())
    const name = element.getName()
    if (name === 'message') return this.#sendMessage(element.toString())
    const isReply = name === 'iq' && (element.attrs.type === 'result' || element.attrs.type === 'error')
    if (isReply && this.#faults.current.kind === 'malformed')
      return this.write(element.toString().replace(/\/?>$/, '><oops></iq>'))
    if (isReply && this.#faults.current.kind === 'wrong-ids')
      element.attrs.id = `not-${element.attrs.id ?? ''}`
    this.write(element.toString())
  }

  #sendMessage(text: string): void {
    const fate = this.#faults.fate()
    if (fate === 'drop') return
    if (fate === 'reorder' && this.#held === undefined) {
      this.#held = text
      return
    }
    if (typeof fate === 'object') {
      setTimeout(() => this.write(text), fate.delayMs).unref()
      return
    }
    this.write(fate === 'duplicate' ? text + text : text)
    if (this.#held !== undefined) this.write(this.#held)
    this.#held = undefined
  }

  writeBytes(bytes: Buffer): void {
    this.#output.flush()
    this.#socket.write(bytes)
  }

  /** Sends a stream error and closes (RFC 6120 §4.9.1.1); with its own header first where none was sent (§4.9.1.2). */
  fail(condition: StreamCondition, detail?: Element): void {
    if (this.#state !== 'open') return
    this.sendHeader()
    const error = new Element('stream:error')
    error.c(condition, { xmlns: NS.streamErrors })
    if (detail) error.cnode(detail)
    this.write(error.toString())
    this.close()
  }

  /** Closes the stream and, once the peer did or took too long, the connection (§4.4). */
  close(): void {
    if (this.#state !== 'open') return
    if (this.#headerSent) this.write('</stream:stream>')
    this.#state = 'closing'
    this.#output.end()
    setTimeout(() => this.#tcp.destroy(), CLOSE_GRACE_MS).unref()
    this.#tellGone()
  }

  hang(): void {
    if (this.#state !== 'open') return
    this.#output.flush()
    this.#state = 'hung'
  }

  /** Resets the connection once the peer had time to read: a libuv peer takes a reset beside unread data for an end. */
  reset(): void {
    this.hang()
    setTimeout(() => {
      // Node would end the connection in an orderly way first, and the peer would see no reset.
      this.#tcp.destroySoon = () => this.#tcp.destroy()
      this.#tcp.resetAndDestroy()
    }, RESET_DELAY_MS).unref()
    this.#tellGone()
  }

  destroy(): void {
    this.#tcp.destroy()
  }

  /** Becomes the server's side of a TLS handshake. Plain bytes that came too early are discarded (RFC 6120 §5.4.3.3). */
  secure({ secureContext, clientAuthority }: TlsIdentity): void {
    this.#output.flush()
    this.#tcp.removeAllListeners('data')
    const socket = new TLSSocket(this.#tcp, {
      isServer: true,
      ALPNProtocols: ['xmpp-client'],
      // Whom to trust is SASL EXTERNAL's business; a handshake fails for nobody.
      requestCert: clientAuthority !== undefined,
      rejectUnauthorized: false,
      ...(secureContext === undefined ? {} : { secureContext }),
    })
    this.#socket = socket
    this.#output.socket = socket
    this.#listen(socket)
    // Server-side 'secure' is Node's name for the end of the handshake on a wrapped socket.
    socket.once('secure', () => this.#faults.reached('tls', this))
    this.restart()
  }

  #listen(socket: Socket): void {
    socket.on('data', (bytes: Buffer) => {
      if (this.#state !== 'open') return
      if (this.#prologue.length < 200 && this.#prefixed(bytes)) return
      this.#decoder?.write(bytes)
    })
    socket.on('error', () => this.#tcp.destroy())
    socket.on('end', () => this.#socket.end())
  }

  /** RFC 6120 §11.6: only UTF-8 will do, and an XML declaration may say otherwise. Returns whether the stream failed. */
  #prefixed(bytes: Buffer): boolean {
    this.#prologue += bytes.toString('latin1')
    const encoding = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(this.#prologue)?.[1]
    if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8') {
      this.fail('unsupported-encoding')
      return true
    }
    return false
  }

  #take(event: DecoderEvent): void {
    if (event.kind === 'open') this.#handler?.opened(event.header)
    else if (event.kind === 'element') this.#handler?.received(event.element)
    else if (event.kind === 'close') this.close()
    else this.fail(conditionFor(event.finding))
  }

  #over(): void {
    this.#state = 'gone'
    this.#tellGone()
  }

  #tellGone(): void {
    const handler = this.#handler
    this.#handler = undefined
    handler?.gone()
  }
}
