import { expect, it } from 'vitest'
import { ComponentPool } from './component-pool.ts'

const components = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ host: 'h', port: 1, domain: `c${index}`, secret: 's' }))
const names = (lease: readonly { domain: string }[]) => lease.map(({ domain }) => domain)

it('leases pairs, to as many at a time as there are pairs', async () => {
  const pool = new ComponentPool(components(5))
  expect(pool.size).toBe(2)
  const first = await pool.take()
  const second = await pool.take()
  expect([names(first), names(second)]).toEqual([
    ['c0', 'c1'],
    ['c2', 'c3'],
  ])
  const third = pool.take()
  pool.release(second)
  expect(names(await third)).toEqual(['c2', 'c3'])
})

it('leases what has been free longest', async () => {
  const pool = new ComponentPool(components(4))
  pool.release(await pool.take())
  expect(names(await pool.take())).toEqual(['c2', 'c3'])
})

it.each([
  [0, []],
  [1, ['c0']],
])('with %i components leases what there is, to one at a time', async (count, expected) => {
  const pool = new ComponentPool(components(count))
  expect(pool.size).toBe(1)
  expect(names(await pool.take())).toEqual(expected)
})
