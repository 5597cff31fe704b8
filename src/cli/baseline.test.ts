import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleLoad, sampleRunOfLoad } from '../../test/report/load-sample.ts'
import { sampleModel, sampleOfEach, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import { Scratch } from '../../test/support/assay.ts'
import { printed } from '../../test/support/printed.ts'
import { writeReports } from '../report/write.ts'
import { explainBaseline } from './baseline-explain.ts'
import { updateBaseline } from './baseline-update.ts'
import { exitCodeOf } from './exit-codes.ts'

const out = printed()
let scratch: Scratch
beforeEach(() => {
  scratch = new Scratch()
})
afterEach(() => scratch.remove())

/** A run of one scenario of each verdict, held against a baseline where one is given. */
async function run(baseline?: string): Promise<string> {
  const options = baseline === undefined ? {} : { baseline }
  const jobs = { compliance: sampleModel(sampleOfEach()) }
  return (await writeReports({ jobs, run: sampleRun({ options }) }, scratch.path)).directory
}

const KNOWN = 'expected:\n  - requirement: RFC6120/4.3-lang\n    reason: no lang\n'

describe('assay baseline update', () => {
  test('makes a baseline where there is none', async () => {
    const file = path.join(scratch.path, 'new.yaml')
    expect(await updateBaseline(await run(), { baseline: file })).toBe(0)
    expect(readFileSync(file, 'utf8')).toContain('target: prosody\nversion: 0.12.3\n')
    expect(out.text).toContain('0 dropped, 2 added, 0 kept; written')
  })

  test('adds to the baseline of the run what it does not expect', async () => {
    const file = scratch.file('known.yaml', KNOWN)
    await updateBaseline(await run(file), { json: true })
    expect(out.json).toMatchObject({
      written: true,
      kept: 1,
      added: [{ requirement: 'RFC6120/4.3-features' }],
    })
    expect(readFileSync(file, 'utf8')).toBe(
      `${KNOWN}  - requirement: RFC6120/4.3-features\n    scenario: RFC6120/4.3-features/the-server-closes-the-stream\n    reason: "awaits explanation: no stream features within 5 s of the header"\n`,
    )
  })

  test('writes nothing with --dry-run', async () => {
    const file = scratch.file('known.yaml', KNOWN)
    await updateBaseline(await run(file), { dryRun: true })
    expect(out.text).toContain('+ RFC6120/4.3-features/')
    expect(out.text).toContain('not written (--dry-run)')
    expect(readFileSync(file, 'utf8')).toBe(KNOWN)
  })

  test('says so where nothing changes', async () => {
    const directory = await run()
    const file = path.join(scratch.path, 'new.yaml')
    await updateBaseline(directory, { baseline: file })
    await updateBaseline(directory, { baseline: file })
    expect(out.text).toContain('0 dropped, 0 added, 2 kept; is up to date')
  })

  test('refuses a run without a baseline, one that certified nothing, and a baseline of the package', async () => {
    const directory = await run()
    await expect(updateBaseline(directory, {})).rejects.toMatchObject({ code: 'E_BASELINE_NONE' })
    const installed = path.join('node_modules', 'xmpp-assay', 'targets', 'baselines', 'prosody.yaml')
    await expect(updateBaseline(directory, { baseline: path.resolve(installed) })).rejects.toMatchObject({
      code: 'E_BASELINE_SHIPPED',
    })
    const load = await writeReports({ jobs: { load: sampleLoad() }, run: sampleRunOfLoad() }, scratch.path)
    await expect(updateBaseline(load.directory, {})).rejects.toMatchObject({ code: 'E_RUN_JOB' })
  })
})

describe('assay baseline explain', () => {
  const ID = 'RFC6120/4.7.2-without-to'
  const failing = sampleScenario({
    requirements: [ID],
    verdict: 'fail',
    reason: 'refused',
    expected: 'a header',
    observed: 'improper-addressing',
  })

  async function explained(id: string, baseline: string): Promise<string> {
    const options = { baseline: scratch.file('b.yaml', baseline) }
    const jobs = { compliance: sampleModel([failing]) }
    const { directory } = await writeReports({ jobs, run: sampleRun({ options }) }, scratch.path)
    expect(await explainBaseline(id, { run: directory })).toBe(0)
    return out.text
  }

  test('tells what is required, expected and seen', async () => {
    const text = await explained(
      `@${ID}`,
      `expected:\n  - requirement: ${ID}\n    reason: §4.7.2 known\n    until: 2020-01-31\n`,
    )
    expect(text).toContain('RFC 6120 §4.7.2, SHOULD')
    expect(text).toContain('https://www.rfc-editor.org/rfc/rfc6120.html#section-4.7.2')
    expect(text).toContain(
      'expects fail or advisory; over since 2020-01-31: does not count\n    §4.7.2 known',
    )
    expect(text).toContain('reason: refused\n    expected: a header\n    observed: improper-addressing')
    expect(text).toContain(`again: assay certify prosody --tags @${ID}`)
  })

  test('finds a scenario, and says where no entry speaks of it', async () => {
    const text = await explained(failing.id, 'expected: []\n')
    expect(text).toContain('says nothing of it: a failure is news')
    expect(text).toContain(`fail ${failing.id}`)
  })

  test('asks back where the id is not known', async () => {
    const error = await explained('RFC6120/4.7.2-without-too', 'expected: []\n').catch((thrown) => thrown)
    expect(error).toMatchObject({ code: 'E_REQUIREMENT', hint: `did you mean ${ID}?` })
    expect(exitCodeOf(error)).toBe(64)
  })

  test('needs a run', async () => {
    rmSync(scratch.path, { recursive: true })
    await expect(explainBaseline(ID, { run: scratch.path })).rejects.toMatchObject({ code: 'E_RUN' })
  })
})
