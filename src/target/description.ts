import type { Account, ComponentAccess, Endpoint, Permission, TargetTls } from './target.ts'

/** How accounts on a target come about. */
export type AccountsDescription =
  /** In-band registration (XEP-0077). */
  | { readonly kind: 'register' }
  /** Created and deleted by the administrator (XEP-0133). */
  | { readonly kind: 'admin' }
  /** Created and deleted by a program; templates are lists of words with placeholders. */
  | { readonly kind: 'command'; readonly create: readonly string[]; readonly delete?: readonly string[] }
  /** There already. */
  | { readonly kind: 'list'; readonly accounts: readonly Account[] }

/** What a user says of a target, before look-ups: endpoints left out are found by DNS. */
export interface TargetDescription {
  readonly name: string
  readonly domain: string
  readonly client?: Endpoint
  readonly directTls?: Endpoint
  readonly server?: Endpoint
  readonly serverDirectTls?: Endpoint
  readonly websocket?: string
  readonly bosh?: string
  readonly boshPlain?: string
  readonly tls: TargetTls
  readonly components: readonly ComponentAccess[]
  readonly anonymousDomain?: string
  readonly administrator?: Account
  readonly accounts: AccountsDescription
  readonly timeoutMs: number
  readonly permission?: Permission
}

/** Milliseconds that a Then waits, unless the target or the user says otherwise. */
export const DEFAULT_TIMEOUT_MS = 5000
