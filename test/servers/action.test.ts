import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import type { ManagedServer } from '../../src/target/reference/managed-server.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'
import { Scratch } from '../support/assay.ts'

const ACTION = path.resolve(import.meta.dirname, '../../tools/action.mjs')

let server: ManagedServer
let scratch: Scratch

beforeAll(async () => {
  server = await startReferenceServer('prosody')
})
afterAll(() => server.stop())

beforeEach(() => {
  scratch = new Scratch()
})
afterEach(() => scratch.remove())

/** Runs the action's step as the runner does, in a workspace of its own. */
async function step(inputs: Record<string, string>) {
  const [summary, output] = [scratch.file('summary.md', ''), scratch.file('github-output', '')]
  const child = spawn(process.execPath, [ACTION], {
    cwd: scratch.path,
    env: {
      PATH: process.env.PATH,
      TMPDIR: scratch.path,
      RUNNER_TEMP: path.join(scratch.path, 'temp'),
      GITHUB_ACTIONS: 'true',
      GITHUB_STEP_SUMMARY: summary,
      GITHUB_OUTPUT: output,
      ...inputs,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      told += text
    })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, told, summary: readFileSync(summary, 'utf8'), output: readFileSync(output, 'utf8') }
}

it('the action certifies a server that it is given host, port and administrator of', async () => {
  const { domain, client, administrator } = server.target
  const inputs = {
    DOMAIN: domain,
    HOST: client.host,
    PORT: String(client.port),
    SECURITY_MODE: 'required',
    ACCEPT_ALL_CERTIFICATES: 'true',
    ADMIN_ACCOUNT_USERNAME: administrator?.username ?? '',
    ADMIN_ACCOUNT_PASSWORD: administrator?.password ?? '',
    LOG_DIR: './output',
  }
  const held = await step({ ...inputs, ENABLED_SPECIFICATIONS: 'XEP-0199' })
  expect(held.code, held.told).toBe(0)
  expect(held.summary).toMatch(/^# localhost: nothing failed in \d+ scenarios/)
  const [, report = ''] = /^report=(.*)$/m.exec(held.output) ?? []
  expect(readFileSync(report, 'utf8')).toContain('<html')
  expect(held.told).not.toContain('::error')

  const failed = await step({ ...inputs, ENABLED_SPECIFICATIONS: 'XEP-0115' })
  expect(failed.code, failed.told).toBe(1)
  expect(failed.told).toMatch(
    /^::error file=features\/xep-0115\/[\w-]+\.feature,line=\d+,title=fail%3A XEP-0115 §7 \(MUST\)::/m,
  )
  expect(failed.summary).toContain('## Failed')
})

it('the action says what is wrong with its inputs in one annotation', async () => {
  const { code, told } = await step({ SECURITY_MODE: 'sometimes' })
  expect(code).toBe(64)
  expect(told).toMatch(/^::error title=Assay::securityMode is one of .*\n$/)
})
