import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { activeClients, workersPart } from './active-clients.ts'

const PHASES = { rampUpMs: 1000, warmUpMs: 1000, measureMs: 4000, rampDownMs: 1000, drainMs: 0 }

describe('active clients', () => {
  it('rise to all, stay, and fall to none', () => {
    const at = activeClients({
      plan: { kind: 'constant-clients', thinkMs: 0 },
      phases: PHASES,
      clients: 10,
    })
    // The first client begins in the middle of its share of the ramp.
    expect([0.04e6, 0.06e6].map(at)).toEqual([0, 1])
    expect([-1, 0, 0.5e6, 1e6, 3e6, 5_999_999, 6.5e6, 7e6, 8e6].map(at)).toEqual([
      0, 0, 5, 10, 10, 10, 5, 0, 0,
    ])
  })

  it('follow the stages in the measure phase', () => {
    const at = activeClients({
      plan: {
        kind: 'ramping-clients',
        startClients: 4,
        stages: [
          { target: 8, overMs: 2000 },
          { target: 20, overMs: 0 },
          { target: 10, overMs: 2000 },
        ],
        thinkMs: 0,
      },
      phases: PHASES,
      clients: 20,
    })
    expect([0.5e6, 1.5e6, 2e6, 3e6, 4e6, 5e6, 6e6, 6.5e6].map(at)).toEqual([2, 4, 4, 6, 20, 15, 10, 5])
  })
})

it('the parts of the workers are all the clients', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 9 }), (count, workers) => {
      const expected = Array.from({ length: workers }, () => 0)
      for (let k = 0; k < count; k += 1) expected[k % workers] = (expected[k % workers] ?? 0) + 1
      expect(expected.map((_, worker) => workersPart(count, worker, workers))).toEqual(expected)
    }),
  )
})
