import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandBackend } from './command.ts'

const account = { username: 'romeo', domain: 'verona.example', password: "it's $(secret) & more" }
const node = process.execPath

describe('accounts by command', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assay-command-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are made and removed by programs, whatever their passwords hold', async () => {
    const write =
      'const [f, ...a] = process.argv.slice(1); fs.mkdirSync(f); fs.mkdirSync(f + "/" + a.join("-"))'
    const backend = commandBackend({
      create: [node, '-e', write, `${folder}/{username}`, '{domain}', '{password}'],
      delete: [node, '-e', 'fs.rmSync(process.argv[1], { recursive: true })', `${folder}/{username}`],
    })
    await backend.create(account)
    expect(await readdir(join(folder, 'romeo'))).toEqual([`verona.example-${account.password}`])
    await backend.remove?.(account)
    expect(await readdir(folder)).toEqual([])
  })

  it('cannot be removed where there is no command for it', () => {
    expect(commandBackend({ create: ['true'] }).remove).toBeUndefined()
  })

  it.each([
    [
      [node, '-e', 'console.error("boom " + process.argv[1]); process.exit(7)', '{password}'],
      'status 7: boom …',
    ],
    [['/nowhere/to/be/found'], 'no such program'],
    [[tmpdir()], 'not executable'],
    [[node, '-e', 'process.kill(process.pid, "SIGTERM"); setTimeout(() => {}, 1e4)'], 'ended by SIGTERM'],
  ])('tell how %j went wrong, and no password', async (create, outcome) => {
    const failure = await commandBackend({ create })
      .create(account)
      .catch((error) => error)
    expect(failure).toMatchObject({ code: 'E_ACCOUNTS_COMMAND', message: expect.stringContaining(outcome) })
    expect(`${failure.message}${failure.stack}${failure.cause}`).not.toContain('secret')
  })
})
