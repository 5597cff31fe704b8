import type { LoadModel } from '../../metrics/load-model.ts'
import { curvesOf } from './percentiles.ts'
import { stretchesOf } from './seconds.ts'
import type { Table } from './tables.ts'
import { bytesText, countText, percentText, rateText, timeText } from './units.ts'

/** The points of the percentile curves, for those who cannot see the chart. */
export function percentileTable(model: LoadModel): Table {
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

/** The run second by second, all operations together; times are those of the slowest. */
export function secondTable({ series }: LoadModel): Table {
  const { stretches } = stretchesOf(series)
  const shown = (value: number | undefined, text: (value: number) => string) =>
    value === undefined ? '–' : text(value)
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
      'server memory',
      'assay CPU',
      'lag p99',
    ],
    rows: stretches.map(({ second, phase, connected, all, harnessCpu, serverCpu, serverRss, lagP99 }) => [
      String(second),
      phase,
      countText(connected),
      rateText(all.started),
      rateText(all.count),
      rateText(all.failed),
      shown(all.p50, timeText),
      shown(all.p99, timeText),
      shown(all.max, timeText),
      shown(serverCpu, percentText),
      shown(serverRss, bytesText),
      percentText(harnessCpu),
      timeText(lagP99),
    ]),
  }
}
