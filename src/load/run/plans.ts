import { randomInt } from 'node:crypto'
import type { Account, Target } from '../../target/target.ts'
import { TOKEN_LIMITS } from '../client/token.ts'
import type { LoadScenario } from '../scenario/scenario.ts'
import type { WorkerPlan } from '../worker/plan.ts'

/** How the connections of a load are secured: as the scenario says, or as the target does. */
export function tlsModeOf(target: Target, { login }: Pick<LoadScenario, 'login'>): WorkerPlan['tls']['mode'] {
  return login.tls === 'target' ? target.tls.mode : login.tls
}

/** One plan for each worker; client n is at worker n modulo `workers`. */
export function workerPlans(given: {
  readonly scenario: LoadScenario
  readonly target: Target
  readonly accounts: readonly Account[]
  readonly workers: number
  readonly localAddresses: readonly string[]
}): WorkerPlan[] {
  const { scenario, target, accounts, workers, localAddresses } = given
  const { ca, verify } = target.tls
  const mode = tlsModeOf(target, scenario)
  const endpoint = mode === 'direct' ? (target.directTls ?? target.client) : target.client
  const run = randomInt(TOKEN_LIMITS.run + 1)
  const isAnonymous = scenario.login.mechanism === 'ANONYMOUS'
  return Array.from({ length: workers }, (_, worker) => ({
    scenario,
    worker,
    workers,
    accounts: accounts.filter((_account, index) => index % workers === worker),
    usernames: accounts.map(({ username }) => username),
    domain: isAnonymous ? (target.anonymousDomain ?? target.domain) : target.domain,
    // Another run with the same accounts must not be thrown out by this one, nor this one by what is left of another.
    resource: `load${run}`,
    run,
    endpoint,
    tls: { mode, verify, ...(ca === undefined ? {} : { ca }) },
    localAddresses,
  }))
}
