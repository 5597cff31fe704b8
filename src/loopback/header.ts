import type { Element } from 'ltx'
import type { Malformed } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import { parseJid } from './jid.ts'

/** Stream error conditions the server uses (RFC 6120 §4.9.3). */
export type StreamCondition =
  | 'bad-format'
  | 'bad-namespace-prefix'
  | 'conflict'
  | 'host-unknown'
  | 'improper-addressing'
  | 'invalid-from'
  | 'invalid-namespace'
  | 'not-authorized'
  | 'not-well-formed'
  | 'policy-violation'
  | 'restricted-xml'
  | 'system-shutdown'
  | 'undefined-condition'
  | 'unsupported-encoding'
  | 'unsupported-stanza-type'
  | 'unsupported-version'

/** The condition that answers XML which broke the rules. */
export function conditionFor({ problem }: Malformed): StreamCondition {
  if (problem.includes('not UTF-8')) return 'unsupported-encoding'
  // RFC 6120 §11.1 restricts entity references to the predefined ones.
  if (/§11\.1|entity/i.test(problem)) return 'restricted-xml'
  if (/unbound namespace prefix/i.test(problem)) return 'bad-namespace-prefix'
  if (/more than/i.test(problem)) return 'policy-violation'
  return 'not-well-formed'
}

/** What a stream header must be like. */
export interface HeaderRules {
  readonly content: string
  readonly hosts: (domain: string) => boolean
  /** Whether an absent `version` is an error; components have none (XEP-0114). */
  readonly versioned: boolean
}

/** Checks an initial stream header (RFC 6120 §4.7, §4.8); undefined where it is in order. */
export function judgeHeader(header: Element, rules: HeaderRules): StreamCondition | undefined {
  if (header.getNS() !== NS.stream) return 'invalid-namespace'
  if (header.getName() !== 'stream') return 'bad-format'
  const prefix = header.name.slice(0, -header.getName().length)
  const fallback: string | undefined = header.attrs.xmlns
  if (prefix !== 'stream:' && !(prefix === '' && fallback === NS.stream)) return 'bad-namespace-prefix'
  // §4.8.2 allows the content namespace to be declared stanza by stanza instead.
  if (fallback !== undefined && fallback !== rules.content && fallback !== NS.stream)
    return 'invalid-namespace'
  const { to, version, from } = header.attrs
  const host = to === undefined ? undefined : parseJid(to)
  if (to !== undefined && (!host || host.full !== host.domain)) return 'improper-addressing'
  if (!host || !rules.hosts(host.domain)) return 'host-unknown'
  if (rules.versioned && !isSupported(version)) return 'unsupported-version'
  if (from !== undefined && !parseJid(from)) return 'improper-addressing'
  return undefined
}

/** §4.7.5: version numbers are compared as numbers, and anything from 1.0 on will do. */
function isSupported(version: string | undefined): boolean {
  const match = /^(\d+)\.(\d+)$/.exec(version ?? '')
  return match !== null && Number(match[1]) >= 1
}

/** Prefixes a header declares beside its own; what uses them must carry the declaration when it leaves the stream. */
export function foreignPrefixes(header: Element): [string, string][] {
  return Object.entries(header.attrs as Record<string, string>).filter(
    ([name]) => name.startsWith('xmlns:') && name !== 'xmlns:stream',
  )
}
