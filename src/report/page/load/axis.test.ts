import { expect, test } from 'vitest'
import { tailOf } from '../../load/percentiles.ts'
import { nineText, percentileText } from './axis.ts'

test.each([
  [0, '0 %'],
  [50, '50 %'],
  [90, '90 %'],
  [99, '99 %'],
  [99.9, '99.9 %'],
  [99.999, '99.999 %'],
  [75, ''],
  [97.5, ''],
])('the axis names the percentile %d as %j', (percentile, text) => {
  const tail = tailOf(percentile, 1_000_000)
  expect(nineText(Number(tail.toPrecision(12)))).toBe(text)
})

test.each([0, 50, 90, 97.5, 99, 99.95, 99.999])('the legend tells the percentile %d', (percentile) => {
  expect(percentileText(tailOf(percentile, 1_000_000))).toBe(`${percentile} %`)
})
