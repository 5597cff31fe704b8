import { Element } from 'ltx'
import { NS } from '../../xml/namespaces.ts'
import { AccountError } from './errors.ts'

/** `FORM_TYPE` and field names of challenges that are made for people (XEP-0158). */
const CHALLENGES = new Set([
  'ocr',
  'qa',
  'picture_q',
  'picture_recog',
  'speech_q',
  'speech_recog',
  'audio_recog',
  'video_q',
  'video_recog',
])

/**
 * The submission of a data form (XEP-0004): given values where the form asks for them, the form's own defaults elsewhere.
 * @param values by field name.
 * @throws AccountError (E_ACCOUNTS_FORM) where a required field has neither.
 */
export function submitForm(form: Element, values: Readonly<Record<string, string>>): Element {
  const submission = new Element('x', { xmlns: NS.dataForms, type: 'submit' })
  for (const field of form.getChildren('field')) {
    const name: string | undefined = field.attrs.var
    if (name === undefined || field.attrs.type === 'fixed') continue
    const given = values[name]
    const answers = given === undefined ? field.getChildren('value').map((value) => value.getText()) : [given]
    const required = field.getChild('required') !== undefined
    if (required && answers.every((answer) => answer === '')) throw unanswerable(field)
    if (answers.length === 0) continue
    const answer = submission.c('field', { var: name })
    for (const value of answers) answer.c('value').t(value)
  }
  return submission
}

function unanswerable(field: Element): AccountError {
  const { var: name, label } = field.attrs
  const what = CHALLENGES.has(name) ? 'a CAPTCHA' : `“${label ?? name}”, which Assay cannot answer`
  return new AccountError('E_ACCOUNTS_FORM', `the server's form asks for ${what}`)
}
