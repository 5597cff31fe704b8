import type { Account } from '../../target/target.ts'
import { Connection, type ConnectionOwner } from './connection.ts'
import type { Crowd } from './crowd.ts'
import { Login, type LoginOutcome } from './login.ts'
import type { Sender } from './outbox.ts'
import type { Scanner } from './scanner.ts'

/** Milliseconds that a server has to close its side of a stream that we closed. */
const CLOSE_GRACE_MS = 2_000

/** A simulated client: its connection, and what it has to remember of itself. */
export class Client implements ConnectionOwner, Sender {
  /** Its number in the whole crowd, over all workers. */
  readonly index: number
  /** Its number at this worker. */
  readonly slot: number
  readonly account: Account
  online = false
  /** Its full JID, as an attribute's bytes; what it asked for until it is bound. */
  address: Buffer
  outFrom = 0
  outTo = 0
  outBefore: Buffer[] | undefined
  /** Stanzas received since stream management was enabled (XEP-0198 §4); -1 without it. */
  received = -1
  /** Stanzas sent; since stream management was enabled, where it was. */
  sent = 0
  /** Those who wait for a stanza, by its id; only while preparing. */
  awaited: Map<string, (stanza: string) => void> | undefined
  readonly #crowd: Crowd
  #connection: Connection | undefined
  #login: Login | undefined
  #leaving: { readonly gone: Promise<boolean>; readonly settle: (inOrder: boolean) => void } | undefined
  #closedByServer = false
  #ending: string | undefined

  constructor(crowd: Crowd, slot: number, given: { index: number; account: Account; address: Buffer }) {
    this.#crowd = crowd
    this.slot = slot
    this.index = given.index
    this.account = given.account
    this.address = given.address
  }

  /** Whether it has a connection, or is about to. */
  get busy(): boolean {
    return this.#connection !== undefined
  }

  /** Connects and logs in; the crowd hears how it ended. Not while it is busy. */
  login(): void {
    const crowd = this.#crowd
    const connection = new Connection(this, crowd.route, crowd.nextLocalAddress())
    this.#connection = connection
    this.#closedByServer = false
    // What was left for an earlier connection is not for this one.
    this.outFrom = 0
    this.outTo = 0
    this.outBefore = undefined
    this.#login = new Login({
      connection,
      send: (text) => {
        crowd.outbox.text(this, text)
        crowd.flushSoon()
      },
      plan: crowd.loginPlan,
      credentials: this.account,
      begun: crowd.clock.now(),
      done: (outcome) => this.#loggedIn(outcome),
    })
  }

  /**
   * Ends the stream in order (RFC 6120 §4.4) and settles when the connection is gone, or the server takes too long; with
   * whether the server closed its side.
   */
  logout(): Promise<boolean> {
    const connection = this.#connection
    if (this.#leaving) return this.#leaving.gone
    if (!connection) return Promise.resolve(true)
    // What waits goes out before the end of the stream.
    this.#crowd.flush()
    this.#offline()
    const timer = setTimeout(() => connection.destroy(), CLOSE_GRACE_MS)
    let settle: (inOrder: boolean) => void = () => {}
    const gone = new Promise<boolean>((resolve) => {
      settle = (inOrder) => {
        clearTimeout(timer)
        resolve(inOrder)
      }
    })
    this.#leaving = { gone, settle }
    // The connection is ended by whoever has both closing tags: a server that finds it half closed may just drop it.
    connection.write(Buffer.from("<presence type='unavailable'/></stream:stream>"))
    return gone
  }

  /** Cuts the connection without a word; that is no error, but a login under way has failed. */
  cut(): void {
    this.giveUp('login-cut')
    const connection = this.#connection
    const leaving = this.#leaving
    this.#connection = undefined
    this.#leaving = undefined
    this.#offline()
    connection?.abandon()
    leaving?.settle(false)
  }

  /** Ends a login under way. */
  giveUp(condition: string): void {
    this.#login?.fail(condition)
  }

  /**
   * Sends a request and settles with the whole answer. For preparation; `xml` is an iq without id.
   * Rejects where no answer comes in time.
   */
  ask(xml: string): Promise<string> {
    const id = this.#crowd.nextId()
    return this.expect(id, xml.replace('<iq', `<iq id='${id}'`))
  }

  /** Sends something and settles with the next stanza whose id, or a part of whose text, is `key`; likewise. */
  expect(key: string, xml: string): Promise<string> {
    return new Promise((resolve, reject) => {
      this.awaited ??= new Map()
      const timer = setTimeout(() => {
        this.awaited?.delete(key)
        reject(new Error(`no answer to ${xml.slice(0, 120)}`))
      }, this.#crowd.answerWithinMs)
      this.awaited.set(key, (stanza) => {
        clearTimeout(timer)
        resolve(stanza)
      })
      this.#crowd.outbox.text(this, xml)
      this.#crowd.flushSoon()
    })
  }

  /** The server ends the stream with an error (RFC 6120 §4.9): what follows is told with its condition. */
  streamError(xml: string): void {
    const condition = /<([a-z-]+)[^>]*urn:ietf:params:xml:ns:xmpp-streams/.exec(xml)?.[1]
    this.#ending = `stream-${condition ?? 'error'}`
  }

  write(bytes: Buffer): void {
    this.#connection?.write(bytes)
  }

  connected(): void {
    this.#login?.connected(this.#crowd.clock.now())
  }

  secured(): void {
    this.#login?.secured(this.#crowd.clock.now())
  }

  came(bytes: number): void {
    this.#crowd.came(bytes)
  }

  header(): void {}

  element(view: Scanner): void {
    if (this.#login !== undefined) this.#login.element(view, this.#crowd.nowUs)
    else if (this.online) {
      if (this.received >= 0) this.#count(view)
      this.#crowd.element(this, view)
    }
  }

  closed(): void {
    this.#closedByServer = true
    if (this.#login) this.#login.fail('stream-closed')
    else this.#connection?.destroy()
  }

  gone(condition: string | undefined): void {
    const login = this.#login
    const leaving = this.#leaving
    const wasOnline = this.online
    this.#connection = undefined
    this.#leaving = undefined
    this.#offline()
    if (login) login.fail(condition ?? 'connection-closed')
    else if (leaving) leaving.settle(this.#closedByServer)
    else if (wasOnline) this.#crowd.lost(this, this.#ending ?? condition ?? 'connection-closed')
    this.#ending = undefined
  }

  #count(view: Scanner): void {
    const name = view.name()
    if (name === 'message' || name === 'iq' || name === 'presence') this.received += 1
  }

  #offline(): void {
    if (this.online) this.#crowd.online -= 1
    this.online = false
    this.received = -1
    this.outBefore = undefined
  }

  #loggedIn(outcome: LoginOutcome): void {
    const login = this.#login
    this.#login = undefined
    if (outcome.kind === 'failed') {
      const connection = this.#connection
      this.#connection = undefined
      connection?.abandon()
    } else {
      this.online = true
      this.#crowd.online += 1
      this.address = Buffer.from(escapeAttribute(outcome.jid))
      this.sent = 0
      if (outcome.streamManagement) this.received = 0
      if (this.#crowd.loginPlan.presence) {
        this.#crowd.outbox.text(this, '<presence/>')
        this.#crowd.flushSoon()
      }
    }
    if (login) this.#crowd.loggedIn(this, outcome, login.times)
  }
}

/** A JID as the value of an attribute. */
export function escapeAttribute(jid: string): string {
  return jid
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll("'", '&apos;')
    .replaceAll('"', '&quot;')
}
