import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Phases } from '../scenario/scenario.ts'
import { type ArrivalPlan, type ArrivalSchedule, arrivalSchedule } from './arrivals.ts'

const PHASES: Phases = { rampUpMs: 1000, warmUpMs: 2000, measureMs: 10_000, rampDownMs: 500, drainMs: 5000 }

const milliseconds = (max: number) => fc.oneof(fc.constant(0), fc.integer({ min: 1, max }))
/** Whole rates and rates with a fraction, as 1000/min is, and none. */
const rate = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 2000 }),
  fc.double({ min: 0.01, max: 500, noNaN: true }),
)
const around = fc.record({
  rampUpMs: milliseconds(3000),
  warmUpMs: milliseconds(3000),
  rampDownMs: milliseconds(3000),
  drainMs: fc.constant(0),
})
const constant = fc
  .record({ around, rate, measureMs: fc.integer({ min: 1, max: 5000 }) })
  .map(({ around, rate, measureMs }) => ({
    plan: { kind: 'constant-arrival-rate', rate } as ArrivalPlan,
    phases: { ...around, measureMs },
  }))
const ramping = fc
  .record({
    around,
    startRate: rate,
    stages: fc.array(fc.record({ target: rate, overMs: milliseconds(2000) }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ around, startRate, stages }) => ({
    plan: { kind: 'ramping-arrival-rate', startRate, stages } as ArrivalPlan,
    phases: { ...around, measureMs: stages.reduce((sum, { overMs }) => sum + overMs, 0) },
  }))
const load = fc.oneof(constant, ramping)

/** The intended count up to a time in µs, by adding up trapezia one after the other. */
function intended(us: number, { plan, phases }: { plan: ArrivalPlan; phases: Phases }): number {
  const start = plan.kind === 'constant-arrival-rate' ? plan.rate : plan.startRate
  const stages =
    plan.kind === 'constant-arrival-rate' ? [{ target: start, overMs: phases.measureMs }] : plan.stages
  const corners: [number, number, number][] = [
    [phases.rampUpMs, 0, start],
    [phases.warmUpMs, start, start],
  ]
  let last = start
  for (const { target, overMs } of stages) {
    corners.push([overMs, last, target])
    last = target
  }
  corners.push([phases.rampDownMs, last, 0])
  let count = 0
  let left = us / 1000
  for (const [length, from, to] of corners) {
    const part = Math.min(left, length)
    if (part <= 0) continue
    const at = from + ((to - from) * part) / length
    count += ((from + at) / 2) * (part / 1000)
    left -= part
  }
  return count
}

const all = (schedule: ArrivalSchedule) => Array.from({ length: schedule.total }, (_, k) => schedule.dueAt(k))

describe('the arrivals of an open model', () => {
  it('come evenly at a constant rate, from the very beginning of the measure phase', () => {
    const schedule = arrivalSchedule({ kind: 'constant-arrival-rate', rate: 200 }, PHASES)
    expect(schedule.total).toBe(100 + 400 + 2000 + 50)
    expect(schedule.measured).toBe(2000)
    expect(schedule).toMatchObject({ measureFrom: 3e6, measureTo: 13e6, endsAt: 13.5e6 })
    expect(schedule.dueAt(0)).toBe(0)
    // Half of the ramp's time brings a quarter of its arrivals.
    expect(schedule.dueAt(25)).toBeCloseTo(5e5, 6)
    expect(schedule.dueAt(500)).toBe(3e6)
    expect(schedule.dueAt(501)).toBeCloseTo(3_005_000, 6)
    expect(schedule.dueAt(2499)).toBeCloseTo(12_995_000, 5)
  })

  it('are not due while the rate is 0, and go on where it rises', () => {
    const schedule = arrivalSchedule(
      {
        kind: 'ramping-arrival-rate',
        startRate: 0,
        stages: [
          { target: 0, overMs: 1000 },
          { target: 10, overMs: 0 },
          { target: 10, overMs: 1000 },
          { target: 0, overMs: 0 },
          { target: 0, overMs: 5000 },
          { target: 10, overMs: 0 },
          { target: 10, overMs: 1000 },
        ],
      },
      { rampUpMs: 0, warmUpMs: 0, measureMs: 8000, rampDownMs: 0, drainMs: 0 },
    )
    const due = all(schedule).map((us) => Math.round(us / 1000))
    expect(due.slice(0, 3)).toEqual([1000, 1100, 1200])
    expect(due.slice(9, 12)).toEqual([1900, 7000, 7100])
    expect(due).toHaveLength(20)
  })

  it('are none at rate 0', () => {
    const schedule = arrivalSchedule({ kind: 'constant-arrival-rate', rate: 0 }, PHASES)
    expect(schedule).toMatchObject({ total: 0, measured: 0 })
    expect(schedule.share(0, 2).next()).toBe(Number.POSITIVE_INFINITY)
    expect(() => schedule.dueAt(0)).toThrow('no arrival 0')
  })

  it('are as many as the rate says for rates that have no exact sum', () => {
    for (const perMinute of [7, 100, 1000, 12_345])
      expect(
        arrivalSchedule(
          { kind: 'constant-arrival-rate', rate: perMinute / 60 },
          { rampUpMs: 0, warmUpMs: 60_000, measureMs: 180_000, rampDownMs: 0, drainMs: 0 },
        ),
      ).toMatchObject({ total: 4 * perMinute, measured: 3 * perMinute })
  })

  it('are in order, inside the load, and as dense as the rate in every window', () => {
    fc.assert(
      fc.property(
        load,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (load, a, b) => {
          const schedule = arrivalSchedule(load.plan, load.phases)
          const due = all(schedule)
          expect(Math.abs(schedule.total - intended(schedule.endsAt, load))).toBeLessThanOrEqual(1)
          expect(due.filter((us, k) => us < (due[k - 1] ?? 0))).toEqual([])
          // Where one is due, the count has reached it.
          expect(due.filter((us, k) => Math.abs(intended(us, load) - k) > 1e-4)).toEqual([])
          expect(due.at(-1) ?? 0).toBeLessThanOrEqual(schedule.endsAt)
          const [from, to] = [Math.min(a, b) * schedule.endsAt, Math.max(a, b) * schedule.endsAt]
          const inWindow = due.filter((us) => us >= from && us < to).length
          expect(Math.abs(inWindow - (intended(to, load) - intended(from, load)))).toBeLessThanOrEqual(1.0001)
          const inMeasure = due.filter((us) => us >= schedule.measureFrom && us < schedule.measureTo).length
          expect(schedule.measured).toBe(inMeasure)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('are shared by the workers without one missing, doubled or out of order', () => {
    fc.assert(
      fc.property(load, fc.integer({ min: 1, max: 9 }), (load, workers) => {
        const schedule = arrivalSchedule(load.plan, load.phases)
        const found: number[] = new Array(schedule.total)
        let count = 0
        for (let worker = 0; worker < workers; worker += 1) {
          const cursor = schedule.share(worker, workers)
          for (let k = worker; k < schedule.total; k += workers) {
            if (cursor.index !== k) throw new Error(`${cursor.index} comes instead of ${k}`)
            const peeked = cursor.peek()
            found[k] = cursor.next()
            if (found[k] !== peeked) throw new Error(`${k} is due at ${found[k]}, not at ${peeked}`)
            count += 1
          }
          expect(cursor.index).toBeGreaterThanOrEqual(schedule.total)
          expect(cursor.peek()).toBe(Number.POSITIVE_INFINITY)
          expect(cursor.next()).toBe(Number.POSITIVE_INFINITY)
        }
        expect(count).toBe(schedule.total)
        expect(found).toEqual(all(schedule))
      }),
      { numRuns: 60 },
    )
  })

  it('refuses what does not fit together', () => {
    const stages = [{ target: 5, overMs: 9000 }]
    expect(() => arrivalSchedule({ kind: 'ramping-arrival-rate', startRate: 1, stages }, PHASES)).toThrow(
      'stages of 9000 ms',
    )
    const schedule = arrivalSchedule({ kind: 'constant-arrival-rate', rate: 200 }, PHASES)
    expect(() => schedule.share(2, 2)).toThrow('no worker 2')
    expect(() => schedule.dueAt(schedule.total)).toThrow('no arrival')
  })
})
