import type { Element } from 'ltx'
import { NS } from '../../src/xml/namespaces.ts'
import { childElements } from '../../src/xml/parse.ts'

/** The conditions of RFC 6120 §8.3.3 and the types that usually go with each; undefined-condition goes with any. */
export const USUAL_TYPES: Readonly<Record<string, readonly string[]>> = {
  'bad-request': ['modify'],
  conflict: ['cancel'],
  'feature-not-implemented': ['cancel', 'modify'],
  forbidden: ['auth'],
  gone: ['cancel'],
  'internal-server-error': ['cancel'],
  'item-not-found': ['cancel'],
  'jid-malformed': ['modify'],
  'not-acceptable': ['modify'],
  'not-allowed': ['cancel'],
  'not-authorized': ['auth'],
  'policy-violation': ['modify', 'wait'],
  'recipient-unavailable': ['wait'],
  redirect: ['modify'],
  'registration-required': ['auth'],
  'remote-server-not-found': ['cancel'],
  'remote-server-timeout': ['wait', 'cancel'],
  'resource-constraint': ['wait'],
  'service-unavailable': ['cancel'],
  'subscription-required': ['auth'],
  'undefined-condition': ['auth', 'cancel', 'continue', 'modify', 'wait'],
  'unexpected-request': ['wait', 'modify'],
}

/** Names of an error's children in the namespace for stanza errors, without the text. */
export function conditionsOf(error: Element): string[] {
  return childElements(error)
    .filter((child) => child.getNS() === NS.stanzaErrors && child.getName() !== 'text')
    .map((child) => child.getName())
}

const NOT_OF_AN_APPLICATION: readonly string[] = [NS.client, NS.server, NS.component, NS.stream, '']

function foreign(error: Element): Element[] {
  return childElements(error).filter((child) => child.getNS() !== NS.stanzaErrors)
}

function texts(error: Element): Element[] {
  return childElements(error).filter((child) => child.getName() === 'text')
}

/** Rules for the error child of a stanza, by the words of their phrase; each tells what is wrong. */
export const ERROR_RULES: Readonly<Record<string, (error: Element) => string[]>> = {
  'that holds one defined condition': (error) => {
    const found = conditionsOf(error)
    if (found.length !== 1) return [`it holds ${found.length} conditions`]
    return USUAL_TYPES[found[0] ?? ''] ? [] : [`<${found[0]}/> is not defined`]
  },
  'with no text outside the namespace of stanza errors': (error) =>
    texts(error)
      .filter((text) => text.getNS() !== NS.stanzaErrors)
      .map((text) => `its text is in namespace '${text.getNS() ?? ''}'`),
  'with a language for every text': (error) =>
    texts(error)
      .filter((text) => !text.attrs['xml:lang'])
      .map((text) => `the text “${text.getText()}” has no xml:lang`),
  'with no other condition outside a namespace of its own': (error) => [
    ...foreign(error)
      .filter((child) => NOT_OF_AN_APPLICATION.includes(child.getNS() ?? ''))
      .map((child) => `<${child.getName()}/> is in namespace '${child.getNS() ?? ''}'`),
    ...conditionsOf(error)
      .slice(1)
      .map((name) => `<${name}/> is in the namespace of stanza errors`),
  ],
  'of the type that goes with its condition': (error) => {
    const [condition = ''] = conditionsOf(error)
    const type = String(error.attrs.type)
    return USUAL_TYPES[condition]?.includes(type) ? [] : [`<${condition}/> has the type '${type}'`]
  },
  'that says more than undefined-condition': (error) =>
    conditionsOf(error).includes('undefined-condition') && foreign(error).length === 0
      ? ['undefined-condition stands alone']
      : [],
}
