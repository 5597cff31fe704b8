import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fromRanges, toRanges } from './number-ranges.ts'

it('joins neighbours', () => {
  expect(toRanges([5, 1, 2, 3, 9, 8, 2])).toEqual([
    [1, 3],
    [5, 5],
    [8, 9],
  ])
})

it('gives back every number once, in order', () => {
  const numbers = fc.array(fc.nat(300))
  fc.assert(
    fc.property(numbers, (given) => {
      expect([...fromRanges(toRanges(given))]).toEqual([...new Set(given)].sort((a, b) => a - b))
    }),
  )
})
