import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { complement, intersect, pack, type Ranges, removeFrom, sizeOf, unpack } from './ranges.ts'

const END = 40
const members = fc.uniqueArray(fc.integer({ min: 0, max: END - 1 }))

/** The shortest ranges of the numbers, one by one. */
function rangesOf(numbers: Iterable<number>): number[] {
  const ranges: number[] = []
  for (const value of [...numbers].sort((a, b) => a - b)) {
    if (ranges.at(-1) === value) ranges[ranges.length - 1] = value + 1
    else ranges.push(value, value + 1)
  }
  return ranges
}

function numbersOf(ranges: Ranges): number[] {
  return Array.from({ length: END }, (_, value) => value).filter((value) =>
    ranges.some((from, at) => at % 2 === 0 && from <= value && value < (ranges[at + 1] ?? 0)),
  )
}

describe('ranges', () => {
  it('count their numbers', () => {
    fc.assert(
      fc.property(members, (set) => {
        expect(sizeOf(rangesOf(set))).toBe(set.length)
      }),
    )
  })

  it('intersect as sets do', () => {
    fc.assert(
      fc.property(members, members, (a, b) => {
        const common = a.filter((value) => b.includes(value)).sort((x, y) => x - y)
        expect(numbersOf(intersect(rangesOf(a), rangesOf(b)))).toEqual(common)
      }),
    )
  })

  it('have a complement', () => {
    fc.assert(
      fc.property(members, (set) => {
        const rest = numbersOf([0, END]).filter((value) => !set.includes(value))
        expect(complement(rangesOf(set), END)).toEqual(rangesOf(rest))
      }),
    )
  })

  it('lose one number at a time', () => {
    fc.assert(
      fc.property(members, fc.array(fc.integer({ min: 0, max: END - 1 })), (set, taken) => {
        const model = new Set(set)
        const ranges = rangesOf(set)
        for (const value of taken) expect(removeFrom(ranges, value)).toBe(model.delete(value))
        expect(ranges).toEqual(rangesOf(model))
      }),
    )
  })

  it('come out of a package as they went in', () => {
    fc.assert(
      fc.property(fc.array(members), (sets) => {
        const ranges = sets.map(rangesOf)
        expect(unpack(pack(ranges))).toEqual(ranges)
      }),
    )
  })
})
