import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Account } from './accounts.ts'
import type { ServerContext } from './client-stream.ts'
import type { Connection } from './connection.ts'
import { parseJid } from './jid.ts'
import { scram } from './scram.ts'
import { serialise } from './stanza.ts'

const SCRAM = ['SCRAM-SHA-256-PLUS', 'SCRAM-SHA-1-PLUS', 'SCRAM-SHA-256', 'SCRAM-SHA-1'] as const
/** What the server can, the best first. */
export const MECHANISMS = [...SCRAM, 'PLAIN'] as const
export type Mechanism = (typeof MECHANISMS)[number]

export type SaslStep =
  | { readonly challenge: string }
  | { readonly account: Account; readonly authzid: string; readonly data?: string }
  | { readonly failure: 'malformed-request' | 'not-authorized' }

/** One handshake; the peer's mistakes are failures, never thrown. The first call takes the initial response. */
export type Exchange = (data: Buffer) => SaslStep

/** Failures a peer may have before the stream is closed (RFC 6120 §6.4.5: at least 2, at most 5 retries). */
const MAX_FAILURES = 4
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/
const isBound = (mechanism: string) => mechanism.endsWith('-PLUS')

/** SASL on one stream (RFC 6120 §6): what is offered, the handshake under way, and how often it failed. */
export class Authentication {
  /** The `from` of the client's stream header. */
  claimed: string | undefined
  readonly #context: ServerContext
  readonly #connection: Connection
  readonly #done: (account: Account) => void
  #exchange: Exchange | undefined
  #failures = 0

  constructor(context: ServerContext, connection: Connection, done: (account: Account) => void) {
    this.#context = context
    this.#connection = connection
    this.#done = done
  }

  /** The elements of the stream features that concern SASL. */
  features(): Element[] {
    const offered = this.#offered()
    const mechanisms = new Element('mechanisms', { xmlns: NS.sasl })
    for (const mechanism of offered) mechanisms.c('mechanism').t(mechanism)
    const bindings = new Element('sasl-channel-binding', { xmlns: NS.saslChannelBinding })
    for (const type of ['tls-exporter', 'tls-server-end-point'])
      if (this.#bindingData(type)) bindings.c('channel-binding', { type })
    return offered.some(isBound) ? [mechanisms, bindings] : [mechanisms]
  }

  /** Takes an element of the SASL namespace. */
  take(element: Element) {
    const name = element.getName()
    if (name === 'auth') return this.#begin(element)
    if (name === 'response' && this.#exchange) return this.#advance(this.#exchange, element.getText())
    this.#fail(name === 'abort' ? 'aborted' : 'malformed-request')
  }

  #offered(): Mechanism[] {
    const { tls, requireTls, mechanisms } = this.#context
    // RFC 6120 §6.3.4: a clear password needs a confidential stream, where there can be one.
    const needsTls = (name: Mechanism) => requireTls || isBound(name) || (name === 'PLAIN' && tls)
    return mechanisms.filter((mechanism) => this.#connection.tls || !needsTls(mechanism))
  }

  #begin(auth: Element) {
    const { mechanisms, tls, accounts } = this.#context
    const offered = this.#offered()
    const mechanism = mechanisms.find((each) => each === auth.attrs.mechanism)
    if (!mechanism || !offered.includes(mechanism))
      return this.#fail(
        mechanism && tls && !this.#connection.tls ? 'encryption-required' : 'invalid-mechanism',
      )
    const accountOf = (username: string) => accounts.find(username)
    const exchange: Exchange =
      mechanism === 'PLAIN'
        ? (data) => plain(data, accountOf)
        : scram({
            mechanism,
            bindingOffered: offered.some(isBound),
            bindingData: (type) => this.#bindingData(type),
            accountOf,
          })
    this.#exchange = exchange
    // §6.4.2: without an initial response a client-first mechanism gets an empty challenge.
    if (auth.getText() === '') this.#reply('challenge', '')
    else this.#advance(exchange, auth.getText())
  }

  #advance(exchange: Exchange, text: string) {
    // §6.4.2: a lone "=" is data of zero length.
    const encoded = text === '=' ? '' : text
    if (!BASE64.test(encoded)) return this.#fail('incorrect-encoding')
    const step = exchange(Buffer.from(encoded, 'base64'))
    if ('challenge' in step) return this.#reply('challenge', step.challenge)
    if ('failure' in step) return this.#fail(step.failure)
    const own = step.account.jid.bare
    // §6.3.8: an authorisation identity may only be the account's own; §6.4.6: likewise what the header claims.
    if (step.authzid !== '' && parseJid(step.authzid)?.full !== own) return this.#fail('invalid-authzid')
    if (parseJid(this.claimed ?? own)?.bare !== own) return this.#fail('not-authorized')
    this.#reply('success', step.data)
    this.#done(step.account)
  }

  #reply(name: 'challenge' | 'success', data: string | undefined): void {
    const element = new Element(name, { xmlns: NS.sasl })
    if (data !== undefined) element.t(Buffer.from(data).toString('base64'))
    this.#connection.write(serialise(element))
  }

  #fail(condition: string): void {
    this.#exchange = undefined
    this.#connection.write(`<failure xmlns='${NS.sasl}'><${condition}/></failure>`)
    this.#failures += 1
    if (this.#failures >= MAX_FAILURES) this.#connection.fail('policy-violation')
  }

  #bindingData(type: string): Buffer | undefined {
    const { tls } = this.#connection
    if (type === 'tls-server-end-point') return tls && this.#context.tls?.certificateHash
    // RFC 9266 §4.2: safe with TLS 1.3 only, unless an extension is in use that Node does not report.
    if (type !== 'tls-exporter' || tls?.getProtocol() !== 'TLSv1.3') return undefined
    return tls.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0))
  }
}

/** RFC 4616. */
function plain(data: Buffer, accountOf: (username: string) => Account | undefined): SaslStep {
  const [authzid, username, password, ...rest] = data.toString('utf8').split('\0')
  if (authzid === undefined || !username || !password || rest.length > 0)
    return { failure: 'malformed-request' }
  const account = accountOf(username)
  const isRight = account?.password.normalize('NFKC') === password.normalize('NFKC')
  return account && isRight ? { account, authzid } : { failure: 'not-authorized' }
}
