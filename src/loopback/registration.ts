import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Account, Accounts } from './accounts.ts'
import { answer, bounce, type Sender } from './stanza.ts'

/** In-band registration: before authentication (XEP-0077 §3.1), and its end by the account's owner (§3.2). */
export function register(
  accounts: Accounts,
  sender: Sender,
  { iq, owner }: { iq: Element; owner?: Account },
) {
  const query = iq.getChild('query', NS.register)
  if (iq.attrs.type === 'get') {
    const form = new Element('query', { xmlns: NS.register })
    for (const field of owner ? ['registered'] : ['username', 'password']) form.c(field)
    return sender.send(answer(iq, 'result', form))
  }
  if (owner) {
    // §3.3 lets a server refuse changes of the password.
    if (!query?.getChild('remove')) return bounce(sender, iq, 'not-allowed')
    sender.send(answer(iq, 'result'))
    accounts.delete(owner.jid.local)
    for (const session of [...owner.sessions.values()]) session.fail('not-authorized')
    return
  }
  const [username, password] = [query?.getChildText('username') ?? '', query?.getChildText('password')]
  if (accounts.find(username)) return bounce(sender, iq, 'conflict')
  if (!password || !accounts.add(username, password)) return bounce(sender, iq, 'not-acceptable')
  sender.send(answer(iq, 'result'))
}
