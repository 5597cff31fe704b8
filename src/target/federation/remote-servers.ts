import { randomBytes } from 'node:crypto'
import type { Authority } from '../certificate.ts'
import type { RemoteServers } from '../target.ts'
import type { NameServer } from './name-server.ts'

/** Reserved for tests (RFC 6761 §6.2): nobody else's domains. */
const TOP_LEVEL = 'test'

/** Remote servers for a target that asks our DNS server and trusts our authority. */
export function remoteServers(nameServer: NameServer, authority: Authority): RemoteServers {
  return {
    newDomain: (name) => `${name}-${randomBytes(4).toString('hex')}.${TOP_LEVEL}`,
    publish: (domain, port) => nameServer.publish(domain, port),
    withdraw: (domain) => nameServer.withdraw(domain),
    issue: (request) => authority.issue(request),
  }
}
