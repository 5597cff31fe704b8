/**
 * Compares versions by their numbers: negative where `one` is the earlier. `1.3` and `1.3.0` are one version, and what
 * follows the numbers (`23.01-1`, `0.12.3~hg1`) does not count. Undefined where one has no number to begin with.
 */
export function compareVersions(one: string, other: string): number | undefined {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  if (!a || !b) return undefined
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function numbersOf(version: string): number[] | undefined {
  return /^\s*v?(\d+(?:\.\d+)*)/i.exec(version)?.[1]?.split('.').map(Number)
}
