import { groupBy } from '../../../base/group.ts'
import { type Totals, totalsOf, type Verdict } from '../../../requirements/verdict.ts'
import { REPORT_ORDER } from '../../matrix.ts'
import { compareSections } from '../../order.ts'
import type { PageScenario } from '../../page-data.ts'

/** A section of a spec in the matrix. */
export interface Tile {
  readonly section: string
  /** What it is coloured by: what needs attention first. */
  readonly worst: Verdict
  readonly totals: Totals
  readonly count: number
  /** Whether every fail and advisory in it is one that the baseline expects. */
  readonly expected: boolean
}

/** A spec with its sections. */
export interface TileRow {
  readonly spec: string
  readonly totals: Totals
  readonly tiles: readonly Tile[]
}

/** The compliance matrix: specs in the order of the scenarios, in each its sections by number. */
export function tilesOf(scenarios: readonly PageScenario[]): readonly TileRow[] {
  return [...groupBy(scenarios, ({ spec }) => spec)].map(([spec, own]) => ({
    spec,
    totals: totalsOf(own),
    tiles: [...groupBy(own, ({ section }) => section)]
      .sort(([a], [b]) => compareSections(a, b))
      .map(([section, inIt]) => tileOf(section, inIt)),
  }))
}

function tileOf(section: string, scenarios: readonly PageScenario[]): Tile {
  const totals = totalsOf(scenarios)
  const wrong = scenarios.filter(({ verdict }) => verdict === 'fail' || verdict === 'advisory')
  return {
    section,
    totals,
    count: scenarios.length,
    worst: REPORT_ORDER.find((verdict) => totals[verdict] > 0) ?? 'pass',
    expected: wrong.length > 0 && wrong.every(({ baseline }) => baseline === 'expected'),
  }
}
