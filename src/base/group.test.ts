import fc from 'fast-check'
import { expect, it } from 'vitest'
import { groupBy } from './group.ts'

it('keeps keys in the order in which they come, and items in theirs', () => {
  const groups = groupBy(['bo', 'a', 'ba', 'c', 'ab'], ([first]) => first)
  expect([...groups]).toEqual([
    ['b', ['bo', 'ba']],
    ['a', ['a', 'ab']],
    ['c', ['c']],
  ])
})

it('loses, repeats and misplaces nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20)), (items) => {
      const groups = groupBy(items, (item) => item % 3)
      for (const [key, group] of groups) expect(group).toEqual(items.filter((item) => item % 3 === key))
      expect([...groups.values()].flat()).toHaveLength(items.length)
    }),
  )
})

it('tells keys apart as a map does, not by their text', () => {
  expect(groupBy([1, '1', undefined], (item) => item).size).toBe(3)
})
