import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VirtualRows } from './virtual-rows.ts'

test('the rows in sight are those that touch the stretch', () => {
  const rows = new VirtualRows([40, 50, 50, 40, 50])
  expect(rows.height).toBe(230)
  expect(rows.top(3)).toBe(140)
  expect(rows.between(0, 60)).toEqual([0, 2])
  expect(rows.between(95, 145)).toEqual([2, 4])
  expect(rows.between(-500, -100)).toEqual([0, 0])
  expect(rows.between(900, 999)).toEqual([4, 5])
  expect(new VirtualRows([]).between(0, 100)).toEqual([0, 0])
})

test('no row that touches the stretch is left out', () => {
  const heights = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(heights, fc.nat(3_000), fc.nat(900), (all, top, height) => {
      const rows = new VirtualRows(all)
      const [first, end] = rows.between(top, top + height)
      for (const row of all.keys()) {
        const inSight = rows.top(row + 1) > top && rows.top(row) < top + height
        if (inSight) expect(first <= row && row < end).toBe(true)
      }
    }),
  )
})
