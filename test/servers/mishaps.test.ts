import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startLoopbackServer } from '../../src/loopback/server.ts'
import { createAuthority } from '../../src/target/certificate.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'
import { pageParts } from '../report/page-parts.ts'
import { assay, Scratch } from '../support/assay.ts'

/** Everything that can go wrong around a run ends in time, with one sentence, the right code, and its reports. */

let scratch: Scratch
const undo: (() => unknown)[] = []

beforeEach(() => {
  scratch = new Scratch()
})

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
  scratch.remove()
})

interface Where {
  readonly port: number
  readonly ca?: string
  readonly accounts?: string
  readonly timeout?: string
}

/** A target file for something on loopback. */
function targetFile({ port, ca, accounts = 'register', timeout = '2s' }: Where): string {
  const trust = ca === undefined ? '' : `tls: { ca: ${scratch.file('ca.pem', ca)} }\n`
  const text = `domain: localhost\nendpoints:\n  client: { host: 127.0.0.1, port: ${port} }\n${trust}accounts: ${accounts}\ntimeout: ${timeout}\n`
  return scratch.file('target.yaml', text)
}

/** A TCP server that does one thing to whoever connects. */
async function listen(greet: (socket: net.Socket) => void): Promise<number> {
  const sockets = new Set<net.Socket>()
  const server = net.createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    greet(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  undo.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as net.AddressInfo).port
}

function certify(target: string, ...more: string[]) {
  return assay('certify', target, '--out', scratch.path, ...more)
}

/** The sentences on stderr that say what was wrong. */
function errors(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line.startsWith('error: '))
}

/** Reports that could not be written where they should be are elsewhere. */
function expectRefuge(stderr: string): void {
  const place = /the reports are in (\S+) instead/.exec(stderr)?.[1] ?? ''
  undo.push(() => rmSync(path.dirname(place), { recursive: true, force: true }))
  expect(readdirSync(place)).toContain('compliance.json')
}

function leftOvers(): string[] {
  return readdirSync(tmpdir()).filter((name) => /^assay-(prosody|ejabberd|jabberd2)-/.test(name))
}

it('a reader that has seen enough is no error', () => {
  const main = path.resolve(import.meta.dirname, '../../dist/src/cli/main.js')
  const { stdout, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" "${main}" list scenarios | head -1`],
    {
      encoding: 'utf8',
    },
  )
  expect(stderr).toBe('')
  expect(stdout.trim().split('\n')).toHaveLength(1)
})

describe('before a run', () => {
  it.each([
    ['nobody listens', 'xmpp://127.0.0.1:9', /127\.0\.0\.1:9/],
    ['the host has no address', 'xmpp://nowhere.invalid:5222', /nowhere\.invalid/],
  ])('%s: exit 3', async (_, target, sentence) => {
    const { code, stderr, milliseconds } = await certify(target).ended
    expect(errors(stderr)).toEqual([expect.stringMatching(sentence)])
    expect(code).toBe(3)
    expect(milliseconds).toBeLessThan(15_000)
  })

  it('a server that never answers: exit 3 within the time-out', async () => {
    const port = await listen(() => {})
    const { code, stderr, milliseconds } = await certify(targetFile({ port })).ended
    expect(errors(stderr)).toEqual([
      expect.stringMatching(new RegExp(`${port}.*(did not answer|no stream header|answer)`)),
    ])
    expect(code).toBe(3)
    expect(milliseconds).toBeLessThan(10_000)
  })

  it('a server that sends garbage: exit 3', async () => {
    const port = await listen((socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const { code, stderr } = await certify(targetFile({ port })).ended
    expect(errors(stderr)).toHaveLength(1)
    expect(code).toBe(3)
  })

  it('an expired certificate: exit 3', async () => {
    const authority = await createAuthority()
    const day = 86_400_000
    const past = { notBefore: new Date(Date.now() - 20 * day), notAfter: new Date(Date.now() - 10 * day) }
    const tls = await authority.issue({ names: ['localhost'], ...past })
    const server = await startLoopbackServer({ tls })
    undo.push(() => server.stop())
    const { code, stderr } = await certify(targetFile({ port: server.port, ca: authority.certificate })).ended
    expect(errors(stderr)).toEqual([expect.stringMatching(/certificate of .*localhost.* expired/)])
    expect(code).toBe(3)
  })

  it('a wrong password: exit 3', async () => {
    const authority = await createAuthority()
    const server = await startLoopbackServer({
      tls: await authority.issue({ names: ['localhost'] }),
      accounts: new Map([['romeo', 'right-one']]),
    })
    undo.push(() => server.stop())
    const accounts = '{ list: [{ username: romeo, password: wrong-one }] }'
    const { code, stderr } = await certify(
      targetFile({ port: server.port, ca: authority.certificate, accounts }),
    ).ended
    expect(errors(stderr)).toEqual([expect.stringMatching(/romeo@localhost.*refused.*not-authorized/)])
    expect(stderr).not.toContain('wrong-one')
    expect(code).toBe(3)
  })

  it.each([
    [['certify', '--lanes', 'many'], 64],
    [['certify', 'prosodi'], 64],
    [['certify', 'prosody', '--spec', 'xep-9999'], 64],
    [['certify', 'prosody', '--signing-key', 'key.pem'], 64],
    [['certify', 'prosody', '--tags', '@nothing'], 104],
    [['certify', 'prosody', '--baseline', '/nonexistent.yaml'], 104],
    [['frobnicate'], 64],
  ] as const)('%j: exit %i', async (args, expected) => {
    const { code, stderr } = await assay(...args).ended
    expect(code).toBe(expected)
    expect(stderr).toMatch(/^error: /m)
    expect(stderr).not.toMatch(/^\s+at /m)
  })
})

describe('during a run', () => {
  it('the server dies: exit 3, and what had run is in the reports', async () => {
    const server = await startReferenceServer('prosody')
    undo.push(() => server.stop())
    const { port } = server.target.client
    const call = certify(targetFile({ port, ca: server.target.tls.ca ?? '' }), '--lanes', '2')
    await call.said(/^\d+\/\d+ · [1-9]/m)
    for (const pid of server.processes) process.kill(pid, 'SIGKILL')
    const { code, stderr } = await call.ended
    expect(errors(stderr)).toEqual([
      expect.stringMatching(new RegExp(`${port} stopped answering after \\d+ scenarios`)),
    ])
    expect(code).toBe(3)
    const model = JSON.parse(scratch.report('compliance.json'))
    expect(model.interrupted.ran).toBeLessThan(model.interrupted.planned)
    expect(model.totals.pass).toBeGreaterThan(0)
    expect(pageParts(scratch.report('report.html')).data.compliance?.interrupted?.reason).toContain(
      'stopped answering',
    )
  })

  it('Ctrl-C: exit 105, reports written, no process and no directory left', async () => {
    const before = leftOvers()
    const call = certify('prosody', '--lanes', '2')
    await call.said(/^\d+\/\d+ · [1-9]/m)
    const started = performance.now()
    call.child.kill('SIGINT')
    const { code } = await call.ended
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(code).toBe(105)
    const model = JSON.parse(scratch.report('compliance.json'))
    expect(model.interrupted).toMatchObject({ reason: expect.stringContaining('SIGINT') })
    expect(model.totals.pass).toBeGreaterThan(0)
    expect(leftOvers()).toEqual(before)
  })

  it('a report directory that cannot be made: told, the verdicts still shown', async () => {
    const out = path.join(scratch.file('in-the-way', ''), 'reports')
    const { code, stdout, stderr } = await assay('certify', 'loopback', '--spec', 'xep-0199', '--out', out)
      .ended
    expect(stdout).toMatch(/loopback.*scenario/)
    expect(errors(stderr)).toEqual([expect.stringContaining(out)])
    expectRefuge(stderr)
    expect(code).toBe(2)
  })

  it('a full disk: told, the verdicts still shown', async () => {
    const small = path.join(scratch.path, 'small')
    mkdirSync(small)
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', small])
    expect(mounted.status, 'mounting a small tmpfs needs root').toBe(0)
    undo.push(() => spawnSync('umount', [small]))
    const { code, stdout, stderr } = await assay('certify', 'loopback', '--spec', 'xep-0199', '--out', small)
      .ended
    expect(stdout).toMatch(/loopback.*scenario/)
    expect(errors(stderr).join('\n')).toMatch(/disk is full/)
    expectRefuge(stderr)
    expect(code).toBe(2)
  })
})
