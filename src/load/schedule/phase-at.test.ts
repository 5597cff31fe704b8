import { expect, it } from 'vitest'
import { phaseAt } from './phase-at.ts'
import { timelineOf } from './timeline.ts'

const timeline = timelineOf({ rampUpMs: 1, warmUpMs: 2, measureMs: 10, rampDownMs: 1, drainMs: 5 })

it.each([
  [-5, 'ramp-up'],
  [0, 'ramp-up'],
  [999, 'ramp-up'],
  [1000, 'warm-up'],
  [2999.9, 'warm-up'],
  [3000, 'measure'],
  [12_999, 'measure'],
  [13_000, 'ramp-down'],
  [14_000, 'drain'],
  [99_000, 'drain'],
])('%d µs is in %s', (us, phase) => {
  expect(phaseAt(us, timeline)).toBe(phase)
})

it('passes over phases of no length', () => {
  const bare = timelineOf({ rampUpMs: 0, warmUpMs: 0, measureMs: 10, rampDownMs: 0, drainMs: 0 })
  expect([0, 9999, 10_000].map((us) => phaseAt(us, bare))).toEqual(['measure', 'measure', 'drain'])
  expect(timeline.drainedBy).toBe(19_000)
})
