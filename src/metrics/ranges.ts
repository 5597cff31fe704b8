/**
 * Sets of whole numbers as ascending, disjoint ranges in one flat list: from, to, from, to …; each `to` is not in its
 * range.
 */
export type Ranges = readonly number[]

/** How many numbers there are in the set. */
export function sizeOf(ranges: Ranges): number {
  let size = 0
  for (let at = 0; at < ranges.length; at += 2) size += (ranges[at + 1] ?? 0) - (ranges[at] ?? 0)
  return size
}

/** The numbers that are in both sets. */
export function intersect(a: Ranges, b: Ranges): Ranges {
  const common: number[] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    const endOfA = a[i + 1] ?? 0
    const endOfB = b[j + 1] ?? 0
    const from = Math.max(a[i] ?? 0, b[j] ?? 0)
    const to = Math.min(endOfA, endOfB)
    if (from < to) common.push(from, to)
    if (endOfA < endOfB) i += 2
    else j += 2
  }
  return common
}

/** The numbers from 0 up to, not including, `end` that are not in the set; all of the set is below `end`. */
export function complement(ranges: Ranges, end: number): Ranges {
  const rest: number[] = []
  let from = 0
  for (let at = 0; at < ranges.length; at += 2) {
    const hole = ranges[at] ?? 0
    if (from < hole) rest.push(from, hole)
    from = ranges[at + 1] ?? 0
  }
  if (from < end) rest.push(from, end)
  return rest
}

/**
 * Takes one number out of the set, in place; false where it was not in it.
 * Ranges split or vanish, so that this costs with the number of ranges above.
 */
export function removeFrom(ranges: number[], value: number): boolean {
  // The range sought is the last that begins at or below the value.
  let low = 0
  let high = ranges.length / 2
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ranges[middle * 2] ?? 0) <= value) low = middle + 1
    else high = middle
  }
  const at = (low - 1) * 2
  const from = ranges[at]
  const to = ranges[at + 1]
  if (from === undefined || to === undefined || value >= to) return false
  if (from + 1 === to) ranges.splice(at, 2)
  else if (value === from) ranges[at] = value + 1
  else if (value + 1 === to) ranges[at + 1] = value
  else ranges.splice(at + 1, 0, value, value + 1)
  return true
}

/** Many sets, one after the other, in memory that can be transferred. */
export interface PackedRanges {
  /** How many bounds each set has. */
  readonly lengths: Uint32Array
  readonly bounds: Uint32Array
}

/** All numbers in the sets must be below 2³². */
export function pack(sets: readonly Ranges[]): PackedRanges {
  return { lengths: Uint32Array.from(sets, (set) => set.length), bounds: Uint32Array.from(sets.flat()) }
}

export function unpack(packed: PackedRanges): readonly Ranges[] {
  let at = 0
  return Array.from(packed.lengths, (length) => {
    const set = Array.from(packed.bounds.subarray(at, at + length))
    at += length
    return set
  })
}
