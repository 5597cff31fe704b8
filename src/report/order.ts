/** What scenarios are ordered by. */
export interface Placed {
  readonly spec: string
  readonly section: string
  readonly id: string
}

/** Orders by spec, then section (numbers as numbers: 4.9 before 4.10), then id; independent of the locale. */
export function byPlace(a: Placed, b: Placed): number {
  return compareText(a.spec, b.spec) || compareSections(a.section, b.section) || compareText(a.id, b.id)
}

/** Compares section numbers part by part; a section comes before its subsections, appendices after numbers. */
export function compareSections(a: string, b: string): number {
  const left = a.split('.')
  const right = b.split('.')
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const difference = comparePart(left[i] ?? '', right[i] ?? '')
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

function comparePart(a: string, b: string): number {
  const aIsNumber = /^\d+$/.test(a)
  const bIsNumber = /^\d+$/.test(b)
  if (aIsNumber && bIsNumber) return Number(a) - Number(b) || compareText(a, b)
  if (aIsNumber !== bIsNumber) return aIsNumber ? -1 : 1
  return compareText(a, b)
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
