import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeOf } from './ranges.ts'
import { AGAIN, FIRST, LATE, SequenceSet, UNKNOWN } from './sequence-set.ts'

describe('SequenceSet', () => {
  it('tells first, late and repeated arrivals apart, flow by flow', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 20 }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const set = new SequenceSet(3)
        const model = [new Set<number>(), new Set<number>(), new Set<number>()]
        for (const [flow, sequence] of steps) {
          const seen = model[flow] ?? new Set()
          const expected = seen.has(sequence) ? AGAIN : Math.max(-1, ...seen) > sequence ? LATE : FIRST
          expect(set.add(flow, sequence)).toBe(expected)
          seen.add(sequence)
        }
        model.forEach((seen, flow) => {
          expect(sizeOf(set.ranges(flow))).toBe(seen.size)
          expect(set.touched(flow)).toBe(seen.size > 0)
        })
      }),
    )
  })

  it('keeps a far jump as one hole', () => {
    const set = new SequenceSet(1)
    expect(set.add(0, 4_000_000_000)).toBe(FIRST)
    expect(set.add(0, 1_999_999_999)).toBe(LATE)
    expect(set.ranges(0)).toEqual([1_999_999_999, 2_000_000_000, 4_000_000_000, 4_000_000_001])
  })

  it('does not take what is no number of a flow it knows', () => {
    const set = new SequenceSet(2)
    for (const flow of [2, -1, Number.NaN]) expect(set.add(flow, 0)).toBe(UNKNOWN)
    for (const sequence of [-1, 0.5, Number.NaN, 2 ** 32 - 1, 2 ** 32]) {
      expect(set.add(0, sequence)).toBe(UNKNOWN)
    }
    expect(set.touched(0)).toBe(false)
  })
})
