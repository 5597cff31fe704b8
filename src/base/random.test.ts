import { expect, it } from 'vitest'
import { generator } from './random.ts'

const numbers = (seed: number, count: number) => {
  const random = generator(seed)
  return Array.from({ length: count }, random)
}

it('gives the same numbers for the same seed, and others for another', () => {
  expect(numbers(7, 5)).toEqual(numbers(7, 5))
  expect(numbers(7, 5)).not.toEqual(numbers(8, 5))
})

it('spreads its numbers evenly from 0 to below 1', () => {
  const drawn = numbers(1, 10_000)
  const tenths = Array.from({ length: 10 }, (_, n) => drawn.filter((x) => Math.floor(x * 10) === n).length)
  expect(Math.min(...tenths)).toBeGreaterThan(900)
  expect(Math.max(...tenths)).toBeLessThan(1_100)
})
