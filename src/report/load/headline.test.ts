import { expect, test } from 'vitest'
import { sampleBadLoad, sampleDelivery, sampleLoad } from '../../../test/report/load-sample.ts'
import { loadHeadline, toneOf } from './headline.ts'

const { intendedRate: _, ...closed } = sampleLoad()
const { harness } = sampleLoad()
const held = { expression: 'lost == 0', value: 0, ok: true }

test.each([
  ['699.8 of 700 operations a second, nothing lost, all 3 thresholds held', 'good', sampleLoad()],
  ['699.8 operations a second, nothing lost, all 3 thresholds held', 'good', closed],
  ['699.8 of 700 operations a second, nothing lost', 'good', sampleLoad({ thresholds: [] })],
  ['the threshold held', 'good', sampleLoad({ thresholds: [held] })],
  ['1 of 1 threshold crossed', 'bad', sampleLoad({ thresholds: [{ ...held, ok: false }] })],
  ['of 700 operations a second, all 3', 'good', sampleLoad({ delivery: sampleDelivery({ sent: 0 }) })],
  [
    '9 of 24,000 messages lost, 1 duplicated,',
    'warn',
    sampleLoad({ delivery: sampleDelivery({ lost: 9, duplicated: 1 }) }),
  ],
  ['nothing lost, 2 rejected,', 'good', sampleLoad({ delivery: sampleDelivery({ rejected: 2 }) })],
  ['nothing was completed, ', 'warn', sampleLoad({ operations: {} })],
  ['limited by the harness: 699.8 of', 'warn', sampleLoad({ harness: { ...harness, limited: true } })],
  [
    'interrupted during warm-up: ',
    'warn',
    sampleLoad({ interrupted: { reason: 'Ctrl-C', phase: 'warm-up' } }),
  ],
  ['interrupted during measure, limited by the harness: 640.3 of 700', 'bad', sampleBadLoad()],
])('%s (%s)', (headline, tone, model) => {
  expect(loadHeadline(model)).toContain(headline)
  expect(toneOf(model)).toBe(tone)
})
