import { negotiate } from '../../session/negotiate.ts'
import type { Session } from '../../session/session.ts'
import { clientOptions, securedStage } from '../session-options.ts'
import type { Account, Target } from '../target.ts'
import { retryWhenCut } from './retry.ts'

/** Opens the sessions that the management of accounts needs. */
export interface AccountConnector {
  readonly domain: string
  /** A stream, secured as the target says, on which nobody has authenticated. @throws as {@link negotiate} */
  open(): Promise<Session>
  /** A bound session. @throws as {@link negotiate} */
  login(account: Account): Promise<Session>
}

const ACTOR = 'assay'

/**
 * Opens sessions with a target. They are bounded by the target's time-out and not by a run's signal: what was begun for
 * an account has to be finished, else nobody knows whether it is there.
 */
export function connectorTo(target: Target): AccountConnector {
  return {
    domain: target.domain,
    open: () => retryWhenCut(() => negotiate(clientOptions(target, { actor: ACTOR }), securedStage(target))),
    login: (account) => {
      const { username, password } = account
      const options = clientOptions(target, { actor: ACTOR, credentials: { username, password } })
      return retryWhenCut(() => negotiate({ ...options, domain: account.domain }))
    },
  }
}
