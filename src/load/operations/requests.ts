import type { BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Template } from '../client/template.ts'
import type { Token } from '../client/token.ts'
import { Pending } from './pending.ts'

type Setup = Pick<BehaviourSetup<unknown>, 'crowd' | 'token' | 'timeoutMs' | 'ended'>

/** An operation that is a request and its answer, such as an IQ (RFC 6120 §8.2.3): times, time-outs, errors. */
export class Requests {
  readonly #setup: Setup
  readonly #operation: number
  readonly #pending: Pending

  /** @param operation index of the operation that this records */
  constructor(setup: Setup, operation: number) {
    this.#setup = setup
    this.#operation = operation
    this.#pending = new Pending(setup.timeoutMs)
  }

  get waiting(): number {
    return this.#pending.waiting
  }

  /** Sends a request that was due at `dueUs`. */
  send(client: Client, dueUs: number, request: { readonly template: Template; readonly to: Buffer }): void {
    const { crowd, token } = this.#setup
    token.operation = this.#operation
    token.client = client.index
    token.sequence = this.begin(client, dueUs)
    token.dueUs = dueUs
    token.sentUs = crowd.nowUs
    request.template.send(crowd.outbox, client, token, request.to)
  }

  /** Counts a request that the caller sends himself, and returns its number. */
  begin(client: Client, dueUs: number): number {
    const { crowd } = this.#setup
    crowd.recorder.started(this.#operation, dueUs)
    return this.#pending.add(client.slot, dueUs, crowd.nowUs)
  }

  /** The answer came. What answers nothing, or answers it again, or too late, is an error. */
  answered(client: Client, token: Token) {
    const { crowd, ended } = this.#setup
    if (!this.#pending.settle(token.sequence, client.slot)) return crowd.recorder.error('unexpected-answer')
    crowd.recorder.completed(this.#operation, token.dueUs, token.sentUs, crowd.nowUs)
    ended(client)
  }

  /** An error came in place of the answer. */
  refused(client: Client, token: Token, condition: string) {
    const { crowd, ended } = this.#setup
    if (!this.#pending.settle(token.sequence, client.slot)) return crowd.recorder.error('unexpected-answer')
    crowd.recorder.failed(this.#operation, token.dueUs, condition)
    ended(client)
  }

  /** Gives up what has waited longer than the time-out. */
  expire(nowUs: number): void {
    const { crowd, ended } = this.#setup
    this.#pending.expire(nowUs, (slot, dueUs) => {
      crowd.recorder.failed(this.#operation, dueUs, 'timeout')
      const client = crowd.clients[slot]
      if (client) ended(client)
    })
  }
}
