import { describe, expect, it } from 'vitest'
import {
  sampleBadLoad,
  sampleDelivery,
  sampleLoad,
  sampleOperation,
} from '../../../test/report/load-sample.ts'
import {
  evidenceOf,
  type Synthetic,
  syntheticRun,
  syntheticSeconds,
} from '../../../test/report/synthetic-load.ts'
import { compareLoad, type LoadEvidence } from './load.ts'
import type { LoadComparison } from './model.ts'

const TOLERANCE = { tolerance: 0.1 }
/** Each twentieth delivery comes 10 ms later. */
const DELAYED = { share: 0.05, us: 10_000 }

/** Runs of a side; each of its own seed. */
function side(count: number, from: number, changes: Omit<Synthetic, 'seed'> = {}): LoadEvidence[] {
  return Array.from({ length: count }, (_, n) => syntheticRun({ seed: from + n, ...changes }))
}

/** Figures of chat that moved, in whichever way. */
function moved({ operations }: LoadComparison): string[] {
  const figures = operations.flatMap((operation) => operation.figures)
  return figures
    .filter(({ movement }) => movement === 'worse' || movement === 'better')
    .map(({ figure }) => figure)
}

function figure({ operations }: LoadComparison, name: string) {
  return operations[0]?.figures.find((one) => one.figure === name)
}

describe('two halves of the same load', () => {
  const SEEDS = 60

  /** Comparisons in which any figure moved at all, were it within the tolerance. */
  function falseAlarms(compared: (seed: number) => LoadComparison): number {
    return Array.from({ length: SEEDS }, (_, seed) => moved(compared(seed))).filter(
      ({ length }) => length > 0,
    ).length
  }

  it('do not differ, whatever the seed: false alarms are at most 5 %', { timeout: 120_000 }, () => {
    const alarms = falseAlarms((seed) => {
      const seconds = syntheticSeconds({ seed, seconds: 40, perSecond: 150 })
      const halves = [seconds.slice(0, 20), seconds.slice(20)].map(evidenceOf) as [LoadEvidence, LoadEvidence]
      return compareLoad([halves[0]], [halves[1]], TOLERANCE)
    })
    expect(alarms).toBeLessThanOrEqual(SEEDS * 0.05)
  })

  it('do not differ where each is several runs', { timeout: 120_000 }, () => {
    const runs = { seconds: 8, perSecond: 150, betweenRuns: 0.1 }
    const alarms = falseAlarms((seed) =>
      compareLoad(side(3, 100 * seed, runs), side(3, 100 * seed + 50, runs), TOLERANCE),
    )
    expect(alarms).toBeLessThanOrEqual(SEEDS * 0.05)
  })
})

describe('a delay of 10 ms in 5 % of the deliveries', () => {
  it.each([1, 3])('shows in p99 and not in p50, with %d runs a side', (runs) => {
    const betweenRuns = runs > 1 ? 0.05 : 0
    const changes = { betweenRuns, seconds: 20 }
    const compared = compareLoad(
      side(runs, 1, changes),
      side(runs, 50, { ...changes, delayed: DELAYED }),
      TOLERANCE,
    )
    expect(compared).toMatchObject({ verdict: 'slower', resampled: runs > 1 ? 'runs' : 'seconds' })
    const p99 = figure(compared, 'p99')
    expect(p99).toMatchObject({ movement: 'worse', beyondTolerance: true })
    expect(p99?.difference).toBeGreaterThan(7_000)
    expect(p99?.difference).toBeLessThan(11_000)
    expect(figure(compared, 'p50')).toMatchObject({ movement: 'no difference' })
  })

  it('is an improvement where it goes away', () => {
    const compared = compareLoad(side(1, 1, { delayed: DELAYED }), side(1, 50), TOLERANCE)
    expect(compared.verdict).toBe('faster')
  })
})

describe('compareLoad', () => {
  it('says the same of the same runs', () => {
    const [a, b] = [side(1, 1), side(1, 2)]
    expect(compareLoad(a, b, TOLERANCE)).toEqual(compareLoad(a, b, TOLERANCE))
  })

  it('lets a difference within the tolerance be', () => {
    const [a, b] = [side(1, 1), side(1, 1, { factor: 1.5 })]
    expect(compareLoad(a, b, { tolerance: 0.9 })).toMatchObject({ verdict: 'no difference' })
    expect(moved(compareLoad(a, b, { tolerance: 0.9 }))).toContain('p50')
    expect(compareLoad(a, b, TOLERANCE)).toMatchObject({ verdict: 'slower' })
  })

  it('sees throughput fall', () => {
    const compared = compareLoad(side(1, 1), side(1, 2, { perSecond: 300 }), TOLERANCE)
    expect(figure(compared, 'throughput')).toMatchObject({ a: 400, b: 300, movement: 'worse' })
    expect(compared.verdict).toBe('slower')
  })

  it('judges no maximum, and no percentile that few values exceed', () => {
    const compared = compareLoad(side(1, 1), side(1, 2), TOLERANCE)
    expect(figure(compared, 'max')).toMatchObject({ movement: 'not judged' })
    expect(figure(compared, 'p99.9')).toMatchObject({
      movement: 'not judged',
      reason: 'fewer than 20 values lie beyond it',
    })
    const long = { perSecond: 1_000, seconds: 20 }
    expect(
      figure(compareLoad(side(1, 1, long), side(1, 2, long), TOLERANCE), 'p99.9')?.interval,
    ).toBeDefined()
  })

  it.each([
    ['a run measured too short', side(1, 1, { seconds: 5 }), 'a run measured fewer than 6 seconds of it'],
    ['its histograms are missing', [{ model: sampleLoad() }], 'a run has no histograms of it'],
    ['Assay was the limit', [{ model: sampleBadLoad() }], 'Assay, not the server, was the limit of a run'],
  ])('judges nothing where %s, and says so', (_, b, reason) => {
    const { verdict, operations } = compareLoad(side(1, 1), b, TOLERANCE)
    expect(verdict).toBe('not judged')
    const [chat] = operations
    expect(new Set(chat?.figures.map((one) => one.reason))).toEqual(new Set([reason]))
    expect(chat?.figures.find((one) => one.figure === 'p50')?.a).toBe(1_240)
  })

  it('sums what was lost over the runs of a side', () => {
    const lossy = sampleLoad({
      operations: { chat: sampleOperation({ delivery: sampleDelivery({ lost: 3 }) }) },
    })
    const { operations } = compareLoad(side(1, 1), [{ model: lossy }, { model: lossy }], TOLERANCE)
    expect(operations[0]?.counts.a.lost).toBe(0)
    expect(operations[0]?.counts.b).toMatchObject({ lost: 6, completed: 36_000 })
  })

  it('says where the load itself was another', () => {
    const other = { model: sampleLoad({ clients: 500, scenario: 'muc', intendedRate: 10 }) }
    expect(compareLoad([{ model: sampleLoad() }], [other], TOLERANCE).notes).toEqual([
      'the scenario differs: chat in A, muc in B',
      'the number of clients differs: 2,000 in A, 500 in B',
      'the intended rate differs: 700 a second in A, 10 a second in B',
    ])
  })
})
