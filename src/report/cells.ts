import type { CellResult, CellState, FeatureResult, NeedResult } from '../requirements/profiles/decide.ts'

/** How many cells have come to each state. */
function cellCounts(cells: readonly CellResult[]): Readonly<Record<CellState, number>> {
  const counts: Record<CellState, number> = { met: 0, 'not met': 0, undecided: 0 }
  for (const { state } of cells) counts[state] += 1
  return counts
}

/** `4 of 10 cells met, 1 undecided` */
export function cellsHeadline(cells: readonly CellResult[]): string {
  const { met, undecided } = cellCounts(cells)
  const count = `${met} of ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} met`
  return undecided === 0 ? count : `${count}, ${undecided} undecided`
}

/** Features of all cells, each once: cells that include others repeat theirs. */
export function featuresOf(cells: readonly CellResult[]): readonly FeatureResult[] {
  const byName = new Map<string, FeatureResult>()
  for (const { features } of cells)
    for (const feature of features) byName.set(keyOf(feature), byName.get(keyOf(feature)) ?? feature)
  return [...byName.values()]
}

/** Two rows of a profile may go by one name and ask for different specs. */
export function keyOf({ feature, needs }: FeatureResult): string {
  return `${feature} (${needs.map(({ spec }) => spec).join(', ')})`
}

/** Why a feature is not met, in a line: requirements that fail, or what the server does not offer. */
export function whyNot({ needs }: FeatureResult, { most = 3 }: { readonly most?: number } = {}): string {
  return needs
    .filter(({ state }) => state !== 'met')
    .map((need) => reasonOf(need, most))
    .join('; ')
}

function reasonOf({ spec, failed, reason, state }: NeedResult, most: number): string {
  if (failed.length > 0) {
    const named = failed.slice(0, most).join(', ')
    const more = failed.length - most
    return `fails ${named}${more > 0 ? ` and ${more} more of ${spec}` : ''}`
  }
  return `${spec} ${state === 'undecided' ? 'undecided' : 'not supported'}${reason ? ` (${reason})` : ''}`
}
