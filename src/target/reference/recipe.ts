import type { Account, ComponentAccess, Endpoint, LoadPurpose } from '../target.ts'
import type { ServerProcesses } from './processes.ts'
import type { ServerNames } from './server-names.ts'

/** What a recipe builds a server from. Everything here is made anew for each attempt to start. */
export interface Ingredients<Port extends string = string> {
  /** The private directory, with `data`, `log`, `run` and `tls` in it. */
  readonly directory: string
  readonly names: ServerNames
  readonly ports: Readonly<Record<Port, number>>
  readonly tls: {
    readonly certificate: string
    readonly key: string
    /** Certificate and key in one file. */
    readonly both: string
    /** The authority's certificate. */
    readonly authority: string
  }
  /** UDP port on 127.0.0.1 of the DNS server that the server has to ask, and no other. */
  readonly nameServerPort: number
  readonly administrator: Account
  /** Password of the actors' accounts. */
  readonly password: string
  readonly componentSecret: string
  /** How many accounts the run asked for. */
  readonly accounts: number
  /** Present where the server is to bear load. */
  readonly load?: LoadPurpose
  readonly processes: ServerProcesses
  /** Polls until `condition` holds. @throws TargetError E_SERVER_START when a process ends first or time is up. */
  until(what: string, condition: () => boolean | Promise<boolean>): Promise<void>
}

/** A started server, as far as recipes differ in it. */
export interface Started {
  readonly client: Endpoint
  readonly directTls: Endpoint
  /** {@link Target.websocket} */
  readonly websocket: string
  /** {@link Target.bosh} */
  readonly bosh?: string
  /** {@link Target.hostMeta} */
  readonly hostMeta?: string
  /** {@link Target.boshPlain} */
  readonly boshPlain?: string
  readonly server: Endpoint
  /** {@link Target.serverDirectTls} */
  readonly serverDirectTls?: Endpoint
  readonly components: readonly ComponentAccess[]
  readonly anonymousDomain?: string
  /** Domain on which SASL EXTERNAL takes certificates of the run's authority. */
  readonly externalDomain?: string
  /** Accounts created at once when they run short. */
  readonly block: number
  createAccounts(usernames: readonly string[]): Promise<void>
  /** The same for accounts of a crowd, whose names `crowdName` gives one after the other. */
  createCrowd(usernames: readonly string[]): Promise<void>
}

/** Whether the server is to keep messages: archive them, and store them for users who are away. */
export function keepsMessages({ load }: Pick<Ingredients, 'load'>): boolean {
  return load?.archive ?? true
}

/** How to run one kind of server. */
export interface Recipe<Port extends string = string> {
  /** What the server writes when a port turned out to be taken. */
  readonly portTaken: RegExp
  readonly portNames: readonly Port[]
  /** Milliseconds to wait between SIGTERM and SIGKILL. */
  readonly patienceMs: number
  /** {@link Target.connectPauseMs} */
  readonly connectPauseMs?: number
  /** {@link Target.loginMechanism} */
  readonly loginMechanism?: string
  /** Why this machine cannot run it, or undefined. Cheap. */
  missing(): string | undefined
  launch(ingredients: Ingredients<Port>): Promise<Started>
}
