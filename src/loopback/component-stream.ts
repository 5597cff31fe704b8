import { createHash } from 'node:crypto'
import type { Socket } from 'node:net'
import type { Element } from 'ltx'
import type { DecoderEvent } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import type { Account, Session } from './accounts.ts'
import type { ServerContext } from './client-stream.ts'
import { Connection } from './connection.ts'
import { type Jid, parseJid } from './jid.ts'
import { route } from './router.ts'

/** The stream of an external component that connects to the server (XEP-0114 §3). */
export class ComponentStream extends Connection {
  readonly #context: ServerContext
  #jid: Jid | undefined
  #session: Session | undefined

  constructor(socket: Socket, context: ServerContext) {
    super(socket, context.faults, NS.component)
    this.#context = context
    this.start()
    this.faults.reached(this, 'connected')
  }

  protected override headerAttributes() {
    return { from: this.#jid?.domain ?? this.#context.accounts.domain }
  }

  protected override opened({ header }: Extract<DecoderEvent, { kind: 'open' }>) {
    const jid = parseJid(header.attrs.to ?? '')
    const isServed = jid && this.#context.secrets.has(jid.full)
    if (isServed) this.#jid = jid
    this.sendHeader()
    if (
      header.name !== 'stream:stream' ||
      header.getNS() !== NS.stream ||
      header.attrs.xmlns !== NS.component
    )
      this.fail('invalid-namespace')
    else if (!isServed) this.fail('host-unknown')
  }

  protected override received(element: Element) {
    const name = element.getName()
    if (element.getNS() === NS.stream && name === 'error') return this.close()
    const isHandshake = element.is('handshake', NS.component)
    if (!this.#session) return isHandshake ? this.#handshake(element.getText()) : this.fail('not-authorized')
    if (element.getNS() !== NS.component) return this.fail('invalid-namespace')
    if (!/^(?:message|presence|iq)$/.test(element.name)) return this.fail('unsupported-stanza-type')
    this.stanzas += 1
    this.faults.reached(this)
    const { from, to } = element.attrs
    if (from === undefined || to === undefined) return this.fail('improper-addressing')
    // XEP-0114 §3: a component addresses its stanzas itself, but only from its own domain.
    const jid = parseJid(from)
    if (!jid || jid.domain !== this.#jid?.domain) return this.fail('invalid-from')
    element.attrs.xmlns = undefined
    route(this.#context.accounts, { ...this.#session, jid }, element)
  }

  protected override gone() {
    if (this.#session && this.#jid) this.#context.accounts.components.delete(this.#jid.domain)
  }

  #handshake(digest: string) {
    const jid = this.#jid
    const { secrets, accounts } = this.#context
    const secret = jid && secrets.get(jid.domain)
    const expected = createHash('sha1').update(`${this.streamId}${secret}`).digest('hex')
    if (!jid || digest.trim().toLowerCase() !== expected) return this.fail('not-authorized')
    if (accounts.components.has(jid.domain)) return this.fail('conflict')
    const maps = { roster: new Map(), subscribers: new Map(), sessions: new Map(), scramKeys: new Map() }
    const account: Account = { jid, password: '', ...maps }
    const [send, fail] = [this.send.bind(this), this.fail.bind(this)]
    this.#session = { account, jid, priority: 0, interested: false, directed: new Map(), send, fail }
    accounts.components.set(jid.domain, this.#session)
    this.write('<handshake/>')
  }
}
