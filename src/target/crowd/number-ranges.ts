/** Whole numbers from the first to the last, both included. */
export type NumberRange = readonly [first: number, last: number]

/** The ranges that hold exactly these numbers, ascending: thousands of numbers in a row become one pair. */
export function toRanges(numbers: Iterable<number>): NumberRange[] {
  const ranges: [number, number][] = []
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const current = ranges.at(-1)
    if (current?.[1] === number - 1) current[1] = number
    else ranges.push([number, number])
  }
  return ranges
}

export function* fromRanges(ranges: Iterable<NumberRange>): Generator<number> {
  for (const [first, last] of ranges) for (let number = first; number <= last; number += 1) yield number
}
