import { Element } from 'ltx'
import { childElements } from '../../src/xml/parse.ts'
import { MAM } from './archives.ts'

/** Fields of the form that an archive offers for queries, by name (XEP-0313 §4.1.5). */
export function fieldsOf(reply: Element): Map<string, Element> {
  const form = reply.getChild('query', MAM)?.getChild('x', 'jabber:x:data')
  const fields = form ? childElements(form).filter(({ name }) => name === 'field') : []
  return new Map(fields.map((field) => [String(field.attrs.var ?? ''), field]))
}

/** A request for the form of an archive's queries (XEP-0313 §4.1.5). */
export function formRequest(id?: string): Element {
  const iq = new Element('iq', { type: 'get', ...(id === undefined ? {} : { id }) })
  iq.c('query', { xmlns: MAM })
  return iq
}

type FormRule = (fields: ReadonlyMap<string, Element>) => string[]

/** Fields that XEP-0313 defines, and that of every form with a type (XEP-0068). */
const DEFINED = ['FORM_TYPE', 'with', 'start', 'end', 'before-id', 'after-id', 'ids', 'include-groupchat']

/** Rules for the form of an archive's queries, by the words of their phrase; each tells what is wrong. */
export const FORM_RULES: Readonly<Record<string, FormRule>> = {
  'no field is required': (fields) =>
    [...fields].filter(([, field]) => field.getChild('required')).map(([name]) => `${name} is required`),
  'fields that no spec defines have names in Clark notation': (fields) =>
    [...fields.keys()]
      .filter((name) => !DEFINED.includes(name) && !/^\{.+\}.+$/.test(name))
      .map((name) => `there is a field '${name}'`),
  'the field ids has no options': (fields) =>
    fields.get('ids')?.getChild('option') ? ['the field ids has options'] : [],
}
