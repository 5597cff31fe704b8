import type { Account } from '../target.ts'

/** A way to make and remove accounts on a server. */
export interface AccountBackend {
  /** How many requests it takes at a time. */
  readonly parallel: number
  /** @throws AccountError, or what a session throws. */
  create(account: Account): Promise<void>
  /** Left out where it cannot. @throws AccountError, or what a session throws. */
  remove?(account: Account): Promise<void>
  /** Ends what it holds open. Never fails. */
  close(): Promise<void>
}
