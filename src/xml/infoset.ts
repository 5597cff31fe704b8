import type { Element } from 'ltx'

/**
 * What an element says, apart from how it was written down: expanded names, attributes in a fixed order, text as it is,
 * children in their order. Prefixes, the order of attributes, CDATA and the two ways to write an empty element do not
 * show. Two elements with equal results are the same content.
 */
export function infoset(element: Element): string {
  const children: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') children.push(JSON.stringify(text))
    text = ''
  }
  for (const child of element.children) {
    if (typeof child === 'string') text += child
    else {
      flush()
      children.push(infoset(child))
    }
  }
  flush()
  const attributes = Object.entries(element.attrs as Record<string, string>)
    .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(([name, value]) => `${expandedAttribute(element, name)}=${JSON.stringify(value)}`)
    .sort()
  return `<{${element.getNS() ?? ''}}${element.getName()}${attributes.map((each) => ` ${each}`).join('')}>(${children.join(' ')})`
}

/** Name of an attribute with its namespace in braces; an attribute without a prefix has none. */
export function expandedAttribute(element: Element, name: string): string {
  const colon = name.indexOf(':')
  if (colon < 0) return name
  const prefix = name.slice(0, colon)
  return prefix === 'xml' ? name : `{${element.findNS(prefix) ?? ''}}${name.slice(colon + 1)}`
}
