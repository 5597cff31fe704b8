import { expect, test } from 'vitest'
import { Clock, monotonicNow } from '../clock.ts'
import { Ticker } from './ticker.ts'

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('calls back when it was asked to, in any case from time to time, and not once stopped', async () => {
  const clock = new Clock(monotonicNow())
  const ticks: number[] = []
  let nextAt = 0
  const ticker = new Ticker(clock, (nowUs) => {
    ticks.push(nowUs)
    return nextAt
  })
  nextAt = clock.now() + 40_000
  const began = clock.now()
  ticker.start()
  ticker.start()
  await wait(30)
  expect(ticks).toHaveLength(1)
  nextAt = Number.POSITIVE_INFINITY
  await wait(170)
  expect((ticks[1] ?? 0) - began).toBeGreaterThanOrEqual(39_000)
  expect(ticks.length).toBeGreaterThanOrEqual(2)
  expect(ticks.length).toBeLessThanOrEqual(4)
  ticker.stop()
  const { length } = ticks
  await wait(120)
  expect(ticks).toHaveLength(length)
})

test('tells how late it is', async () => {
  const clock = new Clock(monotonicNow())
  const delays: number[] = []
  const ticker = new Ticker(clock, (_, delayUs) => {
    delays.push(delayUs)
    return 0
  })
  ticker.start()
  await wait(20)
  const busyUntil = performance.now() + 50
  while (performance.now() < busyUntil);
  await wait(20)
  ticker.stop()
  expect(Math.max(...delays)).toBeGreaterThan(40_000)
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(0)
})
