import { expect, it } from 'vitest'
import { BackOff } from './back-off.ts'

function recording() {
  const pauses: number[] = []
  const backOff = new BackOff(async (ms) => {
    pauses.push(ms)
  })
  return { backOff, pauses }
}

it('takes refusals of requests under way together for one', async () => {
  const { backOff, pauses } = recording()
  const tickets = await Promise.all([backOff.ready(), backOff.ready(), backOff.ready()])
  expect(tickets.map((ticket) => backOff.refused(ticket))).toEqual([true, true, true])
  expect(pauses).toEqual([1000])
})

it('waits longer each time, and begins anew after a success', async () => {
  const { backOff, pauses } = recording()
  for (let times = 0; times < 3; times += 1) backOff.refused(await backOff.ready())
  backOff.succeeded()
  backOff.refused(await backOff.ready())
  expect(pauses).toEqual([1000, 2000, 4000, 1000])
})

it('gives up after two minutes without a success', async () => {
  const { backOff, pauses } = recording()
  while (backOff.refused(await backOff.ready()));
  const waited = pauses.reduce((sum, ms) => sum + ms, 0)
  expect(waited).toBeGreaterThanOrEqual(120_000)
  expect(waited).toBeLessThan(160_000)
})

it('ends its pause with the signal', async () => {
  const backOff = new BackOff()
  const controller = new AbortController()
  backOff.refused(await backOff.ready(), controller.signal)
  const waiting = backOff.ready(controller.signal)
  controller.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
})
