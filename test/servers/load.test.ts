import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startLoopbackServer } from '../../src/loopback/server.ts'
import type { LoadModel } from '../../src/metrics/load-model.ts'
import { createAuthority } from '../../src/target/certificate.ts'
import { freePorts } from '../../src/target/ports.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'
import { pageParts } from '../report/page-parts.ts'
import { assay, Scratch } from '../support/assay.ts'

/** `assay load` as built, against real servers: what it reports, how it ends, and that it leaves nothing behind. */

const url = new URL('../../reports/schema/load.schema.json', import.meta.url)
const isLoadModel = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(url, 'utf8')) as AnySchemaObject,
)

const SHORT = '{ ramp-up: 0s, warm-up: 500ms, measure: 2s, drain: 5s }'
const LONG = '{ ramp-up: 0s, warm-up: 500ms, measure: 60s, drain: 5s }'
const FILES = [
  'badge.json',
  'badge.svg',
  'ctrf-report.json',
  'junit.xml',
  'latency-chat.hgrm',
  'latency.hlog',
  'load.json',
  'metrics.om',
  'report.html',
  'run.json',
  'summary.md',
]

let scratch: Scratch
const undo: (() => unknown)[] = []

beforeEach(() => {
  scratch = new Scratch()
})

afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
  scratch.remove()
})

/** A scenario file of chat, with these lines added or changed. */
function scenario(lines: Readonly<Record<string, string>>): string {
  const all = {
    name: 'test',
    clients: '40',
    login: '{ rate: 200/s, timeout: 60s }',
    executor: 'constant-arrival-rate',
    rate: '100/s',
    mix: '[{ behaviour: chat }]',
    ...lines,
  }
  const text = Object.entries(all).map(([key, value]) => `${key}: ${value}`)
  return scratch.file('scenario.yaml', `${text.join('\n')}\n`)
}

function load(file: string, target: string, ...more: string[]) {
  return assay('load', file, target, '--out', scratch.path, ...more)
}

function model(): LoadModel {
  const read = JSON.parse(scratch.report('load.json'))
  expect(isLoadModel(read), JSON.stringify(isLoadModel.errors)).toBe(true)
  return read as LoadModel
}

/** The sentences on stderr that say what was wrong. */
function errors(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line.startsWith('error: '))
}

/** Processes below one of ours, their own too. */
function childrenOf(pid: number): number[] {
  const own = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
  return own.flatMap((child) => [child, ...childrenOf(child)])
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

function expectNoneLost({ delivery }: LoadModel): void {
  const { sent, ...rest } = delivery
  expect(sent).toBeGreaterThan(0)
  expect(rest).toEqual({ delivered: sent, lost: 0, rejected: 0, duplicated: 0, reordered: 0 })
}

describe('2,000 clients', () => {
  const crowd = {
    clients: '2000',
    login: '{ rate: 300/s, timeout: 90s }',
    rate: '500/s',
    phases: '{ ramp-up: 500ms, warm-up: 500ms, measure: 3s }',
    thresholds: '[lost == 0, duplicated == 0, reordered == 0, errors.rate < 0.01%]',
  }

  it('on prosody: every message is accounted for, and all reports are there', async () => {
    const { code, stdout, stderr } = await load(scenario(crowd), 'prosody').ended
    expect(errors(stderr)).toEqual([])
    const found = model()
    expectNoneLost(found)
    expect(found).toMatchObject({ clients: 2000, loggedIn: 2000, errors: {} })
    expect(found.operations.chat?.count).toBe(1500)
    expect(found.server?.cpuSeconds).toBeGreaterThan(0)
    expect(readdirSync(path.join(scratch.path, 'latest')).sort()).toEqual(FILES)
    expect(stdout).toContain('nothing lost')
    expect(code).toBe(0)
  })

  it('on ejabberd from two processes', async () => {
    const { code, stderr } = await load(
      scenario({ ...crowd, mix: '[{ behaviour: chat, pairs: across }]' }),
      'ejabberd',
      '--processes',
      '2',
      '--tls',
      'none',
    ).ended
    expect(errors(stderr)).toEqual([])
    const found = model()
    expectNoneLost(found)
    expect(found).toMatchObject({ loggedIn: 2000, harness: { processes: 2, workers: 2 } })
    expect(code).toBe(0)
  })
})

describe('storms on prosody', () => {
  it.each(['login-storm', 'reconnect-storm'])('%s', async (name) => {
    const { code, stderr } = await load(name, 'prosody', '--clients', '60', '--rate', '60/s').ended
    expect(errors(stderr)).toEqual([])
    const found = model()
    expect(found).toMatchObject({ clients: 60, loggedIn: 60, errors: {} })
    expect(found.operations.login).toMatchObject({ count: 60, started: 60, failed: 0 })
    expect(found.logins).toMatchObject({ attempted: name === 'login-storm' ? 60 : 120, failed: 0 })
    expect(code).toBe(0)
  })
})

it.each(['prosody', 'ejabberd'])('anonymous clients on %s, on two workers', async (name) => {
  const lines = {
    login: '{ mechanism: ANONYMOUS, rate: 200/s, timeout: 60s }',
    mix: '[{ behaviour: chat, pairs: across }, { behaviour: ping }]',
    phases: SHORT,
  }
  const { code, stderr } = await load(scenario(lines), name, '--workers', '2').ended
  expect(errors(stderr)).toEqual([])
  const found = model()
  expectNoneLost(found)
  expect(found).toMatchObject({ clients: 40, loggedIn: 40, errors: {}, harness: { workers: 2 } })
  expect(code).toBe(0)
})

describe('a run that does not come to its end', () => {
  it('Ctrl-C: exit 105, reports written, no process left', async () => {
    const call = load(scenario({ phases: LONG }), 'loopback', '--processes', '2')
    await call.said(/^measuring/m)
    const children = childrenOf(call.child.pid ?? 0)
    expect(children).toHaveLength(2)
    const began = performance.now()
    call.child.kill('SIGINT')
    const { code } = await call.ended
    expect(performance.now() - began).toBeLessThan(10_000)
    expect(code).toBe(105)
    const found = model()
    expect(found.interrupted).toEqual({ reason: 'interrupted by SIGINT', phase: 'measure' })
    expectNoneLost(found)
    expect(found.achievedRate).toBeGreaterThan(80)
    expect(pageParts(scratch.report('report.html')).data.load?.interrupted?.reason).toContain('SIGINT')
    expect(children.filter(isAlive)).toEqual([])
  })

  it('Ctrl-C while logging in: exit 105', async () => {
    const call = load(scenario({ clients: '400', login: '{ rate: 10/s }' }), 'loopback')
    await call.said(/^logging in/m)
    call.child.kill('SIGINT')
    const { code, stderr } = await call.ended
    expect(errors(stderr)).toEqual([])
    expect(code).toBe(105)
  })

  it('the server dies: exit 3 with one sentence, and what was measured', async () => {
    const server = await startReferenceServer('prosody')
    undo.push(() => server.stop())
    const { client, tls } = server.target
    const target = scratch.file(
      'target.yaml',
      `domain: localhost\nendpoints:\n  client: { host: 127.0.0.1, port: ${client.port} }\ntls: { ca: ${scratch.file('ca.pem', tls.ca ?? '')} }\naccounts: register\n`,
    )
    const call = load(scenario({ phases: LONG }), target)
    await call.said(/^measuring/m)
    for (const pid of server.processes) process.kill(pid, 'SIGKILL')
    const { code, stderr } = await call.ended
    expect(errors(stderr)).toEqual([expect.stringMatching(/every client has lost its connection/)])
    expect(stderr).not.toMatch(/^\s+at /m)
    expect(code).toBe(3)
    const found = model()
    expect(found.interrupted?.reason).toMatch(/lost its connection/)
    expect(found.delivery.delivered).toBeGreaterThan(0)
    expect(scratch.report('summary.md')).toContain('lost its connection')
  })

  it('a process of the load dies: exit 2 with one sentence, and what the other measured', async () => {
    const call = load(scenario({ phases: LONG }), 'loopback', '--processes', '2')
    await call.said(/^measuring/m)
    const [child = 0] = childrenOf(call.child.pid ?? 0)
    process.kill(child, 'SIGKILL')
    const { code, stderr } = await call.ended
    expect(errors(stderr)).toEqual([expect.stringMatching(/a process of the load ended on its own: SIGKILL/)])
    expect(code).toBe(2)
    expect(model().delivery.delivered).toBeGreaterThan(0)
  })

  it('a threshold with abort-on: the verdict is 99, and early', async () => {
    const thresholds = '[{ expression: p99(latency.chat) < 1us, abort-on: true }, lost == 0]'
    const { code, stderr, milliseconds } = await load(scenario({ phases: LONG, thresholds }), 'loopback')
      .ended
    expect(errors(stderr)).toEqual([])
    expect(code).toBe(99)
    expect(milliseconds).toBeLessThan(15_000)
    const found = model()
    expect(found.interrupted?.reason).toBe('the threshold p99(latency.chat) < 1us was crossed')
    expect(found.thresholds.map(({ ok }) => ok)).toEqual([false, true])
  })
})

describe('verdicts', () => {
  it('a crossed threshold: exit 99', async () => {
    const more = ['--threshold', 'p99(latency.chat) < 1us', '--threshold', 'lost == 0']
    const { code, stderr } = await load(scenario({ phases: SHORT }), 'loopback', ...more).ended
    expect(errors(stderr)).toEqual([])
    expect(code).toBe(99)
    expect(model().thresholds.map(({ ok }) => ok)).toEqual([false, true])
    expect(scratch.report('junit.xml')).toMatch(/<failure/)
  })

  it('--metrics serves the progress while the run goes on, and no longer', async () => {
    const [port = 0] = await freePorts(1)
    const call = load(scenario({ phases: SHORT }), 'loopback', '--metrics', String(port))
    await call.said(/measuring/)
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
    expect(text).toMatch(/^assay_phase\{target="loopback",scenario="[^"]+",phase="measure"\} 1$/m)
    expect(text).toMatch(/^assay_clients_logged_in\{[^}]+\} [1-9]\d*$/m)
    expect((await call.ended).code).toBe(0)
    await expect(fetch(`http://127.0.0.1:${port}/metrics`)).rejects.toThrow()
  })

  it('--json prints the model and nothing else', async () => {
    const { code, stdout } = await load(scenario({ phases: SHORT }), 'loopback', '--json').ended
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toEqual(model())
  })
})

describe('what cannot work is told before anything is measured', () => {
  it('a wrong password: exit 3', async () => {
    const authority = await createAuthority()
    const server = await startLoopbackServer({
      tls: await authority.issue({ names: ['localhost'] }),
      accounts: new Map(['romeo', 'juliet'].map((name) => [name, 'right-one'])),
    })
    undo.push(() => server.stop())
    const target = scratch.file(
      'target.yaml',
      `domain: localhost\nendpoints:\n  client: { host: 127.0.0.1, port: ${server.port} }\ntls: { ca: ${scratch.file('ca.pem', authority.certificate)} }\naccounts: { list: [{ username: romeo, password: wrong-one }, { username: juliet, password: wrong-one }] }\n`,
    )
    const { code, stderr } = await load(scenario({ clients: '2' }), target).ended
    expect(errors(stderr)).toEqual([expect.stringMatching(/not-authorized/)])
    expect(stderr).not.toContain('wrong-one')
    expect(code).toBe(3)
  })

  it('more clients than descriptors: exit 104', async () => {
    const { code, stderr } = await load(scenario({ clients: '2000000' }), 'loopback').ended
    expect(stderr).toMatch(/^error: .*\n.*descriptors/m)
    expect(stderr).not.toMatch(/readying|logging in/)
    expect(code).toBe(104)
  })

  it('a scenario with three mistakes: exit 104, and all of them', async () => {
    const file = scenario({ clients: 'none', rate: 'fast', thresholds: '[p99(latency.chat) <> 1s]' })
    const { code, stderr } = await load(file, 'loopback').ended
    expect(stderr).toMatch(/clients/)
    expect(stderr).toMatch(/rate/)
    expect(stderr).toMatch(/<> is no comparison/)
    expect(code).toBe(104)
  })
})

it('takes a behaviour from a module of the scenario’s own', async () => {
  scratch.file(
    'greeting.js',
    `
const anything = { '~run': (dataset) => ({ ...dataset, typed: true }), kind: 'schema', type: 'any', async: false }
export default {
  name: 'greeting',
  summary: 'asks the server which entity it is',
  options: anything,
  operations: [''],
  needs: () => ({}),
  create({ crowd, token, operations: [operation], domain }) {
    const waiting = new Map()
    let sequence = 0
    const at = (client, due) => client.index + ':' + due
    return {
      takesPart: () => true,
      act(client, dueUs) {
        Object.assign(token, { operation, client: client.index, sequence: sequence++, dueUs: Math.floor(dueUs), sentUs: Math.floor(crowd.nowUs) })
        const id = Buffer.alloc(24)
        token.write(id, 0)
        crowd.outbox.text(client, "<iq type='get' to='" + domain + "' id='" + id + "'><ping xmlns='urn:xmpp:ping'/></iq>")
        crowd.recorder.started(operation, dueUs)
        waiting.set(at(client, Math.floor(dueUs)), dueUs)
        return true
      },
      arrived(client, { dueUs, sentUs }) {
        if (waiting.delete(at(client, dueUs))) crowd.recorder.completed(operation, dueUs, sentUs, crowd.nowUs)
      },
      refused() {},
      pending: () => waiting.size,
    }
  },
}
`,
  )
  const file = scenario({ mix: '[{ behaviour: ./greeting.js, name: greeting }]', phases: SHORT })
  const { code, stderr } = await load(file, 'loopback').ended
  expect(errors(stderr)).toEqual([])
  expect(code).toBe(0)
  expect(model().operations.greeting).toMatchObject({ count: 200, started: 200, failed: 0 })
})
