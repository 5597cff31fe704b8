import { randomBytes } from 'node:crypto'
import { NotOfferedError } from '../session/errors.ts'
import { DIALBACK_NAMESPACES } from '../session/peer.ts'
import type { IssuedCertificate } from '../target/certificate.ts'
import type { ReadyTarget, RemoteServers } from '../target/target.ts'
import { NS } from '../xml/namespaces.ts'
import { isServer, userOf } from './cast.ts'
import { RemoteServer } from './remote-server.ts'

/** Reserved for tests (RFC 6761 §6.2): nobody else's domains. */
const TOP_LEVEL = 'test'

/** The remote servers of a scenario: their domains, where they listen, their certificates. */
export class Remotes {
  readonly #ready: () => ReadyTarget
  readonly #domains = new Map<string, string>()
  readonly #listeners = new Map<string, RemoteServer>()
  readonly #certificates = new Map<string, IssuedCertificate>()

  constructor(ready: () => ReadyTarget) {
    this.#ready = ready
  }

  /** The domain of a remote server of the cast, as long as the scenario lasts; undefined for everybody else. */
  domainOf(actor: string): string | undefined {
    const name = userOf(actor)
    if (!isServer(name)) return undefined
    const known = this.#domains.get(name)
    if (known !== undefined) return known
    const domain = `${name.toLowerCase()}-${randomBytes(4).toString('hex')}.${TOP_LEVEL}`
    this.#domains.set(name, domain)
    return domain
  }

  /**
   * Lets a remote server listen where the target finds it.
   * @throws NotOfferedError where the target cannot be led to a server of ours.
   */
  async open(actor: string, more?: { readonly deniesDirectTls?: boolean }): Promise<RemoteServer> {
    const known = this.#listeners.get(userOf(actor))
    if (known) return known
    const services = this.services(actor)
    const listener = await RemoteServer.listen()
    this.#listeners.set(userOf(actor), listener)
    services.publish(this.domain(actor), listener.port, more)
    return listener
  }

  /** Gives a remote server a certificate to show in TLS, as client and as server. */
  certify(actor: string, certificate: IssuedCertificate): void {
    this.#certificates.set(userOf(actor), certificate)
  }

  certificateOf(actor: string): IssuedCertificate | undefined {
    return this.#certificates.get(userOf(actor))
  }

  /** What a remote server's sessions are made with, those it opens and those it is opened. @throws NotOfferedError */
  sessionOptions(actor: string) {
    const { target } = this.#ready()
    const { ca, verify } = target.tls
    const certificate = this.certificateOf(actor)
    return {
      ...this.#endpoint(),
      domain: target.domain,
      contentNamespace: NS.server,
      header: { from: this.domain(actor), namespaces: DIALBACK_NAMESPACES },
      tls: { verify, ...(ca === undefined ? {} : { ca }), ...certificate },
    }
  }

  /** Lets the domains vanish and listens no more. */
  close(): void {
    const { remoteServers } = this.#ready()
    for (const domain of this.#domains.values()) remoteServers?.withdraw(domain)
    for (const listener of this.#listeners.values()) listener.close()
  }

  /** @throws NotOfferedError */
  services(actor: string): RemoteServers {
    const { remoteServers } = this.#ready()
    if (remoteServers) return remoteServers
    throw new NotOfferedError(
      'streams with other servers that we could test',
      `nothing leads it to ${userOf(actor)}`,
    )
  }

  /** The domain of a remote server of the cast, which DNS does not know before it listens. */
  domain(actor: string): string {
    const domain = this.domainOf(actor)
    if (domain === undefined) throw new TypeError(`${actor} is no remote server of the cast`)
    return domain
  }

  #endpoint() {
    const { server } = this.#ready().target
    if (server) return server
    throw new NotOfferedError(
      'server-to-server streams that we could test',
      'the target names no endpoints.server',
    )
  }
}
