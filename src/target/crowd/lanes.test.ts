import { expect, it } from 'vitest'
import { inLanes } from './lanes.ts'

const turn = () => new Promise((resolve) => setImmediate(resolve))

it('does all, so many at a time', async () => {
  const done: number[] = []
  let running = 0
  let most = 0
  await inLanes([1, 2, 3, 4, 5, 6, 7], {
    parallel: 3,
    task: async (item) => {
      running += 1
      most = Math.max(most, running)
      await turn()
      running -= 1
      done.push(item)
    },
  })
  expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(most).toBe(3)
})

it('begins nothing after a failure, and waits for what has begun', async () => {
  const ended: number[] = []
  const lanes = inLanes([1, 2, 3, 4, 5], {
    parallel: 2,
    task: async (item) => {
      if (item === 1) throw new Error('the first')
      await turn()
      ended.push(item)
    },
  })
  await expect(lanes).rejects.toThrow('the first')
  expect(ended).toEqual([2])
})

it('stops when the signal fires', async () => {
  const controller = new AbortController()
  const ended: number[] = []
  const lanes = inLanes([1, 2, 3], {
    parallel: 1,
    signal: controller.signal,
    task: async (item) => {
      ended.push(item)
      if (item === 2) controller.abort(new Error('enough'))
    },
  })
  await expect(lanes).rejects.toThrow('enough')
  expect(ended).toEqual([1, 2])
})
