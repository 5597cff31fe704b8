import type { Authority } from '../certificate.ts'
import type { NameServer } from '../federation/name-server.ts'
import type { LoadPurpose, ReadyTarget } from '../target.ts'

/** The servers that Assay starts itself. */
export const REFERENCE_SERVERS = ['prosody', 'ejabberd', 'jabberd2'] as const
export type ReferenceServerName = (typeof REFERENCE_SERVERS)[number]

export function isReferenceServer(name: string): name is ReferenceServerName {
  return (REFERENCE_SERVERS as readonly string[]).includes(name)
}

/** How a process of a managed server ended. */
export interface ServerExit {
  /** Which process: `prosody`, `beam`, `c2s` … */
  readonly process: string
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  /** Whether `stop()` had been called before: if not, the server died on its own. */
  readonly stopped: boolean
  /** The last lines of its logs. */
  readonly log: string
}

/** A private, throw-away instance of a reference server. */
export interface ManagedServer extends ReadyTarget {
  readonly name: ReferenceServerName
  /** Version of the package, for example `0.12.3-1+deb12u1`. */
  readonly version: string
  /** Its private directory: configuration, data, logs. Gone after `stop()`. */
  readonly directory: string
  /** Settles when the first of the server's processes ends, for whatever reason. Never rejects. */
  readonly exited: Promise<ServerExit>
}

/** A place of a server among others. */
export interface Federation {
  /** Its own virtual host. */
  readonly domain: string
  /** The DNS server that all ask. */
  readonly nameServer: NameServer
  /** Issues the certificates of all. */
  readonly authority: Authority
}

export interface ReferenceServerOptions {
  /** Stops the server, whether it is starting or running. */
  readonly signal?: AbortSignal
  /** Accounts to have ready from the start; more are made when they run short. */
  readonly accounts?: number
  /** Configures the server as an operator would who expects load; what it offers otherwise stays. */
  readonly load?: LoadPurpose
  /** For servers that are to find one another and to trust one another's certificates. */
  readonly federation?: Federation
}
