import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { mergeLedgers } from '../../metrics/delivery.ts'
import { readyHistograms } from '../../metrics/histogram.ts'
import { Recorder } from '../../metrics/recorder.ts'
import type { Client } from '../client/client.ts'
import { Token } from '../client/token.ts'
import { Broadcasts } from './broadcasts.ts'
import { Groups } from './groups.ts'

const DUE = 1_000
const CONTEXT = { worker: 0, second: 0, connected: 0 }
const WORKERS = 2
const COUNT = 8
/** Two groups of four; the last client of the first group is away. */
const groups = new Groups(
  { count: COUNT, of: (index) => Buffer.from(`c${index}`), present: (index) => index !== 3 },
  4,
)
const clients = Array.from({ length: COUNT }, (_, index) => ({
  index,
  slot: Math.floor(index / WORKERS),
})) as unknown as Client[]
const client = (index: number) => clients[index] as Client

function worker(number: number, { echoes = false, closed = false }) {
  const recorder = new Recorder({ operations: ['muc'], measureFrom: 0, measureTo: 10_000 })
  const ended: number[] = []
  const token = new Token()
  const broadcasts = new Broadcasts(
    {
      crowd: {
        clients: clients.filter(({ index }) => index % WORKERS === number),
        recorder,
        nowUs: 2_000,
      } as never,
      token,
      timeoutMs: 1,
      closed,
      workers: WORKERS,
      worker: number,
      ended: ({ index }) => ended.push(index),
    },
    0,
    { groups, echoes },
  )
  const tally = () => {
    const { measured, errors } = recorder.snapshot(CONTEXT)
    const { started = 0, completed = 0, failed = 0 } = measured.muc ?? {}
    return { started, completed, failed, errors }
  }
  return { broadcasts, token, tally, ended }
}

/** What another worker reads of a token. */
const read = (token: Token) => Object.assign(new Token(), token)

beforeAll(readyHistograms)

describe('Broadcasts without an echo', () => {
  let here: ReturnType<typeof worker>
  let there: ReturnType<typeof worker>
  beforeEach(() => {
    here = worker(0, {})
    there = worker(1, {})
  })
  const delivery = () => mergeLedgers([here.broadcasts.report(), there.broadcasts.report()])

  it('owe a copy to each other member who is there, at whatever worker', () => {
    here.broadcasts.begin(client(0), DUE)
    expect(here.broadcasts.balance).toEqual({ owed: 2, settled: 0 })
    there.broadcasts.arrived(client(1), read(here.token))
    here.broadcasts.arrived(client(2), read(here.token))
    expect([here.broadcasts.balance, there.broadcasts.balance]).toEqual([
      { owed: 2, settled: 1 },
      { owed: 0, settled: 1 },
    ])
    expect(here.tally()).toEqual({ started: 2, completed: 1, failed: 0, errors: {} })
    expect(delivery()).toMatchObject({ sent: 2, delivered: 2, lost: 0, duplicated: 0, reordered: 0 })
  })

  it('tell what one receiver lost, got twice or got too early', () => {
    const tokens = Array.from({ length: 4 }, () => {
      here.broadcasts.begin(client(0), DUE)
      return read(here.token)
    })
    const arrivals = (receiver: number, numbers: readonly number[]) => {
      for (const number of numbers)
        (receiver % WORKERS ? there : here).broadcasts.arrived(client(receiver), tokens[number] as Token)
    }
    arrivals(1, [0, 2, 1, 1])
    arrivals(2, [0, 1, 2, 3])
    expect(delivery()).toMatchObject({ sent: 8, delivered: 7, lost: 1, duplicated: 1, reordered: 1 })
    expect(there.tally()).toMatchObject({ completed: 3 })
  })

  it('count what belongs to nobody as an error: of another group, of the sender itself, of no client', () => {
    here.broadcasts.begin(client(0), DUE)
    here.broadcasts.arrived(client(4), read(here.token))
    here.broadcasts.arrived(client(0), read(here.token))
    here.broadcasts.arrived(client(2), Object.assign(read(here.token), { client: COUNT }))
    expect(here.tally()).toMatchObject({ completed: 0, errors: { 'unknown-message': 3 } })
    expect(here.broadcasts.balance.settled).toBe(0)
  })

  it('settle a copy that came back, and all where the whole message did', () => {
    here.broadcasts.begin(client(0), DUE)
    const refused = { receiver: 1, condition: 'gone' }
    here.broadcasts.copyRefused(client(0), read(here.token), refused)
    here.broadcasts.copyRefused(client(0), read(here.token), refused)
    here.broadcasts.copyRefused(client(0), read(here.token), { receiver: 5, condition: 'gone' })
    expect(here.broadcasts.balance).toEqual({ owed: 2, settled: 1 })
    here.broadcasts.refused(client(0), read(here.token), 'forbidden')
    expect(here.broadcasts.balance).toEqual({ owed: 2, settled: 2 })
    expect(here.tally()).toEqual({ started: 2, completed: 0, failed: 2, errors: { gone: 2, forbidden: 1 } })
    expect(delivery()).toMatchObject({ sent: 2, rejected: 2, lost: 0 })
  })
})

describe('Broadcasts with an echo, in the closed model', () => {
  it('end the sender’s turn when its own copy comes, and not before', () => {
    const here = worker(0, { echoes: true, closed: true })
    here.broadcasts.begin(client(0), DUE)
    expect(here.broadcasts.balance.owed).toBe(3)
    here.broadcasts.arrived(client(2), read(here.token))
    expect(here.ended).toEqual([])
    here.broadcasts.arrived(client(0), read(here.token))
    expect(here.ended).toEqual([0])
    expect(here.broadcasts.waiting).toBe(0)
    expect(here.tally()).toMatchObject({ started: 3, completed: 2 })
  })

  it('end it once: in time, or when time is up, or refused', () => {
    const here = worker(0, { echoes: true, closed: true })
    here.broadcasts.begin(client(0), DUE)
    const late = read(here.token)
    here.broadcasts.expire(4_000)
    expect(here.ended).toEqual([0])
    here.broadcasts.arrived(client(0), late)
    expect(here.ended).toEqual([0])
    expect(here.tally()).toMatchObject({ completed: 0, failed: 1, errors: { timeout: 1 } })
    here.broadcasts.begin(client(2), DUE)
    here.broadcasts.refused(client(2), read(here.token), 'not-acceptable')
    expect(here.ended).toEqual([0, 2])
    expect(here.tally()).toMatchObject({ started: 3, failed: 3, errors: { 'not-acceptable': 3 } })
  })
})
