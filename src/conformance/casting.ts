import { NotOfferedError } from '../session/errors.ts'
import type { Account, ReadyTarget, Target } from '../target/target.ts'
import { userOf } from './cast.ts'

/** Where the users of a scenario live, and which accounts they have there. */
export class Casting {
  readonly #ready: () => ReadyTarget
  readonly #accounts = new Map<string, Account>()
  /** Users of the target's partner. */
  readonly #elsewhere = new Set<string>()

  constructor(ready: () => ReadyTarget) {
    this.#ready = ready
  }

  /**
   * Makes a user one of another server, before anything needs the user's account.
   * @throws NotOfferedError where there is no other server.
   */
  settleElsewhere(actor: string): void {
    const user = userOf(actor)
    if (!this.#ready().partner)
      throw new NotOfferedError(
        'users of another server',
        'none was given to federate with (assay certify --partner)',
      )
    if (this.#accounts.has(user)) throw new TypeError(`${user} has an account on the target already`)
    this.#elsewhere.add(user)
  }

  /** The server that a user is a user of. */
  targetOf(actor: string): Target {
    return this.#homeOf(userOf(actor)).target
  }

  /** The account a user has so far. */
  of(actor: string): Account | undefined {
    return this.#accounts.get(userOf(actor))
  }

  /**
   * The account of a user. All users of the scenario get theirs together, so that scenarios cannot starve each other.
   * @param users whom the scenario names.
   * @throws NotEnoughAccounts
   */
  async account(actor: string, users: readonly string[]): Promise<Account> {
    const user = userOf(actor)
    if (!this.#accounts.has(user)) {
      const homeless = [...new Set([user, ...users])].filter((name) => !this.#accounts.has(name))
      for (const home of this.#homes()) {
        const names = homeless.filter((name) => this.#homeOf(name) === home)
        const accounts = names.length > 0 ? await home.accounts.acquire(names.length) : []
        for (const [index, account] of accounts.entries()) this.#accounts.set(names[index] ?? '', account)
      }
    }
    const account = this.#accounts.get(user)
    if (!account) throw new TypeError(`no account was acquired for ${user}`)
    return account
  }

  /** Gives all accounts back. Never fails. */
  async release(used: boolean): Promise<void> {
    await Promise.all(
      this.#homes().map(async (home) => {
        const users = [...this.#accounts].filter(([user]) => this.#homeOf(user) === home)
        const accounts = users.map(([, account]) => account)
        if (accounts.length > 0) await home.accounts.release(accounts, used).catch(() => {})
      }),
    )
  }

  #homes(): ReadyTarget[] {
    const ready = this.#ready()
    return ready.partner ? [ready, ready.partner] : [ready]
  }

  #homeOf(user: string): ReadyTarget {
    const ready = this.#ready()
    return this.#elsewhere.has(user) ? (ready.partner ?? ready) : ready
  }
}
