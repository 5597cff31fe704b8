import * as v from 'valibot'
import type { Account } from '../target.ts'
import { fromRanges, toRanges } from './number-ranges.ts'

/** What begins the name of every account of a crowd that outlives a run. */
const PREFIX = 'assay-load'

/**
 * The accounts that load runs made on a server, by number. `made` exist; `doubtful` may exist: their creation was begun
 * and nobody saw its end, or a login was refused; `taken` exist with a password that is not ours, so they are of no use.
 */
export class CrowdRecord {
  readonly domain: string
  /** Sets the crowd of this user and machine apart from those of others. */
  readonly tag: string
  /** Of all accounts of the crowd. */
  readonly password: string
  readonly made: Set<number>
  readonly doubtful: Set<number>
  readonly taken: Set<number>

  constructor(content: CrowdContent) {
    const { domain, tag, password, made = [], doubtful = [], taken = [] } = content
    this.domain = domain
    this.tag = tag
    this.password = password
    this.made = new Set(made)
    this.doubtful = new Set(doubtful)
    this.taken = new Set(taken)
  }

  /** Whether nothing on the server hangs on this record. */
  get empty(): boolean {
    return this.made.size + this.doubtful.size + this.taken.size === 0
  }

  account(number: number): Account {
    return {
      username: `${PREFIX}-${this.tag}-${number}`,
      domain: this.domain,
      password: this.password,
    }
  }

  /** The number of an account of this crowd; undefined for any other. */
  numberOf({ username, domain }: Pick<Account, 'username' | 'domain'>): number | undefined {
    const start = `${PREFIX}-${this.tag}-`
    if (domain !== this.domain || !username.startsWith(start)) return undefined
    const number = Number(username.slice(start.length))
    return Number.isSafeInteger(number) && number > 0 ? number : undefined
  }

  /** The lowest numbers that have no account for certain, until there are `count` accounts; doubtful ones come first. */
  missing(count: number): number[] {
    const lacking = Math.max(0, count - this.made.size)
    const numbers = [...this.doubtful].sort((a, b) => a - b).slice(0, lacking)
    for (let number = 1; numbers.length < lacking; number += 1) {
      if (!this.made.has(number) && !this.doubtful.has(number) && !this.taken.has(number))
        numbers.push(number)
    }
    return numbers
  }

  /** The accounts with the `count` lowest numbers that exist. */
  accounts(count: number): Account[] {
    return [...this.made]
      .sort((a, b) => a - b)
      .slice(0, count)
      .map((number) => this.account(number))
  }
}

interface CrowdContent {
  readonly domain: string
  readonly tag: string
  readonly password: string
  readonly made?: Iterable<number>
  readonly doubtful?: Iterable<number>
  readonly taken?: Iterable<number>
}

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(10_000_000))
const ranges = v.array(v.tuple([number, number]))
const text = v.pipe(v.string(), v.nonEmpty())

const stored = v.object({
  version: v.literal(1),
  domain: text,
  tag: text,
  password: text,
  made: ranges,
  doubtful: ranges,
  taken: ranges,
})

/** A record as it is kept in a file. */
export function crowdToText({ domain, tag, password, made, doubtful, taken }: CrowdRecord): string {
  const lists = { made: toRanges(made), doubtful: toRanges(doubtful), taken: toRanges(taken) }
  return `${JSON.stringify({ version: 1, domain, tag, password, ...lists })}\n`
}

/** Reads what {@link crowdToText} wrote; undefined where it is something else. */
export function crowdFromText(source: string): CrowdRecord | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(source)
  } catch {
    return undefined
  }
  const result = v.safeParse(stored, parsed)
  if (!result.success) return undefined
  const { domain, tag, password, made, doubtful, taken } = result.output
  return new CrowdRecord({
    domain,
    tag,
    password,
    made: fromRanges(made),
    doubtful: fromRanges(doubtful),
    taken: fromRanges(taken),
  })
}
