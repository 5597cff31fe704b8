import { Element } from 'ltx'
import { SaxesParser } from 'saxes'
import { AssayError } from '../base/errors.ts'
import { NS } from './namespaces.ts'

/** Namespace of the prefix `not:` in patterns: an element that must be absent. */
export const ABSENT_NS = 'urn:assay:absent'

const PREFIXES = { stream: NS.stream, db: NS.dialback, not: ABSENT_NS }

/** XML that an author wrote (pattern, template, violation) is not well-formed. */
class FragmentError extends AssayError {}

/**
 * Parses XML an author wrote: the elements at its top level. The prefixes `stream`, `db` and `not` need no declaration.
 * @throws FragmentError (E_FRAGMENT) where it is not well-formed.
 */
export function parseFragment(xml: string): Element[] {
  const parser = new SaxesParser({ xmlns: true, fragment: true, additionalNamespaces: PREFIXES })
  return parsed(parser, xml, (problem) => {
    throw new FragmentError('E_FRAGMENT', `this XML is not well-formed: ${problem}: ${xml.trim()}`)
  })
}

/**
 * Parses a whole XML document, strictly; comments and processing instructions are passed over.
 * @returns its root element
 * @throws FragmentError (E_XML) where it is not well-formed; the message begins with line and column.
 */
export function parseXmlDocument(xml: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: true })
  const [root] = parsed(parser, xml, (problem) => {
    throw new FragmentError('E_XML', problem)
  })
  if (!root) throw new FragmentError('E_XML', 'there is no element in it')
  return root
}

/** The elements at the top level, read with a parser that has seen nothing yet. */
function parsed<T extends object>(
  parser: SaxesParser<T & { xmlns: true }>,
  xml: string,
  refuse: (problem: string) => never,
): Element[] {
  const top: Element[] = []
  let cursor: Element | undefined
  parser.on('error', (error) => refuse(error.message))
  parser.on('opentag', (tag) => {
    const attributes: Record<string, string> = {}
    for (const [name, attribute] of Object.entries(tag.attributes)) attributes[name] = attribute.value
    const element = new Element(tag.name, attributes)
    if (cursor) cursor.cnode(element)
    else top.push(element)
    cursor = element
  })
  parser.on('closetag', () => {
    cursor = cursor?.parent ?? undefined
  })
  const addText = (text: string) => {
    cursor?.t(text)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)
  parser.write(xml).close()
  return top
}

/**
 * Parses exactly one element.
 * @throws FragmentError (E_FRAGMENT) where there is none or more than one.
 */
export function parseElement(xml: string): Element {
  const [first, ...rest] = parseFragment(xml)
  if (!first || rest.length > 0)
    throw new FragmentError('E_FRAGMENT', `expected exactly one element: ${xml.trim()}`)
  return first
}

/** The effective namespace of an element, with the author's undeclared prefixes resolved. */
export function namespaceOf(element: Element): string | undefined {
  const colon = element.name.indexOf(':')
  const known = colon < 0 ? undefined : PREFIXES[element.name.slice(0, colon) as keyof typeof PREFIXES]
  return element.getNS() ?? known
}

/** Child elements, without text nodes. */
export function childElements(element: Element): Element[] {
  return element.children.filter((child): child is Element => typeof child !== 'string')
}
