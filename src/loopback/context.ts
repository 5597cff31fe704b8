import type { X509Certificate } from 'node:crypto'
import type { SecureContext } from 'node:tls'
import type { Faults } from './misbehaviour.ts'
import type { Router } from './router.ts'
import type { Mechanism } from './sasl.ts'

/** What to do when a resource is asked for that is already connected (RFC 6120 §7.7.2.2). */
export type ConflictPolicy = 'rename' | 'refuse' | 'replace'

/** The server as its streams see it. */
export interface ServerContext {
  readonly domain: string
  readonly router: Router
  readonly faults: Faults
  readonly mechanisms: readonly Mechanism[]
  readonly secureContext: SecureContext | undefined
  /** The server certificate's hash for tls-server-end-point (RFC 5929 §4); SHA-256 signatures are assumed. */
  readonly certificateHash: Buffer | undefined
  readonly requireTls: boolean
  /** Whose client certificates are trusted; clients are asked for one where it is given. */
  readonly clientAuthority: X509Certificate | undefined
  readonly registration: boolean
  readonly conflict: ConflictPolicy
  readonly componentSecrets: ReadonlyMap<string, string>
}
