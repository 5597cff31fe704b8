import { AGAIN, FIRST, LATE, Ledger, type LedgerReport, UNKNOWN } from '../../metrics/ledger.ts'
import type { BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Template } from '../client/template.ts'
import type { Token } from '../client/token.ts'
import type { Groups } from './groups.ts'
import { Pending } from './pending.ts'

type Setup = Pick<
  BehaviourSetup<unknown>,
  'crowd' | 'token' | 'timeoutMs' | 'closed' | 'ended' | 'workers' | 'worker'
>

/**
 * An operation that is one message to all members of the sender's group who are logged in. Each copy is accounted for,
 * by sender, receiver and number, and timed where it arrives; sending costs the same whatever the group's size.
 */
export class Broadcasts {
  readonly #setup: Setup
  readonly #operation: number
  readonly #groups: Groups
  readonly #echoes: boolean
  readonly #ledger: Ledger
  /** By the sender's slot: how many it sent. */
  readonly #sent: Uint32Array
  /** Who waits for its own copy, and by slot the number of what it waits for; where that ends its turn. */
  readonly #pending: Pending | undefined
  readonly #waitingFor: Uint32Array
  #owed = 0
  #settled = 0

  constructor(
    setup: Setup,
    operation: number,
    given: {
      readonly groups: Groups
      /** Whether the sender gets a copy too. In the closed model that ends its turn. */
      readonly echoes: boolean
    },
  ) {
    this.#setup = setup
    this.#operation = operation
    this.#groups = given.groups
    this.#echoes = given.echoes
    this.#ledger = new Ledger(given.groups.flows)
    const { length } = setup.crowd.clients
    this.#sent = new Uint32Array(length)
    this.#pending = setup.closed && given.echoes ? new Pending(setup.timeoutMs) : undefined
    this.#waitingFor = new Uint32Array(this.#pending ? length : 0)
  }

  get waiting(): number {
    return this.#pending?.waiting ?? 0
  }

  /** Copies owed for what was sent from here, and those that arrived or came back here. */
  get balance(): { readonly owed: number; readonly settled: number } {
    return { owed: this.#owed, settled: this.#settled }
  }

  /** Copies of what a client sends. */
  copies(index: number): number {
    return this.#groups.present(index) - (this.#echoes ? 0 : 1)
  }

  send(client: Client, dueUs: number, message: { readonly template: Template; readonly to: Buffer }): void {
    const { crowd, token } = this.#setup
    this.begin(client, dueUs)
    message.template.send(crowd.outbox, client, token, message.to)
  }

  /** Counts a message, which the caller sends with the token as it is now. Returns the message's number. */
  begin(client: Client, dueUs: number): number {
    const { crowd, token } = this.#setup
    const { nowUs } = crowd
    const copies = this.copies(client.index)
    crowd.recorder.started(this.#operation, dueUs, copies)
    this.#owed += copies
    if (this.#pending) this.#waitingFor[client.slot] = this.#pending.add(client.slot, dueUs, nowUs)
    const sequence = this.#sent[client.slot] as number
    this.#sent[client.slot] = sequence + 1
    token.operation = this.#operation
    token.client = client.index
    token.sequence = sequence
    token.dueUs = dueUs
    token.sentUs = nowUs
    return sequence
  }

  /** A copy came to a client. */
  arrived(client: Client, token: Token) {
    const { crowd } = this.#setup
    const isOwn = token.client === client.index
    const flow = isOwn && !this.#echoes ? -1 : this.#groups.flow(token.client, client.index)
    const arrival = flow < 0 ? UNKNOWN : this.#ledger.received(flow, token.sequence)
    if (arrival === UNKNOWN) return crowd.recorder.error('unknown-message')
    if (arrival === AGAIN) return
    this.#settled += 1
    if (isOwn && !this.#ends(client)) return
    crowd.recorder.completed(this.#operation, token.dueUs, token.sentUs, crowd.nowUs)
  }

  /** A message came back to its sender in place of all copies (RFC 6120 §8.3). */
  refused(client: Client, token: Token, condition: string): void {
    let copies = 0
    for (const receiver of this.#receivers(client.index))
      if (this.#reject(this.#groups.flow(client.index, receiver), token.sequence)) copies += 1
    if (this.#ends(client) && copies > 0)
      this.#setup.crowd.recorder.failed(this.#operation, token.dueUs, condition, copies)
  }

  /** The copy for one receiver came back to the sender. */
  copyRefused(
    client: Client,
    token: Token,
    given: { readonly receiver: number; readonly condition: string },
  ) {
    const { recorder } = this.#setup.crowd
    const flow = this.#groups.flow(client.index, given.receiver)
    if (flow < 0) return recorder.error(given.condition)
    if (this.#reject(flow, token.sequence)) recorder.failed(this.#operation, token.dueUs, given.condition)
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
    const { clients } = this.#setup.crowd
    this.#sent.forEach((count, slot) => {
      const index = clients[slot]?.index
      if (count === 0 || index === undefined) return
      for (const receiver of this.#receivers(index))
        this.#ledger.sentCount(this.#groups.flow(index, receiver), count)
    })
    return this.#ledger.report()
  }

  #receivers(sender: number): number[] {
    return this.#echoes ? this.#groups.members(sender) : this.#groups.others(sender)
  }

  #reject(flow: number, sequence: number): boolean {
    const arrival = this.#ledger.rejected(flow, sequence)
    if (arrival !== FIRST && arrival !== LATE) return false
    this.#settled += 1
    return true
  }

  /** Ends the sender's turn in the closed model; false where time had ended it already. */
  #ends(sender: Client): boolean {
    if (!this.#pending) return true
    if (!this.#pending.settle(this.#waitingFor[sender.slot] ?? 0, sender.slot)) return false
    this.#setup.ended(sender)
    return true
  }
}
