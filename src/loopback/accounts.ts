import type { Element } from 'ltx'
import { normaliseLocal } from './jid.ts'
import type { ScramHash, ScramKeys } from './scram.ts'
import type { Session } from './session.ts'

/** One contact of an account; kept also for a stranger whose request waits for an answer. */
export interface RosterItem {
  readonly jid: string
  name: string | undefined
  groups: readonly string[]
  /** The account sees the contact's presence. */
  to: boolean
  /** The contact sees the account's presence. */
  from: boolean
  /** A request to the contact is unanswered. */
  ask: boolean
  /** The contact's unanswered request. */
  pending: Element | undefined
  /** Shown in the roster. */
  listed: boolean
}

/** An account: its password, its roster, and who is connected. Nothing outlives the process. */
export class Account {
  readonly username: string
  password: string
  readonly roster = new Map<string, RosterItem>()
  /** Connected resources by resourcepart. */
  readonly sessions = new Map<string, Session>()
  /** Derived once, because the key derivation is the dearest step of a login. */
  readonly scramKeys = new Map<ScramHash, ScramKeys>()

  constructor(username: string, password: string) {
    this.username = username
    this.password = password
  }

  setPassword(password: string): void {
    this.password = password
    this.scramKeys.clear()
  }

  /** The roster item for a bare JID, made where there is none. */
  item(jid: string): RosterItem {
    let item = this.roster.get(jid)
    if (!item) {
      item = {
        jid,
        name: undefined,
        groups: [],
        to: false,
        from: false,
        ask: false,
        pending: undefined,
        listed: false,
      }
      this.roster.set(jid, item)
    }
    return item
  }

  /** Resources that sent initial presence. */
  *available(): Generator<Session> {
    for (const session of this.sessions.values()) if (session.presence) yield session
  }
}

/** The accounts of the loopback server, by username. */
export class Accounts {
  readonly #accounts = new Map<string, Account>()
  readonly #autoCreate: ((username: string) => string | undefined) | undefined

  constructor(autoCreate?: (username: string) => string | undefined) {
    this.#autoCreate = autoCreate
  }

  get size(): number {
    return this.#accounts.size
  }

  /** Adds an account or gives an existing one a new password; undefined where the name cannot be a localpart. */
  add(username: string, password: string): Account | undefined {
    const name = normaliseLocal(username)
    if (name === undefined) return undefined
    const known = this.#accounts.get(name)
    if (known) {
      known.setPassword(password)
      return known
    }
    const account = new Account(name, password)
    this.#accounts.set(name, account)
    return account
  }

  get(username: string): Account | undefined {
    return this.#accounts.get(username)
  }

  /** The account somebody wants to log in to; this is where automatic creation happens. */
  forLogin(username: string): Account | undefined {
    const name = normaliseLocal(username)
    if (name === undefined) return undefined
    const known = this.#accounts.get(name)
    if (known) return known
    const password = this.#autoCreate?.(name)
    return password === undefined ? undefined : this.add(name, password)
  }

  delete(username: string): boolean {
    return this.#accounts.delete(username)
  }
}
