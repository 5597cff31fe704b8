import { type AccountConnector, connectorTo } from '../accounts/connector.ts'
import { backendFor } from '../accounts/source.ts'
import type { AccountsDescription } from '../description.ts'
import type { CrowdSource, Target } from '../target.ts'
import { ListedCrowd } from './listed-crowd.ts'
import { RememberedCrowd } from './remembered-crowd.ts'

export interface CrowdSourceOptions {
  readonly target: Target
  /** Told, as one sentence, what the user should know. */
  readonly onWarning?: (message: string) => void
  /** Opens sessions; those of the target where it is left out. */
  readonly connector?: AccountConnector
  /** Where crowds are remembered; the user's state folder unless given. */
  readonly folder?: string
}

/**
 * The crowd of a target that Assay did not start.
 * @throws AccountError (E_ACCOUNTS_UNSUPPORTED) where it asks for an administrator and names none.
 */
export function createCrowdSource(accounts: AccountsDescription, options: CrowdSourceOptions): CrowdSource {
  if (accounts.kind === 'list') return new ListedCrowd(accounts.accounts)
  const { target, onWarning, folder, connector = connectorTo(target) } = options
  return new RememberedCrowd({
    domain: target.domain,
    backend: backendFor(accounts, target, connector),
    login: async (account) => {
      const session = await connector.login(account)
      await session.close()
    },
    ...(folder === undefined ? {} : { folder }),
    ...(onWarning ? { onWarning } : {}),
  })
}
