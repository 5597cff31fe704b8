import { NotEnoughAccounts } from '../accounts/errors.ts'
import type { Account, CrowdRemoval, CrowdSource } from '../target.ts'

/** The accounts that the user lists: as many as there are, and none of them ours to remove. */
export class ListedCrowd implements CrowdSource {
  #accounts: readonly Account[]

  constructor(accounts: readonly Account[]) {
    this.#accounts = accounts
  }

  /** @throws NotEnoughAccounts (E_ACCOUNTS_TOO_FEW) */
  async ensure(count: number): Promise<readonly Account[]> {
    if (count > this.#accounts.length) throw new NotEnoughAccounts(count, this.#accounts.length)
    return this.#accounts.slice(0, count)
  }

  async forget(accounts: readonly Account[]): Promise<void> {
    const gone = new Set(accounts.map(addressOf))
    this.#accounts = this.#accounts.filter((account) => !gone.has(addressOf(account)))
  }

  async remove(): Promise<CrowdRemoval> {
    return { removed: 0, left: 0 }
  }

  async close(): Promise<void> {}
}

function addressOf({ username, domain }: Account): string {
  return `${username}@${domain}`
}
