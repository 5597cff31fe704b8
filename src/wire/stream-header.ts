import { NS } from '../xml/namespaces.ts'

/** Attributes of an initial stream header (RFC 6120 §4.7); null leaves one out. */
export interface StreamHeader {
  readonly to?: string | null
  readonly from?: string | null
  readonly id?: string | null
  readonly lang?: string | null
  readonly version?: string | null
  /** Content namespace. */
  readonly xmlns?: string | null
  /** Namespace of the prefix `stream`. */
  readonly streamNamespace?: string | null
  /** Further namespaces to declare, by prefix. */
  readonly namespaces?: Readonly<Record<string, string>>
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;')
}

/** The text of an initial stream header, XML declaration included. */
export function streamHeader(header: StreamHeader): string {
  const attributes: Record<string, string | null | undefined> = {
    to: header.to,
    from: header.from,
    id: header.id,
    version: header.version === undefined ? '1.0' : header.version,
    'xml:lang': header.lang === undefined ? 'en' : header.lang,
    xmlns: header.xmlns === undefined ? NS.client : header.xmlns,
    'xmlns:stream': header.streamNamespace === undefined ? NS.stream : header.streamNamespace,
    ...Object.fromEntries(
      Object.entries(header.namespaces ?? {}).map(([prefix, name]) => [`xmlns:${prefix}`, name]),
    ),
  }
  const text = Object.entries(attributes)
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([name, value]) => ` ${name}='${escapeAttribute(value)}'`)
    .join('')
  return `<?xml version='1.0'?><stream:stream${text}>`
}
