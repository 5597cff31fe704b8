import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createGate } from './gate.ts'

it('runs everything, in order, never more than its limit at a time, failures included', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.boolean(), { maxLength: 30 }),
      async (limit, tasks) => {
        const gate = createGate(limit)
        const started: number[] = []
        let running = 0
        let most = 0
        const results = await Promise.allSettled(
          tasks.map((fails, index) =>
            gate(async () => {
              started.push(index)
              running += 1
              most = Math.max(most, running)
              await new Promise((resolve) => setImmediate(resolve))
              running -= 1
              if (fails) throw new Error('no')
            }),
          ),
        )
        expect(results.map(({ status }) => status === 'rejected')).toEqual(tasks)
        expect(started).toEqual(tasks.map((_, index) => index))
        expect(most).toBe(Math.min(limit, tasks.length))
      },
    ),
  )
})
