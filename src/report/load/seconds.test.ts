import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleLoad } from '../../../test/report/load-sample.ts'
import type { SecondRow } from '../../metrics/load-model.ts'
import { stretchesOf } from './seconds.ts'

const [sample] = sampleLoad().series

function secondOf(second: number, changes: Partial<SecondRow> = {}): SecondRow {
  if (!sample) throw new Error('the sample has no series')
  return { ...sample, second, phase: 'measure', ...changes }
}

test('a short run keeps every second, and operations are summed', () => {
  const { length, stretches } = stretchesOf(sampleLoad().series)
  expect(length).toBe(1)
  expect(stretches.map(({ second }) => second)).toEqual(Array.from({ length: 40 }, (_, second) => second))
  expect(stretches[10]?.all).toMatchObject({ started: 700, count: 700, failed: 0, p99: 10_010 })
})

test('a second in which nothing was completed has no times', () => {
  const chat = { started: 5, count: 0, failed: 5, p50: 0, p99: 0, max: 0 }
  const { stretches } = stretchesOf([secondOf(0, { operations: { chat } })])
  expect(stretches[0]?.operations.chat).toEqual({ started: 5, count: 0, failed: 5 })
})

test('stretches of a long run keep rates as means and times as the highest', () => {
  const series = Array.from({ length: 1_200 }, (_, second) => {
    const odd = second % 2
    const chat = {
      started: 10 + odd * 10,
      count: 10,
      failed: 0,
      p50: 1_000,
      p99: 2_000 + odd,
      max: 9_000 - odd,
    }
    return secondOf(second, { operations: { chat }, harnessCpu: odd, connected: second })
  })
  const { length, stretches } = stretchesOf(series)
  expect(length).toBe(2)
  expect(stretches).toHaveLength(600)
  expect(stretches[0]).toMatchObject({ second: 0, harnessCpu: 0.5, connected: 1 })
  expect(stretches[0]?.all).toEqual({ started: 15, count: 10, failed: 0, p50: 1_000, p99: 2_001, max: 9_000 })
})

test('no operation is lost or counted twice, and no stretch holds two phases', () => {
  const lengths = fc.tuple(fc.nat(900), fc.nat(2_000), fc.nat(300))
  fc.assert(
    fc.property(lengths, ([warmUp, measure, drain]) => {
      const phases = [
        ...Array.from({ length: warmUp }, () => 'warm-up' as const),
        ...Array.from({ length: measure }, () => 'measure' as const),
        ...Array.from({ length: drain }, () => 'drain' as const),
      ]
      const chat = { started: 3, count: 3, failed: 0, p50: 1, p99: 1, max: 1 }
      const { length, stretches } = stretchesOf(
        phases.map((phase, second) => secondOf(second, { phase, operations: { chat } })),
      )
      expect(stretches.length).toBeLessThanOrEqual(600 + 3)
      for (const [index, { second, phase, all }] of stretches.entries()) {
        const until = stretches[index + 1]?.second ?? phases.length
        expect(until - second).toBeLessThanOrEqual(length)
        expect(new Set(phases.slice(second, until))).toEqual(new Set([phase]))
        expect(all.count).toBe(3)
      }
    }),
    { numRuns: 20 },
  )
})
