import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, describe, expect, it } from 'vitest'
import { startReferenceServer } from '../../src/target/reference/start.ts'

const BUILD = resolve('node_modules/.cache/assay-lifecycle-test')
afterAll(() => rmSync(BUILD, { recursive: true, force: true }))

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const instancesOf = (name: string) =>
  readdirSync(tmpdir()).filter((entry) => entry.startsWith(`assay-${name}-`))

async function eventually(condition: () => boolean): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    if (condition()) return true
    await pause(50)
  }
  return false
}

/** Node 20 runs no TypeScript, so the victim gets a build of its own. */
function buildStart(): string {
  const compiled = spawnSync(
    process.execPath,
    [
      ...['node_modules/typescript/bin/tsc', '--ignoreConfig', 'src/target/reference/start.ts'],
      ...[
        '--outDir',
        BUILD,
        '--rootDir',
        '.',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--types',
        'node',
      ],
      ...['--rewriteRelativeImportExtensions', '--skipLibCheck'],
    ],
    { encoding: 'utf8' },
  )
  if (compiled.status !== 0) throw new Error(compiled.stdout + compiled.stderr)
  mkdirSync(BUILD, { recursive: true })
  writeFileSync(join(BUILD, 'package.json'), '{"type":"module"}')
  return join(BUILD, 'src/target/reference/start.js')
}

describe('a reference server', () => {
  it.each(['prosody', 'ejabberd', 'jabberd2'] as const)(
    '%s is gone after kill -9 of its master',
    async (name) => {
      const program = `
      import { startReferenceServer } from ${JSON.stringify(buildStart())}
      const server = await startReferenceServer(${JSON.stringify(name)})
      console.log(JSON.stringify({ directory: server.directory, processes: server.processes }))
      setInterval(() => {}, 1000)`
      const master = spawn(process.execPath, ['--input-type=module', '--eval', program], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const [line] = (await once(createInterface({ input: master.stdout }), 'line')) as [string]
      const server = JSON.parse(line) as { directory: string; processes: number[] }
      expect(server.processes.every(alive)).toBe(true)
      expect(existsSync(server.directory)).toBe(true)
      master.kill('SIGKILL')
      await once(master, 'exit')
      expect(await eventually(() => !server.processes.some(alive) && !existsSync(server.directory))).toBe(
        true,
      )
      await pause(300) // the guardian looks a second time for what a dying server still wrote
      expect(existsSync(server.directory)).toBe(false)
    },
  )

  it('that dies on its own is known to have died, with its last words', async () => {
    const server = await startReferenceServer('prosody')
    try {
      process.kill(server.processes[0] ?? 0, 'SIGKILL')
      const exit = await server.exited
      expect(exit).toMatchObject({ process: 'prosody', signal: 'SIGKILL', stopped: false })
      expect(exit.log).toContain('prosody.log')
    } finally {
      await server.stop()
    }
    expect(existsSync(server.directory)).toBe(false)
  })

  it('stops when the signal fires, while starting and while running', async () => {
    const before = instancesOf('ejabberd')
    const early = new AbortController()
    const starting = startReferenceServer('ejabberd', { signal: early.signal })
    setTimeout(() => early.abort(new Error('interrupted')), 700)
    await expect(starting).rejects.toThrow('interrupted')
    expect(instancesOf('ejabberd')).toEqual(before)

    const late = new AbortController()
    const server = await startReferenceServer('prosody', { signal: late.signal })
    late.abort()
    expect((await server.exited).stopped).toBe(true)
    await server.stop()
    expect(existsSync(server.directory)).toBe(false)
  })

  it.each(['prosody', 'ejabberd', 'jabberd2'] as const)('%s runs beside others of its kind', async (name) => {
    const servers = await Promise.all([1, 2, 3].map(() => startReferenceServer(name)))
    try {
      const ports = servers.flatMap(({ target }) => [target.client.port, target.directTls?.port])
      expect(new Set(ports).size).toBe(6)
      expect(servers.flatMap((server) => server.processes).every(alive)).toBe(true)
    } finally {
      await Promise.all(servers.map((server) => server.stop()))
    }
    expect(servers.flatMap((server) => server.processes).some(alive)).toBe(false)
    expect(servers.some((server) => existsSync(server.directory))).toBe(false)
  })
})
