import type { Element } from 'ltx'
import { Deadline } from '../base/deadline.ts'
import { connectCarrier } from '../wire/carrier.ts'
import type { Connection } from '../wire/connection.ts'
import type { StreamEvent } from '../wire/event.ts'
import type { StreamHeader } from '../wire/stream-header.ts'
import { tcpOf } from '../wire/tcp.ts'
import { Transcript } from '../wire/transcript.ts'
import type { TlsOptions } from '../wire/transport.ts'
import { Wire } from '../wire/wire.ts'
import type { XmlDeclaration } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import { parseFragment } from '../xml/parse.ts'
import { Inbox } from './inbox.ts'
import type { SessionOptions } from './session-options.ts'

export type { SessionOptions }

const ALPN = 'xmpp-client'

/**
 * One XMPP connection that can be driven byte by byte or stanza by stanza, at any stage of negotiation. What comes in
 * waits in the inbox until somebody takes it. Negotiation lives in functions of its own: `startTls`, `authenticate`, `bind`.
 */
export class Session {
  readonly options: SessionOptions
  readonly transcript: Transcript
  readonly inbox: Inbox
  /** The server's latest stream header. */
  header: Element | undefined
  /** The XML declaration before the server's latest stream header, if there was one. */
  declaration: XmlDeclaration | undefined
  /** The latest stream features. */
  features: Element | undefined
  /** Full JID, once bound. */
  jid: string | undefined
  readonly #taps: ((event: StreamEvent) => void)[] = []
  readonly #sentTaps: ((element: Element) => void)[] = []
  #connection: Connection | undefined
  #opened = false
  #closed = false
  #ids = 0

  private constructor(options: SessionOptions) {
    this.options = options
    this.transcript = new Transcript(options.origin)
    this.inbox = new Inbox(options.audit)
  }

  /**
   * Connects, over TCP or the carrier, with TLS at once where `directTls` says so; no stream is opened.
   * @throws ConnectError
   */
  static async connect(options: SessionOptions): Promise<Session> {
    const session = new Session(options)
    const { transcript } = session
    const wire = { transcript, onEvent: (event: StreamEvent) => session.#receive(event) }
    const { host, port, localAddress, carrier, domain, tls, pauseMs } = options
    if (carrier) {
      const below = { ...wire, domain, tls, ...(pauseMs === undefined ? {} : { pauseMs }) }
      session.#connection = await connectCarrier(carrier, below, session.deadline())
      return session
    }
    const endpoint = { host, port, ...(localAddress === undefined ? {} : { localAddress }) }
    session.#connection = await Wire.connect(endpoint, wire, session.deadline())
    if (pauseMs) await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (options.directTls) await session.secure({ alpn: ALPN })
    return session
  }

  get actor(): string {
    return this.options.actor
  }

  /** A deadline of the session's time-out, from now. */
  deadline(): Deadline {
    return Deadline.after(this.options.timeoutMs, this.options.signal)
  }

  /** Whether the connection has ended, by either side. */
  get ended(): boolean {
    return this.connection.ended
  }

  /** The TLS socket, once there is one. */
  get secured() {
    return this.connection.secured
  }

  /** Characters of white space received between first-level elements since the stream began (RFC 6120 §11.7). */
  get spaces(): number {
    return this.connection.spaces
  }

  /** An id no other stanza of this session has. */
  nextId(prefix = 'assay'): string {
    this.#ids += 1
    return `${prefix}-${this.#ids}`
  }

  /** Calls back on every event before it reaches the inbox, for protocol machinery such as stream management. */
  tap(listener: (event: StreamEvent) => void): void {
    this.#taps.push(listener)
  }

  /** Takes an event that whoever drives the session saw happen below it, as if the connection had told of it. */
  witness(event: StreamEvent): void {
    this.#receive(event)
  }

  /** Calls back on every element that {@link send} sends, as it goes out; not on what {@link write} sends. */
  tapSent(listener: (element: Element) => void): void {
    this.#sentTaps.push(listener)
  }

  /** Sends bytes or text exactly as they are. */
  write(data: string | Uint8Array): void {
    this.connection.write(data)
  }

  /**
   * Sends elements, through the interceptor where there is one; text that nothing changes goes out as written.
   * @throws FragmentError where text is not well-formed: send that with {@link write}.
   */
  send(stanzas: Element | string): void {
    const { interceptor } = this.options
    const elements = typeof stanzas === 'string' ? parseFragment(stanzas) : [stanzas]
    const passed = interceptor
      ? elements.flatMap((element) => interceptor.outbound(this.actor, element))
      : elements
    const unchanged =
      passed.length === elements.length && passed.every((element, index) => element === elements[index])
    this.connection.send(passed, unchanged ? stanzas.toString() : passed.join(''))
    for (const element of passed) for (const tap of this.#sentTaps) tap(element)
  }

  /**
   * Sends a stream header, or what the carrier has in its place. After the first it restarts the stream (RFC 6120 §4.3.3): the next bytes of the server
   * begin a new document.
   * @param header attributes, or the text of a header that somebody else wrote.
   */
  openStream(header: StreamHeader | string = {}): void {
    if (this.#opened) this.connection.restart()
    this.#opened = true
    this.#writeHeader(header)
  }

  /** Sends the header that answers the peer's (RFC 6120 §4.2); what comes from the peer goes on in its document. */
  answerStream(header: StreamHeader = {}): void {
    this.#opened = true
    this.#writeHeader(header)
  }

  #writeHeader(header: StreamHeader | string): void {
    const { domain: to, contentNamespace, header: usual = {} } = this.options
    const xmlns = contentNamespace === undefined ? {} : { xmlns: contentNamespace }
    this.connection.openStream(typeof header === 'string' ? header : { to, ...xmlns, ...usual, ...header })
  }

  /** Expects the server to begin a new document although no header of ours asks for one. */
  expectNewDocument(): void {
    this.connection.restart()
  }

  /** Sends our closing tag (RFC 6120 §4.4), or what the carrier has in its place. */
  closeStream(): void {
    this.#closed = true
    this.connection.closeStream()
  }

  /**
   * Makes the connection a TLS connection; a new stream has to be opened then.
   * @throws ConnectError
   */
  async secure(options: Partial<TlsOptions> = {}): Promise<void> {
    const { domain: servername, tls } = this.options
    await tcpOf(this.connection).secure({ servername, ...tls, ...options }, this.deadline())
    this.#opened = false
  }

  /** Closes our direction of the TCP connection. */
  finish(): void {
    this.connection.finish()
  }

  /** Resets the TCP connection. */
  abort(): void {
    this.connection.abort()
  }

  /** Ends the session politely and waits for the socket to go. Never fails. */
  async close(): Promise<void> {
    if (!this.ended && this.#opened && !this.#closed) this.closeStream()
    await this.connection.close()
  }

  /**
   * Takes the next first-level element that the judge accepts.
   * @throws ExpectationError
   */
  expect(description: string, accepts: (element: Element) => true | readonly string[]): Promise<Element> {
    return this.inbox.takeElement(description, accepts, this.deadline())
  }

  /**
   * Waits for the server's stream header and keeps it.
   * @throws ExpectationError
   */
  async expectHeader(): Promise<Element> {
    const accepts = (event: StreamEvent) => event.kind === 'open' || []
    const event = await this.inbox.take({ description: 'stream header', accepts }, this.deadline())
    if (event.kind !== 'open') throw new TypeError('the inbox gave something other than a stream header')
    this.header = event.header
    this.declaration = event.declaration
    return event.header
  }

  /**
   * Waits for stream features and keeps them.
   * @throws ExpectationError
   */
  async expectFeatures(): Promise<Element> {
    this.features = await this.expect(
      'stream features',
      (element) => (element.getName() === 'features' && element.getNS() === NS.stream) || [],
    )
    return this.features
  }

  /**
   * Sends an IQ request and takes its reply, result or error.
   * @param iq without an id.
   * @throws ExpectationError where none comes in time.
   */
  request(iq: Element, id: string = this.nextId('iq')): Promise<Element> {
    iq.attrs.id = id
    this.send(iq)
    return this.expect(
      `a reply to the IQ request '${id}'`,
      (element) =>
        (element.name === 'iq' && element.attrs.id === id && /^(result|error)$/.test(element.attrs.type)) ||
        [],
    )
  }

  /** What carries the stream, for what only some carriers can do. */
  get connection(): Connection {
    if (!this.#connection) throw new TypeError('a session is used before it is connected')
    return this.#connection
  }

  #receive(event: StreamEvent): void {
    const { interceptor } = this.options
    for (const passed of interceptor ? interceptor.inbound(this.actor, event) : [event]) {
      for (const tap of this.#taps) tap(passed)
      this.inbox.push(passed)
    }
  }
}
