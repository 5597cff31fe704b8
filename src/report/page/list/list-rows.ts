import type { PageScenario } from '../../page-data.ts'

/** A row of the list: a spec's heading, or a scenario by its index. */
export type ListRow =
  | { readonly kind: 'spec'; readonly spec: string; readonly count: number }
  | { readonly kind: 'scenario'; readonly index: number }

/** Puts a heading over the scenarios of each spec; they come spec by spec. */
export function rowsOf(scenarios: readonly PageScenario[], matching: readonly number[]): readonly ListRow[] {
  const counts = new Map<string, number>()
  const specs = matching.map((index) => scenarios[index]?.spec ?? '')
  for (const spec of specs) counts.set(spec, (counts.get(spec) ?? 0) + 1)
  return matching.flatMap((index, place): ListRow[] => {
    const spec = specs[place] ?? ''
    const row: ListRow = { kind: 'scenario', index }
    return spec === specs[place - 1] ? [row] : [{ kind: 'spec', spec, count: counts.get(spec) ?? 0 }, row]
  })
}
