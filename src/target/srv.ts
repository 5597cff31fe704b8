import type { SrvRecord } from 'node:dns'
import { isIP } from 'node:net'
import { TargetError } from '../base/errors.ts'
import type { Endpoint } from './target.ts'

/** SRV services of a client: `xmpp-client` (RFC 6120 §3.2.1) and, with TLS from the first byte, `xmpps-client` (XEP-0368). */
export type ClientService = 'xmpp-client' | 'xmpps-client'

/** The port of a service where DNS names none (RFC 6120 §3.2.2; 5223 by custom for direct TLS). */
export const DEFAULT_PORT: Readonly<Record<ClientService, number>> = {
  'xmpp-client': 5222,
  'xmpps-client': 5223,
}

/** The port on which servers take other servers, where nothing names one (RFC 6120 §3.2.2; 5270 by custom for direct TLS). */
export const SERVER_PORT = { plain: 5269, directTls: 5270 } as const

/** The part of a DNS resolver that is needed here; `dns.promises.Resolver` is one. */
export interface SrvResolver {
  resolveSrv(name: string): Promise<SrvRecord[]>
}

/**
 * Puts SRV records into the order in which to try them (RFC 2782): ascending priority, and within a priority drawn by
 * weight, where records of weight 0 have a small chance only.
 * @param random gives numbers from 0 to below 1.
 */
export function orderSrv(records: readonly SrvRecord[], random: () => number = Math.random): SrvRecord[] {
  const priorities = [...new Set(records.map(({ priority }) => priority))].sort((a, b) => a - b)
  return priorities.flatMap((priority) =>
    draw(
      records.filter((record) => record.priority === priority),
      random,
    ),
  )
}

function draw(records: readonly SrvRecord[], random: () => number): SrvRecord[] {
  // Weight 0 goes to the front, so that only a draw of 0 can pick it while heavier ones are left.
  const left = records.toSorted((a, b) => Number(a.weight !== 0) - Number(b.weight !== 0))
  const drawn: SrvRecord[] = []
  while (left.length > 0) {
    const sum = left.reduce((total, { weight }) => total + weight, 0)
    const mark = Math.floor(random() * (sum + 1))
    let running = 0
    const index = left.findIndex(({ weight }) => {
      running += weight
      return running >= mark
    })
    drawn.push(...left.splice(Math.max(0, index), 1))
  }
  return drawn
}

export interface LookUpOptions {
  readonly service: ClientService
  readonly resolver: SrvResolver
  readonly random?: () => number
}

/** Names that never have SRV records: addresses, and `localhost` (RFC 6761 §6.3). */
function isOutsideDns(domain: string): boolean {
  return isIP(bareHost(domain)) !== 0 || /(^|\.)localhost$/i.test(domain)
}

/** The host to connect to for a domain: itself, an IPv6 address without its brackets (RFC 7622 §3.2). */
export function bareHost(domain: string): string {
  return domain.replace(/^\[(.*)\]$/, '$1')
}

/**
 * Where a client finds a domain's service, best first (RFC 6120 §3.2): as SRV records say, else the domain itself on the
 * default port.
 * @throws TargetError (E_TARGET_UNREACHABLE) where DNS says that the service is not offered (target `.`).
 */
export async function lookUpEndpoints(domain: string, options: LookUpOptions): Promise<Endpoint[]> {
  const { service, resolver, random } = options
  const fallback = [{ host: bareHost(domain), port: DEFAULT_PORT[service] }]
  if (isOutsideDns(domain)) return fallback
  const name = `_${service}._tcp.${domain}`
  // No record and no response lead to the same fallback (RFC 6120 §3.2.1, step 9).
  const records = await resolver.resolveSrv(name).catch(() => [])
  if (records.length === 0) return fallback
  const usable = records.filter((record) => record.name !== '' && record.name !== '.')
  if (usable.length === 0)
    throw new TargetError(
      'E_TARGET_UNREACHABLE',
      `${domain} declares in DNS that it offers no ${service} service (SRV ${name} has the target '.')`,
      { hint: 'give the port in the URI, or endpoints in a target file, to connect regardless' },
    )
  return orderSrv(usable, random).map((record) => ({
    host: record.name.replace(/\.$/, ''),
    port: record.port,
  }))
}
