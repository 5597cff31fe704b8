import { useMemo, useState } from 'preact/hooks'
import type { LoadModel } from '../../../metrics/load-model.ts'
import { type Chart, percentileChart, secondCharts } from '../../load/charts.ts'
import { percentileTable, secondTable } from '../../load/curve-tables.ts'
import { stretchesOf } from '../../load/seconds.ts'
import type { Table } from '../../load/tables.ts'
import { Plot } from './plot.tsx'
import { DataTable } from './table.tsx'

/** The percentile curves, and the run second by second; each also as a table. */
export function Curves({ model }: { readonly model: LoadModel }) {
  const [curves, charts] = useMemo(() => [percentileChart(model), secondCharts(model)] as const, [model])
  return (
    <>
      {curves && (
        <section aria-labelledby="percentiles">
          <h2 id="percentiles">Percentiles</h2>
          <p class="about">
            How long the given share of the operations took at most, from the time each was due (latency) and
            from the time it was sent (service, dashed). Each further nine has the same room.
          </p>
          <Figure chart={curves} titled={false} />
          <AsTable make={() => percentileTable(model)} labelledBy="percentiles" />
        </section>
      )}
      {charts.length > 0 && (
        <section aria-labelledby="seconds">
          <h2 id="seconds">Second by second</h2>
          <p class="about">
            Only what was due in the measure phase counts; the other phases are shaded. {stretchText(model)}
          </p>
          <div class="charts">
            {charts.map((chart) => (
              <Figure key={chart.id} chart={chart} titled />
            ))}
          </div>
          <AsTable make={() => secondTable(model)} labelledBy="seconds" alarm={['failed/s']} />
        </section>
      )}
    </>
  )
}

function stretchText({ series }: LoadModel): string {
  const { length } = stretchesOf(series)
  return length > 1
    ? `Each point stands for ${length} seconds: the mean of rates and CPU, the highest of percentiles and memory.`
    : ''
}

function Figure({ chart, titled }: { readonly chart: Chart; readonly titled: boolean }) {
  const { id, title, lines } = chart
  return (
    <figure>
      <figcaption class={titled ? undefined : 'hidden'}>{title}</figcaption>
      <Plot
        key={id}
        chart={chart}
        label={`${title}: ${lines.map((line) => line.label).join(', ')}; the figures are in the table below`}
      />
    </figure>
  )
}

interface AsTableProps {
  readonly make: () => Table
  readonly labelledBy: string
  readonly alarm?: readonly string[]
}

/** A long table is made when it is asked for. */
function AsTable({ make, labelledBy, alarm = [] }: AsTableProps) {
  const [open, setOpen] = useState(false)
  return (
    <details class="as-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>As a table</summary>
      {open && <DataTable table={make()} labelledBy={labelledBy} alarm={alarm} />}
    </details>
  )
}
