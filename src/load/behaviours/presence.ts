import * as v from 'valibot'
import { NS } from '../../xml/namespaces.ts'
import type { Behaviour, BehaviourDefinition, BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Scanner } from '../client/scanner.ts'
import { Template } from '../client/template.ts'
import { findToken, Token } from '../client/token.ts'
import { Broadcasts } from '../operations/broadcasts.ts'
import { Groups } from '../operations/groups.ts'
import { bareOf, granted, PATIENCE_MS, until } from './preparing.ts'
import { countSchema } from './sizes.ts'

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
  readonly #setup: BehaviourSetup<Options>
  readonly #groups: Groups
  readonly #changes: Broadcasts
  readonly #operation: number
  readonly #token: Token
  // The id need not be kept on the way to contacts, the status is.
  readonly #template = new Template(`<presence id='{token}'><status>{token}</status></presence>`)
  /** While preparing: accounts that a client still has to be subscribed to. */
  readonly #missing = new Map<Client, Set<string>>()
  #indices: ReadonlyMap<string, number> | undefined

  constructor(setup: BehaviourSetup<Options>) {
    this.#setup = setup
    this.#groups = new Groups(setup.addresses, setup.options.contacts)
    this.#operation = setup.operations[0] ?? 0
    this.#changes = new Broadcasts(setup, this.#operation, { groups: this.#groups, echoes: false })
    this.#token = Object.assign(new Token(), { run: setup.token.run })
  }

  /** Subscribes to all contacts, who approve of it: when all members did so, each pair is subscribed both ways. */
  async prepare(client: Client): Promise<void> {
    const { addresses, crowd } = this.#setup
    const contacts = this.#groups.others(client.index).map((index) => bareOf(addresses.of(index).toString()))
    const missing = new Set(contacts)
    const ask = () => {
      for (const contact of missing) crowd.outbox.text(client, `<presence to='${contact}' type='subscribe'/>`)
      crowd.flushSoon()
    }
    await this.#readRoster(client, missing)
    if (missing.size === 0) return
    this.#missing.set(client, missing)
    ask()
    const given = {
      withinMs: PATIENCE_MS,
      missing: () => `no subscription to the presence of ${[...missing][0]}, of ${missing.size} in all`,
    }
    await until(given, async (round) => {
      if (missing.size > 0 && round > 2) await this.#readRoster(client, missing)
      if (missing.size > 0 && round % 4 === 3) ask()
      return missing.size === 0
    }).finally(() => this.#missing.delete(client))
  }

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
    const receiver = this.#indexOf(bareOf(view.from())) ?? -1
    this.#changes.copyRefused(client, token, { receiver, condition })
  }

  other(client: Client, view: Scanner): boolean {
    const { bytes, start, end } = view
    if (bytes[start + 1] !== LETTER_P) return false
    if (view.typeEnd > 0) return this.#subscription(client, view)
    const token = this.#token
    if (!findToken(bytes, start + view.nameEnd, end, token) || token.operation !== this.#operation)
      return false
    this.arrived(client, token)
    return true
  }

  balance = () => this.#changes.balance
  ledgers = () => new Map([[this.#operation, this.#changes.report()]])

  /** Approves of subscriptions within the group, and takes note of approvals (RFC 6121 §3.1). */
  #subscription(client: Client, view: Scanner): boolean {
    const type = view.type()
    if (type !== 'subscribe' && type !== 'subscribed') return false
    const from = bareOf(view.from())
    if (type === 'subscribed') return this.#missing.get(client)?.delete(from) ?? false
    const sender = this.#indexOf(from)
    if (sender === undefined || this.#groups.flow(sender, client.index) < 0) return false
    const { outbox } = this.#setup.crowd
    outbox.text(client, `<presence to='${from.replaceAll("'", '&apos;')}' type='subscribed'/>`)
    this.#setup.crowd.flushSoon()
    return true
  }

  /**
   * Takes those out of `missing` that the roster has a subscription to, and ends those to other members of the crowd,
   * whom a run with other groups left: they would be told, and nobody would count it.
   */
  async #readRoster(client: Client, missing: Set<string>): Promise<void> {
    const { crowd } = this.#setup
    const answer = granted(
      'the roster',
      await client.ask(`<iq type='get'><query xmlns='${NS.roster}'/></iq>`),
    )
    for (const [item] of answer.matchAll(/<item\s[^>]*>/g)) {
      const jid = /\sjid=["']([^"']*)["']/.exec(item)?.[1] ?? ''
      const index = this.#indexOf(jid)
      if (index === undefined) continue
      if (this.#groups.of(index) !== this.#groups.of(client.index))
        crowd.outbox.text(
          client,
          `<iq type='set' id='${crowd.nextId()}'><query xmlns='${NS.roster}'><item jid='${jid}' subscription='remove'/></query></iq>`,
        )
      else if (/\ssubscription=["'](?:to|both)["']/.test(item)) missing.delete(jid)
    }
    crowd.flushSoon()
  }

  /** The client with an account. */
  #indexOf(account: string): number | undefined {
    const { addresses } = this.#setup
    this.#indices ??= new Map(
      Array.from({ length: addresses.count }, (_, index) => [bareOf(addresses.of(index).toString()), index]),
    )
    return this.#indices.get(account)
  }
}
