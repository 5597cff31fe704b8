import { expect, test } from 'vitest'
import { sampleLoad, sampleOperation } from '../../../test/report/load-sample.ts'
import { percentileChart, secondCharts } from './charts.ts'

test('the percentile chart has a line for each distribution, and gaps where a line has no point', () => {
  const chart = percentileChart(sampleLoad())
  expect(chart?.lines.map(({ label, dashed }) => [label, dashed ?? false])).toEqual([
    ['chat latency', false],
    ['chat service', true],
    ['ping latency', false],
    ['ping service', true],
  ])
  expect(chart?.x.at(-1)).toBe(18_000)
  for (const { values } of chart?.lines ?? []) expect(values).toHaveLength(chart?.x.length ?? 0)
  expect(chart?.lines[0]?.values.at(-1)).toBe(48_438)
  expect(chart?.lines[2]?.values.at(-1)).toBeNull()
  expect(chart?.x.every((x, index, all) => index === 0 || x > (all[index - 1] ?? 0))).toBe(true)
})

test('a time of 0 has its place on a logarithmic axis', () => {
  const none = { p50: 0, p90: 0, p99: 0, p999: 0, max: 0 }
  const { percentiles: _, ...ping } = sampleOperation({ latency: none, service: none })
  expect(percentileChart(sampleLoad({ operations: { ping } }))?.lines[0]?.values).toEqual([1, 1, 1, 1, 1])
})

test('the charts of the run say rate, latency of each operation, failures and CPU', () => {
  const charts = secondCharts(sampleLoad())
  expect(charts.map(({ id }) => id)).toEqual([
    'plot-rate',
    'plot-latency-0',
    'plot-latency-1',
    'plot-failures',
    'plot-cpu',
    'plot-memory',
  ])
  expect(charts[0]?.lines.map(({ label }) => label)).toEqual(['begun', 'completed', 'intended'])
  expect(charts[0]?.lines[2]?.values.slice(6, 10)).toEqual([null, null, 700, 700])
  expect(charts[1]?.phases).toEqual([
    { phase: 'ramp-up', from: 0, to: 5 },
    { phase: 'warm-up', from: 5, to: 8 },
    { phase: 'measure', from: 8, to: 38 },
    { phase: 'drain', from: 38, to: 40 },
  ])
  expect(charts[3]?.lines[0]?.values[22]).toBe(4)
  expect(charts[4]?.lines[0]?.values[20]).toBe(0.99)
  expect(charts[5]?.lines.map(({ label, values }) => [label, values[20]])).toEqual([['server', 120_000_000]])
})

test('clients are drawn where their number changes, intended rate and server only where they are known', () => {
  const { intendedRate: _, ...closed } = sampleLoad()
  const series = closed.series.map(({ serverCpu: _cpu, serverRssBytes: _rss, ...row }, second) => ({
    ...row,
    connected: second * 10,
  }))
  const charts = secondCharts({ ...closed, series })
  expect(charts.at(-1)).toMatchObject({ id: 'plot-clients' })
  expect(charts[0]?.lines).toHaveLength(2)
  expect(charts.find(({ id }) => id === 'plot-cpu')?.lines.map(({ label }) => label)).toEqual(['assay'])
  expect(charts.some(({ id }) => id === 'plot-memory')).toBe(false)
})

test('nothing is drawn of a run that measured nothing', () => {
  const empty = sampleLoad({ operations: {}, series: [] })
  expect(percentileChart(empty)).toBeUndefined()
  expect(secondCharts(empty)).toEqual([])
})
