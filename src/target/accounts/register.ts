import { Element } from 'ltx'
import { AuthenticationError, ExpectationError } from '../../session/errors.ts'
import type { Session } from '../../session/session.ts'
import { NS } from '../../xml/namespaces.ts'
import { childElements } from '../../xml/parse.ts'
import type { Account } from '../target.ts'
import type { AccountBackend } from './backend.ts'
import type { AccountConnector } from './connector.ts'
import { AccountError, describeError } from './errors.ts'
import { registrationQuery } from './registration-form.ts'
import { retryWhenCut } from './retry.ts'

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

/** A cut may hide that an earlier attempt took effect; nobody else can have made an account of this name. */
async function register(connector: AccountConnector, account: Account): Promise<void> {
  const outcome = await retryWhenCut(async (attempt) => {
    const latest = await tryToRegister(connector, account)
    return attempt > 1 && latest.kind === 'error' && latest.condition === 'conflict' ? undefined : latest
  })
  if (outcome && outcome.kind !== 'result') throw refused(connector.domain, outcome)
}

async function tryToRegister(connector: AccountConnector, account: Account): Promise<Outcome> {
  const session = await connector.open()
  session.transcript.hide(account.password)
  try {
    const get = new Element('iq', { type: 'get', to: connector.domain })
    get.c('query', { xmlns: NS.register })
    const offer = await ask(session, get)
    const query = offer.kind === 'result' ? offer.reply.getChild('query', NS.register) : undefined
    if (!query) throw notOffered(connector.domain, offer)
    const set = new Element('iq', { type: 'set', to: connector.domain })
    set.cnode(registrationQuery(query, account))
    return await ask(session, set)
  } finally {
    await session.close()
  }
}

/** The account is gone once it cannot log in any more, whatever became of the request. */
async function cancelRegistration(connector: AccountConnector, account: Account): Promise<void> {
  const outcome = await retryWhenCut(async (attempt) => {
    try {
      return await tryToCancel(connector, account)
    } catch (error) {
      if (attempt > 1 && error instanceof AuthenticationError) return undefined
      throw error
    }
  })
  if (outcome?.kind === 'error')
    throw new AccountError(
      'E_ACCOUNTS_REFUSED',
      `${account.domain} refused to remove ${account.username}: ${outcome.shown}`,
    )
}

async function tryToCancel(connector: AccountConnector, account: Account): Promise<Outcome> {
  const session = await connector.login(account)
  try {
    const iq = new Element('iq', { type: 'set' })
    iq.c('query', { xmlns: NS.register }).c('remove')
    return await ask(session, iq)
  } finally {
    await session.close()
  }
}

type Outcome =
  | { readonly kind: 'result'; readonly reply: Element }
  /** `condition` is that of the stanza error or stream error, with its text for people in `shown`. */
  | {
      readonly kind: 'error' | 'ended'
      readonly condition: string
      readonly shown: string
      readonly tryLater: boolean
    }

/**
 * Sends a request and takes its reply, or the stream error that stands for one: strangers and removed accounts may get
 * that (XEP-0077 §3.1.1, §3.2).
 * @throws ExpectationError (E_STREAM_ENDED) where the stream ends for no reason that the request gives.
 */
async function ask(session: Session, iq: Element): Promise<Outcome> {
  const id = session.nextId('register')
  iq.attrs.id = id
  session.send(iq)
  const description = `a reply to the IQ request '${id}'`
  const element = await session.expect(
    description,
    ({ name, attrs }) => name === 'stream:error' || attrs.id === id || [],
  )
  if (element.name !== 'stream:error') {
    if (element.attrs.type === 'result') return { kind: 'result', reply: element }
    const { condition, shown, tryLater } = describeError(element)
    return { kind: 'error', condition, shown: `it answered ${shown}`, tryLater }
  }
  const condition = childElements(element).find(({ name }) => name !== 'text')?.name ?? 'no condition'
  const shown = `it ended the stream with ${condition}`
  // RFC 6120 §4.9.3.17: the server lacks the resources, for now.
  const tryLater = condition === 'resource-constraint'
  if (condition !== 'internal-server-error') return { kind: 'ended', condition, shown, tryLater }
  throw new ExpectationError('E_STREAM_ENDED', shown, { expected: description, observed: element.toString() })
}

function notOffered(domain: string, outcome: Outcome): AccountError {
  const why = outcome.kind === 'result' ? 'its answer holds no query' : outcome.shown
  return new AccountError('E_ACCOUNTS_UNSUPPORTED', `${domain} offers no in-band registration: ${why}`, {
    hint: OTHER_WAYS,
    tryLater: outcome.kind !== 'result' && outcome.tryLater,
  })
}

function refused(
  domain: string,
  { condition, shown, tryLater }: Exclude<Outcome, { kind: 'result' }>,
): AccountError {
  if (condition === 'conflict')
    return new AccountError('E_ACCOUNTS_EXISTS', `${domain} has an account of that name already`)
  const limited = condition === 'resource-constraint' || condition === 'not-acceptable'
  return new AccountError('E_ACCOUNTS_REFUSED', `${domain} refused to register an account: ${shown}`, {
    tryLater,
    hint: limited
      ? `the server may limit registrations: lift the limit for this host, or ${OTHER_WAYS}`
      : OTHER_WAYS,
  })
}
