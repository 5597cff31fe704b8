import type { Chart } from '../../load/charts.ts'
import { bytesText, percentText, rateText, timeText } from '../../load/units.ts'

/** The name of a place on the axis of percentiles where it is a nine, or the median; empty elsewhere. */
export function nineText(tail: number): string {
  if (Math.abs(tail - 2) < 1e-9) return '50 %'
  const nines = Math.round(Math.log10(tail))
  if (Math.abs(Math.log10(tail) - nines) > 1e-9) return ''
  if (nines === 0) return '0 %'
  return nines === 1 ? '90 %' : `99${nines > 2 ? `.${'9'.repeat(nines - 2)}` : ''} %`
}

/** A place on the axis of percentiles as a percentage, with the digits that tell it from its neighbours. */
export function percentileText(tail: number): string {
  const digits = Math.max(2, Math.ceil(Math.log10(tail)) + 2)
  return `${Number((100 - 100 / tail).toPrecision(digits))} %`
}

/** A value as the axis and the legend write it. */
export const UNIT_TEXTS: Readonly<Record<Chart['unit'], (value: number) => string>> = {
  time: (value) => timeText(value),
  rate: rateText,
  cores: percentText,
  bytes: bytesText,
  count: (value) => Math.round(value).toLocaleString('en-GB'),
}
