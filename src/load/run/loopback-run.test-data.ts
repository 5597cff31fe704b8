import type { LoopbackServer } from '../../loopback/server.ts'
import type { Account, Target } from '../../target/target.ts'
import { BEHAVIOURS } from '../behaviours/index.ts'
import { sameThreadHost } from '../hosts/same-thread.test-data.ts'
import type { LoadOutcome } from '../outcome.ts'
import { parseScenarioFile } from '../scenario/file.ts'
import type { LoadRunOptions } from './options.ts'
import { runLoad } from './run.ts'

/** Accounts for so many clients. */
export function accountsFor(clients: number): Account[] {
  return Array.from({ length: clients }, (_, n) => ({
    username: `user${n}`,
    domain: 'localhost',
    password: 'x',
  }))
}

/** They as a loopback server takes them. */
export function asMap(accounts: readonly Account[]): Map<string, string> {
  return new Map(accounts.map(({ username, password }) => [username, password]))
}

/** A loopback server as a target, or something before it that listens on another port. */
function targetOf({ host, port }: Pick<LoopbackServer, 'host' | 'port'>): Target {
  return {
    name: 'loopback',
    domain: 'localhost',
    client: { host, port },
    tls: { mode: 'none', verify: true },
    timeoutMs: 5000,
  }
}

/** Runs a load by two workers of this thread. `scenario` is the text of a file without the number of clients. */
export async function loopbackRun(
  given: {
    readonly server: Pick<LoopbackServer, 'host' | 'port'>
    readonly clients: number
    readonly scenario: string
    /** More keys of `login`. */
    readonly login?: string
  },
  options: Partial<LoadRunOptions> = {},
): Promise<LoadOutcome> {
  const text = `clients: ${given.clients}\nlogin: { tls: none, ${given.login ?? 'rate: 1000/s'} }\n${given.scenario}\n`
  return runLoad({
    scenario: await parseScenarioFile(text, { file: 'test.yaml', behaviours: BEHAVIOURS }),
    target: targetOf(given.server),
    accounts: accountsFor(given.clients),
    workers: 2,
    localAddresses: [],
    host: sameThreadHost(),
    signal: new AbortController().signal,
    ...options,
  })
}
