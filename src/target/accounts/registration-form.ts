import { Element } from 'ltx'
import { NS } from '../../xml/namespaces.ts'
import { childElements } from '../../xml/parse.ts'
import type { Account } from '../target.ts'
import { submitForm } from './data-form.ts'
import { AccountError } from './errors.ts'

/** Children of a registration query that ask for nothing (XEP-0077 §3.1). */
const NO_FIELDS = new Set(['instructions', 'registered', 'remove', 'x'])

/**
 * What to submit for an account where the server has said what it needs: its data form before its plain fields
 * (XEP-0077 §6).
 * @param offer the query of the server's reply.
 * @throws AccountError (E_ACCOUNTS_FORM) where it wants what only people can give, or sends them elsewhere.
 */
export function registrationQuery(offer: Element, account: Account): Element {
  const query = new Element('query', { xmlns: NS.register })
  const answers = answersFor(account)
  const form = offer.getChild('x', NS.dataForms)
  if (form) {
    query.cnode(submitForm(form, answers))
    return query
  }
  const fields = childElements(offer).filter(({ name }) => !NO_FIELDS.has(name))
  const names = fields.map(({ name }) => name)
  if (!names.includes('username') || !names.includes('password')) throw elsewhere(offer)
  for (const field of fields) {
    // `key` is an obsolete token that goes back as it came.
    const answer = answers[field.name] ?? (field.getText() || account.username)
    query.c(field.name).t(answer)
  }
  return query
}

function answersFor({ username, password, domain }: Account): Readonly<Record<string, string>> {
  return { username, password, email: `${username}@${domain}`, name: username, nick: username }
}

function elsewhere(offer: Element): AccountError {
  const url = offer.getChild('x', 'jabber:x:oob')?.getChildText('url')
  const instructions = offer.getChildText('instructions')?.trim()
  const where = url ?? instructions
  return new AccountError(
    'E_ACCOUNTS_FORM',
    `the server does not register accounts in-band but sends people elsewhere${where ? `: ${where}` : ''}`,
  )
}
