import { expect, test } from 'vitest'
import { Clock, monotonicNow } from './clock.ts'

test('counts µs from its epoch, negative before it, and anew from another', async () => {
  const epoch = monotonicNow() + 50_000
  const clock = new Clock(epoch)
  expect(clock.now()).toBeLessThan(0)
  expect(clock.now()).toBeGreaterThan(-51_000)
  await new Promise((resolve) => setTimeout(resolve, 60))
  expect(clock.now()).toBeGreaterThan(8_000)
  expect(Math.abs(clock.now() - (monotonicNow() - epoch))).toBeLessThan(5_000)
  clock.startAt(monotonicNow())
  expect(clock.now()).toBeLessThan(20_000)
})
