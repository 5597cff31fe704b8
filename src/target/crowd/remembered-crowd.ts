import type { Account, CrowdOptions, CrowdRemoval, CrowdSource } from '../target.ts'
import { CrowdFile } from './crowd-file.ts'
import { CrowdServer, type CrowdServerOptions } from './crowd-server.ts'
import { inLanes } from './lanes.ts'
import { removeCrowd } from './remove-crowd.ts'

export interface RememberedCrowdOptions extends CrowdServerOptions {
  readonly domain: string
  /** Where crowds are remembered; the user's state folder unless given. */
  readonly folder?: string
  /** Told, as one sentence, what the user should know. */
  readonly onWarning?: (message: string) => void
}

/**
 * Accounts that outlive the run: made once, remembered in a file of the user's, and taken again by later runs. Every
 * number is written down before its account is made, so that whatever ends a run, no account is forgotten.
 */
export class RememberedCrowd implements CrowdSource {
  readonly #options: RememberedCrowdOptions
  readonly #server: CrowdServer
  /** Accounts known to exist in this run. */
  readonly #seen = new Set<number>()
  #file: Promise<CrowdFile> | undefined
  /** One call at a time. */
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: RememberedCrowdOptions) {
    this.#options = options
    this.#server = new CrowdServer(options)
  }

  ensure(count: number, options: CrowdOptions = {}): Promise<readonly Account[]> {
    return this.#inTurn(async (file) => {
      const { record } = file
      await this.#trustWhatIsRemembered(file, count)
      // A name that turns out to be taken makes room for another.
      for (let missing = record.missing(count); missing.length > 0; missing = record.missing(count))
        await this.#make(file, missing, { ...options, count })
      return record.accounts(count)
    })
  }

  forget(accounts: readonly Account[]): Promise<void> {
    return this.#inTurn(async (file) => {
      for (const account of accounts) this.#doubt(file, file.record.numberOf(account))
      await file.save()
    })
  }

  remove(options: CrowdOptions = {}): Promise<CrowdRemoval> {
    return this.#inTurn((file) => {
      this.#seen.clear()
      return removeCrowd(file, this.#server, options)
    })
  }

  async close(): Promise<void> {
    await this.#turn
    const file = await this.#file?.catch(() => undefined)
    this.#file = undefined
    await file?.close()
    await this.#server.close()
  }

  #inTurn<T>(work: (file: CrowdFile) => Promise<T>): Promise<T> {
    const turn = this.#turn.then(async () => work(await this.#open()))
    this.#turn = turn.catch(() => {})
    return turn
  }

  /** A file that could not be opened may be free the next time. */
  async #open(): Promise<CrowdFile> {
    const { domain, folder } = this.#options
    this.#file ??= CrowdFile.open(domain, folder)
    try {
      return await this.#file
    } catch (error) {
      this.#file = undefined
      throw error
    }
  }

  /** A server may have been set up anew since: if the first or the last account is refused, all are in doubt. */
  async #trustWhatIsRemembered(file: CrowdFile, count: number): Promise<void> {
    const { record } = file
    const numbers = record.accounts(count).map((account) => record.numberOf(account) ?? 0)
    const old = numbers.filter((number) => !this.#seen.has(number))
    for (const number of new Set([...old.slice(0, 1), ...old.slice(-1)])) {
      if (await this.#server.exists(record.account(number))) continue
      const { onWarning, domain } = this.#options
      onWarning?.(`load accounts of an earlier run no longer log in at ${domain}: they are made anew`)
      for (const each of [...record.made]) if (!this.#seen.has(each)) this.#doubt(file, each)
      return file.save()
    }
    for (const number of old) this.#seen.add(number)
  }

  async #make(
    file: CrowdFile,
    numbers: readonly number[],
    { count, signal, onProgress }: CrowdOptions & { readonly count: number },
  ): Promise<void> {
    const { record } = file
    const fresh = new Set(numbers.filter((number) => !record.doubtful.has(number)))
    for (const number of numbers) record.doubtful.add(number)
    await file.save()
    const report = () => onProgress?.({ ready: Math.min(record.made.size, count), wanted: count })
    report()
    try {
      await inLanes(numbers, {
        parallel: this.#server.parallel,
        ...(signal ? { signal } : {}),
        task: async (number) => {
          fresh.delete(number)
          const outcome = await this.#server.create(record.account(number), signal)
          record.doubtful.delete(number)
          record[outcome].add(number)
          if (outcome === 'made') this.#seen.add(number)
          report()
          await file.saveNowAndThen()
        },
      })
    } finally {
      // What was never begun does not exist.
      for (const number of fresh) record.doubtful.delete(number)
      await file.save()
    }
  }

  #doubt({ record }: CrowdFile, number: number | undefined): void {
    if (number === undefined || !record.made.delete(number)) return
    record.doubtful.add(number)
    this.#seen.delete(number)
  }
}
