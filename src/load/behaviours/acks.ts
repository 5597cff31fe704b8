import * as v from 'valibot'
import type { Behaviour, BehaviourDefinition, BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Scanner } from '../client/scanner.ts'
import { SizedTemplate, Template } from '../client/template.ts'
import { Fifos } from '../operations/fifo.ts'
import { Requests } from '../operations/requests.ts'
import { bytesSchema } from './sizes.ts'

const options = v.strictObject({
  /** Bytes of the stanza that is to be acknowledged. */
  size: v.optional(bytesSchema, 220),
})
type Options = v.InferOutput<typeof options>

const LETTER_A = 0x61
const LETTER_H = 0x68
const ZERO = 0x30
const NINE = 0x39
const HALF = 2 ** 31
const NOBODY = Buffer.alloc(0)
// What a record says: the count that has to be reached, the request's number, when it was due and when it was sent.
const TARGET = 0
const NUMBER = 1
const DUE = 2
const SENT = 3

/**
 * Stream management (XEP-0198 §4): a message to the client itself and a request for an acknowledgement, answered once
 * the server says that it has handled as many stanzas as the client has sent, whatever else it sends.
 */
export const acks: BehaviourDefinition<Options> = {
  name: 'acks',
  summary: 'stanzas that the server has to acknowledge (XEP-0198)',
  options,
  operations: [''],
  needs: () => ({ presence: true, streamManagement: true }),
  create: (setup) => new Acknowledged(setup),
}

class Acknowledged implements Behaviour {
  readonly #setup: BehaviourSetup<Options>
  readonly #requests: Requests
  readonly #waiting = new Fifos(4)
  readonly #message: SizedTemplate
  readonly #request = new Template(`<r xmlns='urn:xmpp:sm:3'/>`)

  constructor(setup: BehaviourSetup<Options>) {
    this.#setup = setup
    this.#requests = new Requests(setup, setup.operations[0] ?? 0)
    // A headline is neither stored nor archived.
    this.#message = new SizedTemplate(
      `<message to='{to}' type='headline'><body>{text}</body></message>`,
      setup.options.size,
    )
  }

  prepare(client: Client): Promise<void> {
    return client.received >= 0
      ? Promise.resolve()
      : Promise.reject(new Error('the server did not enable stream management (XEP-0198)'))
  }

  takesPart = ({ received }: Client) => received >= 0

  act(client: Client, dueUs: number): boolean {
    if (!client.online || client.received < 0) return false
    const { crowd, token, addresses } = this.#setup
    const to = addresses.of(client.index)
    this.#message.for(to).send(crowd.outbox, client, token, to)
    this.#request.send(crowd.outbox, client, token, NOBODY)
    const number = this.#requests.begin(client, dueUs)
    this.#waiting.queue(client.slot).push(client.sent, number, dueUs, crowd.nowUs)
    return true
  }

  // Nothing is sent with a token.
  arrived(): void {}
  refused(): void {}

  other(client: Client, view: Scanner): boolean {
    if (view.bytes[view.start + 1] !== LETTER_A || view.nameEnd !== 2) return false
    const handled = handledIn(view)
    if (handled < 0) return true
    const { slot } = client
    // Both sides count modulo 2^32 (XEP-0198 §4).
    for (
      let target = this.#waiting.peek(slot, TARGET);
      target !== undefined && (handled - target) >>> 0 < HALF;
      target = this.#waiting.peek(slot, TARGET)
    )
      this.#acknowledged(client)
    return true
  }

  expire = (nowUs: number) => this.#requests.expire(nowUs)
  pending = () => this.#requests.waiting

  #acknowledged(client: Client): void {
    const { token } = this.#setup
    const { slot } = client
    token.sequence = this.#waiting.peek(slot, NUMBER) ?? 0
    token.dueUs = this.#waiting.peek(slot, DUE) ?? 0
    token.sentUs = this.#waiting.peek(slot, SENT) ?? 0
    this.#waiting.drop(slot)
    this.#requests.answered(client, token)
  }
}

/** The value of `h` in an acknowledgement, or -1. */
function handledIn({ bytes, start, nameEnd, end }: Scanner): number {
  for (let at = start + nameEnd; at < end - 3; at += 1) {
    if (bytes[at] !== LETTER_H || (bytes[at - 1] as number) > 0x20 || bytes[at + 1] !== 0x3d) continue
    let handled = -1
    for (let digit = at + 3; digit < end; digit += 1) {
      const byte = bytes[digit] as number
      if (byte < ZERO || byte > NINE) break
      handled = Math.max(0, handled) * 10 + byte - ZERO
    }
    return handled
  }
  return -1
}
