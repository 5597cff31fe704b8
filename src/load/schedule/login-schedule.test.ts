import fc from 'fast-check'
import { expect, it } from 'vitest'
import { loginSchedule } from './login-schedule.ts'

it('logs client k in at k/rate, exactly as many as there are', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.double({ min: 0.1, max: 3000, noNaN: true })),
      fc.integer({ min: 1, max: 5 }),
      (clients, rate, workers) => {
        const schedule = loginSchedule(clients, rate)
        expect(schedule.total).toBe(clients)
        let taken = 0
        for (let worker = 0; worker < workers; worker += 1) {
          const cursor = schedule.share(worker, workers)
          while (cursor.peek() < Number.POSITIVE_INFINITY) {
            const k = cursor.index
            const isRight = k % workers === worker && Math.abs(cursor.next() - (k / rate) * 1e6) < 1e-3
            if (!isRight) throw new Error(`login ${k} is due at another time or worker`)
            taken += 1
          }
        }
        expect(taken).toBe(clients)
        expect(schedule.dueAt(clients - 1)).toBeLessThan(schedule.endsAt)
      },
    ),
    { numRuns: 50 },
  )
})
