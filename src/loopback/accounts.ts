import type { Element } from 'ltx'
import { type Jid, normaliseLocal, parseJid } from './jid.ts'
import type { ScramKeys } from './scram.ts'
import type { Sender } from './stanza.ts'

/** A connected resource (RFC 6120 §7.1). */
export interface Session extends Sender {
  readonly account: Account
  readonly jid: Jid
  /** The last available presence; undefined while unavailable. */
  presence?: Element | undefined
  priority: number
  /** Asked for the roster, so gets its pushes (RFC 6121 §2.1.6). */
  interested: boolean
  /** Whom directed presence went to, and who must learn of the end (RFC 6121 §4.6.3), by full address. */
  readonly directed: Map<string, Jid>
  fail(condition: string): void
}

/** Nothing of an account outlives the process. */
export interface Account {
  readonly jid: Jid
  readonly password: string
  /** Roster items as they are shown, by bare JID. */
  readonly roster: Map<string, Element>
  /** Bare JIDs whose requests for presence were approved; rosters do not show them. */
  readonly subscribers: Map<string, Jid>
  /** By resourcepart. */
  readonly sessions: Map<string, Session>
  /** By hash; derived once, because the key derivation is the dearest step of a login. */
  readonly scramKeys: Map<string, ScramKeys>
}

/** Resources that sent initial presence. */
export function availableOf(account: Account | undefined): Session[] {
  return [...(account?.sessions.values() ?? [])].filter(({ presence }) => presence)
}

/** The accounts of one domain, by localpart. */
export class Accounts extends Map<string, Account> {
  readonly domain: string

  constructor(domain: string) {
    super()
    this.domain = domain
  }

  find(username: string): Account | undefined {
    return this.get(normaliseLocal(username) ?? '')
  }

  /** Adds an account or replaces one of that name; returns whether the name can be a localpart. */
  add(username: string, password: string): boolean {
    const jid = parseJid(`${username}@${this.domain}`)
    if (!jid?.local || jid.full !== `${jid.local}@${this.domain}`) return false
    const known = this.get(jid.local) ?? { roster: new Map(), subscribers: new Map(), sessions: new Map() }
    this.set(jid.local, { ...known, jid, password, scramKeys: new Map() })
    return true
  }
}
