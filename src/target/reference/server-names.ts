/** The virtual host of a reference server that no other server has to find. */
export const DOMAIN = 'localhost'

/** The domains of one reference server. */
export interface ServerNames {
  readonly domain: string
  /** Offers SASL ANONYMOUS. */
  readonly anonymous: string
  /** Offers SASL EXTERNAL, where a server needs a domain of its own for that. */
  readonly external: string
  /** External components that may connect. */
  readonly components: readonly [first: string, second: string]
  /** Every name a client may meet; clients refuse a certificate for `*.localhost`, so each is listed. */
  readonly certificate: readonly string[]
}

const SERVICES = ['conference', 'pubsub', 'upload', 'proxy', 'multicast', 'vjud']

export function serverNames(domain: string = DOMAIN): ServerNames {
  const below = (name: string) => `${name}.${domain}`
  const [anonymous, external] = [below('anon'), below('external')]
  const components = [below('component'), below('second')] as const
  const all = [domain, anonymous, external, ...SERVICES.map(below), ...components]
  // URLs of the server name this machine, whatever its domain is.
  return { domain, anonymous, external, components, certificate: [...new Set([...all, DOMAIN])] }
}
