import { createHash, timingSafeEqual } from 'node:crypto'
import type { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import type { Connection, StreamHandler } from './connection.ts'
import type { ServerContext } from './context.ts'
import { foreignPrefixes, judgeHeader } from './header.ts'
import { type Jid, parseJid } from './jid.ts'
import type { Sender } from './stanza.ts'

const STANZAS = new Set(['message', 'presence', 'iq'])

/** The stream of an external component that connects to the server (XEP-0114 §3). */
export class ComponentStream implements StreamHandler {
  readonly content = NS.component
  readonly #context: ServerContext
  readonly #connection: Connection
  readonly #sender: Sender
  #domain: string | undefined
  #prefixes: [string, string][] = []
  #accepted = false

  constructor(connection: Connection, context: ServerContext) {
    this.#connection = connection
    this.#context = context
    this.#sender = { send: (element) => connection.send(element) }
  }

  headerAttributes(): Record<string, string> {
    return { from: this.#domain ?? this.#context.domain }
  }

  opened(header: Element): void {
    const { componentSecrets } = this.#context
    const hosts = (domain: string) => componentSecrets.has(domain)
    const to = parseJid(header.attrs.to ?? '')
    if (to && hosts(to.domain)) this.#domain = to.domain
    this.#prefixes = foreignPrefixes(header)
    this.#connection.sendHeader()
    const flaw = judgeHeader(header, { content: this.content, hosts, versioned: false })
    if (flaw) this.#connection.fail(flaw)
  }

  received(element: Element) {
    const name = element.getName()
    if (element.getNS() === NS.stream && name === 'error') return this.#connection.close()
    if (!this.#accepted) {
      if (name === 'handshake' && element.getNS() === this.content) this.#handshake(element.getText())
      else this.#connection.fail('not-authorized')
      return
    }
    if (element.getNS() !== this.content) return this.#connection.fail('invalid-namespace')
    if (!STANZAS.has(name)) return this.#connection.fail('unsupported-stanza-type')
    this.#stanza(element)
  }

  gone(): void {
    const { components } = this.#context.router
    if (this.#domain !== undefined && components.get(this.#domain) === this.#sender)
      components.delete(this.#domain)
  }

  #handshake(digest: string) {
    const domain = this.#domain ?? ''
    const secret = this.#context.componentSecrets.get(domain) ?? ''
    const expected = createHash('sha1')
      .update(this.#connection.streamId + secret)
      .digest('hex')
    const given = Buffer.from(digest.trim().toLowerCase())
    if (given.length !== expected.length || !timingSafeEqual(given, Buffer.from(expected)))
      return this.#connection.fail('not-authorized')
    const { components } = this.#context.router
    if (components.has(domain)) return this.#connection.fail('conflict')
    this.#accepted = true
    components.set(domain, this.#sender)
    this.#connection.write('<handshake/>')
  }

  /** XEP-0114 §3: a component addresses its stanzas itself, but only from its own domain. */
  #stanza(stanza: Element) {
    this.#connection.stanzas += 1
    if (this.#context.faults.current) {
      this.#context.faults.stanza(this.#connection)
      if (!this.#connection.open) return
    }
    const { attrs } = stanza
    if (stanza.name !== stanza.getName()) return this.#connection.fail('bad-namespace-prefix')
    if (attrs.from === undefined || attrs.to === undefined)
      return this.#connection.fail('improper-addressing')
    const jid: Jid | undefined = parseJid(attrs.from)
    if (jid?.domain !== this.#domain || !jid) return this.#connection.fail('invalid-from')
    delete attrs.xmlns
    for (const [prefix, uri] of this.#prefixes) attrs[prefix] ??= uri
    this.#context.router.route({ jid, send: this.#sender.send }, stanza)
  }
}
