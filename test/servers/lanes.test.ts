import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packagePath } from '../../src/base/package-path.ts'
import { complianceOfFile } from '../../src/report/compliance.ts'
import type { ComplianceModel } from '../../src/report/model.ts'
import { loadCatalogue } from '../../src/requirements/load-catalogue.ts'
import type { ManagedServer } from '../../src/target/reference/managed-server.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'
import { assay, Scratch } from '../support/assay.ts'

/** What stands for the whole: small specs with passes, failures and components among them. */
const SPECS = ['xep-0092', 'xep-0114', 'xep-0199']
/** Seconds; short, because cucumber-js waits for one failure after the other. */
const TIMEOUT = '2'

let scratch: Scratch

beforeAll(() => {
  scratch = new Scratch()
})

afterAll(() => scratch.remove())

function verdicts({ scenarios }: ComplianceModel): Record<string, string> {
  return Object.fromEntries(scenarios.map(({ id, verdict }) => [id, verdict]))
}

async function certified(...more: string[]): Promise<ComplianceModel> {
  const specs = SPECS.flatMap((spec) => ['--spec', spec])
  const { stdout, stderr } = await assay(
    'certify',
    'prosody',
    ...specs,
    '--json',
    '--out',
    scratch.path,
    ...more,
  ).ended
  try {
    return JSON.parse(stdout)
  } catch {
    throw new Error(`assay certify printed no JSON: ${stderr}`)
  }
}

describe('lanes', () => {
  it('give the verdicts of plain cucumber-js, however many there are and in whatever order', async () => {
    const messages = path.join(scratch.path, 'serial.ndjson')
    const cucumber = packagePath('node_modules/@cucumber/cucumber/bin/cucumber.js')
    const paths = SPECS.map((spec) => `features/${spec}/**/*.feature`)
    const serial = spawnSync(process.execPath, [cucumber, ...paths, '--format', `message:${messages}`], {
      cwd: packagePath(),
      env: { ...process.env, ASSAY_TARGET: 'prosody', ASSAY_TIMEOUT: TIMEOUT },
      encoding: 'utf8',
    })
    const requirements = await loadCatalogue(packagePath('features'))
    const plain = await complianceOfFile(messages, { target: 'prosody', requirements })
    expect(plain.scenarios.length, serial.stderr).toBeGreaterThan(30)
    expect(plain.totals.inconclusive).toBe(0)
    const many = await certified('--lanes', '32')
    const one = await certified('--lanes', '1')
    const shuffled = await certified('--lanes', '32', '--order', 'random:7')
    for (const model of [many, one, shuffled]) expect(verdicts(model)).toEqual(verdicts(plain))
  })

  it('make one valid message stream', async () => {
    await certified('--spec', 'xep-0199')
    const catalogue = await loadCatalogue(packagePath('features'))
    const remade = await complianceOfFile(path.join(scratch.path, 'latest', 'messages.ndjson'), {
      target: 'prosody',
      requirements: catalogue,
    })
    expect(verdicts(remade)).toEqual(verdicts(JSON.parse(scratch.report('compliance.json'))))
    const lines = scratch
      .report('messages.ndjson')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    for (const once of ['meta', 'testRunStarted', 'testRunFinished'])
      expect(
        lines.filter((line) => once in line),
        once,
      ).toHaveLength(1)
    const ids = new Set(lines.flatMap((line) => (line.pickle ? [line.pickle.id] : [])))
    const cases = lines.flatMap((line) => (line.testCase ? [line.testCase] : []))
    expect(cases.every(({ pickleId }) => ids.has(pickleId))).toBe(true)
    const steps = new Set(cases.flatMap(({ testSteps }) => testSteps.map(({ id }: { id: string }) => id)))
    const finished = lines.flatMap((line) =>
      line.testStepFinished ? [line.testStepFinished.testStepId] : [],
    )
    expect(finished.every((id) => steps.has(id))).toBe(true)
  })
})

describe('the target', () => {
  let server: ManagedServer | undefined
  afterAll(() => server?.stop())

  it('with fewer accounts than a scenario needs leaves it undecided, and says how many', async () => {
    server = await startReferenceServer('prosody')
    const [account] = await server.accounts.acquire(1)
    const { port } = server.target.client
    const target = scratch.file(
      'one.yaml',
      [
        'domain: localhost',
        `endpoints: { client: { host: 127.0.0.1, port: ${port} } }`,
        `tls: { ca: ${scratch.file('ca.pem', server.target.tls.ca ?? '')} }`,
        `accounts: { list: [{ username: ${account?.username}, password: ${account?.password} }] }`,
      ].join('\n'),
    )
    const { stdout } = await assay(
      'certify',
      target,
      '--tags',
      '@RFC6120/8.1.2.1-stamp',
      '--json',
      '--out',
      scratch.path,
    ).ended
    const { scenarios } = JSON.parse(stdout) as ComplianceModel
    const short = scenarios.filter(({ verdict }) => verdict === 'inconclusive')
    expect(short.length).toBeGreaterThan(0)
    expect(short[0]?.reason).toMatch(/2 accounts are needed and there is 1|2 .*1/)
  })
})
