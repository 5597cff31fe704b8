import { startLoopbackServer } from '../loopback/server.ts'
import { createAuthority } from './certificate.ts'
import { ThrowAwayCrowd } from './crowd/throw-away-crowd.ts'
import { DEFAULT_TIMEOUT_MS } from './description.ts'
import { BlockAccounts, randomPassword } from './reference/block-accounts.ts'
import type { ReadyTarget } from './target.ts'

const DOMAIN = 'localhost'
/** Accounts cost nothing here; a block only saves calls. */
const BLOCK = 16

/**
 * The loopback server as a target: in this process, with a certificate of its own.
 * @throws TargetError E_LOOPBACK_LISTEN
 */
export async function startLoopbackTarget(): Promise<ReadyTarget> {
  const authority = await createAuthority()
  const tls = await authority.issue({ names: [DOMAIN] })
  const server = await startLoopbackServer({ domain: DOMAIN, tls })
  const { host, port, directTlsPort } = server
  const password = randomPassword()
  const create = async (usernames: readonly string[]) => {
    for (const username of usernames) server.accounts.add(username, password)
  }
  return {
    target: {
      name: 'loopback',
      domain: DOMAIN,
      client: { host, port },
      ...(directTlsPort === undefined ? {} : { directTls: { host, port: directTlsPort } }),
      tls: { mode: 'starttls', verify: true, ca: authority.certificate },
      timeoutMs: DEFAULT_TIMEOUT_MS,
    },
    accounts: new BlockAccounts({ domain: DOMAIN, password, block: BLOCK, create }),
    crowd: new ThrowAwayCrowd({ domain: DOMAIN, password, create }),
    processes: [],
    stop: () => server.stop(),
  }
}
