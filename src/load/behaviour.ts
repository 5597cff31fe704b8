import type { GenericSchema } from 'valibot'
import type { LedgerReport } from '../metrics/ledger.ts'
import type { Client } from './client/client.ts'
import type { Crowd } from './client/crowd.ts'
import type { Scanner } from './client/scanner.ts'
import type { SizedTemplate, Template } from './client/template.ts'
import type { Token } from './client/token.ts'
import type { Deliveries } from './operations/deliveries.ts'
import type { Requests } from './operations/requests.ts'

/** What the clients of a behaviour need of their logins, and of the target. */
export interface BehaviourNeeds {
  /** Initial presence after login (RFC 6121 §4.2). */
  readonly presence?: boolean
  /** Stream management (XEP-0198). */
  readonly streamManagement?: boolean
  /** Message archives (XEP-0313). */
  readonly archive?: boolean
  /** Clients are not logged in before the load, but by the behaviour itself. */
  readonly offline?: boolean
}

/** Addresses in the whole crowd; ours and those at other workers. */
export interface Addresses {
  /** Clients in the whole crowd. */
  readonly count: number
  /** The full JID of a client as an attribute's bytes. */
  of(index: number): Buffer
  /** Whether a client is logged in when the load begins. */
  present(index: number): boolean
}

/** What behaviours are made of; handed over so that a module of the user's need not import anything. */
export interface BehaviourTools {
  readonly Template: typeof Template
  readonly SizedTemplate: typeof SizedTemplate
  readonly Requests: typeof Requests
  readonly Deliveries: typeof Deliveries
}

/** What a behaviour works with. */
export interface BehaviourSetup<Options> {
  readonly options: Options
  readonly tools: BehaviourTools
  /** Indices of the behaviour's operations, in the order of its `operations`, as the recorder and tokens know them. */
  readonly operations: readonly number[]
  readonly crowd: Crowd
  readonly addresses: Addresses
  readonly domain: string
  readonly worker: number
  readonly workers: number
  /** For what is sent; one for all behaviours of a worker. Its run is set. */
  readonly token: Token
  /** The clients that the behaviour may have, of the whole crowd: from the first up to, not including, the last. */
  readonly part: { readonly from: number; readonly to: number }
  /** Milliseconds after which an operation without an answer has failed. */
  readonly timeoutMs: number
  /** Whether clients wait for the end of an operation before they begin the next (closed model). */
  readonly closed: boolean
  /** To be called when an operation that `act` began for a client has ended, well or not. Does nothing in the open model. */
  ended(client: Client): void
  /** Logs in a client that is neither online nor busy; it is counted as a login, and {@link Behaviour.loggedIn} told. */
  login(client: Client): void
  /** Whether nothing is to begin any more: what is under way is waited for, and then the run is over. */
  over(): boolean
  /** Counts an error that no operation waited for. */
  error(condition: string): void
}

/** What some of the clients of one worker do under load. */
export interface Behaviour {
  /** Called for each client that is logged in, before the load; many at a time. Rejects where a client cannot take part. */
  prepare?(client: Client): Promise<void>
  /** Whether a client can begin operations. Asked once, after preparation. */
  takesPart(client: Client): boolean
  /**
   * Begins one operation, due in µs of the clock; the time now is `crowd.nowUs`. Counts what it began.
   * @returns false where this client cannot now, and nothing was counted.
   */
  act(client: Client, dueUs: number): boolean
  /** A stanza with a token of ours came to a client: the answer to what it sent, or what another sent to it. */
  arrived(client: Client, token: Token, view: Scanner): void
  /** A stanza that we sent came back to its sender as an error (RFC 6120 §8.3). */
  refused(client: Client, token: Token, condition: string, view: Scanner): void
  /** A stanza without a token, or another element; true where it was for this behaviour. */
  other?(client: Client, view: Scanner): boolean
  /** A login ended that was begun with `setup.login`. */
  loggedIn?(client: Client, succeeded: boolean): void
  /** Called some times a second: what waited too long has failed. */
  expire?(nowUs: number): void
  /** Requests without an answer yet; the load is over when none is left, or time is up. */
  pending?(): number
  /** Copies of messages that are owed to receivers since they were sent from here, and those settled here. */
  balance?(): { readonly owed: number; readonly settled: number }
  /** The account of what was sent and arrived here, by the operation's index. */
  ledgers?(): ReadonlyMap<number, LedgerReport>
}

/** A kind of behaviour: what a scenario's mix names. */
export interface BehaviourDefinition<Options = Record<string, unknown>> {
  readonly name: string
  /** One line, for people. */
  readonly summary: string
  /** Any schema of valibot. A module of the user's may have one of another library (https://standardschema.dev), or none. */
  readonly options: GenericSchema<unknown, Options>
  /** What it measures: `''` is the name in the mix itself, others are added to it after a hyphen. */
  readonly operations: readonly string[]
  needs(options: Options): BehaviourNeeds
  /** Why it cannot run in the closed model, as a sentence; absent where it can. */
  notClosed?(options: Options): string | undefined
  create(setup: BehaviourSetup<Options>): Behaviour
}
