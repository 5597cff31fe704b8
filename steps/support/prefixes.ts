import type { Element } from 'ltx'
import { NS } from '../../src/xml/namespaces.ts'
import { childElements } from '../../src/xml/parse.ts'

/** Names with a prefix among the elements of the content namespace, which are to have none (RFC 6120 §4.8.5). */
export function prefixedNames(element: Element): string[] {
  const namespace = element.getNS()
  const own = element.name.includes(':') && (namespace === undefined || namespace === NS.client)
  return [...(own ? [element.name] : []), ...childElements(element).flatMap(prefixedNames)]
}

/** Prefixes that elements and attributes use and that only the stream header, or nothing, declares. */
export function undeclaredPrefixes(element: Element, known: readonly string[] = ['xml', 'xmlns']): string[] {
  const names = [element.name, ...Object.keys(element.attrs)]
  const own = Object.keys(element.attrs).flatMap((name) => /^xmlns:(.+)$/.exec(name)?.[1] ?? [])
  const declared = [...known, ...own]
  const used = names.flatMap((name) => /^([^:]+):/.exec(name)?.[1] ?? [])
  return [
    ...used.filter((prefix) => !declared.includes(prefix)),
    ...childElements(element).flatMap((child) => undeclaredPrefixes(child, declared)),
  ]
}
