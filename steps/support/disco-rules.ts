import type { Element } from 'ltx'
import { childElements } from '../../src/xml/parse.ts'

function named(query: Element, name: string): Element[] {
  return childElements(query).filter((child) => child.getName() === name)
}

function text(element: Element): string {
  return element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .trim()
}

/** Rules for the query of a disco result (XEP-0030), by the words of their phrase; each tells what is wrong. */
export const DISCO_RULES: Readonly<Record<string, (query: Element) => string[]>> = {
  'in which no feature has children': (query) =>
    named(query, 'feature')
      .filter((feature) => childElements(feature).length > 0)
      .map((feature) => feature.toString()),
  'in which no two identities differ only in name': (query) => {
    const names = new Map<string, string>()
    return named(query, 'identity').flatMap(({ attrs }) => {
      const key = `${attrs.category}/${attrs.type}/${attrs['xml:lang'] ?? ''}`
      const name = attrs.name ?? ''
      const former = names.get(key)
      names.set(key, name)
      return former !== undefined && former !== name ? [`${key} is named '${former}' and '${name}'`] : []
    })
  },
  'in which all identities share one name': (query) => {
    const names = new Set(named(query, 'identity').flatMap(({ attrs }) => attrs.name ?? []))
    return names.size > 1 ? [`the names are ${[...names].map((name) => `'${name}'`).join(', ')}`] : []
  },
  'in which no item holds text': (query) =>
    named(query, 'item')
      .filter((item) => text(item) !== '')
      .map((item) => item.toString()),
  'in which every item is empty': (query) =>
    named(query, 'item')
      .filter((item) => childElements(item).length > 0)
      .map((item) => item.toString()),
  'with nothing but items': (query) =>
    childElements(query)
      .filter((child) => child.getNS() === query.getNS() && child.getName() !== 'item')
      .map((child) => `<${child.getName()}/> is no item`),
}
