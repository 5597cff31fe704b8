import type { Account, CrowdOptions, CrowdRemoval, CrowdSource } from '../target.ts'

export interface ThrowAwayCrowdOptions {
  readonly domain: string
  /** Password of all accounts: one, so that salted passwords are computed once. */
  readonly password: string
  /** Makes the accounts exist on the server. */
  create(usernames: readonly string[]): Promise<void>
}

export const CROWD_PREFIX = 'load'
/** Accounts between two looks at the signal. */
const AT_ONCE = 500

/** The name of the n-th account of a crowd, from 1. */
function crowdName(n: number): string {
  return `${CROWD_PREFIX}${n}`
}

/** Accounts of a server that is gone after the run, and they with it. */
export class ThrowAwayCrowd implements CrowdSource {
  readonly #options: ThrowAwayCrowdOptions
  readonly #accounts: Account[] = []
  #forgotten: ReadonlySet<string> = new Set()
  /** One call at a time. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: ThrowAwayCrowdOptions) {
    this.#options = options
  }

  ensure(count: number, options: CrowdOptions = {}): Promise<readonly Account[]> {
    const turn = this.#turn.then(() => this.#grow(count, options))
    this.#turn = turn.catch(() => {})
    return turn
  }

  async forget(accounts: readonly Account[]): Promise<void> {
    this.#forgotten = new Set([...this.#forgotten, ...accounts.map(({ username }) => username)])
  }

  async remove(): Promise<CrowdRemoval> {
    return { removed: 0, left: 0 }
  }

  async close(): Promise<void> {}

  async #grow(count: number, { signal, onProgress }: CrowdOptions): Promise<readonly Account[]> {
    const { domain, password, create } = this.#options
    const wanted = count + this.#forgotten.size
    while (this.#accounts.length < wanted) {
      signal?.throwIfAborted()
      const first = this.#accounts.length + 1
      const length = Math.min(AT_ONCE, wanted - this.#accounts.length)
      const usernames = Array.from({ length }, (_, index) => crowdName(first + index))
      await create(usernames)
      for (const username of usernames) this.#accounts.push({ username, domain, password })
      onProgress?.({ ready: Math.min(this.#accounts.length, count), wanted: count })
    }
    return this.#accounts.filter(({ username }) => !this.#forgotten.has(username)).slice(0, count)
  }
}
