import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type LoopbackOptions, startLoopbackServer } from '../loopback/server.ts'
import { type Authority, createAuthority } from './certificate.ts'
import { resolveTarget } from './resolve.ts'

let authority: Authority
let cwd: string

beforeAll(async () => {
  authority = await createAuthority('Verona CA')
  cwd = await mkdtemp(join(tmpdir(), 'assay-resolve-'))
  await mkdir(join(cwd, 'targets'))
  await writeFile(join(cwd, 'ca.pem'), authority.certificate)
})
afterAll(() => rm(cwd, { recursive: true }))

interface Certified {
  readonly names?: readonly string[]
  readonly notBefore?: Date
  readonly notAfter?: Date
}

/** A server for `localhost`, stopped with the test. */
async function serve(options: LoopbackOptions = {}, certified?: Certified) {
  const tls = certified && (await authority.issue({ names: ['localhost'], ...certified }))
  const server = await startLoopbackServer({ ...options, ...(tls ? { tls } : {}) })
  onTestFinished(() => server.stop())
  return server
}

/** Writes a target file for a port of `localhost` and gives its path. */
async function targetFile(port: number, more = 'tls: {ca: ca.pem}'): Promise<string> {
  const file = join(cwd, 'localhost.yaml')
  await writeFile(file, `domain: localhost\nendpoints: {client: {port: ${port}}}\ntimeout: 500ms\n${more}\n`)
  return file
}

describe('a target by file', () => {
  it('is reached, gives accounts, and is left as it was', async () => {
    const server = await serve({}, {})
    const ready = await resolveTarget(await targetFile(server.port))
    expect(ready.target).toMatchObject({
      name: 'localhost',
      client: { host: 'localhost', port: server.port },
      timeoutMs: 500,
    })
    const accounts = await ready.accounts.acquire(3)
    expect(accounts).toHaveLength(3)
    expect(server.accounts.size).toBe(3)
    await ready.stop()
    await ready.stop()
    expect(server.accounts.size).toBe(0)
    expect(server.connections).toBe(0)
  })

  it('goes by its name in targets/', async () => {
    const server = await serve()
    await writeFile(
      join(cwd, 'targets', 'verona.yaml'),
      `domain: localhost\nendpoints: {client: {port: ${server.port}}}\ntls: {mode: none}`,
    )
    expect((await resolveTarget('verona', { cwd })).target.name).toBe('verona')
  })

  it('can be reached over direct TLS', async () => {
    const server = await serve({}, {})
    const file = await targetFile(server.port, `tls: {mode: direct, ca: ca.pem}`)
    await writeFile(
      file,
      `domain: localhost\nendpoints: {direct-tls: {port: ${server.directTlsPort}}, client: {port: ${server.port}}}\ntls: {mode: direct, ca: ca.pem}`,
    )
    const { target, accounts, stop } = await resolveTarget(file)
    expect(target.directTls?.port).toBe(server.directTlsPort)
    expect(await accounts.acquire(1)).toHaveLength(1)
    await stop()
    expect(server.accounts.size).toBe(0)
  })
})

describe('what keeps a target from being used is one sentence', () => {
  const past = { notBefore: new Date('2025-01-01'), notAfter: new Date('2026-01-02T12:00:00Z') }
  const future = { notBefore: new Date('2099-01-01'), notAfter: new Date('2100-01-01') }

  it.each([
    ['expired', past, 'the certificate of localhost:PORT expired on 2026-01-02'],
    ['of the future', future, 'the certificate of localhost:PORT is not valid before 2099-01-01'],
    [
      'of another',
      { names: ['mantua.example'] },
      'the certificate of localhost:PORT is for DNS:mantua.example and not for localhost',
    ],
  ])('a certificate that is %s', async (_, certified, message) => {
    const { port } = await serve({}, certified)
    await expect(resolveTarget(await targetFile(port))).rejects.toMatchObject({
      code: 'E_TARGET_TLS',
      message: message.replace('PORT', String(port)),
      hint: expect.stringContaining('tls.verify'),
    })
  })

  it('a certificate of an unknown authority', async () => {
    const { port } = await serve({}, {})
    const file = await targetFile(port, '')
    await expect(resolveTarget(file)).rejects.toMatchObject({
      code: 'E_TARGET_TLS',
      message: `the certificate of localhost:${port} is signed by an authority that is not trusted here (issuer: Verona CA)`,
    })
    const unchecked = await resolveTarget(await targetFile(port, 'tls: {verify: false}'))
    expect(unchecked.target.tls.verify).toBe(false)
  })

  it('no STARTTLS', async () => {
    const { port } = await serve()
    await expect(resolveTarget(await targetFile(port))).rejects.toMatchObject({
      code: 'E_TARGET_TLS',
      message: `localhost:${port} offers no STARTTLS, which the target asks for`,
    })
  })

  it('direct TLS on a port that speaks none', async () => {
    const { port } = await serve()
    await expect(resolveTarget(`xmpps://localhost:${port}`)).rejects.toMatchObject({
      code: 'E_TARGET_TLS',
      message: expect.stringContaining(`TLS with localhost:${port} failed`),
    })
  })

  it('nobody there', async () => {
    const server = await serve()
    await server.stop()
    await expect(resolveTarget(`xmpp://127.0.0.1:${server.port}`)).rejects.toMatchObject({
      code: 'E_TARGET_UNREACHABLE',
      message: `127.0.0.1:${server.port} refused the connection`,
    })
    await expect(resolveTarget('xmpp://verona.invalid:5222')).rejects.toMatchObject({
      code: 'E_TARGET_UNREACHABLE',
      message: expect.stringContaining('verona.invalid:5222'),
    })
  })

  it('somebody who never answers', async () => {
    const { port } = await serve({ misbehave: { kind: 'silent' } })
    const begin = performance.now()
    await expect(resolveTarget(await targetFile(port))).rejects.toMatchObject({
      code: 'E_TARGET_SILENT',
      message: expect.stringContaining(`localhost:${port} does not answer as an XMPP server does`),
    })
    expect(performance.now() - begin).toBeLessThan(2000)
  })

  it('an abort, at once and with its own reason', async () => {
    const { port } = await serve({ misbehave: { kind: 'silent' } })
    const controller = new AbortController()
    const reason = new Error('enough')
    setTimeout(() => controller.abort(reason), 50)
    const { signal } = controller
    await expect(resolveTarget(`xmpp://localhost:${port}`, { signal })).rejects.toBe(reason)
  })
})

describe('SRV records', () => {
  it('lead to the first host that answers', async () => {
    const server = await serve({}, {})
    const gone = await serve()
    await gone.stop()
    const records = [
      { name: 'localhost', port: server.port, priority: 20, weight: 0 },
      { name: '127.0.0.1', port: gone.port, priority: 10, weight: 0 },
    ]
    const resolver = { resolveSrv: async () => records }
    const file = join(cwd, 'srv.yaml')
    await writeFile(file, 'domain: verona.example\ntls: {verify: false}')
    await expect(resolveTarget(file, { resolver })).rejects.toMatchObject({ code: 'E_TARGET_SILENT' })
    await writeFile(file, 'domain: verona.example\ntls: {mode: none}')
    const other = await startLoopbackServer({ domain: 'verona.example' })
    onTestFinished(() => other.stop())
    records[0] = { name: 'localhost', port: other.port, priority: 20, weight: 0 }
    const { target } = await resolveTarget(file, { resolver })
    expect(target.client).toEqual({ host: 'localhost', port: other.port })
    await other.stop()
    await expect(resolveTarget(file, { resolver })).rejects.toMatchObject({
      code: 'E_TARGET_UNREACHABLE',
      message: expect.stringMatching(
        /none of verona.example's 2 hosts can be reached: 127.0.0.1:.*; localhost:/,
      ),
    })
  })
})

describe('accounts given apart', () => {
  it('replace those of the target', async () => {
    const server = await serve({ accounts: new Map([['romeo', 'x']]) }, {})
    await writeFile(join(cwd, 'users.txt'), 'romeo x\n')
    const file = await targetFile(server.port)
    const ready = await resolveTarget(file, { accounts: 'users.txt', cwd })
    expect(await ready.accounts.acquire(1)).toMatchObject([{ username: 'romeo' }])
    await expect(ready.accounts.acquire(2)).rejects.toMatchObject({ code: 'E_ACCOUNTS_TOO_FEW' })
  })

  it('have their problems told', async () => {
    const server = await serve({}, {})
    await writeFile(join(cwd, 'users.txt'), 'romeo\n')
    const file = await targetFile(server.port)
    for (const accounts of ['users.txt', 'nowhere.txt'])
      await expect(resolveTarget(file, { accounts, cwd })).rejects.toMatchObject({ code: 'E_ACCOUNTS_FILE' })
  })
})

describe('names', () => {
  it('loopback starts the server in this process', async () => {
    const ready = await resolveTarget('loopback')
    expect(ready.target).toMatchObject({ name: 'loopback', domain: 'localhost' })
    expect(await ready.accounts.acquire(20)).toHaveLength(20)
    await ready.stop()
  })

  it.each([
    ['prosdoy', 'did you mean prosody?'],
    ['exmaple', 'did you mean example?'],
    ['chat.example', 'did you mean xmpp://chat.example?'],
    ['openfire', "there is no target 'openfire'"],
  ])('%s is unknown', async (name, message) => {
    await expect(resolveTarget(name, { cwd })).rejects.toMatchObject({
      code: 'E_TARGET_UNKNOWN',
      message: expect.stringContaining(message),
      hint: expect.stringContaining('prosody, ejabberd, jabberd2, loopback'),
    })
  })

  it('that look like files are files', async () => {
    await expect(resolveTarget('./nowhere.yaml', { cwd })).rejects.toMatchObject({ code: 'E_TARGET_FILE' })
  })
})
