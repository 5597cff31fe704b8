import { expect, test } from 'vitest'
import { harnessLimits } from './limited.ts'
import { UsageWatch } from './usage-watch.ts'

function watched(server?: { cpuSeconds: number; rssBytes: number }) {
  const own = { cpuSeconds: 1, rssBytes: 10 }
  const state: { server: typeof server } = { server }
  const watch = new UsageWatch(
    () => ({ ...own }),
    () => (state.server ? { ...state.server } : undefined),
  )
  return { own, state, watch }
}

test('tells what each second took, and what the measured part did, the first end counting', () => {
  const { own, state, watch } = watched({ cpuSeconds: 100, rssBytes: 500 })
  own.cpuSeconds = 1.5
  Object.assign(state.server ?? {}, { cpuSeconds: 100.25, rssBytes: 900 })
  watch.tick(0)
  watch.begin()
  own.cpuSeconds = 2.5
  own.rssBytes = 70
  Object.assign(state.server ?? {}, { cpuSeconds: 103.25, rssBytes: 600 })
  watch.tick(1)
  watch.end()
  own.cpuSeconds = 9
  watch.end()
  expect(watch.second(0)).toEqual({ harnessCpu: 0.5, serverCpu: 0.25, serverRssBytes: 900 })
  expect(watch.second(1)).toEqual({ harnessCpu: 1, serverCpu: 3, serverRssBytes: 600 })
  expect(watch.second(7)).toEqual({ harnessCpu: 0 })
  expect(watch.own).toEqual({ cpuSeconds: 1, rssBytes: 70 })
  expect(watch.server).toEqual({ cpuSeconds: 3, rssBytes: 900 })
})

test('a server that comes to be known later did not use all its CPU in that second', () => {
  const { state, watch } = watched()
  watch.tick(0)
  expect(watch.second(0)).toEqual({ harnessCpu: 0 })
  expect(watch.server).toBeUndefined()
  state.server = { cpuSeconds: 1000, rssBytes: 5 }
  watch.tick(1)
  expect(watch.second(1)).toEqual({ harnessCpu: 0, serverCpu: 0, serverRssBytes: 5 })
})

test('a run that never came to its measured part used nothing in it', () => {
  const { watch } = watched()
  watch.end()
  expect(watch.own.cpuSeconds).toBe(0)
})

test('the harness is the bottleneck where its own schedule or event loop was late, and says so', () => {
  const quantiles = (p99: number) => ({ p50: 0, p90: 0, p99, p999: 0, max: 0 })
  expect(harnessLimits({ scheduleLag: quantiles(10_000), eventLoopDelay: quantiles(20_000) })).toEqual([])
  expect(harnessLimits({ scheduleLag: quantiles(12_345), eventLoopDelay: quantiles(20_001) })).toEqual([
    expect.stringContaining('12 ms or more after it was due'),
    expect.stringContaining('event loops were held up for 20 ms'),
  ])
})
