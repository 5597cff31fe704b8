import { randomUUID } from 'node:crypto'
import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Account } from './accounts.ts'
import { Authentication } from './authentication.ts'
import type { Connection, StreamHandler } from './connection.ts'
import type { ServerContext } from './context.ts'
import { foreignPrefixes, judgeHeader } from './header.ts'
import { normaliseResource, parseJid } from './jid.ts'
import { leave } from './presence.ts'
import { cancel, registerStranger } from './registration.ts'
import { isSubscription, type Origin } from './router.ts'
import { Session } from './session.ts'
import { bounce, isBadIq, resultFor } from './stanza.ts'
import { StreamManagement, smFailed } from './stream-management.ts'

const STANZAS = new Set(['message', 'presence', 'iq'])
const REGISTER_FEATURE = 'http://jabber.org/features/iq-register'

/** A client-to-server stream: negotiation (RFC 6120 §4–§7), then stanzas. */
export class ClientStream implements StreamHandler {
  readonly content = NS.client
  readonly #context: ServerContext
  readonly #connection: Connection
  readonly #authentication: Authentication
  #header: Element | undefined
  #prefixes: [string, string][] = []
  #language: string | undefined
  #account: Account | undefined
  #anonymous = false
  #origin: (Origin & { readonly session: Session }) | undefined
  #management: StreamManagement | undefined

  constructor(connection: Connection, context: ServerContext) {
    this.#connection = connection
    this.#context = context
    this.#authentication = new Authentication({
      context,
      connection,
      done: ({ account, anonymous }) => {
        this.#account = account
        this.#anonymous = anonymous
        connection.restart()
        context.faults.reached('authenticated', connection)
      },
    })
  }

  headerAttributes(): Record<string, string> {
    const from = parseJid(this.#header?.attrs.from ?? '')
    return {
      from: this.#context.domain,
      ...(from ? { to: from.full } : {}),
      version: '1.0',
      // RFC 6120 §4.7.4: the client's language where we speak it, else our own.
      'xml:lang': /^en(-|$)/i.test(this.#header?.attrs['xml:lang'] ?? '')
        ? this.#header?.attrs['xml:lang']
        : 'en',
    }
  }

  opened(header: Element) {
    this.#header = header
    this.#language = header.attrs['xml:lang']
    this.#prefixes = foreignPrefixes(header)
    this.#connection.sendHeader()
    const hosts = (domain: string) => domain === this.#context.domain
    const flaw = judgeHeader(header, { content: this.content, hosts, versioned: true })
    if (flaw) return this.#connection.fail(flaw)
    this.#connection.write(this.#features().toString())
    this.#context.faults.reached('features', this.#connection)
  }

  received(element: Element) {
    const ns = element.getNS()
    const name = element.getName()
    if (ns === this.content && STANZAS.has(name)) return this.#stanza(element, name)
    if (ns === NS.tls && name === 'starttls') return this.#startTls()
    if (ns === NS.sasl && !this.#account) return this.#authentication.take(element)
    if (ns === NS.sm && this.#management) return this.#management.take(element)
    if (ns === NS.sm && this.#account) return this.#connection.write(smFailed('unexpected-request'))
    // A stream error from the client ends the stream (RFC 6120 §4.9.1.1).
    if (ns === NS.stream && name === 'error') return this.#connection.close()
    if (!this.#account) return this.#connection.fail('not-authorized')
    const isMisplaced = STANZAS.has(name) || ns === undefined
    this.#connection.fail(isMisplaced ? 'invalid-namespace' : 'unsupported-stanza-type')
  }

  gone(): void {
    const session = this.#origin?.session
    if (session) {
      leave(this.#context.router, session)
      if (session.account.sessions.get(session.jid.resource) === session)
        session.account.sessions.delete(session.jid.resource)
    }
    if (this.#anonymous && this.#account) cancel(this.#context.router, this.#account)
  }

  #features(): Element {
    const features = new Element('stream:features')
    const { encrypted } = this.#connection
    const { secureContext, requireTls, registration } = this.#context
    if (this.#account) {
      features.c('bind', { xmlns: NS.bind })
      features.c('session', { xmlns: NS.session }).c('optional')
      features.c('sm', { xmlns: NS.sm })
      return features
    }
    if (secureContext && !encrypted) {
      const starttls = features.c('starttls', { xmlns: NS.tls })
      if (requireTls) starttls.c('required')
    }
    for (const feature of this.#authentication.features()) features.cnode(feature)
    if (registration && (encrypted || !requireTls)) features.c('register', { xmlns: REGISTER_FEATURE })
    return features
  }

  /** RFC 6120 §5.4.2: TLS comes before SASL, once, and only where it was offered. */
  #startTls() {
    const { secureContext, faults } = this.#context
    if (!secureContext || this.#connection.encrypted || this.#account) {
      this.#connection.write(`<failure xmlns='${NS.tls}'/>`)
      return this.#connection.close()
    }
    this.#connection.write(`<proceed xmlns='${NS.tls}'/>`)
    faults.reached('starttls', this.#connection)
    if (this.#connection.open) this.#connection.secure(this.#context)
  }

  #stanza(stanza: Element, name: string) {
    this.#connection.stanzas += 1
    const { faults } = this.#context
    if (faults.current) {
      faults.stanza(this.#connection)
      if (!this.#connection.open) return
    }
    const origin = this.#origin
    if (!origin) return this.#early(stanza, name)
    this.#management?.count()
    // RFC 6120 §4.8.3: a prefix for the content namespace must not reach anybody.
    if (stanza.name !== name) return this.#connection.fail('bad-namespace-prefix')
    const { attrs } = stanza
    delete attrs.xmlns
    for (const [prefix, uri] of this.#prefixes) attrs[prefix] ??= uri
    if (this.#language !== undefined && attrs['xml:lang'] === undefined) attrs['xml:lang'] = this.#language
    attrs.from = origin.jid.full
    if (name === 'presence' && isSubscription(stanza)) attrs.from = origin.jid.bare
    this.#context.router.route(origin, stanza)
  }

  /** Stanzas before a resource is bound: registration and binding, nothing else (RFC 6120 §6.3.1, §7.1). */
  #early(stanza: Element, name: string) {
    const { registration, requireTls, router } = this.#context
    const request = name === 'iq' && !isBadIq(stanza) ? stanza : undefined
    if (request && this.#account) {
      const bind = request.attrs.type === 'set' ? request.getChild('bind', NS.bind) : undefined
      if (bind) return this.#bind(this.#account, request, bind.getChildText('resource'))
    } else if (request?.getChild('query', NS.register) && registration) {
      if (this.#connection.encrypted || !requireTls)
        return registerStranger(router, this.#connection, request)
    }
    this.#connection.fail('not-authorized')
  }

  /** RFC 6120 §7.6, §7.7. */
  #bind(account: Account, iq: Element, wanted: string | null) {
    let resource = wanted ? normaliseResource(wanted) : randomUUID()
    if (resource === undefined) return bounce(this.#connection, iq, 'bad-request')
    const rival = account.sessions.get(resource)
    if (rival && this.#context.conflict === 'refuse') return bounce(this.#connection, iq, 'conflict')
    if (rival && this.#context.conflict === 'rename') resource = randomUUID()
    if (rival && this.#context.conflict === 'replace') rival.connection.fail('conflict')
    const jid = parseJid(`${account.username}@${this.#context.domain}/${resource}`)
    if (!jid) return bounce(this.#connection, iq, 'bad-request')
    const session = new Session({ account, jid, connection: this.#connection })
    account.sessions.set(resource, session)
    this.#origin = { jid, session, send: (element) => session.send(element) }
    this.#management = new StreamManagement(session)
    const bind = new Element('bind', { xmlns: NS.bind })
    bind.c('jid').t(jid.full)
    this.#connection.send(resultFor(iq, bind))
    this.#context.faults.reached('bound', this.#connection)
  }
}
