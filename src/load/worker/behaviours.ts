import type { LedgerReport } from '../../metrics/ledger.ts'
import type { Addresses, Behaviour, BehaviourDefinition, BehaviourTools } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { SizedTemplate, Template } from '../client/template.ts'
import { Token } from '../client/token.ts'
import type { OperationNames } from '../operation-names.ts'
import { Deliveries } from '../operations/deliveries.ts'
import { Requests } from '../operations/requests.ts'
import { type Reservation, reservations } from '../reserved.ts'
import { Dispatch } from './dispatch.ts'
import { Mix } from './mix.ts'
import type { Balance, WorkerPlan } from './plan.ts'

const TOOLS: BehaviourTools = { Template, SizedTemplate, Requests, Deliveries }

/** Clients that are readied at a time. */
const PREPARED_AT_ONCE = 50

/** The behaviours of a worker's mix, from their preparation to their accounts. */
export class MixedBehaviours {
  readonly dispatch: Dispatch
  readonly #plan: WorkerPlan
  readonly #crowd: Crowd
  readonly #names: OperationNames
  readonly #behaviours: readonly Behaviour[]
  readonly #parts: readonly Reservation[]
  /** Clients that a behaviour is logging in, and which. */
  readonly #loggingIn = new Map<Client, Behaviour>()

  constructor(given: {
    readonly plan: WorkerPlan
    readonly crowd: Crowd
    readonly definitions: readonly BehaviourDefinition[]
    readonly names: OperationNames
    readonly addresses: Addresses
    readonly ended: (client: Client) => void
    readonly login: (client: Client) => void
    readonly over: () => boolean
  }) {
    const { plan, crowd, definitions, names } = given
    const { scenario, worker, workers, domain } = plan
    this.#plan = plan
    this.#crowd = crowd
    this.#names = names
    this.#parts = reservations(scenario, definitions)
    const token = Object.assign(new Token(), { run: plan.run })
    const { kind } = scenario.executor
    this.#behaviours = definitions.map((definition, entry) =>
      definition.create({
        options: scenario.mix[entry]?.options ?? {},
        tools: TOOLS,
        operations: names.ofEntry[entry] ?? [],
        crowd,
        addresses: given.addresses,
        domain,
        worker,
        workers,
        token,
        timeoutMs: scenario.timeoutMs,
        closed: kind === 'constant-clients' || kind === 'ramping-clients',
        part: this.#parts[entry] ?? { from: 0, to: 0 },
        ended: given.ended,
        login: (client) => {
          const behaviour = this.#behaviours[entry]
          if (behaviour) this.#loggingIn.set(client, behaviour)
          given.login(client)
        },
        over: given.over,
        error: (condition) => crowd.recorder.error(condition),
      }),
    )
    const byOperation: (Behaviour | undefined)[] = names.names.map(() => undefined)
    this.#behaviours.forEach((behaviour, entry) => {
      for (const operation of names.ofEntry[entry] ?? []) byOperation[operation] = behaviour
    })
    this.dispatch = new Dispatch(crowd, Object.assign(new Token(), { run: plan.run }), byOperation)
  }

  /** Whether a client is to log in before the load: it is in no part that logs in itself. */
  static isOnlineFirst(
    index: number,
    plan: WorkerPlan,
    definitions: readonly BehaviourDefinition[],
  ): boolean {
    const { scenario } = plan
    return !reservations(scenario, definitions).some(
      ({ from, to }, entry) =>
        definitions[entry]?.needs(scenario.mix[entry]?.options ?? {}).offline === true &&
        index >= from &&
        index < to,
    )
  }

  /** Readies every client for every behaviour it has. Tells how many could not be readied, and why the first. */
  async prepare(signal: AbortSignal): Promise<{ failed: number; reason?: string }> {
    let failed = 0
    let reason: string | undefined
    for (const [entry, behaviour] of this.#behaviours.entries()) {
      if (!behaviour.prepare) continue
      const waiting = this.#clientsOf(entry).filter(({ online }) => online)
      const next = async (): Promise<void> => {
        for (let client = waiting.shift(); client && !signal.aborted; client = waiting.shift()) {
          try {
            await behaviour.prepare?.(client)
          } catch (error) {
            failed += 1
            reason ??= error instanceof Error ? error.message : String(error)
          }
        }
      }
      // Whoever wants to end is not kept waiting for answers.
      if (!signal.aborted)
        await Promise.race([Promise.all(Array.from({ length: PREPARED_AT_ONCE }, next)), aborted(signal)])
    }
    for (const client of this.#crowd.clients) client.awaited = undefined
    return { failed, ...(reason === undefined ? {} : { reason }) }
  }

  /** The mix, once all that can take part is ready. */
  mix(): Mix {
    const { scenario } = this.#plan
    return new Mix(this.#crowd, {
      seed: scenario.seed,
      weights: scenario.mix.map(({ weight }) => weight),
      behaviours: this.#behaviours,
      clients: this.#behaviours.map((_, entry) => this.#clientsOf(entry)),
    })
  }

  /** A login ended, whoever began it. */
  loggedIn(client: Client, succeeded: boolean): void {
    const behaviour = this.#loggingIn.get(client)
    this.#loggingIn.delete(client)
    behaviour?.loggedIn?.(client, succeeded)
  }

  expire(nowUs: number): void {
    for (const behaviour of this.#behaviours) behaviour.expire?.(nowUs)
  }

  balance(): Balance {
    let [owed, settled, pending] = [0, 0, 0]
    for (const behaviour of this.#behaviours) {
      pending += behaviour.pending?.() ?? 0
      const balance = behaviour.balance?.()
      owed += balance?.owed ?? 0
      settled += balance?.settled ?? 0
    }
    return { owed, settled, pending }
  }

  ledgers(): Record<string, LedgerReport> {
    const reports: Record<string, LedgerReport> = {}
    for (const behaviour of this.#behaviours)
      for (const [operation, report] of behaviour.ledgers?.() ?? [])
        reports[this.#names.names[operation] ?? ''] = report
    return reports
  }

  #clientsOf(entry: number): Client[] {
    const { from, to } = this.#parts[entry] ?? { from: 0, to: 0 }
    return this.#crowd.clients.filter(({ index }) => index >= from && index < to)
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
