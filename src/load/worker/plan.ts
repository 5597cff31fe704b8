import type { EncodedHistogram, IntervalSnapshot } from '../../metrics/interval.ts'
import type { LedgerReport } from '../../metrics/ledger.ts'
import type { Account } from '../../target/target.ts'
import type { LoadScenario } from '../scenario/scenario.ts'

/** What a worker needs to know; plain data. */
export interface WorkerPlan {
  readonly scenario: LoadScenario
  readonly worker: number
  readonly workers: number
  /** The accounts of this worker's clients: `worker`, `worker + workers` … of the crowd. */
  readonly accounts: readonly Account[]
  /** Usernames of the whole crowd. */
  readonly usernames: readonly string[]
  readonly domain: string
  /** The resource that each client asks for. */
  readonly resource: string
  /** Sets this run's stanzas apart; fits a token. */
  readonly run: number
  readonly endpoint: { readonly host: string; readonly port: number }
  readonly tls: {
    readonly mode: 'none' | 'starttls' | 'direct'
    readonly ca?: string
    readonly verify: boolean
  }
  readonly localAddresses: readonly string[]
}

/** What the run asks of a worker, in this order; `stop` at any time, `finish` at last. */
export type Command =
  /** Log in; `epoch` as of `monotonicNow` is when the first login is due. Answered by `logged-in`. */
  | { readonly kind: 'login'; readonly epoch: number }
  /** Ready the behaviours. Answered by `prepared`. */
  | { readonly kind: 'prepare'; readonly absent: readonly number[]; readonly jids: readonly BoundJid[] }
  /** Begin the load at `epoch`. Answered by `interval`s and, once all has begun that will, by `sent`. */
  | { readonly kind: 'start'; readonly epoch: number }
  /** Begin nothing more. */
  | { readonly kind: 'stop' }
  /** Answered by `balance`. */
  | { readonly kind: 'balance' }
  /** Log out and end. The task's result is the answer. */
  | { readonly kind: 'finish' }

/** A full JID that is not what was asked for, escaped for an attribute. */
export interface BoundJid {
  readonly index: number
  readonly address: string
}

/** What a worker tells the run. */
export type Report =
  /** So many are logged in; some times a second while they log in. */
  | { readonly kind: 'online'; readonly online: number }
  | {
      readonly kind: 'logged-in'
      readonly attempted: number
      readonly failed: number
      /** Clients of this worker that are not there. */
      readonly absent: readonly number[]
      readonly jids: readonly BoundJid[]
    }
  | { readonly kind: 'prepared'; readonly failed: number; readonly reason?: string }
  | { readonly kind: 'interval'; readonly snapshot: IntervalSnapshot }
  | { readonly kind: 'sent' }
  | { readonly kind: 'balance'; readonly balance: Balance }

/** What is still owed. */
export interface Balance {
  /** Copies of messages sent from here. */
  readonly owed: number
  /** Copies that arrived here, or came back here as errors. */
  readonly settled: number
  /** Requests without an answer. */
  readonly pending: number
}

/** Times of logging in, in µs. */
export interface LoginHistograms {
  readonly connect: EncodedHistogram
  readonly tls: EncodedHistogram
  readonly sasl: EncodedHistogram
  readonly bind: EncodedHistogram
  readonly total: EncodedHistogram
}

/** What a worker leaves. */
export interface WorkerResult {
  readonly worker: number
  readonly logins: {
    readonly attempted: number
    readonly failed: number
    /** Clients that have logged in, each once however often it did. */
    readonly clients: number
    /** Usernames whose passwords the server did not take. */
    readonly refused: readonly string[]
    readonly times: LoginHistograms
  }
  /** By the name of the operation. */
  readonly ledgers: Readonly<Record<string, LedgerReport>>
  /** What happened since the last `interval`. */
  readonly last: IntervalSnapshot | undefined
}
