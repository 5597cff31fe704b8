import { randomUUID } from 'node:crypto'
import type { Account, Accounts } from './accounts.ts'
import { parseJid } from './jid.ts'
import { parseFirst, ScramExchange, type ScramFirst, type ScramHash } from './scram.ts'

export type Mechanism =
  | 'SCRAM-SHA-256-PLUS'
  | 'SCRAM-SHA-1-PLUS'
  | 'SCRAM-SHA-256'
  | 'SCRAM-SHA-1'
  | 'PLAIN'
  | 'EXTERNAL'
  | 'ANONYMOUS'

export const DEFAULT_MECHANISMS: readonly Mechanism[] = [
  'EXTERNAL',
  'SCRAM-SHA-256-PLUS',
  'SCRAM-SHA-1-PLUS',
  'SCRAM-SHA-256',
  'SCRAM-SHA-1',
  'PLAIN',
]

/** RFC 6120 §6.5. */
type SaslCondition = 'invalid-authzid' | 'malformed-request' | 'not-authorized'

export type SaslStep =
  | { readonly kind: 'challenge'; readonly data: string }
  | {
      readonly kind: 'success'
      readonly account: Account
      readonly anonymous: boolean
      readonly data?: string
    }
  | { readonly kind: 'failure'; readonly condition: SaslCondition }

/** What a mechanism may ask about the connection and the server. */
export interface SaslContext {
  readonly accounts: Accounts
  readonly domain: string
  /** Whether a -PLUS mechanism is offered on this stream. */
  readonly bindingOffered: boolean
  /** The channel's binding data by type; undefined for a type it cannot serve. */
  bindingData(type: string): Buffer | undefined
  /** Addresses (xmppAddr) of the client's certificate, where it is trusted. */
  readonly certificateAddresses: readonly string[]
}

/** One handshake. Throws nothing; the peer's mistakes are failures. */
export type Exchange = (data: Buffer) => SaslStep

const fail = (condition: SaslCondition): SaslStep => ({ kind: 'failure', condition })

/** Begins a handshake; the first call takes the initial response. */
export function beginExchange(mechanism: Mechanism, context: SaslContext): Exchange {
  if (mechanism === 'PLAIN') return (data) => plain(data, context)
  if (mechanism === 'EXTERNAL') return (data) => external(data, context)
  if (mechanism === 'ANONYMOUS') return (data) => anonymous(data, context)
  const hash: ScramHash = mechanism.includes('256') ? 'sha256' : 'sha1'
  return scram({ hash, bound: mechanism.endsWith('-PLUS') }, context)
}

/** RFC 6120 §6.3.8: an authorisation identity may only be the account's own. */
function success(account: Account, authzid: string, context: SaslContext, data?: string): SaslStep {
  const own = `${account.username}@${context.domain}`
  if (authzid !== '' && parseJid(authzid)?.full !== own) return fail('invalid-authzid')
  return { kind: 'success', account, anonymous: false, ...(data === undefined ? {} : { data }) }
}

function plain(data: Buffer, context: SaslContext): SaslStep {
  const [authzid, username, password, ...rest] = data.toString('utf8').split('\0')
  if (authzid === undefined || !username || !password || rest.length > 0) return fail('malformed-request')
  const account = context.accounts.forLogin(username)
  if (!account || account.password.normalize('NFKC') !== password.normalize('NFKC'))
    return fail('not-authorized')
  return success(account, authzid, context)
}

function external(data: Buffer, context: SaslContext): SaslStep {
  const own = context.certificateAddresses
    .map(parseJid)
    .find((jid) => jid?.domain === context.domain && jid.local !== '')
  const account = own && context.accounts.forLogin(own.local)
  return account ? success(account, data.toString('utf8'), context) : fail('not-authorized')
}

function anonymous(data: Buffer, context: SaslContext): SaslStep {
  // RFC 4505 §2: the trace token has at most 255 characters.
  if ([...data.toString('utf8')].length > 255) return fail('malformed-request')
  const account = context.accounts.add(randomUUID(), randomUUID())
  return account ? { kind: 'success', account, anonymous: true } : fail('not-authorized')
}

function scram(kind: { readonly hash: ScramHash; readonly bound: boolean }, context: SaslContext): Exchange {
  let exchange: ScramExchange | undefined
  let first: ScramFirst | undefined
  let account: Account | undefined
  return (data) => {
    const text = data.toString('utf8')
    if (!exchange || !first) {
      first = parseFirst(text)
      if (!first) return fail('malformed-request')
      const binds = first.binding !== 'n' && first.binding !== 'y'
      if (binds !== kind.bound) return fail('malformed-request')
      // RFC 5802 §6: "could, but thought you cannot" while we offer it is a downgrade attack.
      if (first.binding === 'y' && context.bindingOffered) return fail('not-authorized')
      if (binds && !context.bindingData(first.binding)) return fail('not-authorized')
      account = context.accounts.forLogin(first.username)
      exchange = new ScramExchange(first, kind.hash, account)
      return { kind: 'challenge', data: exchange.challenge }
    }
    const bindingData = kind.bound ? context.bindingData(first.binding) : Buffer.alloc(0)
    const outcome = exchange.finish(text, bindingData ?? Buffer.alloc(0))
    if (outcome === 'malformed') return fail('malformed-request')
    if (outcome === 'wrong' || !account) return fail('not-authorized')
    return success(account, first.authzid ?? '', context, outcome.verifier)
  }
}
