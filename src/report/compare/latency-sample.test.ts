import { build } from 'hdr-histogram-js'
import { expect, it } from 'vitest'
import { syntheticSeconds } from '../../../test/report/synthetic-load.ts'
import { countOf, percentilesOf, type RunLatencies, samplesOf } from './latency-sample.ts'

const run = (seed: number, seconds = 10): RunLatencies => ({
  seconds: syntheticSeconds({ seed, seconds, perSecond: 137 }),
  measuredSeconds: seconds,
})

it('has the percentiles that HdrHistogram has', () => {
  const histogram = build({ numberOfSignificantValueDigits: 3 })
  const one = run(1)
  for (const { times, counts } of one.seconds)
    times.forEach((time, n) => {
      histogram.recordValueWithCount(time, counts[n] ?? 0)
    })
  const asked = [1, 25, 50, 90, 99, 99.9, 100]
  const [sample] = samplesOf([[one], [run(2)]], 'seconds')
  expect(percentilesOf(sample, asked)).toEqual(asked.map((p) => histogram.getValueAtPercentile(p)))
  expect(countOf(sample)).toBe(histogram.totalCount)
})

it('counts each unit as often as it weighs', () => {
  const seconds = [10, 20, 30].map((time) => ({ times: [time], counts: [1] }))
  const [sample] = samplesOf([[{ seconds, measuredSeconds: 3 }], []], 'seconds')
  expect(percentilesOf(sample, [50, 100], [1, 1, 1])).toEqual([20, 30])
  expect(percentilesOf(sample, [50, 100], [3, 0, 0])).toEqual([10, 10])
  expect(percentilesOf(sample, [50], [0, 0, 0])).toEqual([0])
})

it('has a unit for each second, run by run, or for each run', () => {
  const sides = [[run(1), run(2)], [run(3)]] as const
  expect(samplesOf(sides, 'seconds').map(({ units }) => units.length)).toEqual([20, 10])
  expect(samplesOf(sides, 'runs').map(({ units }) => units.length)).toEqual([2, 1])
})

it('joins the seconds of a long run to stretches and loses none', () => {
  const long = run(4, 500)
  const [stretches] = samplesOf([[long], []], 'seconds')
  expect(stretches.units.length).toBe(100)
  expect(stretches.units.reduce((sum, { seconds }) => sum + seconds, 0)).toBeCloseTo(500)
  expect(countOf(stretches)).toBe(500 * 137)
})
