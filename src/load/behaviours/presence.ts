import * as v from 'valibot'
import type { Behaviour, BehaviourDefinition, BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Scanner } from '../client/scanner.ts'
import { Template } from '../client/template.ts'
import type { Token } from '../client/token.ts'
import { TokenFinder } from '../client/token-finder.ts'
import { Broadcasts } from '../operations/broadcasts.ts'
import { Groups } from '../operations/groups.ts'
import { bareOf } from './preparing.ts'
import { countSchema } from './sizes.ts'
import { Subscriptions } from './subscriptions.ts'

const options = v.strictObject({
  /** Clients in a group whose members subscribe to each other. */
  contacts: v.optional(countSchema(2), 10),
})
type Options = v.InferOutput<typeof options>

const LETTER_P = 0x70
const NOBODY = Buffer.alloc(0)

/**
 * Presence broadcast (RFC 6121 §4.4): a client changes its status, and every contact with a subscription is told. The
 * groups subscribe to each other before the load; subscriptions that are there from an earlier run are kept.
 */
export const presence: BehaviourDefinition<Options> = {
  name: 'presence',
  summary: 'changes of presence, broadcast to subscribed contacts (RFC 6121 §4.4)',
  options,
  operations: [''],
  needs: () => ({ presence: true }),
  notClosed: () => 'a change of presence has no end that its sender could see; use an arrival rate',
  create: (setup) => new PresenceBroadcast(setup),
}

class PresenceBroadcast implements Behaviour {
  readonly #groups: Groups
  readonly #changes: Broadcasts
  readonly #operation: number
  readonly #finder: TokenFinder
  // The id need not be kept on the way to contacts, the status is.
  readonly #template = new Template(`<presence id='{token}'><status>{token}</status></presence>`)
  readonly #subscriptions: Subscriptions

  constructor(setup: BehaviourSetup<Options>) {
    this.#groups = new Groups(setup.addresses, setup.options.contacts)
    this.#operation = setup.operations[0] ?? 0
    this.#changes = new Broadcasts(setup, this.#operation, { groups: this.#groups, echoes: false })
    this.#subscriptions = new Subscriptions(setup, this.#groups)
    this.#finder = new TokenFinder({ run: setup.token.run, operation: this.#operation })
  }

  prepare = (client: Client) => this.#subscriptions.prepare(client)

  takesPart = ({ index }: Client) => this.#groups.present(index) > 1

  act(client: Client, dueUs: number): boolean {
    if (!client.online) return false
    this.#changes.send(client, dueUs, { template: this.#template, to: NOBODY })
    return true
  }

  arrived(client: Client, token: Token): void {
    // The server tells all resources of the account, so the sender too (RFC 6121 §4.4.2).
    if (token.client !== client.index) this.#changes.arrived(client, token)
  }

  refused(client: Client, token: Token, condition: string, view: Scanner): void {
    const receiver = this.#subscriptions.indexOf(bareOf(view.from())) ?? -1
    this.#changes.copyRefused(client, token, { receiver, condition })
  }

  other(client: Client, view: Scanner): boolean {
    const { bytes, start } = view
    if (bytes[start + 1] !== LETTER_P) return false
    if (view.typeEnd > 0) return this.#subscriptions.other(client, view)
    const { token } = this.#finder
    if (!this.#finder.find(view)) return false
    this.arrived(client, token)
    return true
  }

  balance = () => this.#changes.balance
  ledgers = () => new Map([[this.#operation, this.#changes.report()]])
}
