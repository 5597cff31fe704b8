import type { CertificateRequest, IssuedCertificate } from './certificate.ts'

/** Where and how a client reaches a server. */
export interface Endpoint {
  /** Host name or address to connect to. */
  readonly host: string
  readonly port: number
}

/** How a normal client secures its stream to the target. */
export type TlsMode = 'starttls' | 'direct' | 'none'

export interface TargetTls {
  readonly mode: TlsMode
  /** PEM of the certificate authority to trust besides the system's. */
  readonly ca?: string
  /** Whether certificates are checked; true unless the user switched it off in so many words. */
  readonly verify: boolean
}

/** An account on the target. */
export interface Account {
  readonly username: string
  readonly domain: string
  readonly password: string
}

/** A component (XEP-0114) that the target lets connect. */
export interface ComponentAccess extends Endpoint {
  readonly domain: string
  readonly secret: string
}

/** Load, audit and robustness runs beyond loopback need this. */
export interface Permission {
  readonly grantedBy: string
  /** ISO date after which the permission is void. */
  readonly until: string
  readonly maxClients?: number
  /** Messages per second. */
  readonly maxRate?: number
}

/** A server under test: domain, endpoints, TLS. How accounts come about is an {@link AccountSource}'s business. */
export interface Target {
  /** Label in reports: a reference server's name, a target file's name, or the domain. */
  readonly name: string
  readonly domain: string
  /** Client-to-server endpoint, plain TCP with STARTTLS. */
  readonly client: Endpoint
  /** Direct-TLS endpoint (XEP-0368). */
  readonly directTls?: Endpoint
  /** Where streams over WebSocket begin (RFC 7395): `wss://` or `ws://`. */
  readonly websocket?: string
  /** Where BOSH sessions begin (XEP-0124): `https://` or `http://`. */
  readonly bosh?: string
  /** The same connection manager without encryption, where `bosh` is encrypted: `http://`. */
  readonly boshPlain?: string
  /** Where the domain's host metadata are (RFC 6415 §2); `https://DOMAIN/.well-known/host-meta` where nothing is said. */
  readonly hostMeta?: string
  /** Server-to-server endpoint, plain TCP with STARTTLS. */
  readonly server?: Endpoint
  /** Server-to-server endpoint with TLS from the first byte (XEP-0368). */
  readonly serverDirectTls?: Endpoint
  readonly tls: TargetTls
  /** Components that may connect; scenarios call them Capulet (first) and Montague (second). */
  readonly components?: readonly ComponentAccess[]
  /** A domain of this server that offers SASL ANONYMOUS. */
  readonly anonymousDomain?: string
  readonly administrator?: Account
  /**
   * Milliseconds to wait between connecting and the first byte. jabberd2 needs it: what it still has to say to a client
   * that left it says to the next one on the same descriptor, about 100 ms long.
   */
  readonly connectPauseMs?: number
  /**
   * SASL mechanism of logins whose mechanism a scenario leaves open, where a secured stream offers it; the strongest one
   * where nothing is said. A server that keeps passwords as they are works out SCRAM's iterations at every login.
   */
  readonly loginMechanism?: string
  /** Milliseconds a Then waits for its event. */
  readonly timeoutMs: number
  readonly permission?: Permission
}

/** Hands out accounts to scenarios. Implementations: XEP-0077, XEP-0133, command template, list, reference server. */
export interface AccountSource {
  /**
   * Accounts that nobody else holds and whose server-side state is clean.
   * @throws NotEnoughAccounts (E_ACCOUNTS_TOO_FEW) naming how many are needed and how many there are.
   */
  acquire(count: number): Promise<Account[]>
  /** Gives accounts back. `used` says a scenario changed server-side state (roster, offline store …). */
  release(accounts: readonly Account[], used: boolean): Promise<void>
  /** Removes what was created, as far as the source can. */
  close(): Promise<void>
}

export interface CrowdProgress {
  /** Accounts that are there; of a removal: gone. */
  readonly ready: number
  readonly wanted: number
}

export interface CrowdOptions {
  /** Lets nothing more begin; what has begun is finished first, and remembered. */
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: CrowdProgress) => void
}

/** What became of a crowd that was to be removed. */
export interface CrowdRemoval {
  readonly removed: number
  /** Accounts that stay on the server. */
  readonly left: number
  /** Why they stay. */
  readonly reason?: string
}

/** Accounts by the thousand for load runs, kept for later runs where the server outlives this one. */
export interface CrowdSource {
  /**
   * The first `count` accounts, the same ones at each call; those missing are made. Nothing is done to clean them: they
   * may hold contacts and messages of earlier runs.
   * @throws NotEnoughAccounts (E_ACCOUNTS_TOO_FEW) where no more can be made; AccountError; TargetError E_CROWD_IN_USE
   *   where another run has them; ConfigurationError E_CROWD_FILE; the signal's reason.
   */
  ensure(count: number, options?: CrowdOptions): Promise<readonly Account[]>
  /** The server refused these logins (`not-authorized`): the next `ensure` makes them anew or takes others. */
  forget(accounts: readonly Account[]): Promise<void>
  /** Removes all accounts from the server as far as it can, whichever run made them. */
  remove(options?: CrowdOptions): Promise<CrowdRemoval>
  /** Lets other runs have them. */
  close(): Promise<void>
}

/** What a load run is going to ask of a server, for those that Assay starts. */
export interface LoadPurpose {
  /** Accounts that its crowd will need. */
  readonly accounts: number
  /** Whether messages are kept: archived, and stored for users who are away. What this writes outweighs all else. */
  readonly archive: boolean
}

/** What SASL EXTERNAL needs (RFC 6120 §6.3.4, XEP-0178 §3). */
export interface ClientCertificates {
  /** The domain on which EXTERNAL is offered; it may differ from the target's domain. */
  readonly domain: string
  /** A client certificate with an `id-on-xmppAddr` `username@domain` for each user. */
  issue(...usernames: string[]): Promise<IssuedCertificate>
}

/** How the target comes to know the remote servers that scenarios play. */
export interface RemoteServers {
  /**
   * Lets the target's DNS lead a domain, and what is below it, to a port of this machine, and where that is wanted say
   * that there is no direct TLS (XEP-0368 §5).
   */
  publish(domain: string, port: number, more?: { readonly deniesDirectTls?: boolean }): void
  /** Lets a domain vanish from the target's DNS. */
  withdraw(domain: string): void
  /** A certificate that the target trusts. */
  issue(request: CertificateRequest): Promise<IssuedCertificate>
}

/** A target ready for use, and what has to be undone afterwards. */
export interface ReadyTarget {
  readonly target: Target
  readonly accounts: AccountSource
  readonly crowd: CrowdSource
  /** Certificates that the target takes clients for whom they name; absent where nobody can make any. */
  readonly clientCertificates?: ClientCertificates
  /** Absent where nothing leads the target to a server of ours. */
  readonly remoteServers?: RemoteServers
  /** Another server that this one federates with, for scenarios about users of two servers. */
  readonly partner?: ReadyTarget
  /** Process ids of a managed server, for sampling; empty otherwise. */
  readonly processes: readonly number[]
  /** Stops what was started; idempotent. */
  stop(): Promise<void>
}
