import type { Behaviour } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { Picker } from '../schedule/pick.ts'

/** A behaviour of the mix at one worker, with the clients that take part. */
interface Entry {
  readonly behaviour: Behaviour
  readonly actors: readonly Client[]
  readonly isActor: ReadonlySet<Client>
  /** Clients take turns. */
  turn: number
}

/** Clients that are asked before an operation is given up as one that could not begin. */
const TRIES = 64

/** Which operation is next, and who begins it. */
export class Mix {
  readonly #crowd: Crowd
  readonly #picker: Picker
  readonly #entries: readonly Entry[]

  constructor(
    crowd: Crowd,
    given: {
      readonly seed: number
      readonly weights: readonly number[]
      readonly behaviours: readonly Behaviour[]
      /** The clients that each behaviour may have. */
      readonly clients: readonly (readonly Client[])[]
    },
  ) {
    this.#crowd = crowd
    this.#picker = new Picker(given.seed, given.weights)
    this.#entries = given.behaviours.map((behaviour, index) => {
      const actors = (given.clients[index] ?? []).filter((client) => behaviour.takesPart(client))
      return { behaviour, actors, isActor: new Set(actors), turn: 0 }
    })
  }

  /** The open model: begins what arrival `k` is to do, with whoever's turn it is and who can. */
  begin(k: number, dueUs: number): void {
    const { recorder, nowUs } = this.#crowd
    const entry = this.#entries[this.#picker.entry(k)]
    if (entry && this.#beginWithAny(entry, dueUs)) recorder.lag(dueUs, nowUs)
    else recorder.dropped(dueUs)
  }

  /** The closed model: begins a client's `k`-th operation now; false where it has none it could do. */
  beginFor(client: Client, k: number): boolean {
    const { recorder, nowUs } = this.#crowd
    const first = this.#picker.entry(k)
    for (let step = 0; step < this.#entries.length; step += 1) {
      const entry = this.#entries[(first + step) % this.#entries.length]
      if (!entry?.isActor.has(client) || !entry.behaviour.act(client, nowUs)) continue
      recorder.lag(nowUs, nowUs)
      return true
    }
    return false
  }

  #beginWithAny(entry: Entry, dueUs: number): boolean {
    const { actors, behaviour } = entry
    const tries = Math.min(TRIES, actors.length)
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const client = actors[entry.turn] as Client
      entry.turn = entry.turn + 1 === actors.length ? 0 : entry.turn + 1
      if (behaviour.act(client, dueUs)) return true
    }
    return false
  }
}
