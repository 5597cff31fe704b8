import { randomUUID } from 'node:crypto'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { Element } from 'ltx'
import type { DecoderEvent } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import type { Account, Accounts, Session } from './accounts.ts'
import { Authentication, type Mechanism } from './authentication.ts'
import { Connection } from './connection.ts'
import { isSupported, judgeHeader } from './header.ts'
import { normaliseResource, parseJid } from './jid.ts'
import type { Faults } from './misbehaviour.ts'
import { leave } from './presence.ts'
import { route } from './router.ts'
import { register } from './services.ts'
import { answer, isBadIq, serialise } from './stanza.ts'

/** The server as its streams see it. */
export interface ServerContext {
  readonly accounts: Accounts
  readonly faults: Faults
  readonly mechanisms: readonly Mechanism[]
  readonly registration: boolean
  /** `certificateHash` is for tls-server-end-point (RFC 5929 §4). */
  readonly tls: { readonly secureContext: SecureContext; readonly certificateHash: Buffer } | undefined
  readonly requireTls: boolean
}

/** What stanzas inherit from a stream header and must carry when they leave the stream (RFC 6120 §4.7.4, §4.8.5). */
const INHERITED = /^(?:xml:lang$|xmlns:(?!stream$))/
const REGISTER_FEATURE = 'http://jabber.org/features/iq-register'

/** A client-to-server stream: negotiation (RFC 6120 §4–§7), then stanzas. */
export class ClientStream extends Connection {
  readonly #context: ServerContext
  readonly #authentication: Authentication
  #header: Readonly<Record<string, string>> = { version: '1.0' }
  #inherited: Readonly<Record<string, string>> = {}
  #account: Account | undefined
  #session: Session | undefined

  constructor(socket: Socket, context: ServerContext) {
    super(socket, context.faults)
    this.#context = context
    this.#authentication = new Authentication(context, this, (account) => {
      this.#account = account
      this.start()
      this.faults.reached(this, 'authenticated')
    })
    this.faults.reached(this, 'connected')
  }

  /** Direct TLS, or what follows STARTTLS. */
  beginTls(): this {
    const { tls } = this.#context
    if (this.open && tls) this.secure(tls.secureContext)
    return this
  }

  protected override headerAttributes() {
    const { from, version, 'xml:lang': language = '' } = this.#header
    return {
      from: this.#context.accounts.domain,
      to: parseJid(from ?? '')?.full,
      // RFC 6120 §4.7.5: the lower version of the two, and none for none.
      version: isSupported(version) ? '1.0' : version,
      // §4.7.4: the client's language where we speak it, else our own.
      'xml:lang': /^en(-|$)/i.test(language) ? language : 'en',
    }
  }

  protected override opened(event: Extract<DecoderEvent, { kind: 'open' }>) {
    this.#header = event.header.attrs
    this.#inherited = Object.fromEntries(Object.entries(this.#header).filter(([key]) => INHERITED.test(key)))
    this.sendHeader()
    const flaw = judgeHeader(event, this.#context.accounts.domain)
    if (flaw) return this.fail(flaw)
    this.#authentication.claimed = this.#header.from
    this.write(serialise(this.#features()))
    this.faults.reached(this, 'features')
  }

  protected override received(element: Element) {
    const ns = element.getNS()
    const name = element.getName()
    if (ns === NS.client && /^(?:message|presence|iq)$/.test(name)) return this.#stanza(element, name)
    if (ns === NS.tls && name === 'starttls') return this.#startTls()
    if (ns === NS.sasl && !this.#account) return this.#authentication.take(element)
    // A stream error from the client ends the stream (RFC 6120 §4.9.1.1).
    if (ns === NS.stream && name === 'error') return this.close()
    this.fail(this.#account ? 'unsupported-stanza-type' : 'not-authorized')
  }

  protected override gone() {
    if (!this.#session) return
    leave(this.#context.accounts, this.#session)
    this.#session.account.sessions.delete(this.#session.jid.resource)
  }

  #features(): Element {
    const { tls, requireTls, registration } = this.#context
    const features = new Element('stream:features')
    if (this.#account) return features.c('bind', { xmlns: NS.bind }).up()
    const starttls = tls && !this.tls && features.c('starttls', { xmlns: NS.tls })
    if (starttls && requireTls) return starttls.c('required').root()
    for (const feature of this.#authentication.features()) features.cnode(feature)
    if (registration) features.c('register', { xmlns: REGISTER_FEATURE })
    return features
  }

  /** RFC 6120 §5.4.2: TLS comes before SASL, once, and only where it was offered. */
  #startTls() {
    const isOffered = this.#context.tls && !this.tls && !this.#account
    this.write(`<${isOffered ? 'proceed' : 'failure'} xmlns='${NS.tls}'/>`)
    if (!isOffered) return this.close()
    this.faults.reached(this, 'starttls')
    this.beginTls()
  }

  #stanza(stanza: Element, name: string) {
    this.stanzas += 1
    this.faults.reached(this)
    if (!this.open) return
    // RFC 6120 §4.8.5: a prefix for the content namespace must not reach anybody.
    if (stanza.name !== name) return this.fail('bad-namespace-prefix')
    if (!this.#session) return this.#early(stanza, name)
    stanza.attrs = { ...this.#inherited, ...stanza.attrs, xmlns: undefined }
    route(this.#context.accounts, this.#session, stanza)
  }

  /** Stanzas before a resource is bound: registration and binding, nothing else (RFC 6120 §6.3.1, §7.1). */
  #early(stanza: Element, name: string) {
    const { accounts, registration, requireTls } = this.#context
    if (name !== 'iq' || isBadIq(stanza)) return this.fail('not-authorized')
    const bind = stanza.attrs.type === 'set' && stanza.getChild('bind', NS.bind)
    const isRegistration = registration && !this.#account && stanza.getChild('query', NS.register)
    if (this.#account && bind) this.#bind(this.#account, stanza, bind.getChildText('resource'))
    else if (isRegistration && (this.tls || !requireTls)) register(accounts, this, { iq: stanza })
    else this.fail('not-authorized')
  }

  /** RFC 6120 §7.7.2: a resource that is taken or cannot be had is replaced by one of our own. */
  #bind(account: Account, iq: Element, wanted: string | null): void {
    const asked = normaliseResource(wanted ?? '')
    const resource = asked === undefined || account.sessions.has(asked) ? randomUUID() : asked
    const jid = { ...account.jid, resource, full: `${account.jid.bare}/${resource}` }
    const [send, fail] = [this.send.bind(this), this.fail.bind(this)]
    this.#session = { account, jid, priority: 0, interested: false, directed: new Map(), send, fail }
    account.sessions.set(resource, this.#session)
    const bind = new Element('bind', { xmlns: NS.bind })
    bind.c('jid').t(jid.full)
    this.send(answer(iq, 'result', bind))
    this.faults.reached(this, 'bound')
  }
}
