import { messageOf } from '../../base/errors.ts'
import type { Account, AccountSource } from '../target.ts'
import { NotEnoughAccounts } from './errors.ts'
import { createGate } from './gate.ts'

export interface ListedOptions {
  readonly accounts: readonly Account[]
  /** Empties an account. Where it fails, the account is no longer handed out. */
  readonly clean: (account: Account) => Promise<void>
  /** Ends the waits of those who want accounts. */
  readonly signal?: AbortSignal
}

interface Request {
  readonly count: number
  readonly grant: (accounts: Account[]) => void
  readonly refuse: (error: unknown) => void
}

/** Logins at a time. */
const PARALLEL = 8

/**
 * Leases accounts from a list that is not to grow. A request gets all of its accounts at once or waits for them, first
 * come first served: holding some while waiting for others could block everybody for ever.
 */
export class ListedAccounts implements AccountSource {
  readonly #options: ListedOptions
  readonly #gate = createGate(PARALLEL)
  readonly #free: Account[]
  /** Accounts that hold whatever was in them before the run. */
  readonly #unseen: Set<Account>
  readonly #waiting: Request[] = []
  readonly #cleaning = new Set<Promise<unknown>>()
  /** Why accounts were dropped, by address. */
  readonly #lost: string[] = []

  constructor(options: ListedOptions) {
    this.#options = options
    this.#free = [...options.accounts]
    this.#unseen = new Set(options.accounts)
    options.signal?.addEventListener('abort', () => this.#refuseAll(options.signal?.reason), { once: true })
  }

  /** @throws NotEnoughAccounts where even the whole list would not do; the signal's reason. */
  async acquire(count: number): Promise<Account[]> {
    for (;;) {
      const leased = await this.#lease(count)
      const cleaned = await Promise.all(
        leased.map((account) => !this.#unseen.has(account) || this.#clean(account)),
      )
      const good = leased.filter((_, index) => cleaned[index])
      if (good.length === count) return good
      this.#putBack(good)
    }
  }

  async release(accounts: readonly Account[], used: boolean): Promise<void> {
    const cleaned = await Promise.all(accounts.map((account) => !used || this.#clean(account)))
    this.#putBack(accounts.filter((_, index) => cleaned[index]))
  }

  async close(): Promise<void> {
    await Promise.all(this.#cleaning)
  }

  get #total(): number {
    return this.#options.accounts.length - this.#lost.length
  }

  #lease(count: number): Promise<Account[]> {
    return new Promise((grant, refuse) => {
      const { signal } = this.#options
      if (signal?.aborted) return refuse(signal.reason)
      if (count > this.#total) return refuse(this.#tooFew(count))
      this.#waiting.push({ count, grant, refuse })
      this.#serve()
    })
  }

  #putBack(accounts: readonly Account[]): void {
    this.#free.push(...accounts)
    this.#serve()
  }

  #serve(): void {
    for (;;) {
      const [first] = this.#waiting
      if (!first) return
      if (first.count > this.#total) first.refuse(this.#tooFew(first.count))
      else if (first.count <= this.#free.length) first.grant(this.#free.splice(0, first.count))
      else return
      this.#waiting.shift()
    }
  }

  #tooFew(count: number): NotEnoughAccounts {
    return new NotEnoughAccounts(count, this.#total, { lost: this.#lost })
  }

  /** Whether the account is clean now; it is dropped where not. */
  async #clean(account: Account): Promise<boolean> {
    const work = this.#gate(() => this.#options.clean(account)).then(
      () => this.#unseen.delete(account) || true,
      (error) => {
        this.#lost.push(`${account.username}@${account.domain}: ${messageOf(error)}`)
        return false
      },
    )
    this.#cleaning.add(work)
    const clean = await work
    this.#cleaning.delete(work)
    return clean
  }

  #refuseAll(reason: unknown): void {
    for (const request of this.#waiting.splice(0)) request.refuse(reason)
  }
}
