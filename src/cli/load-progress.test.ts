import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LoadProgress } from '../load/outcome.ts'
import { loadBar, loadLine } from './load-progress.ts'

const measuring: LoadProgress = {
  phase: 'measure',
  fraction: 0.4,
  remainingSeconds: 18.2,
  loggedIn: 2_000,
  clients: 2_000,
  rate: 599.6,
  p99: 7_750,
  errors: 0,
}

test.each<[string, Partial<LoadProgress>]>([
  ['measuring 40 % · 2,000/2,000 clients · 599.6/s · p99 7.75 ms · 19 s left', {}],
  ['measuring 40 % · 2,000/2,000 clients · 599.6/s · p99 7.75 ms · 1 error · 19 s left', { errors: 1 }],
  [
    'measuring 100 % · 2,000/2,000 clients · 599.6/s · p99 7.75 ms · 0 s left',
    { fraction: 1.2, remainingSeconds: -1 },
  ],
  [
    'logging in 40 % · 812/2,000 clients · 1 min 19 s left',
    { phase: 'login', loggedIn: 812, remainingSeconds: 79 },
  ],
])('%s', (line, changes) => {
  expect(loadLine({ ...measuring, ...changes })).toBe(line)
})

test('a login phase says no rate, and what is not known is not said', () => {
  const { remainingSeconds: _, ...rest } = measuring
  expect(loadLine({ ...rest, phase: 'accounts' })).toBe('accounts 40 % · 2,000/2,000 clients')
})

test('a bar is never wider than the terminal, and grows with the phase', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.double({ min: -1, max: 2 }), (columns, fraction) => {
      expect([...loadBar({ ...measuring, fraction }, columns)].length).toBeLessThanOrEqual(columns)
    }),
  )
  const filled = (fraction: number) => loadBar({ ...measuring, fraction }, 120).split('█').length - 1
  expect([filled(0), filled(0.5), filled(1)]).toEqual([0, 15, 30])
})
