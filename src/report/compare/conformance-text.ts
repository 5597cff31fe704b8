import { groupBy } from '../../base/group.ts'
import type { Table } from '../load/tables.ts'
import { countText } from '../load/units.ts'
import { CHANGE_KINDS, type ChangeKind, type ConformanceComparison, type ScenarioChange } from './model.ts'

/** The changes of one kind as headings. */
export const CHANGE_TITLES: Readonly<Record<ChangeKind, string>> = {
  'new-failure': 'New failures',
  fixed: 'Fixed',
  'support-lost': 'No longer supported',
  'support-gained': 'Newly supported',
  other: 'Other verdicts',
  vanished: 'Only in A',
  'new-scenario': 'Only in B',
}

/** `2 new failures, 1 fixed`, or `no difference`. */
export function conformanceVerdictText({ counts }: ConformanceComparison): string {
  const words: Readonly<Record<ChangeKind, readonly [one: string, more: string]>> = {
    'new-failure': ['new failure', 'new failures'],
    fixed: ['fixed', 'fixed'],
    'support-lost': ['no longer supported', 'no longer supported'],
    'support-gained': ['newly supported', 'newly supported'],
    other: ['other verdict', 'other verdicts'],
    vanished: ['only in A', 'only in A'],
    'new-scenario': ['only in B', 'only in B'],
  }
  const parts = CHANGE_KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${countText(counts[kind])} ${words[kind][counts[kind] === 1 ? 0 : 1]}`,
  )
  return parts.length === 0 ? 'no difference' : parts.join(', ')
}

/** One requirement's changes of one kind. */
export interface ChangedRequirement {
  readonly requirement: string
  readonly changes: readonly [ScenarioChange, ...ScenarioChange[]]
}

/** The changes of a kind by requirement, in their order. */
export function changedRequirements(
  { changes }: ConformanceComparison,
  kind: ChangeKind,
): readonly ChangedRequirement[] {
  const own = groupBy(
    changes.filter((change) => change.kind === kind),
    ({ requirement }) => requirement,
  )
  return [...own].flatMap(([requirement, [first, ...others]]) =>
    first ? [{ requirement, changes: [first, ...others] as const }] : [],
  )
}

/** `pass → fail`. */
export function verdictsText({ a, b }: ScenarioChange): string {
  return `${a ?? 'not run'} → ${b ?? 'not run'}`
}

/** Specs in which something changed, with passes and failures of both sides. */
export function specsTable({ specs, totals, counts }: ConformanceComparison): Table {
  const all = { spec: 'all', totals, changes: counts }
  const changed = specs.filter(({ changes }) => CHANGE_KINDS.some((kind) => changes[kind] > 0))
  const shown = changed.length === 1 ? changed : [...changed, all]
  const fromTo = (a: number, b: number) => (a === b ? countText(a) : `${countText(a)} → ${countText(b)}`)
  return {
    head: ['spec', 'pass', 'fail', 'advisory', 'unsupported', 'inconclusive', 'new failures', 'fixed'],
    rows: shown.map(({ spec, totals: { a, b }, changes }) => [
      spec,
      fromTo(a.pass, b.pass),
      fromTo(a.fail, b.fail),
      fromTo(a.advisory, b.advisory),
      fromTo(a.unsupported, b.unsupported),
      fromTo(a.inconclusive, b.inconclusive),
      countText(changes['new-failure']),
      countText(changes.fixed),
    ]),
  }
}
