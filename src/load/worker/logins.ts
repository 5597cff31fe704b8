import { createHistogram, type Histogram } from '../../metrics/histogram.ts'
import type { Client } from '../client/client.ts'
import type { LoginOutcome, LoginTimes } from '../client/login.ts'
import type { LoginHistograms } from './plan.ts'

/** The logins of a worker: how long they took and what became of them. */
export class Logins {
  attempted = 0
  failed = 0
  readonly #bound = new Set<Client>()
  readonly #refused = new Set<string>()
  readonly #histograms: Readonly<Record<keyof LoginHistograms, Histogram>> = {
    connect: createHistogram(),
    tls: createHistogram(),
    sasl: createHistogram(),
    bind: createHistogram(),
    total: createHistogram(),
  }
  /** When each login under way began, in µs. Logins begin in the order they are in here. */
  readonly #open = new Map<Client, number>()
  readonly #timeoutUs: number

  constructor(timeoutMs: number) {
    this.#timeoutUs = timeoutMs * 1000
  }

  /** Logins under way. */
  get open(): number {
    return this.#open.size
  }

  /** Clients that have logged in, each counted once however often it did. */
  get clients(): number {
    return this.#bound.size
  }

  /** Usernames whose passwords the server did not take. */
  get refused(): readonly string[] {
    return [...this.#refused]
  }

  begin(client: Client, nowUs: number): void {
    this.attempted += 1
    this.#open.set(client, nowUs)
    client.login()
  }

  /** A login ended. */
  ended(client: Client, outcome: LoginOutcome, times: LoginTimes): void {
    this.#open.delete(client)
    if (outcome.kind === 'failed') {
      this.failed += 1
      if (outcome.condition === 'sasl-not-authorized') this.#refused.add(client.account.username)
      return
    }
    this.#bound.add(client)
    const { begun, connected, secured, authenticated, bound } = times
    const { connect, tls, sasl, bind, total } = this.#histograms
    connect.record(connected - begun)
    if (!Number.isNaN(secured)) tls.record(secured - connected)
    sasl.record(authenticated - (Number.isNaN(secured) ? connected : secured))
    bind.record(bound - authenticated)
    total.record(bound - begun)
  }

  /** Ends those that take too long. */
  expire(nowUs: number): void {
    for (const [client, begun] of this.#open) {
      if (begun + this.#timeoutUs > nowUs) return
      client.giveUp('login-timeout')
    }
  }

  /** Ends all. */
  giveUp(): void {
    for (const client of [...this.#open.keys()]) client.giveUp('login-abandoned')
  }

  times(): LoginHistograms {
    const { connect, tls, sasl, bind, total } = this.#histograms
    return {
      connect: connect.encode(),
      tls: tls.encode(),
      sasl: sasl.encode(),
      bind: bind.encode(),
      total: total.encode(),
    }
  }

  destroy(): void {
    for (const histogram of Object.values(this.#histograms)) histogram.destroy()
  }
}
