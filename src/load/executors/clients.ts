import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import type { Mix } from '../worker/mix.ts'
import type { Executor } from './executor.ts'

/** A client that could do nothing is asked again after this, in µs. */
const IDLE_US = 100_000
/** How often, in µs, it is looked whether more clients are active or have done thinking. */
const LOOK_EVERY_US = { thinking: 1_000, not: 10_000 }

/**
 * The closed model: each active client begins its next operation when its last has ended and it has thought. The server
 * decides the rate: when it is slow, less is asked of it, and the times say less about it than those of the open model.
 */
export function closedClients(given: {
  readonly crowd: Crowd
  readonly mix: Mix
  /** How many of this worker's clients are active at a time. */
  readonly active: (us: number) => number
  readonly endsAt: number
  readonly thinkMs: number
  /** Sets the workers' picks apart. */
  readonly worker: number
  readonly workers: number
}): Executor {
  const { crowd, mix, active, endsAt } = given
  const thinkUs = given.thinkMs * 1000
  const { clients } = crowd
  /** When each client may begin; infinite while it is busy. */
  const readyAt = new Float64Array(clients.length)
  let begun = given.worker
  /** Clients that may begin at once, without waiting for the next tick. */
  let ready: Client[] = []

  const begin = (client: Client): void => {
    readyAt[client.slot] = Number.POSITIVE_INFINITY
    const k = begun
    begun += given.workers
    if (!mix.beginFor(client, k)) readyAt[client.slot] = crowd.nowUs + IDLE_US
  }
  const beginReady = (): void => {
    crowd.nowUs = crowd.clock.now()
    const until = crowd.nowUs < endsAt ? active(crowd.nowUs) : 0
    const waiting = ready
    ready = []
    for (const client of waiting) {
      if (client.slot < until) begin(client)
      else readyAt[client.slot] = crowd.nowUs
    }
    crowd.flush()
  }
  return {
    tick(nowUs) {
      if (nowUs >= endsAt) return
      const until = Math.min(active(nowUs), clients.length)
      for (let slot = 0; slot < until; slot += 1)
        if ((readyAt[slot] as number) <= nowUs) begin(clients[slot] as Client)
    },
    nextAt: (nowUs) => nowUs + (thinkUs > 0 ? LOOK_EVERY_US.thinking : LOOK_EVERY_US.not),
    isOver: (nowUs) => nowUs >= endsAt,
    ended(client) {
      if (thinkUs > 0) {
        readyAt[client.slot] = crowd.nowUs + thinkUs
        return
      }
      // It stays busy for `tick`, which might come first.
      if (ready.length === 0) setImmediate(beginReady)
      ready.push(client)
    },
  }
}
