import type { Recorder } from '../../metrics/recorder.ts'
import type { Account } from '../../target/target.ts'
import type { Clock } from '../clock.ts'
import { Client, escapeAttribute } from './client.ts'
import type { Route } from './connection.ts'
import type { LoginOutcome, LoginPlan, LoginTimes } from './login.ts'
import { Outbox } from './outbox.ts'
import type { Scanner } from './scanner.ts'

/** Who acts on what happens to the clients of a worker. */
export interface CrowdEvents {
  /** A login ended. */
  loggedIn(client: Client, outcome: LoginOutcome, times: LoginTimes): void
  /** A client that was online lost its connection. */
  lost(client: Client, condition: string): void
  /** A stanza came for a client that is online. */
  element(client: Client, view: Scanner): void
}

export interface CrowdOptions {
  /** This worker's part of the crowd: clients `worker`, `worker + workers` … */
  readonly worker: number
  readonly workers: number
  readonly accounts: readonly Account[]
  readonly route: Route
  readonly loginPlan: LoginPlan
  readonly clock: Clock
  readonly recorder: Recorder
  /** Milliseconds that an answer may take in preparation. */
  readonly answerWithinMs: number
}

/** The clients of a worker, and what they share. */
export class Crowd {
  readonly clients: readonly Client[]
  readonly route: Route
  readonly loginPlan: LoginPlan
  readonly clock: Clock
  readonly recorder: Recorder
  readonly answerWithinMs: number
  readonly outbox = new Outbox()
  /** When the bytes came that are being read now, in µs of the clock. */
  nowUs = 0
  /** Clients logged in. */
  online = 0
  #events: CrowdEvents | undefined
  #connections = 0
  #ids = 0
  #flushing = false

  constructor(options: CrowdOptions) {
    this.route = options.route
    this.loginPlan = options.loginPlan
    this.clock = options.clock
    this.recorder = options.recorder
    this.answerWithinMs = options.answerWithinMs
    this.clients = options.accounts.map(
      (account, slot) =>
        new Client(this, slot, {
          index: options.worker + slot * options.workers,
          account,
          address: expectedAddress(account, options.loginPlan.resource),
        }),
    )
  }

  listen(events: CrowdEvents): void {
    this.#events = events
  }

  nextLocalAddress(): string | undefined {
    const { localAddresses } = this.route
    const address = localAddresses[this.#connections % Math.max(1, localAddresses.length)]
    this.#connections += 1
    return address
  }

  /** An id that no other stanza of this worker has, that is no token, and that is part of no other such id. */
  nextId(): string {
    this.#ids += 1
    return `assay-${this.#ids}.`
  }

  came(bytes: number): void {
    this.recorder.bytesReceived += bytes
    this.nowUs = this.clock.now()
  }

  element(client: Client, view: Scanner): void {
    this.#events?.element(client, view)
  }

  loggedIn(client: Client, outcome: LoginOutcome, times: LoginTimes): void {
    this.#events?.loggedIn(client, outcome, times)
  }

  lost(client: Client, condition: string): void {
    this.#events?.lost(client, condition)
  }

  /** Sends what waits once all that came has been read, however often it is asked. */
  flushSoon(): void {
    if (this.#flushing) return
    this.#flushing = true
    setImmediate(() => {
      this.#flushing = false
      this.flush()
    })
  }

  flush(): void {
    this.outbox.flush()
    this.recorder.bytesSent += this.outbox.bytes
    this.outbox.bytes = 0
  }
}

/** What a server gives that grants what is asked for. */
export function expectedAddress({ username, domain }: Account, resource: string): Buffer {
  return Buffer.from(escapeAttribute(`${username}@${domain}/${resource}`))
}
