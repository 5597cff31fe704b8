import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Groups } from './groups.ts'

const addresses = (count: number, absent: readonly number[] = []) => ({
  count,
  of: (index: number) => Buffer.from(`c${index}`),
  present: (index: number) => !absent.includes(index),
})

test('deals neighbours into groups, the last perhaps smaller', () => {
  const groups = new Groups(addresses(7), 3)
  expect([0, 2, 3, 6].map((index) => groups.members(index))).toEqual([[0, 1, 2], [0, 1, 2], [3, 4, 5], [6]])
  expect(groups.others(4)).toEqual([3, 5])
  expect(groups.present(6)).toBe(1)
})

test('leaves those out who are not logged in', () => {
  const groups = new Groups(addresses(6, [1, 5]), 3)
  expect(groups.members(0)).toEqual([0, 2])
  expect(groups.present(0)).toBe(2)
  expect(groups.others(5)).toEqual([3, 4])
})

test('gives each two of a group a flow of their own in each direction, and none to others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 40 }), (count, size) => {
      const groups = new Groups(addresses(count), size)
      const flows = new Set<number>()
      for (let sender = 0; sender < count; sender += 1) {
        for (const receiver of groups.members(sender)) flows.add(groups.flow(sender, receiver))
        const next = (groups.of(sender) + 1) * groups.size
        if (next < count) expect(groups.flow(sender, next)).toBe(-1)
      }
      const pairs = Array.from({ length: count }, (_, index) => groups.present(index))
      expect(flows.size).toBe(pairs.reduce((sum, members) => sum + members, 0))
      expect(Math.min(...flows)).toBeGreaterThanOrEqual(0)
      expect(Math.max(...flows)).toBeLessThan(groups.flows)
      expect(groups.flow(count, 0)).toBe(-1)
    }),
  )
})
