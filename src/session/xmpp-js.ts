import type { Client } from '@xmpp/client'
import { clone, type Element } from 'ltx'
import { Deadline, withinDeadline } from '../base/deadline.ts'
import { messageOf } from '../base/errors.ts'
import { ConnectError } from '../wire/errors.ts'
import type { StreamEvent } from '../wire/event.ts'
import { NS } from '../xml/namespaces.ts'
import { childElements } from '../xml/parse.ts'
import { AuthenticationError, ExpectationError, NotOfferedError } from './errors.ts'
import { Inbox, showEvent } from './inbox.ts'
import type { Credentials } from './sasl/mechanism.ts'
import { Session, type SessionOptions } from './session.ts'
import { SessionSocket, useSocket } from './xmpp-js/session-socket.ts'

export interface XmppJsOptions extends SessionOptions {
  readonly credentials: Credentials
  readonly resource?: string
  /** Take STARTTLS where it is offered; true unless said otherwise. */
  readonly starttls?: boolean
  /** SASL mechanism; PLAIN on a secured stream unless said otherwise, because xmpp.js's SCRAM takes 0.7 s of CPU. */
  readonly mechanism?: string
}

/** SASL2 (XEP-0388) is kept from xmpp.js, which would prefer it: what is asked here is RFC 6120's own negotiation. */
const SASL2 = 'urn:xmpp:sasl:2'

/**
 * xmpp.js (`@xmpp/client`) as an actor: an independent client that negotiates, correlates and reacts by its own code.
 * STARTTLS alone is driven from here, with xmpp.js's own calls: its module hands TLS nothing but a host name, so that a
 * target's authority could only be trusted by changing what the whole process trusts.
 */
export class XmppJsClient {
  /** The connection underneath; its inbox holds everything that came, its transcript all that passed. */
  readonly session: Session
  /** The stanzas that xmpp.js gave to its application and nobody has taken. */
  readonly inbox: Inbox
  readonly #entity: Client
  readonly #socket: SessionSocket
  readonly #options: XmppJsOptions
  readonly #xml: typeof import('@xmpp/client')['xml']
  readonly #ended = new AbortController()

  private constructor(session: Session, options: XmppJsOptions, library: typeof import('@xmpp/client')) {
    this.session = session
    this.inbox = new Inbox(options.audit)
    this.#options = options
    this.#xml = library.xml
    this.#socket = new SessionSocket(session)
    this.#entity = this.#createEntity(library)
    session.tap((event) => this.#receive(event))
  }

  /**
   * Connects, and opens no stream yet.
   * @throws ConnectError
   */
  static async connect(options: XmppJsOptions): Promise<XmppJsClient> {
    const [library, session] = await Promise.all([import('@xmpp/client'), Session.connect(options)])
    session.transcript.hide(options.credentials.password)
    return new XmppJsClient(session, options, library)
  }

  /**
   * Lets xmpp.js open the stream, secure it, authenticate and bind.
   * @returns the full JID.
   * @throws AuthenticationError, ExpectationError; ConnectError where TLS fails; NotOfferedError for the mechanism.
   */
  async start(): Promise<string> {
    const jid = await this.#finding('to come online', this.#entity.start())
    this.session.jid = jid.toString()
    return this.session.jid
  }

  /** Sends a stanza. @throws ExpectationError where xmpp.js refuses to, because the stream has ended, say. */
  async send(stanza: Element): Promise<void> {
    await this.#finding('to send a stanza', this.#entity.send(stanza as never))
  }

  /**
   * Sends an IQ request with a payload and takes the answer that xmpp.js finds to belong to it.
   * @returns the payload of the result.
   * @throws ExpectationError
   */
  async request(type: 'get' | 'set', payload: Element): Promise<Element | undefined> {
    const reply = this.#entity.iqCaller[type](payload as never, undefined, this.#options.timeoutMs)
    return (await this.#finding(`an answer to its ${payload.name} request`, reply)) as Element | undefined
  }

  /**
   * Lets xmpp.js close the stream and the connection.
   * @returns whether the server closed its stream in answer, as far as xmpp.js saw.
   * @throws ExpectationError where the connection outlasts the time-out.
   */
  async stop(): Promise<boolean> {
    const closing: unknown = await this.#finding('to disconnect', this.#entity.stop())
    return closing !== undefined
  }

  #createEntity({ client }: typeof import('@xmpp/client')): Client {
    const { domain, credentials, resource, timeoutMs } = this.#options
    const entity = client({
      service: 'xmpp://session',
      domain,
      ...(resource === undefined ? {} : { resource }),
      credentials: async (authenticate, mechanisms) => {
        const { username, password } = credentials
        const mechanism = this.#choose(mechanisms)
        await authenticate({ username, password }, mechanism, this.#xml('user-agent') as never)
      },
    })
    entity.timeout = timeoutMs
    entity.reconnect.stop()
    useSocket(entity, this.#socket)
    // A rejected call tells the same; without a listener Node would throw it.
    entity.on('error', () => {})
    entity.on('stanza', (stanza: unknown) => this.inbox.push({ kind: 'element', element: stanza as Element }))
    return entity
  }

  #choose(offered: readonly string[]): string {
    const preferred = this.session.secured ? ['PLAIN', 'SCRAM-SHA-1'] : ['SCRAM-SHA-1']
    const wanted = this.#options.mechanism ? [this.#options.mechanism] : preferred
    const mechanism = wanted.find((name) => offered.includes(name))
    if (mechanism !== undefined) return mechanism
    throw new NotOfferedError(`SASL ${wanted.join(' or ')}`, `xmpp.js found ${offered.join(', ') || 'none'}`)
  }

  #receive(event: StreamEvent): void {
    if (event.kind === 'open') this.session.header = event.header
    if (event.kind === 'element' && event.element.name === 'stream:features') this.#consider(event.element)
    else this.#socket.deliver(event)
    // What xmpp.js makes of the end comes first.
    if (event.kind === 'end') setImmediate(() => this.#ended.abort())
  }

  #consider(offered: Element): void {
    const features = clone(offered)
    features.parent = offered.parent
    for (const child of childElements(features)) if (child.getNS() === SASL2) features.remove(child)
    this.session.features = features
    const { starttls = true } = this.#options
    if (starttls && !this.session.secured && features.getChild('starttls', NS.tls)) this.#secure()
    else this.#socket.deliver({ kind: 'element', element: features })
  }

  #secure(): void {
    const request = this.#xml('starttls', { xmlns: NS.tls })
    const secured = this.#entity.sendReceive(request).then(async (answer) => {
      if (!answer.is('proceed', NS.tls)) throw new Error(`STARTTLS was answered with ${answer}`)
      await this.session.secure()
      await this.#entity.restart()
    })
    secured.catch((error) => this.#entity.emit('error', error))
  }

  /** What xmpp.js did not get in time, or complains of, is a finding about the server. */
  async #finding<T>(expected: string, promise: Promise<T>): Promise<T> {
    const { timeoutMs, signal } = this.#options
    const over = signal ? AbortSignal.any([signal, this.#ended.signal]) : this.#ended.signal
    const expire = () => new Error(this.session.ended ? 'the connection ended' : 'the time is over')
    try {
      return await withinDeadline(promise, Deadline.after(timeoutMs, over), expire)
    } catch (error) {
      if (error instanceof ConnectError || error instanceof NotOfferedError) throw error
      const condition = (error as { condition?: string }).condition
      const message = `xmpp.js, which expected ${expected}, says: ${messageOf(error)}`
      if (error instanceof Error && error.name === 'SASLError')
        throw new AuthenticationError('E_SASL_REFUSED', message, {
          cause: error,
          ...(condition === undefined ? {} : { condition }),
        })
      const observed = this.session.inbox.pending.slice(-3).map(showEvent).join('\n') || 'nothing'
      throw new ExpectationError('E_XMPP_JS', message, { cause: error, expected, observed })
    }
  }
}
