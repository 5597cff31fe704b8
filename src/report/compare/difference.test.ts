import { describe, expect, it } from 'vitest'
import { judge } from './difference.ts'
import type { FigureName } from './model.ts'

function judged(a: number, b: number, { figure = 'p99' as FigureName, error = 10, degrees = 9 } = {}) {
  const uncertainty = { standardError: error, degrees }
  const sides = { a: uncertainty, b: uncertainty }
  return judge({ figure, values: { a, b }, uncertainty: sides }, { confidence: 0.95, tolerance: 0.1 })
}

describe('judge', () => {
  it('has the interval of Welch', () => {
    // t(0.975, 18) = 2.101, of √(10² + 10²)
    const { interval } = judged(1_000, 1_200)
    expect(interval?.[0]).toBeCloseTo(200 - 2.1009 * Math.sqrt(200), 2)
    expect(interval?.[1]).toBeCloseTo(200 + 2.1009 * Math.sqrt(200), 2)
  })

  it.each([
    [1_000, 1_020, 'no difference', false],
    [1_000, 1_060, 'worse', false],
    [1_000, 1_129, 'worse', false],
    [1_000, 1_131, 'worse', true],
    [1_000, 940, 'better', false],
    [1_000, 869, 'better', true],
  ])('from %d µs to %d µs: %s, beyond the tolerance: %s', (a, b, movement, beyondTolerance) => {
    expect(judged(a, b)).toMatchObject({ movement, beyondTolerance, difference: b - a })
  })

  it('takes less throughput for worse', () => {
    expect(judged(1_000, 800, { figure: 'throughput' })).toMatchObject({ movement: 'worse' })
    expect(judged(1_000, 1_200, { figure: 'throughput' })).toMatchObject({ movement: 'better' })
  })

  it('knows less from fewer units', () => {
    expect(judged(1_000, 1_060, { degrees: 9 }).movement).toBe('worse')
    expect(judged(1_000, 1_060, { degrees: 1 }).movement).toBe('no difference')
  })

  it('makes nothing of what histograms do not tell apart', () => {
    expect(judged(1_023, 1_024, { error: 0 }).movement).toBe('no difference')
    expect(judged(1_023, 1_033, { error: 0 }).movement).toBe('worse')
  })
})
