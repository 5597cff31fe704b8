import fc from 'fast-check'
import { decodeFromCompressedBase64 } from 'hdr-histogram-js'
import { beforeAll, describe, expect, it } from 'vitest'
import { createHistogram, decodeHistogram, type Histogram, LONGEST_US, readyHistograms } from './histogram.ts'

const times = fc.array(fc.integer({ min: 0, max: LONGEST_US }), { maxLength: 60 })

function filled(values: readonly number[]): Histogram {
  const histogram = createHistogram()
  for (const value of values) histogram.record(value)
  return histogram
}

/** All that can be told of a histogram; destroys it. */
function contents(histogram: Histogram) {
  const { count, mean, min, max } = histogram
  const percentiles = [1, 25, 50, 75, 90, 99, 99.5, 99.9].map((percentile) => histogram.valueAt(percentile))
  histogram.destroy()
  return { count, mean, min, max, percentiles }
}

beforeAll(readyHistograms)

describe('Histogram', () => {
  it('keeps every percentile within three significant digits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: LONGEST_US }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percentile) => {
          const histogram = filled(values)
          const sorted = values.toSorted((a, b) => a - b)
          const exact = sorted[Math.ceil((percentile / 100) * sorted.length) - 1] ?? Number.NaN
          const found = histogram.valueAt(percentile)
          histogram.destroy()
          expect(found).toBeGreaterThanOrEqual(exact)
          expect(found).toBeLessThanOrEqual(Math.ceil(exact * 1.001))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('is the same after encoding and decoding', () => {
    fc.assert(
      fc.property(times, (values) => {
        const original = filled(values)
        const decoded = decodeHistogram(original.encode())
        expect(contents(decoded)).toEqual(contents(original))
      }),
      { numRuns: 40 },
    )
  })

  it('merges into what one histogram of everything would be', () => {
    fc.assert(
      fc.property(times, times, (left, right) => {
        const merged = filled(left)
        const other = filled(right)
        merged.add(other)
        other.destroy()
        expect(contents(merged)).toEqual(contents(filled([...left, ...right])))
      }),
      { numRuns: 40 },
    )
  })

  it('counts an hour and more as an hour, and says how often', () => {
    const histogram = filled([5, LONGEST_US, LONGEST_US + 1, Number.POSITIVE_INFINITY])
    expect(histogram.count).toBe(4)
    expect(histogram.clamped).toBe(2)
    expect(histogram.max).toBe(LONGEST_US)
    histogram.destroy()
  })

  it('counts what is before its time, or no number, as 0', () => {
    const histogram = filled([-3, Number.NaN, 0, 0.4])
    expect(histogram.quantiles()).toEqual({ p50: 0, p90: 0, p99: 0, p999: 0, max: 0 })
    expect(histogram.count).toBe(4)
    histogram.destroy()
  })

  it('forgets everything on reset', () => {
    const histogram = filled([7, 8, LONGEST_US * 2])
    histogram.reset()
    expect(histogram.clamped).toBe(0)
    histogram.record(3)
    expect(contents(histogram)).toEqual(contents(filled([3])))
  })

  it('has 0 for all quantiles of nothing', () => {
    expect(contents(createHistogram())).toMatchObject({ count: 0, mean: 0, min: 0, max: 0 })
  })

  it('encodes what other readers of the format read', () => {
    const histogram = filled([10, 20, 1_000])
    const other = decodeFromCompressedBase64(Buffer.from(histogram.encode()).toString('base64'))
    histogram.destroy()
    expect(other.totalCount).toBe(3)
    expect(other.getValueAtPercentile(50)).toBe(20)
    expect(other.maxValue).toBe(1_000)
  })

  it('gives encodings memory of their own, which a message would otherwise carry along', () => {
    const histogram = filled([1])
    const bytes = histogram.encode()
    histogram.destroy()
    expect(bytes.buffer.byteLength).toBe(bytes.length)
  })

  it('gives memory back when destroyed', () => {
    const seed = filled([1, 1_000, 100_000])
    const bytes = seed.encode()
    seed.destroy()
    const churn = (rounds: number) => {
      for (let round = 0; round < rounds; round += 1) decodeHistogram(bytes).destroy()
      return process.memoryUsage().rss
    }
    const before = churn(200)
    // 1,500 histograms that stayed would be about 140 MB.
    expect(churn(1_500) - before).toBeLessThan(60e6)
  })
})

describe('decodeHistogram', () => {
  it('refuses what is no histogram', () => {
    expect(() => decodeHistogram(new Uint8Array())).toThrow(expect.objectContaining({ code: 'E_HISTOGRAM' }))
    expect(() => decodeHistogram(new Uint8Array(40))).toThrow('no compressed histogram')
  })

  it('refuses a damaged one', () => {
    const histogram = filled([1, 2, 3])
    const bytes = histogram.encode().slice(0, 20)
    histogram.destroy()
    expect(() => decodeHistogram(bytes)).toThrow('damaged')
  })
})
