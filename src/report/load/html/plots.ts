import type { LoadModel } from '../../../metrics/load-model.ts'
import { escapeHtml } from '../../html/escape.ts'
import { curvesOf } from '../percentiles.ts'
import { stretchesOf } from '../seconds.ts'
import type { Table } from '../tables.ts'
import { countText, percentText, rateText, timeText } from '../units.ts'
import { type Chart, percentileChart, secondCharts } from './charts.ts'
import { tableHtml } from './table.ts'

/** The distributions as a plot, and as a table for those who cannot see it. */
export function percentilesHtml(model: LoadModel): string {
  const chart = percentileChart(model)
  if (!chart) return ''
  const table = tableHtml(percentileTable(model), { labelledBy: 'pc' })
  return `<section aria-labelledby="pc"><h2 id="pc">Percentiles</h2><p class="about">How long the given share of the operations took at most, from the time each was due (latency) and from the time it was sent (service, dashed). Each further nine has the same room.</p>${figureHtml(chart)}${tableOf('as a table', table)}</section>`
}

/** The run second by second. */
export function secondsHtml(model: LoadModel): string {
  const charts = secondCharts(model)
  if (charts.length === 0) return ''
  const { length } = stretchesOf(model.series)
  const long =
    length > 1
      ? ` Each point stands for ${length} seconds: the mean of rates and CPU, the highest of percentiles.`
      : ''
  const table = tableHtml(secondTable(model), { labelledBy: 'ss', alarm: ['failed/s'] })
  return `<section aria-labelledby="ss"><h2 id="ss">Second by second</h2><p class="about">Only what was due in the measure phase counts above; the other phases are shaded here.${long} The table has all operations together; its times are those of the slowest.</p><div class="charts">${charts.map(figureHtml).join('')}</div>${tableOf('as a table', table)}</section>`
}

/** What the script draws, as JSON that no browser takes for markup. */
export function chartData(model: LoadModel): string {
  const chart = percentileChart(model)
  const charts = [...(chart ? [chart] : []), ...secondCharts(model)]
  const json = JSON.stringify(charts, (_key, value: unknown) =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value,
  )
  return `<script type="application/json" id="load-data">${json.replaceAll('<', '\\u003c')}</script>`
}

/** Hidden until there is something drawn in it. */
function figureHtml({ id, title, lines, across }: Chart): string {
  const label = `${title}: ${lines.map((line) => line.label).join(', ')}; the figures are in the table below`
  return `<figure hidden><figcaption${across === 'tail' ? ' class="hide"' : ''}>${escapeHtml(title)}</figcaption><div id="${id}" role="img" aria-label="${escapeHtml(label)}"></div></figure>`
}

function tableOf(title: string, table: string): string {
  return table === '' ? '' : `<details class="table-of"><summary>${title}</summary>${table}</details>`
}

function percentileTable(model: LoadModel): Table {
  const curves = curvesOf(model)
  const maps = curves.map(({ points }) => new Map(points))
  const percentiles = [...new Set(maps.flatMap((points) => [...points.keys()]))].sort((a, b) => a - b)
  return {
    head: ['percentile', ...curves.map(({ operation, of }) => `${operation} ${of}`)],
    rows: percentiles.map((percentile) => [
      percentile === 100 ? 'max' : `${Number(percentile.toPrecision(8))} %`,
      ...maps.map((points) => {
        const time = points.get(percentile)
        return time === undefined ? '' : timeText(time)
      }),
    ]),
  }
}

function secondTable({ series }: LoadModel): Table {
  const { stretches } = stretchesOf(series)
  const time = (value: number | undefined) => (value === undefined ? '–' : timeText(value))
  const cpu = (value: number | undefined) => (value === undefined ? '–' : percentText(value))
  return {
    head: [
      'second',
      'phase',
      'clients',
      'begun/s',
      'completed/s',
      'failed/s',
      'p50',
      'p99',
      'max',
      'server CPU',
      'assay CPU',
      'lag p99',
    ],
    rows: stretches.map(({ second, phase, connected, all, harnessCpu, serverCpu, lagP99 }) => [
      String(second),
      phase,
      countText(connected),
      rateText(all.started),
      rateText(all.count),
      rateText(all.failed),
      time(all.p50),
      time(all.p99),
      time(all.max),
      cpu(serverCpu),
      cpu(harnessCpu),
      timeText(lagP99),
    ]),
  }
}
