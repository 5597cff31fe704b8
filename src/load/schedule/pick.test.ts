import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Picker } from './pick.ts'

/** Chi-squared of counts against expectations, with its mean and deviation taken off: beyond 5, chance is no excuse. */
function surprise(counts: readonly number[], expected: readonly number[]): number {
  const chi = counts.reduce(
    (sum, count, i) => sum + (count - (expected[i] ?? 0)) ** 2 / (expected[i] ?? 1),
    0,
  )
  const freedom = counts.length - 1
  return (chi - freedom) / Math.sqrt(2 * freedom)
}

function tally(size: number, length: number, draw: (k: number) => number): number[] {
  const counts = new Array<number>(size).fill(0)
  for (let k = 0; k < length; k += 1) counts[draw(k)] = (counts[draw(k)] ?? 0) + 1
  return counts
}

const SEEDS = [0, 1, 2, 3, 4711, -1, 2 ** 31, 2 ** 40 + 1]
const DRAWS = 60_000

describe('the pick of an arrival', () => {
  it.each(SEEDS)('gives each entry its share, with seed %d', (seed) => {
    const weights = [9, 1, 5, 0, 0.5]
    const picker = new Picker(seed, weights)
    const counts = tally(5, DRAWS, (k) => picker.entry(k))
    expect(counts[3]).toBe(0)
    const sum = 15.5
    const drawn = weights.map((weight) => (weight / sum) * DRAWS)
    expect(surprise(counts.toSpliced(3, 1), drawn.toSpliced(3, 1))).toBeLessThan(5)
  })

  it.each(SEEDS)('spreads evenly, also over the arrivals of one worker, with seed %d', (seed) => {
    const picker = new Picker(seed, [1])
    const even = new Array<number>(97).fill(DRAWS / 97)
    expect(
      surprise(
        tally(97, DRAWS, (k) => picker.spread(k, 97)),
        even,
      ),
    ).toBeLessThan(5)
    expect(
      surprise(
        tally(97, DRAWS, (k) => picker.spread(4 * k + 3, 97)),
        even,
      ),
    ).toBeLessThan(5)
    expect(
      surprise(
        tally(97, DRAWS, (k) => picker.spread(2 ** 33 + k, 97)),
        even,
      ),
    ).toBeLessThan(5)
  })

  it('has entry, spread and the next spread independent of each other', () => {
    const picker = new Picker(1, [1, 1, 1, 1])
    const even = new Array<number>(16).fill(DRAWS / 16)
    const withSpread = tally(16, DRAWS, (k) => picker.entry(k) * 4 + picker.spread(k, 4))
    expect(surprise(withSpread, even)).toBeLessThan(5)
    const withNext = tally(16, DRAWS, (k) => picker.spread(k, 4) * 4 + picker.spread(k + 1, 4))
    expect(surprise(withNext, even)).toBeLessThan(5)
    expect(surprise(withNext, even)).toBeGreaterThan(-5)
  })

  it('is the same for the same seed and another for another', () => {
    const draws = (seed: number) => {
      const picker = new Picker(seed, [1, 2])
      return Array.from({ length: 200 }, (_, k) => [picker.entry(k), picker.spread(k, 1000)])
    }
    expect(draws(7)).toEqual(draws(7))
    expect(draws(7)).not.toEqual(draws(8))
    expect(draws(1)).not.toEqual(draws(1 + 2 ** 32))
    const picker = new Picker(7, [1, 2])
    const later = Array.from({ length: 200 }, (_, k) => picker.spread(k + 2 ** 32, 1000))
    expect(later).not.toEqual(draws(7).map(([, spread]) => spread))
  })

  it('stays inside its bounds', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.maxSafeNat(), fc.integer({ min: 1, max: 1e6 }), (seed, k, below) => {
        const picker = new Picker(seed, [3, 1])
        expect([0, 1]).toContain(picker.entry(k))
        const spread = picker.spread(k, below)
        expect(Number.isInteger(spread) && spread >= 0 && spread < below).toBe(true)
      }),
    )
  })

  it.each([[[]], [[0]], [[1, -1]], [[Number.NaN]]])('refuses the weights %j', (weights) => {
    expect(() => new Picker(1, weights)).toThrow(RangeError)
  })
})
