import { InvalidArgumentError } from 'commander'
import { expect, test } from 'vitest'
import { address, rate, span, spanOrNone, threshold } from './load-options.ts'

test.each([
  ['30s', 30_000],
  ['2m', 120_000],
  ['500ms', 500],
])('the time %s', (text, ms) => {
  expect(span(text)).toBe(ms)
  expect(spanOrNone(text)).toBe(ms)
})

test('no time at all is one only where that means something', () => {
  for (const none of ['0', '0s', ' 0 ms ']) {
    expect(spanOrNone(none)).toBe(0)
    expect(() => span(none)).toThrow(InvalidArgumentError)
  }
})

test.each(['', 'soon', '-1s', '5 parsecs'])('%j is no time', (text) => {
  expect(() => span(text)).toThrow('must be a time such as 30s or 2m.')
  expect(() => spanOrNone(text)).toThrow(InvalidArgumentError)
})

test.each([
  ['200/s', 200],
  ['120/m', 2],
  ['50', 50],
  ['0.5', 0.5],
])('the rate %s', (text, perSecond) => {
  expect(rate(text)).toBe(perSecond)
})

test.each(['', '0', '0/s', '-5/s', 'fast', '1e999'])('%j is no rate', (text) => {
  expect(() => rate(text)).toThrow('must be a rate such as 200/s.')
})

test('thresholds add up, and a wrong one says what is wrong', () => {
  const both = threshold('lost == 0', threshold('p99(latency.chat) < 1s'))
  expect(both.map(({ expression, abortOn }) => [expression, abortOn])).toEqual([
    ['p99(latency.chat) < 1s', false],
    ['lost == 0', false],
  ])
  expect(() => threshold('lost <> 0')).toThrow(/<> is no comparison/)
})

test.each([
  ['9464', { host: '127.0.0.1', port: 9464 }],
  ['0', { host: '127.0.0.1', port: 0 }],
  ['0.0.0.0:9464', { host: '0.0.0.0', port: 9464 }],
  ['[::1]:9464', { host: '::1', port: 9464 }],
])('the address %s', (text, expected) => {
  expect(address(text)).toEqual(expected)
})

test.each(['', 'metrics', '70000', ':9464'])('%j is no address', (text) => {
  expect(() => address(text)).toThrow('must be a port, such as 9464, or host:port.')
})
