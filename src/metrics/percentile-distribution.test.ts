import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHistogram, type Histogram, LONGEST_US, readyHistograms } from './histogram.ts'
import { percentileDistribution, percentilePoints } from './percentile-distribution.ts'

let histogram: Histogram

beforeAll(async () => {
  await readyHistograms()
  histogram = createHistogram()
  for (let ms = 1; ms <= 1_000; ms += 1) histogram.record(ms * 1_000)
})
afterAll(() => histogram.destroy())

/** Reads as plotters do: rows of four numbers, of which value and 1/(1-percentile) are drawn. */
function drawn(text: string): { value: number; percentile: number; count: number }[] {
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.trim().split(/ +/))
    .filter((columns) => columns.length === 4)
    .map((columns) => columns.map(Number))
    .filter((columns) => columns.every(Number.isFinite))
    .map(([value = 0, percentile = 0, count = 0]) => ({ value, percentile, count }))
}

describe('percentileDistribution', () => {
  it('is a table that plotters read, in milliseconds', () => {
    const rows = drawn(percentileDistribution(histogram, 'latency of chat'))
    expect(rows.length).toBeGreaterThan(20)
    const median = rows.find(({ percentile }) => percentile === 0.5)
    expect(median?.value).toBeCloseTo(500, 0)
    expect(median?.count).toBe(500)
    expect(rows.map(({ value }) => value)).toEqual(rows.map(({ value }) => value).toSorted((a, b) => a - b))
  })

  it('names its unit and what it is of in a comment', () => {
    const text = percentileDistribution(histogram, 'latency\nof chat')
    expect(text.split('\n')[0]).toBe('#[latency of chat; values in milliseconds]')
    expect(text).toMatch(/^#\[Max\s+=\s+1000\.\d+, Total count\s+=\s+1000\]/m)
  })
})

describe('percentilePoints', () => {
  it('are those of the histogram, ascending, up to its maximum', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: LONGEST_US }), { minLength: 1, maxLength: 50 }),
        (times) => {
          const some = createHistogram()
          for (const time of times) some.record(time)
          const points = percentilePoints(some)
          expect(points.at(-1)).toEqual([100, some.max])
          points.forEach(([percentile, time], at) => {
            expect(time).toBe(some.valueAt(percentile))
            expect(percentile).toBeGreaterThan(points[at - 1]?.[0] ?? -1)
          })
          some.destroy()
        },
      ),
      { numRuns: 50 },
    )
  })

  it('are denser towards 100 % and end where single times do', () => {
    const percentiles = percentilePoints(histogram).map(([percentile]) => percentile)
    expect(percentiles.slice(0, 7)).toEqual([0, 10, 20, 30, 40, 50, 55])
    expect(percentiles.at(-2)).toBeLessThanOrEqual(99.9)
    expect(percentiles.at(-2)).toBeGreaterThan(99.8)
  })

  it('are none where nothing was recorded', () => {
    const empty = createHistogram()
    expect(percentilePoints(empty)).toEqual([])
    empty.destroy()
  })
})
