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
  readonly components: readonly string[]
  /** Every name a client may meet; clients refuse a certificate for `*.localhost`, so each is listed. */
  readonly certificate: readonly string[]
}

/** Enough for eight scenarios with two each at a time. */
const COMPONENTS = 16
const SERVICES = ['conference', 'pubsub', 'upload', 'proxy', 'multicast', 'vjud']

export function serverNames(domain: string = DOMAIN): ServerNames {
  const below = (name: string) => `${name}.${domain}`
  const [anonymous, external] = [below('anon'), below('external')]
  const components = Array.from({ length: COMPONENTS }, (_, index) => below(`component${index + 1}`))
  const all = [domain, anonymous, external, ...SERVICES.map(below), ...components]
  // URLs of the server name this machine, whatever its domain is.
  return { domain, anonymous, external, components, certificate: [...new Set([...all, DOMAIN])] }
}
