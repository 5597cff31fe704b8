import { messageOf } from '../../base/errors.ts'
import { AuthenticationError } from '../../session/errors.ts'
import type { AccountBackend } from '../accounts/backend.ts'
import { AccountError } from '../accounts/errors.ts'
import { wasCut } from '../accounts/retry.ts'
import type { Account, CrowdOptions, CrowdRemoval, CrowdSource } from '../target.ts'
import { BackOff } from './back-off.ts'
import { CrowdFile } from './crowd-file.ts'
import type { CrowdRecord } from './crowd-record.ts'
import { inLanes } from './lanes.ts'

export interface RememberedCrowdOptions {
  readonly domain: string
  readonly backend: AccountBackend
  /** Logs in. @throws AuthenticationError where the server does not take the password; what a session throws. */
  readonly login: (account: Account) => Promise<void>
  /** Where crowds are remembered; the user's state folder unless given. */
  readonly folder?: string
  /** Told, as one sentence, what the user should know. */
  readonly onWarning?: (message: string) => void
  readonly backOff?: BackOff
}

/** How often, in milliseconds, progress is written down while accounts are made. */
const SAVE_EVERY_MS = 1000
/** Failures in a row after which removal is given up: the server is gone, and each try would cost a time-out. */
const GIVE_UP_AFTER = 3

/**
 * Accounts that outlive the run: made once, remembered in a file of the user's, and taken again by later runs. Every
 * number is written down before its account is made, so that whatever ends a run, no account is forgotten.
 */
export class RememberedCrowd implements CrowdSource {
  readonly #options: RememberedCrowdOptions
  readonly #backOff: BackOff
  /** Accounts known to exist in this run. */
  readonly #seen = new Set<number>()
  #file: Promise<CrowdFile> | undefined
  /** One call at a time. */
  #turn: Promise<unknown> = Promise.resolve()
  #savedAt = 0

  constructor(options: RememberedCrowdOptions) {
    this.#options = options
    this.#backOff = options.backOff ?? new BackOff()
  }

  ensure(count: number, options: CrowdOptions = {}): Promise<readonly Account[]> {
    return this.#inTurn(async (file) => {
      await this.#trustWhatIsRemembered(file, count)
      // A name that turns out to be taken makes room for another.
      for (let missing = file.record.missing(count); missing.length > 0; missing = file.record.missing(count))
        await this.#make(file, missing, { ...options, count })
      return file.record.accounts(count)
    })
  }

  forget(accounts: readonly Account[]): Promise<void> {
    return this.#inTurn(async (file) => {
      for (const account of accounts) {
        const number = file.record.numberOf(account)
        if (number !== undefined && file.record.made.delete(number)) this.#doubt(file.record, number)
      }
      await file.save()
    })
  }

  remove(options: CrowdOptions = {}): Promise<CrowdRemoval> {
    return this.#inTurn((file) => this.#removeAll(file, options))
  }

  async close(): Promise<void> {
    await this.#turn.catch(() => {})
    const file = await this.#file?.catch(() => undefined)
    this.#file = undefined
    await file?.close()
    await this.#options.backend.close()
  }

  #inTurn<T>(work: (file: CrowdFile) => Promise<T>): Promise<T> {
    const turn = this.#turn
      .catch(() => {})
      .then(async () => {
        this.#file ??= CrowdFile.open(this.#options.domain, this.#options.folder)
        const file = await this.#file.catch((error) => {
          this.#file = undefined
          throw error
        })
        return work(file)
      })
    this.#turn = turn.catch(() => {})
    return turn
  }

  /** A server may have been set up anew since: if the first or the last account is refused, all are in doubt. */
  async #trustWhatIsRemembered(file: CrowdFile, count: number): Promise<void> {
    const { record } = file
    const old = record.accounts(count).filter((account) => !this.#seen.has(record.numberOf(account) ?? 0))
    for (const account of new Set([old.at(0), old.at(-1)])) {
      if (account === undefined || (await this.#exists(account))) continue
      const { onWarning, domain } = this.#options
      onWarning?.(`load accounts of an earlier run no longer log in at ${domain}: they are made anew`)
      for (const number of [...record.made].filter((each) => !this.#seen.has(each))) {
        record.made.delete(number)
        this.#doubt(record, number)
      }
      return file.save()
    }
    for (const account of old) this.#seen.add(record.numberOf(account) ?? 0)
  }

  async #make(
    file: CrowdFile,
    numbers: readonly number[],
    { count, signal, onProgress }: CrowdOptions & { readonly count: number },
  ): Promise<void> {
    const { record } = file
    const unsure = new Set(numbers.filter((number) => record.doubtful.has(number)))
    for (const number of numbers) record.doubtful.add(number)
    await file.save()
    const report = () => onProgress?.({ ready: Math.min(record.made.size, count), wanted: count })
    const begun = new Set<number>()
    report()
    try {
      await inLanes(numbers, {
        parallel: this.#options.backend.parallel,
        ...(signal ? { signal } : {}),
        task: async (number) => {
          begun.add(number)
          const outcome = await this.#create(record.account(number), signal)
          record.doubtful.delete(number)
          record[outcome].add(number)
          if (outcome === 'made') this.#seen.add(number)
          report()
          await this.#saveNowAndThen(file)
        },
      })
    } finally {
      for (const number of numbers)
        if (!begun.has(number) && !unsure.has(number)) record.doubtful.delete(number)
      await file.save()
    }
  }

  /** Creates an account, or finds that it is there; with patience where the server asks for it. */
  async #create(account: Account, signal: AbortSignal | undefined): Promise<'made' | 'taken'> {
    for (;;) {
      const ticket = await this.#backOff.ready(signal)
      try {
        await this.#options.backend.create(account)
        this.#backOff.succeeded()
        return 'made'
      } catch (error) {
        if (asksForPatience(error)) {
          if (!this.#backOff.refused(ticket, signal)) throw error
          continue
        }
        if (!(error instanceof AccountError) || !mayExist(error)) throw error
        if (await this.#exists(account)) return 'made'
        if (error.code === 'E_ACCOUNTS_EXISTS') return 'taken'
        throw error
      }
    }
  }

  async #exists(account: Account): Promise<boolean> {
    try {
      await this.#options.login(account)
      return true
    } catch (error) {
      if (isRefusedLogin(error)) return false
      throw error
    }
  }

  async #removeAll(file: CrowdFile, { signal, onProgress }: CrowdOptions): Promise<CrowdRemoval> {
    const { record } = file
    const { backend } = this.#options
    const numbers = [...record.made, ...record.doubtful]
    const left = () => record.made.size + record.doubtful.size + record.taken.size
    if (!backend.remove)
      return {
        removed: 0,
        left: left(),
        ...(left() > 0 && { reason: 'the target has no way to remove them' }),
      }
    const remove = backend.remove.bind(backend)
    let removed = 0
    let inARow = 0
    let reason: string | undefined
    try {
      await inLanes(numbers, {
        parallel: backend.parallel,
        ...(signal ? { signal } : {}),
        task: async (number) => {
          if (inARow >= GIVE_UP_AFTER) return
          const why = await this.#removeOne(remove, record.account(number))
          if (why === undefined || why === 'absent') {
            record.made.delete(number)
            record.doubtful.delete(number)
            this.#seen.delete(number)
            if (why === undefined) removed += 1
            inARow = 0
          } else {
            reason = why.reason
            inARow += 1
          }
          onProgress?.({ ready: numbers.length - left() + record.taken.size, wanted: numbers.length })
          await this.#saveNowAndThen(file)
        },
      })
    } finally {
      await file.save()
    }
    if (reason === undefined && record.taken.size > 0) reason = 'their passwords are not ours any more'
    return { removed, left: left(), ...(left() > 0 && reason !== undefined && { reason }) }
  }

  /** Whether it was removed (undefined), was not there, or stays for a reason. */
  async #removeOne(
    remove: (account: Account) => Promise<void>,
    account: Account,
  ): Promise<undefined | 'absent' | { readonly reason: string }> {
    try {
      await remove(account)
      return undefined
    } catch (error) {
      if (isRefusedLogin(error)) return 'absent'
      const reason = messageOf(error)
      if (!(error instanceof AccountError)) return { reason }
      return (await this.#exists(account).catch(() => true)) ? { reason } : 'absent'
    }
  }

  #doubt(record: CrowdRecord, number: number): void {
    record.doubtful.add(number)
    this.#seen.delete(number)
  }

  async #saveNowAndThen(file: CrowdFile): Promise<void> {
    if (performance.now() - this.#savedAt < SAVE_EVERY_MS) return
    this.#savedAt = performance.now()
    await file.save()
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
