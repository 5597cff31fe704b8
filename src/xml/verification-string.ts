import { createHash } from 'node:crypto'
import type { Element } from 'ltx'
import { NS } from './namespaces.ts'

/** Hash functions by the names of IANA's registry of text names (XEP-0115 §9.1). */
export const HASHES: Readonly<Record<string, string>> = {
  md5: 'md5',
  'sha-1': 'sha1',
  'sha-224': 'sha224',
  'sha-256': 'sha256',
  'sha-384': 'sha384',
  'sha-512': 'sha512',
}

/** The collation i;octet (RFC 4790 §9.3). */
const byOctets = (left: string, right: string) => Buffer.compare(Buffer.from(left), Buffer.from(right))

/** One part after the other: `client` comes before `client-x`, whatever stands behind them. */
function byParts(left: readonly string[], right: readonly string[]): number {
  const index = left.findIndex((part, place) => part !== right[place])
  return index < 0 ? 0 : byOctets(left[index] ?? '', right[index] ?? '')
}

const valuesOf = (field: Element) => field.getChildren('value').map((value) => value.getText())

/** A form by its FORM_TYPE; forms without a hidden one do not count (XEP-0115 §5.4). */
function formString(form: Element): { readonly type: string; readonly text: string } | undefined {
  const fields = form.getChildren('field')
  const typeField = fields.find(({ attrs }) => attrs.var === 'FORM_TYPE')
  const type = typeField?.attrs.type === 'hidden' ? valuesOf(typeField)[0] : undefined
  if (type === undefined) return
  const others = fields
    .filter((field) => field !== typeField)
    .sort((a, b) => byOctets(String(a.attrs.var), String(b.attrs.var)))
  const parts = others.flatMap((field) => [String(field.attrs.var), ...valuesOf(field).sort(byOctets)])
  return { type, text: [type, ...parts].map((part) => `${part}<`).join('') }
}

/** The string S of XEP-0115 §5.1 for the query of a service discovery result. */
export function capsString(query: Element): string {
  const identities = query
    .getChildren('identity')
    .map(({ attrs }) => [attrs.category, attrs.type, attrs['xml:lang'] ?? '', attrs.name ?? ''].map(String))
    .sort(byParts)
  const features = query.getChildren('feature').map(({ attrs }) => String(attrs.var))
  const forms = query
    .getChildren('x', NS.dataForms)
    .flatMap((form) => formString(form) ?? [])
    .sort((a, b) => byOctets(a.type, b.type))
  return [
    ...identities.map((parts) => `${parts.join('/')}<`),
    ...features.sort(byOctets).map((text) => `${text}<`),
    ...forms.map(({ text }) => text),
  ].join('')
}

/** The verification string; undefined for a hash that nobody knows. */
export function verificationString(query: Element, hash: string): string | undefined {
  const algorithm = HASHES[hash]
  return algorithm && createHash(algorithm).update(capsString(query), 'utf8').digest('base64')
}
