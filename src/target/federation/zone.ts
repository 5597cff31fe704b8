/** What DNS says of a domain's services for servers. */
export interface Services {
  /** Port of `xmpp-server`. */
  readonly port: number
  /** Whether a record of `xmpps-server` says that there is no direct TLS (XEP-0368 §5); else there is no record. */
  readonly deniesDirectTls?: boolean
}

/** Services by domain. */
export type Zone = Map<string, Services>

export interface Question {
  readonly type: string
  readonly name: string
}

/** A resource record as dns-packet takes it. */
export type Answer =
  | { readonly type: 'A'; readonly name: string; readonly ttl: number; readonly data: string }
  | {
      readonly type: 'SRV'
      readonly name: string
      readonly ttl: number
      readonly data: { priority: number; weight: number; port: number; target: string }
    }

/** Seconds. Domains are used once, so how long a server remembers one does not matter. */
const TTL = 60
/** SRV leads here because ejabberd looks addresses up with the system's resolver, which knows no name of ours. */
const HOST = 'localhost'
const SERVICE = /^_xmpp-server\._tcp\.(.+)$/
const DIRECT_SERVICE = /^_xmpps-server\./
const ANY_SERVICE = /^_[^.]+\._(?:tcp|udp)\.(.+)$/

/**
 * What DNS says (RFC 6120 §3.2.1). An empty list: the name has no record of this type; undefined: there is no such name.
 */
export function answersFor({ type, name }: Question, zone: Zone): readonly Answer[] | undefined {
  const wanted = name.toLowerCase().replace(/\.$/, '')
  if (wanted === HOST) return address(type, name)
  const service = SERVICE.exec(wanted)?.[1]
  const domain = service ?? ANY_SERVICE.exec(wanted)?.[1] ?? wanted
  const services = servicesOf(domain, zone)
  if (services === undefined) return undefined
  if (services.deniesDirectTls && type === 'SRV' && DIRECT_SERVICE.test(wanted))
    return [{ type, name, ttl: TTL, data: { priority: 0, weight: 0, port: 0, target: '.' } }]
  if (service === undefined) return wanted.startsWith('_') ? [] : address(type, name)
  if (type !== 'SRV') return []
  return [{ type, name, ttl: TTL, data: { priority: 0, weight: 0, port: services.port, target: HOST } }]
}

function address(type: string, name: string): readonly Answer[] {
  return type === 'A' ? [{ type, name, ttl: TTL, data: '127.0.0.1' }] : []
}

/** A subdomain is served where its parent is, unless it is named itself. */
function servicesOf(domain: string, zone: Zone): Services | undefined {
  const labels = domain.split('.')
  for (let index = 0; index < labels.length; index += 1) {
    const services = zone.get(labels.slice(index).join('.'))
    if (services !== undefined) return services
  }
  return undefined
}
