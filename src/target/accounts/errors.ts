import type { Element } from 'ltx'
import { type ErrorOptions, TargetError } from '../../base/errors.ts'
import { NS } from '../../xml/namespaces.ts'
import { childElements } from '../../xml/parse.ts'

/**
 * Accounts could not be made, removed or cleaned. Codes: E_ACCOUNTS_UNSUPPORTED (the server has no such way),
 * E_ACCOUNTS_REFUSED (it has, and said no), E_ACCOUNTS_EXISTS (the name is taken), E_ACCOUNTS_FORM (it wants answers that
 * only people have), E_ACCOUNTS_COMMAND (the command failed).
 */
export class AccountError extends TargetError {
  /** Whether the same request may succeed after a pause: the server limits how many it takes. */
  readonly tryLater: boolean

  constructor(code: string, message: string, options: ErrorOptions & { tryLater?: boolean } = {}) {
    super(code, message, options)
    this.tryLater = options.tryLater ?? false
  }
}

/** A scenario needs more accounts than there are (E_ACCOUNTS_TOO_FEW). */
export class NotEnoughAccounts extends TargetError {
  readonly needed: number
  readonly available: number

  constructor(needed: number, available: number, options: ErrorOptions & { lost?: readonly string[] } = {}) {
    const lost = options.lost?.length ? ` (not usable: ${options.lost.join('; ')})` : ''
    const nouns = needed === 1 ? '1 account is' : `${needed} accounts are`
    super(
      'E_ACCOUNTS_TOO_FEW',
      `${nouns} needed and there ${available === 1 ? 'is' : 'are'} ${available}${lost}`,
      {
        hint: 'list more accounts in the target file, or let Assay create them',
        ...options,
      },
    )
    this.needed = needed
    this.available = available
  }
}

/** The condition and text of an error stanza (RFC 6120 §8.3.2), for people, and whether to try again after a pause. */
export function describeError(reply: Element): { condition: string; shown: string; tryLater: boolean } {
  const error = reply.getChild('error')
  const conditions = error ? childElements(error).filter((child) => child.getNS() === NS.stanzaErrors) : []
  const condition = conditions.find(({ name }) => name !== 'text')?.name ?? 'no condition'
  const text = conditions.find(({ name }) => name === 'text')?.getText()
  // Some say `modify` or `cancel` with a constraint that passes all the same.
  const tryLater = error?.attrs.type === 'wait' || condition === 'resource-constraint'
  return { condition, shown: text ? `${condition} (${text})` : condition, tryLater }
}
