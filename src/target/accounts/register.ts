import { Element } from 'ltx'
import { NS } from '../../xml/namespaces.ts'
import type { Account } from '../target.ts'
import type { AccountBackend } from './backend.ts'
import type { AccountConnector } from './connector.ts'
import { AccountError, describeError } from './errors.ts'
import { registrationQuery } from './registration-form.ts'

/** Registrations at a time. Servers hash the password for each, and many limit how many connections one peer may open. */
const PARALLEL = 8

const OTHER_WAYS = 'let the target file say another way: accounts: admin, command or list'

/** Accounts by in-band registration (XEP-0077): each is made on a fresh stream and removed by its own request. */
export function registration(connector: AccountConnector): AccountBackend {
  return {
    parallel: PARALLEL,
    create: (account) => register(connector, account),
    remove: (account) => cancelRegistration(connector, account),
    close: async () => {},
  }
}

async function register(connector: AccountConnector, account: Account): Promise<void> {
  const session = await connector.open()
  session.transcript.hide(account.password)
  try {
    const get = new Element('iq', { type: 'get', to: connector.domain })
    get.c('query', { xmlns: NS.register })
    const offer = await session.request(get)
    const query = offer.attrs.type === 'result' ? offer.getChild('query', NS.register) : undefined
    if (!query) throw notOffered(connector.domain, offer)
    const set = new Element('iq', { type: 'set', to: connector.domain })
    set.cnode(registrationQuery(query, account))
    const reply = await session.request(set)
    if (reply.attrs.type === 'error') throw refused(connector.domain, reply)
  } finally {
    await session.close()
  }
}

function notOffered(domain: string, reply: Element): AccountError {
  const why =
    reply.attrs.type === 'error' ? `it answers ${describeError(reply).shown}` : 'its answer holds no query'
  return new AccountError('E_ACCOUNTS_UNSUPPORTED', `${domain} does not offer in-band registration: ${why}`, {
    hint: OTHER_WAYS,
  })
}

function refused(domain: string, reply: Element): AccountError {
  const { condition, shown } = describeError(reply)
  const limited = condition === 'resource-constraint' || condition === 'not-acceptable'
  return new AccountError('E_ACCOUNTS_REFUSED', `${domain} refused to register an account: ${shown}`, {
    hint: limited
      ? `the server may limit registrations: lift the limit for this host, or ${OTHER_WAYS}`
      : OTHER_WAYS,
  })
}

/** XEP-0077 §3.2: the server may answer, or end the stream because the account is gone. */
async function cancelRegistration(connector: AccountConnector, account: Account): Promise<void> {
  const session = await connector.login(account)
  try {
    const id = session.nextId('remove')
    const iq = new Element('iq', { type: 'set', id })
    iq.c('query', { xmlns: NS.register }).c('remove')
    session.send(iq)
    const end = await session.inbox.take(
      {
        description: 'the end of a registration',
        accepts: (event) =>
          event.kind === 'close' ||
          event.kind === 'end' ||
          (event.kind === 'element' &&
            (event.element.name === 'stream:error' || event.element.attrs.id === id)) ||
          [],
      },
      session.deadline(),
    )
    if (end.kind === 'element' && end.element.attrs.type === 'error')
      throw new AccountError(
        'E_ACCOUNTS_REFUSED',
        `${account.domain} refused to remove ${account.username}: ${describeError(end.element).shown}`,
      )
  } finally {
    await session.close()
  }
}
