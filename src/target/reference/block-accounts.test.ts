import { expect, it } from 'vitest'
import { BlockAccounts } from './block-accounts.ts'

function source(block: number) {
  const created: string[][] = []
  const accounts = new BlockAccounts({
    domain: 'localhost',
    password: 'secret',
    block,
    create: async (usernames) => {
      await new Promise((resolve) => setTimeout(resolve, 1))
      created.push([...usernames])
    },
  })
  return { accounts, created }
}

it('hands out each account once, however many ask at the same time', async () => {
  const { accounts, created } = source(10)
  const groups = await Promise.all([3, 4, 5, 17, 2].map((count) => accounts.acquire(count)))
  expect(groups.map((group) => group.length)).toEqual([3, 4, 5, 17, 2])
  const names = groups.flat().map((account) => account.username)
  expect(new Set(names).size).toBe(31)
  for (const name of names) expect(created.flat()).toContain(name)
})

it('hands out again what was not used, and only that', async () => {
  const { accounts } = source(2)
  const [untouched, used] = await accounts.acquire(2)
  if (!untouched || !used) throw new Error('two accounts were asked for')
  await accounts.release([untouched], false)
  await accounts.release([used], true)
  expect(await accounts.acquire(1)).toEqual([untouched])
  expect(await accounts.acquire(5)).not.toContainEqual(used)
})

it('creates ahead, so that most requests wait for nothing', async () => {
  const { accounts, created } = source(50)
  for (let i = 0; i < 25; i++) await accounts.acquire(2)
  expect(created.length).toBe(1)
})

it('goes on after a failure to create', async () => {
  let failures = 1
  const accounts = new BlockAccounts({
    domain: 'localhost',
    password: 'secret',
    block: 1,
    create: async () => {
      if (failures-- > 0) throw new Error('busy')
    },
  })
  await expect(accounts.acquire(1)).rejects.toThrow('busy')
  expect(await accounts.acquire(1)).toHaveLength(1)
})
