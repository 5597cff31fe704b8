/** An address (RFC 7622) with its parts normalised; absent parts are empty. */
export interface Jid {
  readonly local: string
  readonly domain: string
  readonly resource: string
  /** `local@domain`, or the domain alone. */
  readonly bare: string
  /** The whole address. */
  readonly full: string
}

const FORBIDDEN_IN_LOCAL = /[\s"&'/:<>@\p{Cc}]/u
const DOMAIN = /^(?:\[[0-9a-f:.]+\]|[^\s\p{Cc}@/"&'<>:.][^\s\p{Cc}@/"&'<>:]*)$/u
const CACHE_SIZE = 100_000
const cache = new Map<string, Jid | undefined>()

/** Case-mapped and composed, as PRECIS UsernameCaseMapped would for the names a test uses; undefined where it cannot be a localpart. */
export function normaliseLocal(text: string): string | undefined {
  const local = text.normalize('NFC').toLowerCase()
  return local === '' || FORBIDDEN_IN_LOCAL.test(local) || Buffer.byteLength(local) > 1023 ? undefined : local
}

/** A resourcepart fit for use, or undefined. Spaces are allowed in it, controls are not (RFC 7622 §3.4). */
export function normaliseResource(text: string): string | undefined {
  const resource = text.normalize('NFC')
  return resource === '' || /\p{Cc}/u.test(resource) || Buffer.byteLength(resource) > 1023
    ? undefined
    : resource
}

/** Parses an address; undefined where it is malformed. Routing asks for the same few addresses over and over, so answers are kept. */
export function parseJid(text: string): Jid | undefined {
  if (cache.has(text)) return cache.get(text)
  if (cache.size >= CACHE_SIZE) cache.clear()
  const jid = parse(text)
  cache.set(text, jid)
  return jid
}

function parse(text: string): Jid | undefined {
  const slash = text.indexOf('/')
  const address = slash < 0 ? text : text.slice(0, slash)
  const at = address.indexOf('@')
  const local = at < 0 ? '' : normaliseLocal(address.slice(0, at))
  const resource = slash < 0 ? '' : normaliseResource(text.slice(slash + 1))
  const domain = address
    .slice(at + 1)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.$/, '')
  if (local === undefined || resource === undefined) return undefined
  if (!DOMAIN.test(domain) || /\.(?:\.|$)/.test(domain) || Buffer.byteLength(domain) > 1023) return undefined
  const bare = local ? `${local}@${domain}` : domain
  return { local, domain, resource, bare, full: resource ? `${bare}/${resource}` : bare }
}
