import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'
import { ConfigurationError, TargetError } from '../base/errors.ts'
import { bareHost } from './srv.ts'
import type { Permission, Target } from './target.ts'

/** What a server's owner has to agree to. */
export type GuardedRun = 'load' | 'capacity' | 'audit' | 'robustness'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8, 'ipv4')
loopback.addAddress('::1', 'ipv6')

/** Whether an address is in 127/8 or is ::1; also where IPv6 wraps it (::ffff:127.0.0.1). */
export function isLoopback(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && loopback.check(address, family === 4 ? 'ipv4' : 'ipv6')
}

export interface PermissionRequest {
  readonly run: GuardedRun
  /** The target's domain, for people. */
  readonly domain: string
  /** Every address that the run may connect to. */
  readonly addresses: readonly string[]
  readonly permission?: Permission
  readonly clients?: number
  /** Messages per second. */
  readonly rate?: number
  readonly now?: Date
}

/**
 * Lets a run go ahead on loopback addresses, or elsewhere with a permission that covers it.
 * @throws ConfigurationError (E_PERMISSION)
 */
export function requirePermission(request: PermissionRequest): void {
  const { run, domain, addresses, permission } = request
  const foreign = addresses.filter((address) => !isLoopback(address))
  if (addresses.length > 0 && foreign.length === 0) return
  const where = foreign.length > 0 ? `${domain} is at ${foreign[0]}` : `${domain} has no known address`
  if (!permission)
    throw new ConfigurationError(
      'E_PERMISSION',
      `${run} runs go only to loopback addresses unless their owner permits it, and ${where}`,
      {
        hint: 'with the permission, add to the target file: permission: {granted-by: NAME, until: YYYY-MM-DD}',
      },
    )
  const shortfall = shortfallOf(permission, request)
  if (!shortfall) return
  throw new ConfigurationError(
    'E_PERMISSION',
    `the permission for ${domain} does not cover this: ${shortfall.problem}`,
    {
      hint: `once permitted, write in the target file under permission: ${shortfall.line}`,
    },
  )
}

interface Shortfall {
  readonly problem: string
  readonly line: string
}

function shortfallOf(permission: Permission, request: PermissionRequest): Shortfall | undefined {
  const { until, maxClients, maxRate, grantedBy } = permission
  const { clients, rate, now = new Date() } = request
  // The day named is the last on which the permission holds (UTC).
  if (now.toISOString().slice(0, 10) > until)
    return { problem: `what ${grantedBy} granted ended on ${until}`, line: 'until: YYYY-MM-DD' }
  if (clients !== undefined && maxClients !== undefined && clients > maxClients)
    return {
      problem: `${clients} clients, at most ${maxClients} are permitted`,
      line: `max-clients: ${clients}`,
    }
  if (rate !== undefined && maxRate !== undefined && rate > maxRate)
    return {
      problem: `${rate} messages a second, at most ${maxRate} are permitted`,
      line: `max-rate: ${rate}`,
    }
  return undefined
}

/**
 * Every address of a target's endpoints.
 * @throws TargetError (E_TARGET_UNREACHABLE) where a host has none.
 */
export async function addressesOf(target: Target): Promise<string[]> {
  const endpoints = [
    target.client,
    target.directTls,
    target.server,
    target.serverDirectTls,
    ...(target.components ?? []),
  ]
  const urls = [target.websocket, target.bosh, target.boshPlain].flatMap((url) =>
    url === undefined ? [] : [bareHost(new URL(url).hostname)],
  )
  const hosts = new Set([...endpoints.flatMap((endpoint) => (endpoint ? [endpoint.host] : [])), ...urls])
  const found = await Promise.all(
    [...hosts].map((host) =>
      lookup(host, { all: true }).catch((cause) => {
        throw new TargetError('E_TARGET_UNREACHABLE', `${host} has no address`, { cause })
      }),
    ),
  )
  return [...new Set(found.flat().map(({ address }) => address))]
}
