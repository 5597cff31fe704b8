import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account } from '../target.ts'
import { ListedAccounts } from './listed.ts'

function listOf(count: number, clean: (account: Account) => Promise<void> = async () => {}) {
  const accounts = Array.from({ length: count }, (_, index) => ({
    username: `user${index}`,
    domain: 'verona.example',
    password: 'x',
  }))
  const cleaned: string[] = []
  const controller = new AbortController()
  const source = new ListedAccounts({
    accounts,
    signal: controller.signal,
    clean: async (account) => {
      cleaned.push(account.username)
      await clean(account)
    },
  })
  return { source, cleaned, controller }
}

const tick = () => new Promise((resolve) => setImmediate(resolve))

describe('listed accounts', () => {
  it('are emptied before their first use, and after each use that changed them', async () => {
    const { source, cleaned } = listOf(1)
    const first = await source.acquire(1)
    expect(cleaned).toHaveLength(1)
    await source.release(first, false)
    const second = await source.acquire(1)
    expect(cleaned).toHaveLength(1)
    await source.release(second, true)
    expect(cleaned).toHaveLength(2)
    await source.acquire(1)
    expect(cleaned).toHaveLength(2)
  })

  it('are refused at once where the whole list would not do', async () => {
    const { source } = listOf(2)
    await source.acquire(2)
    await expect(source.acquire(3)).rejects.toMatchObject({
      code: 'E_ACCOUNTS_TOO_FEW',
      needed: 3,
      available: 2,
      message: '3 accounts are needed and there are 2',
    })
  })

  it('are waited for, first come first served', async () => {
    const { source } = listOf(3)
    const held = await source.acquire(2)
    const order: string[] = []
    const large = source.acquire(3).then((lot) => {
      order.push('large')
      return lot
    })
    const small = source.acquire(1).then(() => order.push('small'))
    await tick()
    expect(order).toEqual([])
    await source.release(held, false)
    await source.release(await large, false)
    await small
    expect(order).toEqual(['large', 'small'])
  })

  it('drop out where they cannot be emptied, and the reason is told', async () => {
    const { source } = listOf(3, async ({ username }) => {
      if (username !== 'user2') throw new Error('wrong password')
    })
    expect(await source.acquire(1)).toMatchObject([{ username: 'user2' }])
    await expect(source.acquire(2)).rejects.toMatchObject({
      needed: 2,
      available: 1,
      message: expect.stringContaining('user0@verona.example: wrong password'),
    })
  })

  it('free those who wait for what a loss has made impossible', async () => {
    let breaks = false
    const { source } = listOf(2, async () => {
      if (breaks) throw new Error('deleted by a scenario')
    })
    const held = await source.acquire(1)
    const waiting = source.acquire(2)
    breaks = true
    await source.release(held, true)
    await expect(waiting).rejects.toMatchObject({ needed: 2, available: 1 })
  })

  it('are no longer waited for after an abort', async () => {
    const { source, controller } = listOf(1)
    await source.acquire(1)
    const waiting = source.acquire(1)
    controller.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await expect(source.acquire(1)).rejects.toThrow('enough')
  })

  it('serve any mix of scenarios without overlap and without deadlock', async () => {
    const scenario = fc.record({
      count: fc.integer({ min: 1, max: 4 }),
      used: fc.boolean(),
      ticks: fc.nat(3),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(scenario, { maxLength: 20 }), async (scenarios) => {
        const { source } = listOf(4, async () => void (await tick()))
        const held = new Set<string>()
        await Promise.all(
          scenarios.map(async ({ count, used, ticks }) => {
            const lot = await source.acquire(count)
            expect(lot).toHaveLength(count)
            for (const { username } of lot) {
              expect(held.has(username)).toBe(false)
              held.add(username)
            }
            for (let i = 0; i < ticks; i += 1) await tick()
            for (const { username } of lot) held.delete(username)
            await source.release(lot, used)
          }),
        )
        expect(await source.acquire(4)).toHaveLength(4)
      }),
      { numRuns: 30 },
    )
  })
})
