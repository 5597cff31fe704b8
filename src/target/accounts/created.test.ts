import { describe, expect, it } from 'vitest'
import type { Account } from '../target.ts'
import { CreatedAccounts } from './created.ts'

function setUp(
  { failCreate = () => false, failRemove = () => false, parallel = 2 } = {} as {
    failCreate?: (n: number) => boolean
    failRemove?: (n: number) => boolean
    parallel?: number
  },
) {
  const onServer = new Set<string>()
  const warnings: string[] = []
  let creations = 0
  let removals = 0
  const backend = {
    parallel,
    create: async ({ username }: Account) => {
      creations += 1
      if (failCreate(creations)) throw new Error('no more')
      onServer.add(username)
    },
    remove: async ({ username }: Account) => {
      removals += 1
      if (failRemove(removals)) throw new Error('gone away')
      onServer.delete(username)
    },
    close: async () => {},
  }
  const controller = new AbortController()
  const options = {
    domain: 'verona.example',
    signal: controller.signal,
    onWarning: (message: string) => warnings.push(message),
  }
  const source = new CreatedAccounts({ ...options, backend })
  return { source, onServer, warnings, controller, options, backend, removals: () => removals }
}

describe('created accounts', () => {
  it('are fresh for everybody and gone at the end', async () => {
    const { source, onServer, warnings } = setUp()
    const lots = await Promise.all([source.acquire(3), source.acquire(2), source.acquire(1)])
    const names = lots.flat().map(({ username }) => username)
    expect(lots.map((lot) => lot.length)).toEqual([3, 2, 1])
    expect(new Set(names)).toEqual(onServer)
    expect(onServer.size).toBe(6)
    expect(new Set(lots.flat().map(({ password }) => password)).size).toBe(6)
    await source.close()
    expect(onServer.size).toBe(0)
    expect(warnings).toEqual([])
  })

  it('are handed out again only where nobody used them', async () => {
    const { source, onServer } = setUp()
    const used = await source.acquire(2)
    await source.release(used, true)
    const unused = await source.acquire(2)
    await source.release(unused, false)
    const again = await source.acquire(3)
    expect(again).toEqual(expect.arrayContaining(unused))
    expect(again).not.toEqual(expect.arrayContaining(used.slice(0, 1)))
    expect(onServer.size).toBe(5)
  })

  it('are kept for others where a request fails half-way', async () => {
    const { source, onServer } = setUp({ failCreate: (n) => n === 2 })
    await expect(source.acquire(3)).rejects.toThrow('no more')
    expect(onServer.size).toBe(2)
    expect(await source.acquire(2)).toHaveLength(2)
    expect(onServer.size).toBe(2)
  })

  it('are not made after an abort, and still removed', async () => {
    const { source, onServer, controller } = setUp()
    await source.acquire(2)
    controller.abort(new Error('enough'))
    await expect(source.acquire(1)).rejects.toThrow('enough')
    await source.close()
    expect(onServer.size).toBe(0)
  })

  it('that cannot be removed are told, one failure among them', async () => {
    const { source, onServer, warnings } = setUp({ failRemove: (n) => n === 2 })
    await source.acquire(5)
    await source.close()
    expect(onServer.size).toBe(1)
    expect(warnings).toEqual([
      expect.stringMatching(/^an account stays on verona.example \(assay-\w+-…\): gone away$/),
    ])
  })

  it('are given up soon where the server is gone', async () => {
    const { source, warnings, removals } = setUp({ failRemove: () => true, parallel: 1 })
    await source.acquire(50)
    await source.close()
    expect(removals()).toBe(3)
    expect(warnings).toEqual([expect.stringContaining('50 accounts')])
  })

  it('stay, and that is told, where there is no way to remove them', async () => {
    const { options, backend, warnings } = setUp()
    const { remove: _, ...without } = backend
    const source = new CreatedAccounts({ ...options, backend: without })
    await source.acquire(1)
    await source.close()
    expect(warnings).toEqual([expect.stringContaining('no way to remove')])
  })
})
