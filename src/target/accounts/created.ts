import { randomBytes } from 'node:crypto'
import { messageOf } from '../../base/errors.ts'
import type { Account, AccountSource } from '../target.ts'
import type { AccountBackend } from './backend.ts'
import { createGate, type Gate } from './gate.ts'

export interface CreatedOptions {
  readonly domain: string
  readonly backend: AccountBackend
  /** Ends creation; what exists is still removed by `close`. */
  readonly signal?: AbortSignal
  /** Told, as one sentence, when accounts have to be left on the server. */
  readonly onWarning?: (message: string) => void
}

/** Failures in a row after which removal is given up: the server is gone, and each try would cost a time-out. */
const GIVE_UP_AFTER = 3

/** Fresh accounts, made when they are asked for and removed at the end. Only those that nobody used are handed out again. */
export class CreatedAccounts implements AccountSource {
  readonly #options: CreatedOptions
  readonly #gate: Gate
  /** Sets the accounts of this run apart from those of any other. */
  readonly #run = randomBytes(4).toString('hex')
  readonly #made = new Set<Account>()
  readonly #unused: Account[] = []
  #count = 0

  constructor(options: CreatedOptions) {
    this.#options = options
    this.#gate = createGate(options.backend.parallel)
  }

  /** @throws AccountError, or what a session throws, where one of them could not be made. */
  async acquire(count: number): Promise<Account[]> {
    const taken = this.#unused.splice(0, count)
    const missing = Array.from({ length: count - taken.length }, () => this.#gate(() => this.#create()))
    const results = await Promise.allSettled(missing)
    for (const result of results) if (result.status === 'fulfilled') taken.push(result.value)
    const failure = results.find((result) => result.status === 'rejected')
    if (!failure) return taken
    this.#unused.push(...taken)
    throw failure.reason
  }

  async release(accounts: readonly Account[], used: boolean): Promise<void> {
    if (!used) this.#unused.push(...accounts)
  }

  async close(): Promise<void> {
    const { backend, onWarning, domain } = this.#options
    const reason = await this.#removeAll()
    await backend.close()
    const left = this.#made.size
    const what = left === 1 ? 'an account stays' : `${left} accounts stay`
    if (left > 0) onWarning?.(`${what} on ${domain} (assay-${this.#run}-…): ${reason}`)
    this.#made.clear()
    this.#unused.length = 0
  }

  async #create(): Promise<Account> {
    const { backend, domain, signal } = this.#options
    signal?.throwIfAborted()
    this.#count += 1
    const username = `assay-${this.#run}-${this.#count}`
    const account = { username, domain, password: randomBytes(12).toString('hex') }
    await backend.create(account)
    this.#made.add(account)
    return account
  }

  /** Removes accounts as far as it can, and says why it could not remove the rest. */
  async #removeAll(): Promise<string> {
    const { backend } = this.#options
    if (!backend.remove) return 'the target has no way to remove them'
    const remove = backend.remove.bind(backend)
    let inARow = 0
    let reason = ''
    const attempt = async (account: Account) => {
      if (inARow >= GIVE_UP_AFTER) return
      try {
        await remove(account)
        inARow = 0
        this.#made.delete(account)
      } catch (error) {
        inARow += 1
        reason = messageOf(error)
      }
    }
    await Promise.all([...this.#made].map((account) => this.#gate(() => attempt(account))))
    return reason
  }
}
