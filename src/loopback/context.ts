import type { X509Certificate } from 'node:crypto'
import type { SecureContext } from 'node:tls'
import type { Faults } from './misbehaviour.ts'
import type { Router } from './router.ts'
import type { Mechanism } from './sasl.ts'

/** What to do when a resource is asked for that is already connected (RFC 6120 §7.7.2.2). */
export type ConflictPolicy = 'rename' | 'refuse' | 'replace'

/** The server's side of TLS; without a secure context there is none. */
export interface TlsIdentity {
  readonly secureContext: SecureContext | undefined
  /** The server certificate's hash for tls-server-end-point (RFC 5929 §4); SHA-256 signatures are assumed. */
  readonly certificateHash: Buffer | undefined
  /** Whose client certificates are trusted; clients are asked for one where it is given. */
  readonly clientAuthority: X509Certificate | undefined
}

/** The server as its streams see it. */
export interface ServerContext extends TlsIdentity {
  readonly domain: string
  readonly router: Router
  readonly faults: Faults
  readonly mechanisms: readonly Mechanism[]
  readonly requireTls: boolean
  readonly registration: boolean
  readonly conflict: ConflictPolicy
  readonly componentSecrets: ReadonlyMap<string, string>
}
