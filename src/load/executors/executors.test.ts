import { describe, expect, test } from 'vitest'
import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { arrivalSchedule } from '../schedule/arrivals.ts'
import type { Mix } from '../worker/mix.ts'
import { arrivalRate } from './arrival-rate.ts'
import { closedClients } from './clients.ts'
import type { Executor } from './executor.ts'
import { loginStorm } from './login-storm.ts'
import { reconnectStorm } from './reconnect-storm.ts'

const PHASES = { rampUpMs: 0, warmUpMs: 0, measureMs: 1000, rampDownMs: 0, drainMs: 0 }

/** A crowd whose clock the test moves, and that only notes what is done to it. */
function staged(count: number) {
  const events: unknown[] = []
  let nowUs = 0
  const clients = Array.from({ length: count }, (_, slot) => {
    const client = { slot, index: slot, busy: false, cut: () => events.push(['cut', slot]) }
    return client as unknown as Client & { busy: boolean }
  })
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      events.push([name, ...args.map(whole)])
  const recorder = {
    dropped: note('dropped'),
    started: note('started'),
    lag: () => {},
    completed: note('completed'),
    failed: note('failed'),
  }
  const crowd = {
    clients,
    recorder,
    nowUs: 0,
    clock: { now: () => nowUs },
    flush: () => {},
  } as unknown as Crowd
  const tick = (executor: Executor, us: number) => {
    nowUs = us
    crowd.nowUs = us
    executor.tick(us)
  }
  const taken = () => events.splice(0)
  return { crowd, clients, events, tick, taken }
}

/** Schedules are exact to rounding only. */
function whole(value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value) : value
}

const turn = () => new Promise(setImmediate)

describe('arrivals', () => {
  const schedule = arrivalSchedule({ kind: 'constant-arrival-rate', rate: 10 }, PHASES)
  const mixOf = (events: unknown[]) =>
    ({ begin: (k: number, dueUs: number) => events.push([k, whole(dueUs)]) }) as unknown as Mix

  test('begins what is due, late or not, each once, and its due time is the schedule’s', () => {
    const { crowd, events, tick, taken } = staged(1)
    const executor = arrivalRate({ crowd, mix: mixOf(events), schedule, worker: 0, workers: 1 })
    tick(executor, 50_000)
    expect(taken()).toEqual([[0, 0]])
    expect(executor.nextAt(50_000)).toBeCloseTo(100_000)
    tick(executor, 99_999)
    expect(taken()).toEqual([])
    tick(executor, 350_000)
    expect(taken()).toEqual([
      [1, 100_000],
      [2, 200_000],
      [3, 300_000],
    ])
    expect(executor.isOver(350_000)).toBe(false)
    tick(executor, 5_000_000)
    expect(taken()).toHaveLength(6)
    expect(executor.isOver(5_000_000)).toBe(true)
  })

  test('workers share them without gap or overlap', () => {
    const all: unknown[] = []
    for (const worker of [0, 1, 2]) {
      const { crowd, tick } = staged(1)
      tick(arrivalRate({ crowd, mix: mixOf(all), schedule, worker, workers: 3 }), 2_000_000)
    }
    expect(all.map((each) => (each as number[])[0]).sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('is not over before the end of the schedule, though all has begun', () => {
    const { crowd, tick } = staged(1)
    const executor = arrivalRate({ crowd, mix: mixOf([]), schedule, worker: 0, workers: 1 })
    tick(executor, 950_000)
    expect(executor.isOver(950_000)).toBe(false)
    expect(executor.nextAt(950_000)).toBe(1_000_000)
    expect(executor.isOver(1_000_000)).toBe(true)
  })
})

describe('clients of the closed model', () => {
  function closed(
    count: number,
    given: { thinkMs: number; active?: (us: number) => number; can?: (slot: number) => boolean },
  ) {
    const stage = staged(count)
    const begun: number[] = []
    const mix = {
      beginFor: ({ slot }: Client) => {
        if (given.can?.(slot) === false) return false
        begun.push(slot)
        return true
      },
    } as unknown as Mix
    const executor = closedClients({
      crowd: stage.crowd,
      mix,
      active: given.active ?? (() => count),
      endsAt: 1_000_000,
      thinkMs: given.thinkMs,
      worker: 0,
      workers: 1,
    })
    return { ...stage, executor, begun, taken: () => begun.splice(0) }
  }

  test('each begins once, and again when it has ended and thought', () => {
    const { executor, clients, tick, taken } = closed(2, { thinkMs: 50 })
    tick(executor, 1000)
    tick(executor, 2000)
    expect(taken()).toEqual([0, 1])
    executor.ended?.(clients[1] as Client)
    tick(executor, 51_999)
    expect(taken()).toEqual([])
    tick(executor, 52_000)
    expect(taken()).toEqual([1])
  })

  test('without thinking the next begins at once, and never two for one client', async () => {
    const { executor, clients, tick, taken } = closed(2, { thinkMs: 0 })
    tick(executor, 1000)
    taken()
    executor.ended?.(clients[0] as Client)
    // A tick may come before the event loop's turn.
    tick(executor, 1500)
    expect(taken()).toEqual([])
    await turn()
    expect(taken()).toEqual([0])
    tick(executor, 3000)
    expect(taken()).toEqual([])
  })

  test('only the active ones begin, and one that was let off begins again when it is active again', async () => {
    let active = 1
    const { executor, clients, tick, taken } = closed(2, { thinkMs: 0, active: () => active })
    tick(executor, 1000)
    expect(taken()).toEqual([0])
    active = 2
    tick(executor, 2000)
    expect(taken()).toEqual([1])
    active = 1
    executor.ended?.(clients[1] as Client)
    await turn()
    tick(executor, 3000)
    expect(taken()).toEqual([])
    active = 2
    tick(executor, 4000)
    expect(taken()).toEqual([1])
  })

  test('a client that can do nothing is asked again later, and nobody after the end', async () => {
    let isReady = false
    const { executor, clients, tick, taken } = closed(1, { thinkMs: 0, can: () => isReady })
    tick(executor, 1000)
    isReady = true
    tick(executor, 100_999)
    expect(taken()).toEqual([])
    tick(executor, 101_000)
    expect(taken()).toEqual([0])
    tick(executor, 1_000_000)
    executor.ended?.(clients[0] as Client)
    await turn()
    expect(taken()).toEqual([])
    expect(executor.isOver(1_000_000)).toBe(true)
  })
})

describe('storms', () => {
  const share = { worker: 0, workers: 1, operation: 4, rate: 10 }

  test('logs in by the schedule; over when the last login has ended, well or not', () => {
    const { crowd, clients, tick, taken } = staged(3)
    const logins: Client[] = []
    const executor = loginStorm({ ...share, crowd, clients: 3, login: (client) => logins.push(client) })
    tick(executor, 150_000)
    expect(logins).toEqual(clients.slice(0, 2))
    expect(taken()).toEqual([
      ['started', 4, 0],
      ['started', 4, 100_000],
    ])
    tick(executor, 300_000)
    expect(executor.isOver(300_000)).toBe(false)
    taken()
    for (const client of clients) executor.loggedIn?.(client, client.slot !== 1)
    // Not of this storm, or told already.
    executor.loggedIn?.(clients[0] as Client, true)
    expect(taken()).toEqual([
      ['completed', 4, 0, 150_000, 300_000],
      ['failed', 4, 100_000, 'login-failed'],
      ['completed', 4, 200_000, 300_000, 300_000],
    ])
    expect(executor.isOver(300_000)).toBe(true)
  })

  test('a client that is busy cannot log in: its turn is dropped', () => {
    const { crowd, clients, tick, taken } = staged(1)
    Object.assign(clients[0] ?? {}, { busy: true })
    const executor = loginStorm({ ...share, crowd, clients: 1, login: () => {} })
    tick(executor, 1000)
    expect(taken()).toEqual([['dropped', 0]])
    expect(executor.isOver(1000)).toBe(true)
  })

  test('a reconnect storm cuts all at one moment, once, and due times count from it', () => {
    const { crowd, tick, taken } = staged(2)
    const executor = reconnectStorm({ ...share, crowd, clients: 2, login: () => {}, cutAt: 500_000 })
    tick(executor, 499_999)
    expect(taken()).toEqual([])
    expect(executor.nextAt(499_999)).toBe(500_000)
    tick(executor, 500_000)
    expect(taken()).toEqual([
      ['cut', 0],
      ['cut', 1],
      ['started', 4, 500_000],
    ])
    tick(executor, 600_000)
    expect(taken()).toEqual([['started', 4, 600_000]])
  })
})
