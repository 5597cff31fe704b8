import { createAuthority } from '../certificate.ts'
import type {
  ManagedServer,
  ReferenceServerName,
  ReferenceServerOptions,
} from '../reference/managed-server.ts'
import { startReferenceServer } from '../reference/start.ts'
import type { ReadyTarget } from '../target.ts'
import { NameServer } from './name-server.ts'

/** Names below `test` lead nowhere outside of our DNS server (RFC 6761 §6.2). */
const domainOf = (name: string) => `${name}.test`

/**
 * Starts two reference servers that find each other by a DNS server of ours and trust one another's certificates. The
 * first is the target, the second its partner; they stop together.
 * @throws as {@link startReferenceServer}; nothing runs then.
 */
export async function startFederatedPair(
  name: ReferenceServerName,
  partnerName: ReferenceServerName,
  options: Omit<ReferenceServerOptions, 'federation'> = {},
): Promise<ReadyTarget> {
  const authority = await createAuthority()
  const nameServer = await NameServer.start()
  const partnerDomain = domainOf(partnerName === name ? `other-${name}` : partnerName)
  const start = (server: ReferenceServerName, domain: string) =>
    startReferenceServer(server, { ...options, federation: { domain, nameServer, authority } })
  const started = await Promise.allSettled([start(name, domainOf(name)), start(partnerName, partnerDomain)])
  const stop = async () => {
    await Promise.all(started.map((each) => (each.status === 'fulfilled' ? each.value.stop() : undefined)))
    await nameServer.stop()
  }
  const failed = started.find((each) => each.status === 'rejected')
  const [server, partner] = started.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  if (!server || !partner) {
    await stop()
    throw failed?.reason
  }
  for (const each of [server, partner]) publish(each, nameServer)
  let stopped: Promise<void> | undefined
  return {
    ...server,
    partner,
    stop: () => {
      stopped ??= stop()
      return stopped
    },
  }
}

function publish({ target }: ManagedServer, nameServer: NameServer): void {
  if (target.server) nameServer.publish(target.domain, target.server.port)
}
