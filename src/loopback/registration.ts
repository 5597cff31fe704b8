import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Account } from './accounts.ts'
import { normaliseLocal } from './jid.ts'
import type { Router } from './router.ts'
import type { Session } from './session.ts'
import { bounce, resultFor, type Sender } from './stanza.ts'
import { forget } from './subscriptions.ts'

/** Registration before authentication (XEP-0077 §3.1). */
export function registerStranger(router: Router, sender: Sender, iq: Element) {
  const query = iq.getChild('query', NS.register)
  if (iq.attrs.type === 'get') {
    const form = new Element('query', { xmlns: NS.register })
    form.c('instructions').t('Choose a username and a password.')
    form.c('username')
    form.c('password')
    return sender.send(resultFor(iq, form))
  }
  if (query?.getChild('remove')) return bounce(sender, iq, 'unexpected-request')
  const username = normaliseLocal(query?.getChildText('username') ?? '')
  const password = query?.getChildText('password')
  if (username === undefined || !password) return bounce(sender, iq, 'not-acceptable')
  if (router.accounts.get(username)) return bounce(sender, iq, 'conflict')
  router.accounts.add(username, password)
  sender.send(resultFor(iq))
}

/** An account's owner asks for, changes or cancels the registration (XEP-0077 §3.1.1, §3.2, §3.3). */
export function register(router: Router, session: Session, iq: Element) {
  const { account } = session
  const query = iq.getChild('query', NS.register)
  if (iq.attrs.type === 'get') {
    const form = new Element('query', { xmlns: NS.register })
    form.c('registered')
    form.c('username').t(account.username)
    form.c('password')
    return session.send(resultFor(iq, form))
  }
  if (query?.getChild('remove')) {
    if (query.children.filter((child) => typeof child !== 'string').length > 1)
      return bounce(session, iq, 'bad-request')
    session.send(resultFor(iq))
    return cancel(router, account)
  }
  const password = query?.getChildText('password')
  if (!password) return bounce(session, iq, 'bad-request')
  if (normaliseLocal(query?.getChildText('username') ?? '') !== account.username)
    return bounce(session, iq, 'not-allowed')
  account.setPassword(password)
  session.send(resultFor(iq))
}

/** Ends an account: its subscriptions, its sessions, its existence. */
export function cancel(router: Router, account: Account): void {
  for (const item of account.roster.values()) forget(router, account, item)
  account.roster.clear()
  router.accounts.delete(account.username)
  for (const session of [...account.sessions.values()]) session.connection.fail('not-authorized')
}
