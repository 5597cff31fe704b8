import type { Authority } from '../certificate.ts'
import type { RemoteServers } from '../target.ts'
import type { NameServer } from './name-server.ts'

/** Remote servers for a target that asks our DNS server and trusts our authority. */
export function remoteServers(nameServer: NameServer, authority: Authority): RemoteServers {
  return {
    publish: (domain, port, more) => nameServer.publish(domain, port, more),
    withdraw: (domain) => nameServer.withdraw(domain),
    issue: (request) => authority.issue(request),
  }
}
