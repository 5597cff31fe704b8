import { describe, expect, it } from 'vitest'
import { generator } from '../../base/random.ts'
import { bootstrap } from './bootstrap.ts'
import type { Resampled } from './latency-sample.ts'

/** The uncertainty of the mean of values, each of which is a unit. */
function ofMean(values: readonly number[], { seed = 1, resampled = 'runs' as Resampled } = {}) {
  const figures = (weights: Uint32Array) => [
    values.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0) / values.length,
  ]
  const [uncertainty] = bootstrap({ units: values.length, resampled, random: generator(seed), figures })
  return uncertainty ?? { standardError: Number.NaN, degrees: Number.NaN }
}

const random = generator(5)
const noise = Array.from({ length: 100 }, () => random())

describe('bootstrap', () => {
  it('finds the standard error of a mean, which is known otherwise', () => {
    const mean = noise.reduce((sum, value) => sum + value, 0) / noise.length
    const variance = noise.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (noise.length - 1)
    const known = Math.sqrt(variance / noise.length)
    expect(ofMean(noise).standardError / known).toBeGreaterThan(0.93)
    expect(ofMean(noise).standardError / known).toBeLessThan(1.07)
    expect(ofMean(noise).degrees).toBe(99)
  })

  it('makes up for what drawing from few units hides', () => {
    // Of two runs, 0 and 2: the standard error of their mean is 1.
    expect(ofMean([0, 2]).standardError).toBeGreaterThan(0.93)
    expect(ofMean([0, 2]).standardError).toBeLessThan(1.07)
  })

  it('sees more noise where seconds resemble their neighbours', () => {
    const waves = noise.map((_, n) => Math.floor(n / 10) % 2)
    const shuffled = noise.map((_, n) => n % 2)
    const [alike, apart] = [waves, shuffled].map((values) => ofMean(values, { resampled: 'seconds' }))
    expect(alike?.standardError).toBeGreaterThan(2 * (apart?.standardError ?? 1))
    expect(alike?.degrees).toBe(19)
  })

  it('comes out the same for the same seed', () => {
    expect(ofMean(noise, { seed: 3 })).toEqual(ofMean(noise, { seed: 3 }))
    expect(ofMean(noise, { seed: 3 })).not.toEqual(ofMean(noise, { seed: 4 }))
  })

  it('knows nothing from a single unit', () => {
    expect(ofMean([7])).toEqual({ standardError: 0, degrees: 0 })
  })
})
