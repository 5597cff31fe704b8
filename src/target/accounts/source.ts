import type { AccountsDescription } from '../description.ts'
import type { Account, AccountSource, Target } from '../target.ts'
import { administration } from './admin.ts'
import type { AccountBackend } from './backend.ts'
import { cleanAccount } from './clean.ts'
import { commandBackend } from './command.ts'
import { type AccountConnector, connectorTo } from './connector.ts'
import { CreatedAccounts } from './created.ts'
import { AccountError } from './errors.ts'
import { ListedAccounts } from './listed.ts'
import { registration } from './register.ts'
import { retryWhenCut } from './retry.ts'

export interface SourceOptions {
  readonly target: Target
  readonly signal?: AbortSignal
  /** Told, as one sentence, when accounts have to be left on the server. */
  readonly onWarning?: (message: string) => void
  /** Opens sessions; those of the target where it is left out. */
  readonly connector?: AccountConnector
}

/**
 * The account source that a target asks for.
 * @throws AccountError (E_ACCOUNTS_UNSUPPORTED) where it asks for an administrator and names none.
 */
export function createAccountSource(accounts: AccountsDescription, options: SourceOptions): AccountSource {
  const { target, signal, connector = connectorTo(target) } = options
  if (accounts.kind === 'list') {
    const clean = (account: Account) => cleanByLogin(connector, account)
    return new ListedAccounts({ accounts: accounts.accounts, clean, ...(signal ? { signal } : {}) })
  }
  const { onWarning } = options
  return new CreatedAccounts({
    domain: target.domain,
    backend: backendFor(accounts, target, connector),
    ...(signal ? { signal } : {}),
    ...(onWarning ? { onWarning } : {}),
  })
}

/**
 * The way to make and remove accounts on a target.
 * @throws AccountError (E_ACCOUNTS_UNSUPPORTED) where it asks for an administrator and names none.
 */
export function backendFor(
  accounts: Exclude<AccountsDescription, { kind: 'list' }>,
  target: Target,
  connector: AccountConnector,
): AccountBackend {
  if (accounts.kind === 'register') return registration(connector)
  if (accounts.kind === 'command') return commandBackend(accounts)
  if (target.administrator) return administration(connector, target.administrator)
  throw new AccountError('E_ACCOUNTS_UNSUPPORTED', `the target ${target.name} names no administrator`)
}

function cleanByLogin(connector: AccountConnector, account: Account): Promise<void> {
  return retryWhenCut(async () => {
    const session = await connector.login(account)
    try {
      await cleanAccount(session)
    } finally {
      await session.close()
    }
  })
}
