import type { Account } from '../target.ts'

export interface ListProblem {
  /** From 1. */
  readonly line: number
  readonly message: string
}

export interface AccountList {
  readonly accounts: readonly Account[]
  readonly problems: readonly ListProblem[]
}

const LINE = /^([^\s"&'/:<>@]+)(?:@([^\s@/:]+))?(?:\s*:|\s)\s*(\S.*)$/

/**
 * Reads accounts from text: one a line, `username password` or `username:password`, where the username may be a whole
 * address; empty lines and lines that begin with `#` say nothing.
 * @param domain of accounts whose line names none.
 */
export function parseAccountList(text: string, domain: string): AccountList {
  const accounts: Account[] = []
  const problems: ListProblem[] = []
  const seen = new Map<string, number>()
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1
    const content = raw.trim()
    if (content === '' || content.startsWith('#')) continue
    const [, username, written, password] = LINE.exec(content) ?? []
    if (username === undefined || password === undefined) {
      problems.push({ line, message: 'must read username password, or username:password' })
      continue
    }
    const account = { username, domain: written?.toLowerCase() ?? domain, password }
    const address = `${username}@${account.domain}`
    const before = seen.get(address)
    if (before !== undefined) problems.push({ line, message: `${address} is in line ${before} already` })
    seen.set(address, line)
    accounts.push(account)
  }
  if (accounts.length === 0 && problems.length === 0) problems.push({ line: 1, message: 'names no account' })
  return { accounts, problems }
}
