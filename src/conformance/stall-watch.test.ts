import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { StallWatch } from './stall-watch.ts'

let now = 0
let watch: StallWatch

beforeEach(() => {
  now = 1000
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  watch = new StallWatch()
})
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The timer comes round once, this long after the time before. */
function round(ms: number): void {
  now += ms
  vi.advanceTimersByTime(50)
}

it('sees no stall in timers that are a little late', () => {
  for (const ms of [50, 60, 99, 100]) round(ms)
  expect(watch.longestSince(0)).toBe(0)
})

it('measures by how much a timer was late', () => {
  round(50)
  round(350)
  round(50)
  expect(watch.longestSince(0)).toBe(300)
})

it('gives the longest of those that ended since', () => {
  round(1050)
  const between = now + 1
  round(250)
  round(450)
  round(150)
  expect(watch.longestSince(0)).toBe(1000)
  expect(watch.longestSince(between)).toBe(400)
  expect(watch.longestSince(now + 1)).toBe(0)
})

it('counts a stall that is over before the timer has come round', () => {
  round(50)
  now += 750
  expect(watch.longestSince(0)).toBe(700)
  round(0)
  expect(watch.longestSince(0)).toBe(700)
})

it('does not lengthen a stall by the one before', () => {
  round(1050)
  round(50)
  const since = now
  round(50)
  expect(watch.longestSince(since)).toBe(0)
})

it('ends', () => {
  watch.stop()
  expect(vi.getTimerCount()).toBe(0)
})
