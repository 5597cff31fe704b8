import { messageOf } from '../../base/errors.ts'
import { AuthenticationError } from '../../session/errors.ts'
import type { AccountBackend } from '../accounts/backend.ts'
import { AccountError } from '../accounts/errors.ts'
import { wasCut } from '../accounts/retry.ts'
import type { Account } from '../target.ts'
import { BackOff } from './back-off.ts'

export interface CrowdServerOptions {
  readonly backend: AccountBackend
  /** Logs in. @throws AuthenticationError where the server does not take the password; what a session throws. */
  readonly login: (account: Account) => Promise<void>
  readonly backOff?: BackOff
}

/** What became of an account that was to go. `stays` says why. */
export type Removal =
  | { readonly kind: 'removed' | 'absent' }
  | { readonly kind: 'stays'; readonly reason: string }

/** Accounts on a server, one by one, for certain: whatever its answers leave open is settled by logging in. */
export class CrowdServer {
  readonly #backend: AccountBackend
  readonly #login: (account: Account) => Promise<void>
  readonly #backOff: BackOff

  constructor({ backend, login, backOff = new BackOff() }: CrowdServerOptions) {
    this.#backend = backend
    this.#login = login
    this.#backOff = backOff
  }

  /** How many requests it takes at a time. */
  get parallel(): number {
    return this.#backend.parallel
  }

  get canRemove(): boolean {
    return this.#backend.remove !== undefined
  }

  /**
   * Creates an account, or finds that it is there, with patience where the server asks for it. `taken`: it is there with
   * another password.
   * @throws AccountError, what a session throws; the signal's reason.
   */
  async create(account: Account, signal?: AbortSignal): Promise<'made' | 'taken'> {
    for (;;) {
      const ticket = await this.#backOff.ready(signal)
      try {
        await this.#backend.create(account)
        this.#backOff.succeeded()
        return 'made'
      } catch (error) {
        if (asksForPatience(error)) {
          if (this.#backOff.refused(ticket, signal)) continue
          throw error
        }
        if (!(error instanceof AccountError) || !mayExist(error)) throw error
        if (await this.exists(account)) return 'made'
        if (error.code === 'E_ACCOUNTS_EXISTS') return 'taken'
        throw error
      }
    }
  }

  /** Whether the account is there with our password. @throws what a session throws. */
  async exists(account: Account): Promise<boolean> {
    try {
      await this.#login(account)
      return true
    } catch (error) {
      if (isRefusedLogin(error)) return false
      throw error
    }
  }

  /** Never fails. */
  async remove(account: Account): Promise<Removal> {
    try {
      if (!this.#backend.remove) return { kind: 'stays', reason: 'the target has no way to remove them' }
      await this.#backend.remove(account)
      return { kind: 'removed' }
    } catch (error) {
      if (isRefusedLogin(error)) return { kind: 'absent' }
      const stays = { kind: 'stays', reason: messageOf(error) } as const
      if (!(error instanceof AccountError)) return stays
      return (await this.exists(account).catch(() => true)) ? stays : { kind: 'absent' }
    }
  }

  close(): Promise<void> {
    return this.#backend.close()
  }
}

/** The server limits how fast accounts are made, or cut the connection, which some do for the same reason. */
function asksForPatience(error: unknown): boolean {
  return (error instanceof AccountError && error.tryLater) || wasCut(error)
}

/** Errors of creation behind which an account of this name may be. */
function mayExist({ code }: AccountError): boolean {
  return code === 'E_ACCOUNTS_EXISTS' || code === 'E_ACCOUNTS_REFUSED' || code === 'E_ACCOUNTS_COMMAND'
}

/** Conditions of RFC 6120 §6.5 that are no mishap but mean the account. */
const ACCOUNT_CONDITIONS = new Set(['not-authorized', 'account-disabled', 'credentials-expired'])

function isRefusedLogin(error: unknown): boolean {
  return error instanceof AuthenticationError && ACCOUNT_CONDITIONS.has(error.condition ?? '')
}
