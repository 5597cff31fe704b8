import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import { bodyText, payloadsOf, readBody } from './bosh-body.ts'
import type { BoshCarrier } from './bosh-carrier.ts'
import { BoshHand } from './bosh-hand.ts'
import { type Exchange, type HttpAnswer, HttpChannel } from './bosh-http.ts'
import type { Connection, ConnectionOptions } from './connection.ts'
import type { StreamEvent } from './event.ts'
import { frameOf } from './frame.ts'
import type { StreamHeader } from './stream-header.ts'
import type { TlsOptions } from './transport.ts'

type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** What is to go out in a request of its own, or together with others. */
interface Outgoing {
  readonly attributes?: Attributes
  readonly payload: string
}

const DEFAULT_WAIT = 60
/** A broken connection may have taken the request or its answer with it; the same request may be sent again (§14.3). */
const RESENDS = 2
/** How long a polite end is given, in milliseconds. */
const LINGER_MS = 500
/**
 * Milliseconds between a request that waits for its answer and the next one. They go over two connections, of which the
 * second can overtake the first; a server has to put them in order (§14.2), which scenarios ask for in so many words.
 */
const APART_MS = 10
/** First request ids are random and leave room below 2^53 (§14.1). */
const LARGEST_FIRST_RID = 2 ** 40

/**
 * One BOSH session with a server (XEP-0124, XEP-0206): payloads out in requests, as many at a time as the server allows,
 * and one request always there for the server to answer. {@link byHand} gives it to somebody who decides every request.
 */
export class BoshConnection implements Connection {
  readonly secured = undefined
  readonly spaces = 0
  /** The wrapper by which the server created the session. */
  created: Element | undefined
  readonly #carrier: BoshCarrier
  readonly #options: ConnectionOptions
  readonly #channel: HttpChannel
  readonly #queue: Outgoing[] = []
  /** By request id; those that wait for their turn have no exchange yet. */
  readonly #inFlight = new Map<number, Exchange | undefined>()
  /** Settles when the next request may go out. */
  #sent: Promise<void> = Promise.resolve()
  readonly #answered = new Map<number, Element>()
  #hand: BoshHand | undefined
  #rid = randomInt(1_000_000, LARGEST_FIRST_RID)
  /** Id of the request whose answer is read next. */
  #due = this.#rid + 1
  #sid: string | undefined
  #requests = 1
  #waiting = true
  #terminating = false
  #silent = false
  #ended = false

  constructor(
    carrier: BoshCarrier,
    options: ConnectionOptions & { readonly tls: Omit<TlsOptions, 'servername'> },
  ) {
    this.#carrier = carrier
    this.#options = options
    this.#channel = new HttpChannel(carrier.url, options.tls)
  }

  get ended(): boolean {
    return this.#ended
  }

  /**
   * Leaves every further request to the caller. Answers then come as elements `<response/>` of {@link NS.http}; the
   * request before the next one has the number 0.
   */
  byHand(): BoshHand {
    const { transcript, onEvent, limits } = this.#options
    this.#hand ??= new BoshHand({
      channel: this.#channel,
      transcript,
      onEvent,
      ...(limits ? { limits } : {}),
      zero: this.#sid === undefined ? this.#rid + 1 : this.#rid,
      sid: this.#sid,
    })
    return this.#hand
  }

  openStream(header: StreamHeader | string): void {
    if (typeof header === 'string') {
      this.write(header)
      return
    }
    const { to, lang = 'en', version = '1.0', from } = header
    const common = { to, from, 'xml:lang': lang, 'xmlns:xmpp': NS.xbosh }
    if (this.#sid !== undefined) {
      this.#queue.push({ attributes: { ...common, 'xmpp:restart': 'true' }, payload: '' })
      this.#pump()
      return
    }
    const { wait = DEFAULT_WAIT, hold = 1, attributes } = this.#carrier
    this.#post({ ...common, 'xmpp:version': version, ver: '1.11', wait, hold, ...attributes }, '')
  }

  /** Every response is a document of its own. */
  restart(): void {}

  closeStream(): void {
    this.#terminating = true
    this.#queue.push({ attributes: { type: 'terminate' }, payload: '' })
    this.#pump()
  }

  send(elements: readonly Element[]): void {
    this.write(elements.map(frameOf).join(''))
  }

  /** Text is the content of a wrapper. */
  write(data: string | Uint8Array): void {
    this.#queue.push({ payload: typeof data === 'string' ? data : Buffer.from(data).toString('utf8') })
    this.#waiting = true
    this.#pump()
  }

  /** Makes no further requests. */
  finish(): void {
    this.#silent = true
  }

  abort(): void {
    this.#silent = true
    this.#options.transcript.add('note', 'we broke all connections')
    for (const exchange of this.#inFlight.values()) exchange?.break()
    this.#hand?.breakAll()
    this.#channel.destroy()
  }

  async close(): Promise<void> {
    if (this.#hand) await this.#hand.leave(LINGER_MS)
    else if (!this.#ended && !this.#silent && this.#sid !== undefined) {
      if (!this.#terminating) this.closeStream()
      const until = performance.now() + LINGER_MS
      while (!this.#ended && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    this.#ended = true
    for (const exchange of this.#inFlight.values()) exchange?.break()
    this.#channel.destroy()
  }

  get #isBusy(): boolean {
    // One request more is allowed if it ends the session (§11).
    return this.#inFlight.size >= this.#requests + (this.#terminating ? 1 : 0)
  }

  #pump(): void {
    if (this.#hand || this.#sid === undefined || this.#ended || this.#silent) return
    while (this.#queue.length > 0 && !this.#isBusy) {
      const [first, ...others] = this.#queue
      if (!first) return
      const alone = others.findIndex(({ attributes }) => attributes !== undefined)
      const count = first.attributes ? 1 : 1 + (alone < 0 ? others.length : alone)
      const batch = this.#queue.splice(0, count)
      this.#post({ ...first.attributes, sid: this.#sid }, batch.map(({ payload }) => payload).join(''))
    }
    const isWanted = this.#waiting || !this.#carrier.sparing
    if (this.#inFlight.size === 0 && isWanted && !this.#terminating) this.#post({ sid: this.#sid }, '')
  }

  #post(attributes: Attributes, payload: string): void {
    this.#rid += 1
    this.#exchange(this.#rid, bodyText({ rid: this.#rid, ...attributes }, payload), RESENDS)
  }

  #exchange(rid: number, text: string, resends: number): void {
    this.#inFlight.set(rid, undefined)
    this.#sent = this.#sent.then(() => this.#dispatch(rid, text, resends))
  }

  /** Settles once the next request may follow. */
  async #dispatch(rid: number, text: string, resends: number): Promise<void> {
    if (this.#ended || this.#silent) return
    this.#options.transcript.add('out', text)
    const exchange = this.#channel.post(text)
    this.#inFlight.set(rid, exchange)
    exchange.answer.then(
      (answer) => this.#take(rid, answer),
      (error: Error) => {
        if (this.#ended || this.#silent || resends === 0) {
          this.#end(error)
          return
        }
        this.#options.transcript.add('note', `sent again, because the connection broke: ${error.message}`)
        this.#exchange(rid, text, resends - 1)
      },
    )
    await exchange.written
    if (this.#inFlight.size > 0) await pause(APART_MS)
  }

  #take(rid: number, { status, body }: HttpAnswer): void {
    this.#inFlight.delete(rid)
    const { transcript, limits } = this.#options
    if (status !== 200) {
      transcript.add('note', `HTTP status ${status}: ${body.toString('utf8')}`)
      this.#end(new Error(`the connection manager answered with the HTTP status ${status}`))
      return
    }
    transcript.add('in', body.toString('utf8'))
    const read = readBody(body, limits)
    if ('finding' in read) {
      this.#emit({ kind: 'malformed', finding: read.finding })
      return
    }
    this.#answered.set(rid, read.body)
    for (let next = this.#answered.get(this.#due); next; next = this.#answered.get(this.#due)) {
      this.#answered.delete(this.#due)
      this.#due += 1
      this.#read(next)
    }
    this.#pump()
  }

  #read(body: Element): void {
    const payloads = payloadsOf(body)
    const { sid, requests, type, condition } = body.attrs
    if (this.#sid === undefined && typeof sid === 'string' && type === undefined) {
      this.#sid = sid
      this.created = body
      this.#requests = Number(requests ?? 1) || 1
    }
    if (payloads.length > 0) this.#waiting = false
    const isBeginning = payloads.some(
      (element) => element.getName() === 'features' && element.getNS() === NS.stream,
    )
    if (isBeginning) this.#emit({ kind: 'open', header: headerOf(body, payloads[0]?.parent ?? body) })
    for (const element of payloads) this.#emit({ kind: 'element', element })
    if (type !== 'terminate') return
    this.#emit({ kind: 'close' })
    this.#end(condition === undefined ? undefined : new Error(`the session was terminated: ${condition}`))
  }

  #emit(event: StreamEvent): void {
    this.#options.onEvent(event)
  }

  #end(error?: Error): void {
    if (this.#ended) return
    this.#ended = true
    this.#options.transcript.add('note', error ? `session lost: ${error.message}` : 'the session ended')
    this.#emit(error ? { kind: 'end', error } : { kind: 'end' })
    this.#channel.destroy()
  }
}

/** What the wrapper says of the server's stream, as a stream header says it. */
function headerOf(body: Element, stream: Element): Element {
  const { from, authid: id, 'xmpp:version': version, 'xml:lang': lang } = body.attrs
  Object.assign(stream.attrs, { from, id, version, 'xml:lang': lang })
  return stream
}
