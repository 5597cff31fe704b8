import { AGAIN, FIRST, Ledger, type LedgerReport, UNKNOWN } from '../../metrics/ledger.ts'
import type { BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Template } from '../client/template.ts'
import type { Token } from '../client/token.ts'
import { Pending } from './pending.ts'

type Setup = Pick<
  BehaviourSetup<unknown>,
  'crowd' | 'token' | 'timeoutMs' | 'closed' | 'ended' | 'workers' | 'worker'
>

/**
 * An operation that is a message from one client to one other: each is accounted for, by sender and number, and timed
 * where it arrives. In the closed model, where both are at this worker, its arrival ends the sender's turn.
 */
export class Deliveries {
  readonly #setup: Setup
  readonly #operation: number
  readonly #ledger: Ledger
  readonly #pending: Pending | undefined
  /** In the closed model, the number in `#pending` of what each client waits for. */
  readonly #waitingFor: Uint32Array
  #owed = 0
  #settled = 0

  /** @param clients in the whole crowd; each has one flow, to its partner */
  constructor(setup: Setup, operation: number, clients: number) {
    this.#setup = setup
    this.#operation = operation
    this.#ledger = new Ledger(clients)
    this.#pending = setup.closed ? new Pending(setup.timeoutMs) : undefined
    this.#waitingFor = new Uint32Array(setup.closed ? setup.crowd.clients.length : 0)
  }

  get waiting(): number {
    return this.#pending?.waiting ?? 0
  }

  /** Messages sent from here, and those that arrived or came back here. */
  get balance(): { readonly owed: number; readonly settled: number } {
    return { owed: this.#owed, settled: this.#settled }
  }

  send(client: Client, dueUs: number, message: { readonly template: Template; readonly to: Buffer }): void {
    const { crowd, token } = this.#setup
    const { nowUs } = crowd
    crowd.recorder.started(this.#operation, dueUs)
    this.#owed += 1
    if (this.#pending) this.#waitingFor[client.slot] = this.#pending.add(client.slot, dueUs, nowUs)
    token.operation = this.#operation
    token.client = client.index
    token.sequence = this.#ledger.sent(client.index)
    token.dueUs = dueUs
    token.sentUs = nowUs
    message.template.send(crowd.outbox, client, token, message.to)
  }

  /** A message came to its receiver. */
  arrived(token: Token) {
    const { crowd } = this.#setup
    const arrival = this.#ledger.received(token.client, token.sequence)
    if (arrival === UNKNOWN) return crowd.recorder.error('unknown-message')
    if (arrival === AGAIN) return
    this.#settled += 1
    if (!this.#ends(token)) return
    crowd.recorder.completed(this.#operation, token.dueUs, token.sentUs, crowd.nowUs)
  }

  /** A message came back to its sender as an error (RFC 6120 §8.3). */
  refused(client: Client, token: Token, condition: string): void {
    const { crowd } = this.#setup
    if (this.#ledger.rejected(client.index, token.sequence) === FIRST) this.#settled += 1
    if (this.#ends(token)) crowd.recorder.failed(this.#operation, token.dueUs, condition)
  }

  expire(nowUs: number): void {
    const { crowd, ended } = this.#setup
    this.#pending?.expire(nowUs, (slot, dueUs) => {
      crowd.recorder.failed(this.#operation, dueUs, 'timeout')
      const client = crowd.clients[slot]
      if (client) ended(client)
    })
  }

  report(): LedgerReport {
    return this.#ledger.report()
  }

  /** Ends the sender's turn in the closed model; false where time had ended it already. */
  #ends(token: Token): boolean {
    if (!this.#pending) return true
    const { crowd, workers, worker, ended } = this.#setup
    const slot = (token.client - worker) / workers
    if (!this.#pending.settle(this.#waitingFor[slot] ?? 0, slot)) return false
    const sender = crowd.clients[slot]
    if (sender) ended(sender)
    return true
  }
}
