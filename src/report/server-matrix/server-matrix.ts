import { groupBy } from '../../base/group.ts'
import { type Totals, totalsOf } from '../../requirements/verdict.ts'
import type { ComplianceModel, ScenarioResult } from '../model.ts'
import { byPlace } from '../order.ts'
import { type RunModel, softwareOf } from '../run.ts'

/** A certify run as a column. */
export interface MatrixColumn {
  /** `Prosody 0.12.3`; with the run's id where another column bears that name, too. */
  readonly label: string
  readonly target: string
  readonly run: string
  /** Of all its scenarios. */
  readonly totals: Totals
}

/** A spec, or a section of one. */
export interface MatrixLine {
  readonly spec: string
  readonly section?: string
  /** In the order of the columns; null where the run had none of its scenarios. */
  readonly cells: readonly (Totals | null)[]
}

/** The table specs × servers. */
export interface ServerMatrix {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixLine[]
}

/** A run that certified. */
export interface MatrixRun {
  readonly run: RunModel
  readonly model: ComplianceModel
}

/** Runs side by side, specs (with `sections` their sections) in their order. */
export function serverMatrix(
  runs: readonly MatrixRun[],
  { sections }: { readonly sections: boolean },
): ServerMatrix {
  const keyOf = ({ spec, section }: ScenarioResult) => (sections ? `${spec} ${section}` : spec)
  const byRun = runs.map(({ model }) => groupBy(model.scenarios, keyOf))
  const places = new Map(
    runs.flatMap(({ model }) =>
      model.scenarios.map((one) => [
        keyOf(one),
        { spec: one.spec, section: sections ? one.section : '', id: '' },
      ]),
    ),
  )
  const rows = [...places]
    .sort(([, one], [, other]) => byPlace(one, other))
    .map(([key, { spec, section }]) => ({
      spec,
      ...(sections ? { section } : {}),
      cells: byRun.map((groups) => {
        const own = groups.get(key)
        return own ? totalsOf(own) : null
      }),
    }))
  return { columns: columnsOf(runs), rows }
}

function columnsOf(runs: readonly MatrixRun[]): MatrixColumn[] {
  const nameOf = (run: RunModel) => softwareOf(run) ?? run.target.name
  const times = groupBy(runs, ({ run }) => nameOf(run))
  return runs.map(({ run, model }) => {
    const name = nameOf(run)
    const label = (times.get(name)?.length ?? 0) > 1 ? `${name} (${run.id})` : name
    return { label, target: run.target.name, run: run.id, totals: model.totals }
  })
}
