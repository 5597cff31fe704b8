import { setTimeout as sleep } from 'node:timers/promises'
import { TargetError } from '../../base/errors.ts'
import { createGate } from '../../target/accounts/gate.ts'
import { NS } from '../../xml/namespaces.ts'
import type { BehaviourSetup } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Scanner } from '../client/scanner.ts'
import type { Groups } from '../operations/groups.ts'
import { bareOf, granted, PATIENCE_MS } from './preparing.ts'

/** Clients of a worker that subscribe at a time: servers write two rosters for each subscription and each approval. */
const AT_ONCE = 8
/** After which subscriptions that were not approved are asked for again. */
const ASK_AGAIN_MS = 5_000

/** What a client still has to be subscribed to, by account, and who waits for that. */
interface Subscribing {
  readonly missing: Set<string>
  readonly done: () => void
}

/** Sees to it that the members of each group are subscribed to each other's presence (RFC 6121 §3), before the load. */
export class Subscriptions {
  readonly #setup: Pick<BehaviourSetup<unknown>, 'crowd' | 'addresses'>
  readonly #groups: Groups
  readonly #gate = createGate(AT_ONCE)
  readonly #open = new Map<Client, Subscribing>()
  #indices: ReadonlyMap<string, number> | undefined

  constructor(setup: Pick<BehaviourSetup<unknown>, 'crowd' | 'addresses'>, groups: Groups) {
    this.#setup = setup
    this.#groups = groups
  }

  /**
   * Subscribes a client to all its contacts, who are online and approve of it: when all members did so, each pair is
   * subscribed both ways. What an earlier run left is kept.
   * @throws TargetError (E_LOAD_PREPARE)
   */
  prepare(client: Client): Promise<void> {
    return this.#gate(() => this.#subscribe(client))
  }

  /** Approves of subscriptions within the group, and takes note of approvals; true where it was one of these. */
  other(client: Client, view: Scanner): boolean {
    const type = view.type()
    if (type !== 'subscribe' && type !== 'subscribed') return false
    const from = bareOf(view.from())
    if (type === 'subscribed') return this.#approved(client, from)
    const sender = this.indexOf(from)
    if (sender === undefined || this.#groups.flow(sender, client.index) < 0) return false
    const { crowd } = this.#setup
    crowd.outbox.text(client, `<presence to='${from.replaceAll("'", '&apos;')}' type='subscribed'/>`)
    crowd.flushSoon()
    return true
  }

  /** The client with an account. */
  indexOf(account: string): number | undefined {
    const { addresses } = this.#setup
    this.#indices ??= new Map(
      Array.from({ length: addresses.count }, (_, index) => [bareOf(addresses.of(index).toString()), index]),
    )
    return this.#indices.get(account)
  }

  async #subscribe(client: Client): Promise<void> {
    const { addresses, crowd } = this.#setup
    const contacts = this.#groups.others(client.index).map((index) => bareOf(addresses.of(index).toString()))
    const missing = new Set(contacts)
    const approved = new Promise<void>((done) => this.#open.set(client, { missing, done }))
    const deadline = performance.now() + PATIENCE_MS
    try {
      for (;;) {
        await this.#readRoster(client, missing)
        if (missing.size === 0) return
        if (performance.now() > deadline)
          throw new TargetError(
            'E_LOAD_PREPARE',
            `no subscription to the presence of ${[...missing][0]}, of ${missing.size} in all`,
          )
        for (const contact of missing)
          crowd.outbox.text(client, `<presence to='${contact}' type='subscribe'/>`)
        crowd.flushSoon()
        const late = new AbortController()
        await Promise.race([
          approved,
          sleep(ASK_AGAIN_MS, undefined, { signal: late.signal }).catch(() => {}),
        ])
        late.abort()
        if (missing.size === 0) return
      }
    } finally {
      this.#open.delete(client)
    }
  }

  #approved(client: Client, contact: string): boolean {
    const open = this.#open.get(client)
    if (!open?.missing.delete(contact)) return false
    if (open.missing.size === 0) open.done()
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
      const index = this.indexOf(jid)
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
}
