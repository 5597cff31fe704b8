import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Account } from './accounts.ts'
import { certificateAddresses } from './certificate-address.ts'
import type { Connection } from './connection.ts'
import type { ServerContext } from './context.ts'
import { beginExchange, type Exchange, type Mechanism, type SaslContext, type SaslStep } from './sasl.ts'

/** Failures a peer may have before the stream is closed (RFC 6120 §6.4.5: at least 2, at most 5 retries). */
const MAX_FAILURES = 4
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** SASL on one stream (RFC 6120 §6): what is offered, the handshake under way, and how often it failed. */
export class Authentication {
  readonly #context: ServerContext
  readonly #connection: Connection
  readonly #done: (outcome: { account: Account; anonymous: boolean }) => void
  #exchange: Exchange | undefined
  #failures = 0

  constructor(options: {
    context: ServerContext
    connection: Connection
    done: (outcome: { account: Account; anonymous: boolean }) => void
  }) {
    this.#context = options.context
    this.#connection = options.connection
    this.#done = options.done
  }

  /** The mechanisms this stream may use as it is now. */
  offered(): Mechanism[] {
    const { encrypted } = this.#connection
    const { secureContext, requireTls, mechanisms } = this.#context
    if (requireTls && !encrypted) return []
    return mechanisms.filter((mechanism) => {
      if (mechanism === 'EXTERNAL') return this.#certificateAddresses().length > 0
      if (mechanism.endsWith('-PLUS')) return encrypted
      // RFC 6120 §6.3.4: a clear password needs a confidential stream, where there can be one.
      return mechanism !== 'PLAIN' || encrypted || !secureContext
    })
  }

  /** The elements of the stream features that concern SASL. */
  features(): Element[] {
    const offered = this.offered()
    if (offered.length === 0) return []
    const mechanisms = new Element('mechanisms', { xmlns: NS.sasl })
    for (const mechanism of offered) mechanisms.c('mechanism').t(mechanism)
    if (!offered.some((mechanism) => mechanism.endsWith('-PLUS'))) return [mechanisms]
    const bindings = new Element('sasl-channel-binding', { xmlns: NS.saslChannelBinding })
    for (const type of ['tls-exporter', 'tls-server-end-point'])
      if (this.#bindingData(type)) bindings.c('channel-binding', { type })
    return [mechanisms, bindings]
  }

  /** Takes an element of the SASL namespace. */
  take(element: Element) {
    const name = element.getName()
    const text = element.getText()
    if (name === 'abort') return this.#fail('aborted')
    if (name === 'auth') return this.#begin(element.attrs.mechanism ?? '', text)
    if (name !== 'response' || !this.#exchange) return this.#fail('malformed-request')
    this.#advance(text)
  }

  #begin(name: string, initial: string) {
    this.#exchange = undefined
    const offered = this.offered()
    const mechanism = offered.find((candidate) => candidate === name)
    if (!mechanism) {
      const needsTls = !this.#connection.encrypted && this.#context.secureContext !== undefined
      const known = this.#context.mechanisms.some((candidate) => candidate === name)
      return this.#fail(known && needsTls ? 'encryption-required' : 'invalid-mechanism')
    }
    this.#exchange = beginExchange(mechanism, this.#saslContext(offered))
    // §6.4.2: without an initial response a client-first mechanism gets an empty challenge.
    if (initial === '' && mechanism !== 'ANONYMOUS') this.#reply('challenge', '')
    else this.#advance(initial)
  }

  #advance(text: string) {
    const exchange = this.#exchange
    // §6.4.2: a lone "=" is data of zero length.
    const encoded = text === '=' ? '' : text
    if (!exchange || !BASE64.test(encoded)) return this.#fail('incorrect-encoding')
    this.#settle(exchange(Buffer.from(encoded, 'base64')))
  }

  #settle(step: SaslStep) {
    if (step.kind === 'challenge') return this.#reply('challenge', step.data)
    if (step.kind === 'failure') return this.#fail(step.condition)
    this.#exchange = undefined
    this.#reply('success', step.data)
    this.#done({ account: step.account, anonymous: step.anonymous })
  }

  #reply(name: 'challenge' | 'success', data: string | undefined): void {
    const element = new Element(name, { xmlns: NS.sasl })
    if (data !== undefined) element.t(Buffer.from(data).toString('base64'))
    this.#connection.write(element.toString())
  }

  #fail(condition: string): void {
    this.#exchange = undefined
    const failure = new Element('failure', { xmlns: NS.sasl })
    failure.c(condition)
    this.#connection.write(failure.toString())
    this.#failures += 1
    if (this.#failures >= MAX_FAILURES) this.#connection.fail('policy-violation')
  }

  #saslContext(offered: readonly Mechanism[]): SaslContext {
    return {
      accounts: this.#context.router.accounts,
      domain: this.#context.domain,
      bindingOffered: offered.some((mechanism) => mechanism.endsWith('-PLUS')),
      bindingData: (type) => this.#bindingData(type),
      certificateAddresses: this.#certificateAddresses(),
    }
  }

  #certificateAddresses(): string[] {
    return certificateAddresses(this.#connection.tls, this.#context.clientAuthority)
  }

  #bindingData(type: string): Buffer | undefined {
    const { tls } = this.#connection
    if (!tls) return undefined
    if (type === 'tls-server-end-point') return this.#context.certificateHash
    // RFC 9266 §4.2: safe with TLS 1.3 only, unless an extension is in use that Node does not report.
    if (type !== 'tls-exporter' || tls.getProtocol() !== 'TLSv1.3') return undefined
    return tls.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0))
  }
}
