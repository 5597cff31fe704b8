import * as v from 'valibot'
import type { Behaviour, BehaviourDefinition, BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Scanner } from '../client/scanner.ts'
import { filling, Template } from '../client/template.ts'
import { TOKEN_LENGTH, type Token } from '../client/token.ts'
import { TokenFinder } from '../client/token-finder.ts'
import { Broadcasts } from '../operations/broadcasts.ts'
import { Fifos } from '../operations/fifo.ts'
import { Groups } from '../operations/groups.ts'
import { Requests } from '../operations/requests.ts'
import { bareOf, insist } from './preparing.ts'
import { nodeName, PersonalNodes, PUBSUB } from './pubsub-nodes.ts'
import { bytesSchema, countSchema } from './sizes.ts'

const options = v.strictObject({
  /** Clients in a group whose members subscribe to each other's node. */
  subscribers: v.optional(countSchema(2), 10),
  /** Bytes of text in an item; never less than what says whose it is. */
  payload: v.optional(bytesSchema, 100),
})
type Options = v.InferOutput<typeof options>

const LETTER_M = 0x6d
const NOBODY = Buffer.alloc(0)
/** What is said of a node that its owner, at another worker, is about to make; Prosody 0.12 says forbidden. */
const UNMADE = new Set(['item-not-found', 'forbidden'])
// What a record says: the number of the request to publish, and that of the item.
const REQUEST = 0
const ITEM = 1

/**
 * Personal eventing (XEP-0163): a client publishes an item at a node of its own account, and the other members of its
 * group are notified. They subscribe to the node in so many words (XEP-0060 §6.1), each with its full JID, so neither
 * presence nor entity capabilities have a part in it. The publisher is not subscribed and advertises no interest; where a
 * server notifies it nevertheless (ejabberd 23.01), that is not counted.
 */
export const pubsub: BehaviourDefinition<Options> = {
  name: 'pubsub',
  summary: 'items published at personal nodes, and notifications of them (XEP-0163, XEP-0060)',
  options,
  operations: ['', 'publish'],
  needs: () => ({ presence: true }),
  create: (setup) => new Publishing(setup),
}

class Publishing implements Behaviour {
  readonly #setup: BehaviourSetup<Options>
  readonly #groups: Groups
  readonly #notifications: Broadcasts
  readonly #requests: Requests
  readonly #operation: number
  readonly #publish: number
  readonly #finder: TokenFinder
  readonly #nodes: PersonalNodes
  readonly #sent = new Fifos(2)
  /** By slot: whether the client is subscribed to all the others. */
  readonly #ready: Uint8Array
  // A request and its item have tokens of their own.
  readonly #head: Template
  readonly #tail: Template

  constructor(setup: BehaviourSetup<Options>) {
    this.#setup = setup
    const [operation = 0, publish = 0] = setup.operations
    this.#operation = operation
    this.#publish = publish
    this.#groups = new Groups(setup.addresses, setup.options.subscribers)
    this.#notifications = new Broadcasts({ ...setup, closed: false }, operation, {
      groups: this.#groups,
      echoes: false,
    })
    this.#requests = new Requests(setup, publish)
    this.#finder = new TokenFinder({ run: setup.token.run, operation: this.#operation })
    const node = nodeName(setup.token.run, operation)
    this.#nodes = new PersonalNodes(setup.crowd, node)
    this.#ready = new Uint8Array(setup.crowd.clients.length)
    this.#head = new Template(
      `<iq type='set' id='{token}'><pubsub xmlns='${PUBSUB}'><publish node='${node}'><item id='current'><note xmlns='urn:xmpp:assay:load'>`,
    )
    const text = filling(setup.options.payload - TOKEN_LENGTH)
    this.#tail = new Template(`{token}${text}</note></item></publish></pubsub></iq>`)
  }

  /** Subscribes to the nodes of the others, which each worker makes for all its clients at once. */
  async prepare(client: Client): Promise<void> {
    await this.#nodes.ready(client)
    const { addresses } = this.#setup
    await Promise.all(
      this.#groups
        .others(client.index)
        .map((other) => this.#subscribe(client, bareOf(addresses.of(other).toString()))),
    )
    this.#ready[client.slot] = 1
  }

  takesPart = ({ slot, index }: Client) => this.#ready[slot] === 1 && this.#groups.present(index) > 1

  act(client: Client, dueUs: number): boolean {
    if (!client.online) return false
    const { crowd, token } = this.#setup
    const number = this.#requests.begin(client, dueUs)
    token.operation = this.#publish
    token.client = client.index
    token.sequence = number
    token.dueUs = dueUs
    token.sentUs = crowd.nowUs
    this.#head.send(crowd.outbox, client, token, NOBODY)
    const item = this.#notifications.begin(client, dueUs)
    this.#tail.send(crowd.outbox, client, token, NOBODY)
    this.#sent.queue(client.slot).push(number, item)
    return true
  }

  /** The answer to the one who published. */
  arrived(client: Client, token: Token): void {
    this.#itemOf(client, token)
    this.#requests.answered(client, token)
  }

  refused(client: Client, token: Token, condition: string): void {
    const item = this.#itemOf(client, token)
    this.#requests.refused(client, token, condition)
    if (item !== undefined)
      this.#notifications.refused(
        client,
        Object.assign(this.#finder.token, token, { sequence: item }),
        condition,
      )
  }

  other(client: Client, view: Scanner): boolean {
    const { bytes, start } = view
    if (bytes[start + 1] !== LETTER_M) return false
    const { token } = this.#finder
    if (!this.#finder.find(view)) return false
    if (token.client !== client.index) this.#notifications.arrived(client, token)
    return true
  }

  expire = (nowUs: number) => this.#requests.expire(nowUs)
  pending = () => this.#requests.waiting
  balance = () => this.#notifications.balance
  ledgers = () => new Map([[this.#operation, this.#notifications.report()]])

  /** The number of the item that a request published. Requests of a client are answered in order (RFC 6120 §10.1). */
  #itemOf({ slot }: Client, { sequence }: Token): number | undefined {
    for (let number = this.#sent.peek(slot, REQUEST); number !== undefined; ) {
      const item = this.#sent.peek(slot, ITEM)
      this.#sent.drop(slot)
      if (number === sequence) return item
      number = this.#sent.peek(slot, REQUEST)
    }
    return undefined
  }

  async #subscribe(client: Client, owner: string): Promise<void> {
    const { addresses, token } = this.#setup
    const node = nodeName(token.run, this.#operation)
    const own = addresses.of(client.index).toString()
    const request = `<iq type='set' to='${owner}'><pubsub xmlns='${PUBSUB}'><subscribe node='${node}' jid='${own}'/></pubsub></iq>`
    await insist(() => client.ask(request), {
      what: `cannot subscribe to the node of ${owner}`,
      passing: UNMADE,
    })
  }
}
