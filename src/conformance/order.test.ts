import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shuffled } from './order.ts'

const seed = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('shuffled', () => {
  it('keeps every item once, and the given list as it was', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seed, (items, chosen) => {
        const before = [...items]
        const result = shuffled(items, chosen)
        expect(items).toEqual(before)
        expect(result.toSorted((a, b) => a - b)).toEqual(items.toSorted((a, b) => a - b))
      }),
    )
  })

  it('is decided by the seed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), seed, (items, chosen) => {
        expect(shuffled(items, chosen)).toEqual(shuffled(items, chosen))
      }),
    )
    const orders = Array.from({ length: 50 }, (_, chosen) =>
      shuffled([1, 2, 3, 4, 5, 6, 7, 8], chosen).join(),
    )
    expect(new Set(orders).size).toBeGreaterThan(45)
  })

  it('gives the order that reports of earlier releases name', () => {
    expect(shuffled(['a', 'b', 'c', 'd', 'e', 'f'], 42)).toEqual(['b', 'a', 'e', 'f', 'c', 'd'])
  })

  it('puts every item at every place about as often', () => {
    const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0])
    const runs = 4000
    for (let chosen = 0; chosen < runs; chosen += 1)
      for (const [place, item] of shuffled([0, 1, 2, 3], chosen).entries()) {
        const row = counts[item] ?? []
        row[place] = (row[place] ?? 0) + 1
      }
    // Standard deviation is 27; an order that is off by one place is off by hundreds.
    for (const count of counts.flat()) expect(Math.abs(count - runs / 4)).toBeLessThan(150)
  })
})
