import { expect, it } from 'vitest'
import { parseRate, parseSpan } from './units.ts'

it.each([
  ['500ms', 500],
  ['10s', 10_000],
  ['1.5 s', 1500],
  ['2m', 120_000],
  ['2min', 120_000],
  ['1h', 3_600_000],
  ['0s', 0],
  ['10', undefined],
  ['-1s', undefined],
  ['s', undefined],
  ['1d', undefined],
  ['1e3s', undefined],
])('the duration %s', (text, milliseconds) => {
  expect(parseSpan(text)).toBe(milliseconds)
})

it.each([
  ['200/s', 200],
  ['200 / s', 200],
  ['12000/min', 200],
  ['90/m', 1.5],
  ['1800/h', 0.5],
  ['0.5/s', 0.5],
  ['0/s', 0],
  ['200', undefined],
  ['200/', undefined],
  ['200s', undefined],
  ['/s', undefined],
  ['200/ms', undefined],
])('the rate %s', (text, perSecond) => {
  expect(parseRate(text)).toBe(perSecond)
})
