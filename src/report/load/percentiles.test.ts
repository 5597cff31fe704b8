import { expect, test } from 'vitest'
import { sampleLoad, sampleOperation } from '../../../test/report/load-sample.ts'
import { curvesOf, tailOf } from './percentiles.ts'

test.each([
  [0, 1],
  [50, 2],
  [90, 10],
  [99, 100],
  [99.9, 1_000],
])('the percentile %d stands at %d', (percentile, x) => {
  expect(tailOf(percentile, 1_000_000)).toBeCloseTo(x, 6)
})

test('the maximum stands where the slowest of all belongs, and nothing beyond it', () => {
  expect(tailOf(100, 18_000)).toBe(18_000)
  expect(tailOf(99.999, 50)).toBe(50)
  expect(tailOf(100, 0)).toBe(1)
})

test('curves take the points there are, else the quantiles', () => {
  const { percentiles, ...bare } = sampleOperation()
  const model = sampleLoad({
    operations: { chat: sampleOperation(), bare, idle: sampleOperation({ count: 0 }) },
  })
  const curves = curvesOf(model)
  expect(curves.map(({ operation, of }) => `${operation} ${of}`)).toEqual([
    'chat latency',
    'chat service',
    'bare latency',
    'bare service',
  ])
  expect(curves[0]?.points).toBe(model.operations.chat?.percentiles?.latency)
  expect(percentiles).toBeDefined()
  expect(curves[2]?.points).toEqual([
    [50, bare.latency.p50],
    [90, bare.latency.p90],
    [99, bare.latency.p99],
    [99.9, bare.latency.p999],
    [100, bare.latency.max],
  ])
})
