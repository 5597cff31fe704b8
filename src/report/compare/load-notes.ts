import type { LoadModel } from '../../metrics/load-model.ts'
import { countText, rateText, secondsText } from '../load/units.ts'
import type { LoadEvidence } from './load.ts'

/** What makes the runs of both sides less comparable than they look, as sentences. */
export function loadNotes(a: readonly LoadEvidence[], b: readonly LoadEvidence[]): readonly string[] {
  const all = [...a, ...b]
  const models = [a, b].map((side) => side.map(({ model }) => model)) as [LoadModel[], LoadModel[]]
  return [
    ...[...new Set(all.flatMap(({ model }) => model.interrupted?.reason ?? []))].map(
      (reason) => `a run was cut short: ${reason}`,
    ),
    ...(all.some(({ model }) => model.harness.limited)
      ? ["Assay was the limit of a run: its latencies are not the server's, and nothing is judged by them"]
      : []),
    ...differing(models, 'scenario', ({ scenario }) => scenario),
    ...differing(models, 'executor', ({ executor }) => executor),
    ...differing(models, 'number of clients', ({ clients }) => countText(clients)),
    ...differing(models, 'intended rate', ({ intendedRate }) =>
      intendedRate === undefined ? 'none' : `${rateText(intendedRate)} a second`,
    ),
    ...differing(models, 'measure phase', ({ measuredSeconds }) => secondsText(Math.round(measuredSeconds))),
    ...(a.length > 1 !== b.length > 1
      ? ['one side has a single run: how runs differ from each other is not known, and not allowed for']
      : []),
  ]
}

/** The load itself is not the same: then a difference is not the server's alone. */
function differing(
  [a, b]: readonly [readonly LoadModel[], readonly LoadModel[]],
  what: string,
  of: (model: LoadModel) => string,
): string[] {
  const [left, right] = [a, b].map((side) => [...new Set(side.map(of))].join(', '))
  return left === right ? [] : [`the ${what} differs: ${left} in A, ${right} in B`]
}
