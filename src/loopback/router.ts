import type { Element } from 'ltx'
import type { Account, Accounts } from './accounts.ts'
import { type Jid, parseJid } from './jid.ts'
import { broadcast, directed, probe, sharesPresence } from './presence.ts'
import { answerForAccount, answerForServer } from './services.ts'
import type { Session } from './session.ts'
import { bounce, isBadIq, type Sender } from './stanza.ts'
import { receive, request } from './subscriptions.ts'

/** A sender with what the server knows of it. Components have no session. */
export interface Origin extends Sender {
  readonly jid: Jid
  readonly session?: Session
}

const SUBSCRIPTION = new Set(['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed'])
const PRESENCE = new Set([undefined, 'unavailable', 'probe', 'error', ...SUBSCRIPTION])

/** Whether a presence stanza manages subscriptions; such a stanza is stamped with a bare JID (RFC 6120 §8.1.2.1). */
export function isSubscription(stanza: Element): boolean {
  return stanza.getName() === 'presence' && SUBSCRIPTION.has(stanza.attrs.type)
}

/** Takes stanzas to where they belong (RFC 6120 §10, RFC 6121 §8). One domain, and the components beside it. */
export class Router {
  readonly domain: string
  readonly accounts: Accounts
  /** Connected components by domain. */
  readonly components = new Map<string, Sender>()
  /** Domains a component may serve, connected or not. */
  readonly componentDomains: ReadonlySet<string>

  constructor(options: { domain: string; accounts: Accounts; componentDomains: ReadonlySet<string> }) {
    this.domain = options.domain
    this.accounts = options.accounts
    this.componentDomains = options.componentDomains
  }

  bareJid(account: Account): string {
    return `${account.username}@${this.domain}`
  }

  /** Routes a stanza whose `from` is already stamped. */
  route(origin: Origin, stanza: Element) {
    const name = stanza.getName()
    if (name === 'iq' && isBadIq(stanza)) return bounce(origin, stanza, 'bad-request')
    if (name === 'presence' && !PRESENCE.has(stanza.attrs.type)) return bounce(origin, stanza, 'bad-request')
    const address: string | undefined = stanza.attrs.to
    if (address === undefined) return this.#routeUnaddressed(origin, stanza, name)
    const to = parseJid(address)
    if (!to) return bounce(origin, stanza, 'jid-malformed')
    if (name === 'presence') this.#presence(origin, stanza, to)
    else if (to.domain !== this.domain) this.#away(origin, stanza, to)
    else if (!to.local) this.#toServer(origin, stanza, to)
    else if (name === 'message') this.#message(origin, stanza, to)
    else this.#iq(origin, stanza, to)
  }

  /** Delivers what the server itself sends or has approved: to a component, a resource, or all available ones. */
  deliver(to: Jid, stanza: Element): void {
    stanza.attrs.to = to.full
    if (to.domain !== this.domain) {
      this.components.get(to.domain)?.send(stanza)
      return
    }
    const account = this.accounts.get(to.local)
    if (to.resource) account?.sessions.get(to.resource)?.send(stanza)
    else for (const session of account?.available() ?? []) session.send(stanza)
  }

  /** RFC 6120 §10.3: a stanza without `to` is for the sender's own account. */
  #routeUnaddressed(origin: Origin, stanza: Element, name: string): void {
    const { session } = origin
    if (!session) return
    if (name === 'presence') broadcast(this, session, stanza)
    else if (name === 'iq') answerForAccount(this, origin, stanza, session.account)
    else this.#message(origin, stanza, { ...session.jid, resource: '', full: session.jid.bare })
  }

  #away(origin: Origin, stanza: Element, to: Jid): void {
    const component = this.components.get(to.domain)
    if (component) component.send(stanza)
    else if (this.componentDomains.has(to.domain)) bounce(origin, stanza, 'service-unavailable')
    else bounce(origin, stanza, 'remote-server-not-found')
  }

  #toServer(origin: Origin, stanza: Element, to: Jid): void {
    if (stanza.getName() === 'iq' && !to.resource) answerForServer(this, origin, stanza)
    else bounce(origin, stanza, 'service-unavailable')
  }

  #presence(origin: Origin, stanza: Element, to: Jid): void {
    const type: string | undefined = stanza.attrs.type
    if (SUBSCRIPTION.has(type ?? '')) {
      if (origin.session) request(this, origin.session, stanza, to)
      else receive(this, stanza, to)
    } else if (type === 'probe') {
      if (to.domain === this.domain && to.local) probe(this, to, origin.jid)
      else if (this.components.has(to.domain)) this.deliver(to, stanza)
    } else {
      if (origin.session && type !== 'error') directed(origin.session, to, type)
      if (to.domain !== this.domain) this.#away(origin, stanza, to)
      else if (to.local && (to.resource || type !== 'error')) this.deliver(to, stanza)
    }
  }

  /** RFC 6121 §8.5. There is no offline store: what cannot be delivered is returned. */
  #message(origin: Origin, stanza: Element, to: Jid) {
    const account = this.accounts.get(to.local)
    const exact = to.resource ? account?.sessions.get(to.resource) : undefined
    if (exact) return exact.send(stanza)
    const type: string | undefined = stanza.attrs.type
    if (type === 'error') return
    const willing = account ? [...account.available()].filter((session) => session.priority >= 0) : []
    if (type === 'headline') {
      // §8.5.2.1.1: all that are willing; §8.5.3.2.1 lets a headline to a gone resource be ignored.
      if (!to.resource) for (const session of willing) session.send(stanza)
      return
    }
    // §8.5.3.2.1: only a chat message falls back from a full JID to the bare one.
    const mayFallBack = !to.resource || type === 'chat'
    if (type === 'groupchat' || !mayFallBack || willing.length === 0)
      return bounce(origin, stanza, 'service-unavailable')
    const highest = Math.max(...willing.map((session) => session.priority))
    for (const session of willing) if (session.priority === highest) session.send(stanza)
  }

  #iq(origin: Origin, stanza: Element, to: Jid) {
    const account = this.accounts.get(to.local)
    if (!account) return bounce(origin, stanza, 'service-unavailable')
    if (!to.resource) return answerForAccount(this, origin, stanza, account)
    const session = account.sessions.get(to.resource)
    const isReply = stanza.attrs.type === 'result' || stanza.attrs.type === 'error'
    // RFC 6121 §8.5.3.1: a request to a stranger's resource would tell whether it is there.
    if (session && (isReply || sharesPresence(session, origin.jid))) session.send(stanza)
    else bounce(origin, stanza, 'service-unavailable')
  }
}
