import type { Element } from 'ltx'
import type { Account } from './accounts.ts'
import type { Connection } from './connection.ts'
import type { Jid } from './jid.ts'
import type { Sender } from './stanza.ts'

const STANZAS = new Set(['message', 'presence', 'iq'])

/** A connected resource (RFC 6120 §7.1): an account, its full JID and the connection that serves it. */
export class Session implements Sender {
  readonly account: Account
  readonly jid: Jid
  readonly connection: Connection
  /** The last available presence; undefined while unavailable. */
  presence: Element | undefined
  priority = 0
  /** Asked for the roster, so gets its pushes (RFC 6121 §2.1.6). */
  interested = false
  /** Addresses that got directed presence and must learn of the end (RFC 6121 §4.6.3). */
  readonly directed = new Set<string>()
  /** Stanzas sent since stream management was enabled (XEP-0198 §4); undefined before. */
  sent: number | undefined

  constructor(identity: { account: Account; jid: Jid; connection: Connection }) {
    this.account = identity.account
    this.jid = identity.jid
    this.connection = identity.connection
  }

  send(element: Element): void {
    if (this.sent !== undefined && STANZAS.has(element.getName())) this.sent = (this.sent + 1) >>> 0
    this.connection.send(element)
  }
}
