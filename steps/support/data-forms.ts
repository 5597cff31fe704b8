import { Element } from 'ltx'
import { NotOfferedError } from '../../src/session/errors.ts'
import { NS } from '../../src/xml/namespaces.ts'

/** Values of a field by its name. */
export type Answers = Readonly<Record<string, readonly string[]>>

/** What an author wrote in a table of fields and values; several values of one field stand in several rows. */
export function answersOf(rows: readonly (readonly string[])[]): Answers {
  const answers: Record<string, string[]> = {}
  for (const [name = '', value = ''] of rows) answers[name] = [...(answers[name] ?? []), value]
  return answers
}

const valuesOf = (field: Element) => field.getChildren('value').map((value) => value.getText())

/**
 * Fills a form in as a client does (XEP-0004 §3.2): each field with what it held, but for those that are answered.
 * @throws NotOfferedError where the form lacks a field that is answered.
 */
export function fillForm(form: Element, answers: Answers): Element {
  const fields = form.getChildren('field').filter(({ attrs }) => attrs.var)
  const names = fields.map(({ attrs }) => String(attrs.var))
  const missing = Object.keys(answers).find((name) => !names.includes(name))
  if (missing !== undefined)
    throw new NotOfferedError(`the field '${missing}' of the form`, `its fields are ${names.join(', ')}`)
  return submission(
    Object.fromEntries(fields.map((field) => [field.attrs.var, answers[field.attrs.var] ?? valuesOf(field)])),
  )
}

/** A form that is submitted with these values and no others. */
export function submission(answers: Answers): Element {
  const form = new Element('x', { xmlns: NS.dataForms, type: 'submit' })
  for (const [name, values] of Object.entries(answers)) {
    const field = form.c('field', { var: name })
    for (const value of values) field.c('value').t(value)
  }
  return form
}
