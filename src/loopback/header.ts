import type { DecoderEvent } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import { parseJid } from './jid.ts'

/** The stream error that answers XML which broke the rules (RFC 6120 §4.9.3). */
export function conditionFor(problem: string): string {
  if (problem.includes('not UTF-8')) return 'unsupported-encoding'
  // RFC 6120 §11.1 restricts entity references to the predefined ones.
  if (/§11\.1|entity/i.test(problem)) return 'restricted-xml'
  return /more than/i.test(problem) ? 'policy-violation' : 'not-well-formed'
}

/** The stream error that an initial header deserves (RFC 6120 §4.7, §4.8, §11.6); undefined where it is in order. */
export function judgeHeader(
  { header, declaration }: Extract<DecoderEvent, { kind: 'open' }>,
  domain: string,
): string | undefined {
  const { to = domain, from = domain, version, xmlns = NS.client } = header.attrs
  if (!/^utf-8$/i.test(declaration?.encoding ?? 'utf-8')) return 'unsupported-encoding'
  if (header.getNS() !== NS.stream) return 'invalid-namespace'
  if (header.getName() !== 'stream') return 'bad-format'
  if (header.name !== 'stream:stream' && xmlns !== NS.stream) return 'bad-namespace-prefix'
  // §4.8.2: stanzas may declare the content namespace themselves.
  if (xmlns !== NS.client && xmlns !== NS.stream) return 'invalid-namespace'
  const host = parseJid(to)
  if (!host || host.full !== host.domain || !parseJid(from)) return 'improper-addressing'
  if (host.domain !== domain) return 'host-unknown'
  return isSupported(version) ? undefined : 'unsupported-version'
}

/** §4.7.5: version numbers are compared as numbers, and anything from 1.0 on will do. */
export function isSupported(version: string | undefined): boolean {
  return Number(/^(\d+)\.\d+$/.exec(version ?? '')?.[1] ?? 0) >= 1
}
