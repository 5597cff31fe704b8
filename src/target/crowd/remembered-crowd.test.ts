import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AuthenticationError } from '../../session/errors.ts'
import { ConnectError } from '../../wire/errors.ts'
import { AccountError } from '../accounts/errors.ts'
import type { Account } from '../target.ts'
import { BackOff } from './back-off.ts'
import { RememberedCrowd } from './remembered-crowd.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assay-crowd-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A server of names and passwords, and what was asked of it. */
function scene() {
  const server = new Map<string, string>()
  const created: string[] = []
  const pauses: number[] = []
  const warnings: string[] = []
  let before: (account: Account) => void | Promise<void> = () => {}
  const login = async ({ username, password }: Account) => {
    if (server.get(username) !== password)
      throw new AuthenticationError('E_SASL_REFUSED', 'no', { condition: 'not-authorized' })
  }
  const open = (more: { readonly removable?: boolean } = {}) =>
    new RememberedCrowd({
      domain: 'verona.example',
      folder,
      login,
      backOff: new BackOff(async (ms) => void pauses.push(ms)),
      onWarning: (message) => warnings.push(message),
      backend: {
        parallel: 4,
        create: async (account) => {
          await before(account)
          if (server.has(account.username)) throw new AccountError('E_ACCOUNTS_EXISTS', 'it is there')
          server.set(account.username, account.password)
          created.push(account.username)
        },
        ...(more.removable === false
          ? {}
          : {
              remove: async (account: Account) => {
                await login(account)
                server.delete(account.username)
              },
            }),
        close: async () => {},
      },
    })
  return {
    server,
    created,
    pauses,
    warnings,
    open,
    beforeCreating: (hook: typeof before) => {
      before = hook
    },
  }
}

const kept = async () => JSON.parse(await readFile(join(folder, 'verona.example.json'), 'utf8'))

describe('a crowd that is remembered', () => {
  it('is made once and taken again, and grows by what is missing', async () => {
    const { open, created, server } = scene()
    const first = open()
    const progress: number[] = []
    const made = await first.ensure(10, { onProgress: ({ ready }) => progress.push(ready) })
    expect(progress.at(0)).toBe(0)
    expect(progress.at(-1)).toBe(10)
    await first.close()
    const second = open()
    expect(await second.ensure(10)).toEqual(made)
    expect(created).toHaveLength(10)
    expect((await second.ensure(12)).slice(0, 10)).toEqual(made)
    expect(await second.ensure(5)).toEqual(made.slice(0, 5))
    await second.close()
    expect(server.size).toBe(12)
  })

  it('knows after a failure which accounts exist', async () => {
    const { open, server, beforeCreating } = scene()
    beforeCreating(({ username }) => {
      if (username.endsWith('-7')) throw new AccountError('E_ACCOUNTS_REFUSED', 'not him')
    })
    const crowd = open()
    await expect(crowd.ensure(20)).rejects.toThrow('not him')
    await crowd.close()
    const { made, doubtful, tag } = await kept()
    const names = made.flatMap(([first, last]: [number, number]) =>
      Array.from({ length: last - first + 1 }, (_, index) => `assay-load-${tag}-${first + index}`),
    )
    expect(names.sort()).toEqual([...server.keys()].sort())
    expect(doubtful).toEqual([[7, 7]])
  })

  it('has every account written down before it is made', async () => {
    const { open, beforeCreating } = scene()
    let seen: unknown
    beforeCreating(async () => {
      seen ??= (await kept()).doubtful
    })
    const crowd = open()
    await crowd.ensure(6)
    await crowd.close()
    expect(seen).toEqual([[1, 6]])
    expect(await kept()).toMatchObject({ made: [[1, 6]], doubtful: [] })
  })

  it('stops at the signal, and a later run goes on', async () => {
    const { open, beforeCreating, server, created } = scene()
    const controller = new AbortController()
    beforeCreating(({ username }) => {
      if (username.endsWith('-9')) controller.abort(new Error('enough'))
    })
    const crowd = open()
    await expect(crowd.ensure(100, { signal: controller.signal })).rejects.toThrow('enough')
    await crowd.close()
    expect(server.size).toBeGreaterThanOrEqual(8)
    expect(server.size).toBeLessThan(20)
    const later = open()
    expect(await later.ensure(100)).toHaveLength(100)
    await later.close()
    expect(new Set(created).size).toBe(created.length)
    expect(server.size).toBe(100)
  })

  it('is patient with a server that limits registrations, and with cuts', async () => {
    const { open, beforeCreating, pauses, server } = scene()
    let refusals = 0
    beforeCreating(() => {
      refusals += 1
      if (refusals === 2) throw new AccountError('E_ACCOUNTS_REFUSED', 'later', { tryLater: true })
      if (refusals === 6) throw new ConnectError('E_CONNECT_LOST', 'reset')
    })
    const crowd = open()
    expect(await crowd.ensure(8)).toHaveLength(8)
    await crowd.close()
    expect(pauses).toEqual([1000, 1000])
    expect(server.size).toBe(8)
  })

  it('finds that an account of which nobody saw the end exists', async () => {
    const { open, beforeCreating, server } = scene()
    let cuts = 0
    beforeCreating(({ username, password }) => {
      cuts += 1
      if (cuts > 1) return
      server.set(username, password)
      throw new ConnectError('E_CONNECT_LOST', 'reset')
    })
    const crowd = open()
    expect(await crowd.ensure(3)).toHaveLength(3)
    await crowd.close()
    expect(server.size).toBe(3)
  })

  it('makes a forgotten account anew, and leaves a name that somebody took', async () => {
    const { open, server } = scene()
    const crowd = open()
    const [romeo, juliet] = await crowd.ensure(4)
    if (!romeo || !juliet) throw new Error('four accounts were asked for')
    server.delete(romeo.username)
    server.set(juliet.username, 'hers')
    await crowd.forget([romeo, juliet, { ...romeo, username: 'tybalt' }])
    const again = await crowd.ensure(4)
    await crowd.close()
    expect(again).toContainEqual(romeo)
    expect(again).not.toContainEqual(juliet)
    for (const { username, password } of again) expect(server.get(username)).toBe(password)
    expect(server.get(juliet.username)).toBe('hers')
    expect(await kept()).toMatchObject({
      made: [
        [1, 1],
        [3, 5],
      ],
      taken: [[2, 2]],
    })
  })

  it('is made anew on a server that was set up anew', async () => {
    const { open, server, warnings, created } = scene()
    const first = open()
    await first.ensure(50)
    await first.close()
    server.clear()
    const second = open()
    expect(await second.ensure(50)).toHaveLength(50)
    await second.close()
    expect(warnings).toHaveLength(1)
    expect(created).toHaveLength(100)
    expect(server.size).toBe(50)
  })

  it('is removed from the server and from memory', async () => {
    const { open, server } = scene()
    const crowd = open()
    const made = await crowd.ensure(9)
    server.delete(made[3]?.username ?? '')
    expect(await crowd.remove()).toEqual({ removed: 8, left: 0 })
    await crowd.close()
    expect(server.size).toBe(0)
    await expect(kept()).rejects.toThrow('ENOENT')
  })

  it('says what stays', async () => {
    const { open } = scene()
    const crowd = open({ removable: false })
    await crowd.ensure(3)
    expect(await crowd.remove()).toEqual({
      removed: 0,
      left: 3,
      reason: 'the target has no way to remove them',
    })
    await crowd.close()
    expect(await kept()).toMatchObject({ made: [[1, 3]] })
  })
})
