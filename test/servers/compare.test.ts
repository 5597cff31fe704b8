import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../../src/loopback/server.ts'
import type { Comparison } from '../../src/report/compare/model.ts'
import { assay, Scratch } from '../support/assay.ts'

/** `assay compare` as built, on real load: it sees nothing where nothing was done to the server. */

const CLIENTS = Array.from({ length: 20 }, (_, n) => `user${n}`)
/** Where the machine was crowded out, what was measured is no word on the server. */
const CROWDED = { retry: 5 }

let scratch: Scratch
let server: LoopbackServer
let target: string
let scenario: string

beforeAll(async () => {
  scratch = new Scratch()
  server = await startLoopbackServer({ accounts: new Map(CLIENTS.map((name) => [name, 'x'])) })
  const accounts = CLIENTS.map((name) => `{ username: ${name}, password: x }`).join(', ')
  target = scratch.file(
    'target.yaml',
    `domain: localhost\nendpoints:\n  client: { host: 127.0.0.1, port: ${server.port} }\ntls: { mode: none }\naccounts: { list: [${accounts}] }\n`,
  )
  scenario = scratch.file(
    'scenario.yaml',
    `name: calm
clients: 20
login: { rate: 200/s, tls: none }
executor: constant-arrival-rate
rate: 250/s
phases: { ramp-up: 0s, warm-up: 3s, measure: 18s, drain: 5s }
mix: [{ behaviour: chat }]
`,
  )
})

afterAll(async () => {
  await server.stop()
  scratch.remove()
})

/** Puts the load on the server and returns the directory of the run. */
async function loaded(name: string, ...more: string[]): Promise<string> {
  const out = path.join(scratch.path, name)
  const { code, stderr } = await assay('load', scenario, target, '--workers', '1', '--out', out, ...more)
    .ended
  expect(code, stderr).toBe(0)
  return path.join(out, 'latest')
}

/** A run of the seconds for which `isKept` holds, of all it had. */
function part(run: string, name: string, isKept: (second: number, of: number) => boolean): string {
  const directory = path.join(scratch.path, name)
  mkdirSync(directory, { recursive: true })
  const read = (file: string) => readFileSync(path.join(run, file), 'utf8')
  for (const file of ['run.json', 'load.json']) writeFileSync(path.join(directory, file), read(file))
  const lines = read('latency.hlog').trimEnd().split('\n')
  const seconds = lines.map((line) => (line.startsWith('Tag=') ? Number(line.split(',')[1]) : Number.NaN))
  const all = [...new Set(seconds.filter(Number.isFinite))].sort((a, b) => a - b)
  const kept = lines.filter((_, n) => {
    const second = seconds[n] ?? Number.NaN
    return Number.isNaN(second) || isKept(all.indexOf(second), all.length)
  })
  writeFileSync(path.join(directory, 'latency.hlog'), `${kept.join('\n')}\n`)
  return directory
}

async function compared(a: string, b: string) {
  const { code, stdout, stderr } = await assay('compare', a, b, '--json').ended
  expect(stderr).toBe('')
  return { code, load: (JSON.parse(stdout) as Comparison).load }
}

describe('a load run', () => {
  // That a delay in some deliveries is named is shown on synthetic loads (src/report/compare): in ten seconds of a real one a
  // crowded machine can hide 10 ms.
  it('has two halves without a difference', CROWDED, async () => {
    const run = await loaded('halves')
    const first = part(run, 'first', (second, of) => second < of / 2)
    const second = part(run, 'second', (at, of) => at >= of / 2)
    const { code, load } = await compared(first, second)
    expect(load?.verdict).toBe('no difference')
    expect(load?.operations[0]?.figures.find(({ figure }) => figure === 'p99')?.interval).toBeDefined()
    expect(code).toBe(0)
  })
})
