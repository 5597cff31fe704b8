import { randomBytes } from 'node:crypto'
import type { Account, AccountSource } from '../target.ts'

export interface BlockAccountsOptions {
  readonly domain: string
  /** Password of all accounts: one, so that salted passwords are computed once. */
  readonly password: string
  /** How many to create at once. */
  readonly block: number
  /** Makes the accounts exist on the server. */
  create(usernames: readonly string[]): Promise<void>
}

/** A password that needs no escaping anywhere and that nobody guesses. */
export function randomPassword(): string {
  return randomBytes(12).toString('hex')
}

export const ACTOR_PREFIX = 'actor'

/** The name of the n-th actor account, from 1. */
export function actorName(n: number): string {
  return `${ACTOR_PREFIX}${n}`
}

/**
 * Accounts of a throw-away server: every scenario gets fresh ones, made ahead in blocks; used ones are not
 * handed out again, so no scenario sees another's roster or offline store.
 */
export class BlockAccounts implements AccountSource {
  readonly #options: BlockAccountsOptions
  readonly #free: Account[] = []
  #created = 0
  /** Blocks are made one after the other, however many scenarios ask at once. */
  #queue: Promise<void> = Promise.resolve()

  constructor(options: BlockAccountsOptions) {
    this.#options = options
  }

  /** Creates blocks until `count` accounts are free. */
  async prepare(count: number): Promise<void> {
    while (this.#free.length < count) await this.#createBlock(count - this.#free.length)
  }

  async acquire(count: number): Promise<Account[]> {
    const turn = this.#queue.then(() => this.prepare(count))
    const taken = turn.then(() => this.#free.splice(0, count))
    this.#queue = taken.then(
      () => {},
      () => {},
    )
    return taken
  }

  async release(accounts: readonly Account[], used: boolean): Promise<void> {
    if (!used) this.#free.push(...accounts)
  }

  /** Nothing to do: the accounts vanish with the server. */
  async close(): Promise<void> {}

  async #createBlock(wanted: number): Promise<void> {
    const { domain, password, block, create } = this.#options
    const size = Math.max(block, wanted)
    const usernames = Array.from({ length: size }, (_, index) => actorName(this.#created + index + 1))
    await create(usernames)
    this.#created += size
    for (const username of usernames) this.#free.push({ username, domain, password })
  }
}
