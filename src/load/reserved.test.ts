import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BehaviourDefinition } from './behaviour.ts'
import { reservations } from './reserved.ts'

const entry = (weight: number) => ({ name: 'x', behaviour: 'x', weight, options: {} })
const definition = (offline: boolean) => ({ needs: () => ({ offline }) }) as unknown as BehaviourDefinition

test('those that log in themselves have a part of their own, as large as their weight, at the end', () => {
  expect(
    reservations({ clients: 100, mix: [entry(3), entry(1), entry(1)] }, [false, true, false].map(definition)),
  ).toEqual([
    { from: 0, to: 80 },
    { from: 80, to: 100 },
    { from: 0, to: 80 },
  ])
})

test('parts never overlap, and stay within the crowd', () => {
  const entries = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.boolean()), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), entries, (clients, given) => {
      const parts = reservations(
        { clients, mix: given.map(([weight]) => entry(weight)) },
        given.map(([, offline]) => definition(offline)),
      )
      const own = parts.filter((_, index) => given[index]?.[1])
      const shared = parts.filter((_, index) => !given[index]?.[1])
      const owners = new Array(clients).fill(0)
      for (const { from, to } of [...own, ...shared.slice(0, 1)])
        for (let at = from; at < to; at += 1) owners[at] += 1
      expect(Math.max(...owners)).toBeLessThanOrEqual(1)
      for (const { from, to } of parts) expect(from >= 0 && from <= to && to <= clients).toBe(true)
      expect(new Set(shared.map((part) => JSON.stringify(part))).size).toBeLessThanOrEqual(1)
    }),
  )
})
