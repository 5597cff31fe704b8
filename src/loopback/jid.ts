/** An address (RFC 7622) with its parts normalised; absent parts are empty. */
export interface Jid {
  readonly local: string
  readonly domain: string
  readonly resource: string
  /** `local@domain`, or the domain alone. */
  readonly bare: string
  readonly full: string
}

const LOCAL = /^[^\s"&'/:<>@\p{C}]+$/u
const DOMAIN = /^(?:\[[0-9a-f:.]+\]|[^\s\p{C}@/"&'<>:.]+(?:\.[^\s\p{C}@/"&'<>:.]+)*)$/u
const RESOURCE = /^\P{C}+$/u
const CACHE_SIZE = 100_000
const cache = new Map<string, Jid | undefined>()

function fitting(part: string, rule: RegExp): string | undefined {
  return rule.test(part) && Buffer.byteLength(part) <= 1023 ? part : undefined
}

/** Case-mapped and composed; undefined where it cannot be a localpart. */
export function normaliseLocal(text: string): string | undefined {
  return fitting(text.normalize('NFC').toLowerCase(), LOCAL)
}

/** A resourcepart fit for use, or undefined (RFC 7622 §3.4). */
export function normaliseResource(text: string): string | undefined {
  return fitting(text.replace(/\p{Zs}/gu, ' ').normalize('NFC'), RESOURCE)
}

/** Parses an address; undefined where it is malformed. Routing asks for the same few over and over, so answers are kept. */
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
  const host = address.slice(at + 1).normalize('NFC')
  const domain = fitting(host.toLowerCase().replace(/\.$/, ''), DOMAIN)
  const resource = slash < 0 ? '' : normaliseResource(text.slice(slash + 1))
  if (local === undefined || domain === undefined || resource === undefined) return undefined
  const bare = local ? `${local}@${domain}` : domain
  return { local, domain, resource, bare, full: resource ? `${bare}/${resource}` : bare }
}
