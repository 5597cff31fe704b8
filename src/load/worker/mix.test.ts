import { expect, test } from 'vitest'
import type { Behaviour } from '../behaviour.ts'
import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { Mix } from './mix.ts'

function staged(given: {
  readonly weights: readonly number[]
  readonly clients: number
  readonly can?: (slot: number) => boolean
}) {
  const begun: [entry: number, slot: number][] = []
  const counts = { lag: 0, dropped: 0 }
  const clients = Array.from(
    { length: given.clients },
    (_, slot) => ({ slot, index: slot }) as unknown as Client,
  )
  const behaviours = given.weights.map(
    (_, entry) =>
      ({
        takesPart: ({ slot }: Client) => entry === 0 || slot % 2 === 0,
        act({ slot }: Client) {
          if (given.can?.(slot) === false) return false
          begun.push([entry, slot])
          return true
        },
      }) as unknown as Behaviour,
  )
  const recorder = { lag: () => (counts.lag += 1), dropped: () => (counts.dropped += 1) }
  const crowd = { recorder, nowUs: 5, clients } as unknown as Crowd
  const mix = new Mix(crowd, {
    seed: 1,
    weights: given.weights,
    behaviours,
    clients: behaviours.map(() => clients),
  })
  return { mix, begun, counts, clients }
}

test('entries have their weights’ shares, and of each those who take part take turns', () => {
  const { mix, begun, counts } = staged({ weights: [3, 1], clients: 4 })
  for (let k = 0; k < 2000; k += 1) mix.begin(k, k)
  const second = begun.filter(([entry]) => entry === 1)
  expect(second.length / begun.length).toBeGreaterThan(0.2)
  expect(second.length / begun.length).toBeLessThan(0.3)
  expect(second.slice(0, 4).map(([, slot]) => slot)).toEqual([0, 2, 0, 2])
  expect(counts).toEqual({ lag: 2000, dropped: 0 })
})

test('who cannot is passed over; where nobody can, the operation is dropped and nothing begun', () => {
  const some = staged({ weights: [1], clients: 4, can: (slot) => slot === 2 })
  for (let k = 0; k < 3; k += 1) some.mix.begin(k, k)
  expect(some.begun).toEqual([
    [0, 2],
    [0, 2],
    [0, 2],
  ])
  const none = staged({ weights: [1], clients: 4, can: () => false })
  none.mix.begin(0, 0)
  expect(none.counts).toEqual({ lag: 0, dropped: 1 })
  const empty = staged({ weights: [1], clients: 0 })
  empty.mix.begin(0, 0)
  expect(empty.counts.dropped).toBe(1)
})

test('in the closed model a client falls back on what it can do', () => {
  const { mix, begun, clients, counts } = staged({ weights: [0, 1], clients: 2 })
  expect(mix.beginFor(clients[1] as Client, 0)).toBe(true)
  expect(mix.beginFor(clients[0] as Client, 1)).toBe(true)
  expect(begun).toEqual([
    [0, 1],
    [1, 0],
  ])
  expect(counts).toEqual({ lag: 2, dropped: 0 })
  const none = staged({ weights: [1], clients: 1, can: () => false })
  expect(none.mix.beginFor(none.clients[0] as Client, 0)).toBe(false)
})
