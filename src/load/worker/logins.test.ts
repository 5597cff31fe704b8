import { beforeAll, expect, test } from 'vitest'
import { decodeHistogram, readyHistograms } from '../../metrics/histogram.ts'
import type { Client } from '../client/client.ts'
import type { LoginOutcome } from '../client/login.ts'
import { Clock, monotonicNow } from '../clock.ts'
import { loginSchedule } from '../schedule/login-schedule.ts'
import { loginPhase } from './login-phase.ts'
import { Logins } from './logins.ts'

beforeAll(() => readyHistograms())

const times = (secured: number) => ({
  begun: 100,
  connected: 1100,
  secured,
  authenticated: 7100,
  bound: 9100,
})
const failed: LoginOutcome = { kind: 'failed', condition: 'x' }
const bound: LoginOutcome = { kind: 'bound', jid: 'a', streamManagement: false }

/** A client that does as logins tell it, and ends its login when it is given up. */
function puppet(logins: Logins, log: string[], name: string): Client {
  const client = {
    login: () => log.push(`${name} in`),
    giveUp(condition: string) {
      log.push(`${name} ${condition}`)
      logins.ended(client as unknown as Client, failed, times(Number.NaN))
    },
  }
  return client as unknown as Client
}

test('counts logins, and clients once; times each stage where it was', () => {
  const logins = new Logins(1000)
  const log: string[] = []
  const [one, other] = [puppet(logins, log, 'one'), puppet(logins, log, 'other')]
  logins.begin(one, 0)
  logins.ended(one, bound, times(Number.NaN))
  logins.begin(one, 10)
  logins.ended(one, bound, times(3100))
  logins.begin(other, 20)
  expect(logins.open).toBe(1)
  logins.ended(other, failed, times(Number.NaN))
  expect(logins).toMatchObject({ attempted: 3, failed: 1, clients: 1, open: 0 })
  const counts = Object.fromEntries(
    Object.entries(logins.times()).map(([stage, encoded]) => {
      const histogram = decodeHistogram(encoded)
      const { count, max } = histogram
      histogram.destroy()
      return [stage, [count, Math.round(max / 100) * 100]]
    }),
  )
  expect(counts).toEqual({
    connect: [2, 1000],
    tls: [1, 2000],
    sasl: [2, 6000],
    bind: [2, 2000],
    total: [2, 9000],
  })
  logins.destroy()
})

test('ends what takes too long, the rest when all is given up', () => {
  const logins = new Logins(1000)
  const log: string[] = []
  for (const [name, at] of [
    ['one', 0],
    ['two', 500_000],
    ['three', 900_000],
  ] as const)
    logins.begin(puppet(logins, log, name), at)
  logins.expire(999_999)
  expect(logins.open).toBe(3)
  logins.expire(1_500_000)
  expect(log.slice(3)).toEqual(['one login-timeout', 'two login-timeout'])
  logins.giveUp()
  expect(log.slice(5)).toEqual(['three login-abandoned'])
  expect(logins).toMatchObject({ attempted: 3, failed: 3, open: 0, clients: 0 })
  logins.destroy()
})

test('the phase is over when all logins have ended, or have been given up', () => {
  const logins = new Logins(1000)
  const log: string[] = []
  const clients = ['a', 'b', 'c'].map((name) => puppet(logins, log, name))
  const stop = new AbortController()
  const step = loginPhase({
    clients,
    schedule: loginSchedule(3, 10),
    worker: 0,
    workers: 1,
    logins,
    clock: new Clock(monotonicNow()),
    signal: stop.signal,
  })
  expect(step(0)).toBeCloseTo(100_000)
  expect(log).toEqual(['a in'])
  logins.ended(clients[0] as Client, bound, times(Number.NaN))
  expect(step(150_000)).toBeCloseTo(200_000)
  stop.abort()
  expect(step(160_000)).toBeUndefined()
  expect(log).toEqual(['a in', 'b in', 'b login-abandoned'])
  logins.destroy()
})
