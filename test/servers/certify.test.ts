import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chooseProfile } from '../../src/cli/profile.ts'
import type { ComplianceModel } from '../../src/report/model.ts'
import { newsLine } from '../../src/report/news.ts'
import { decideCells } from '../../src/requirements/profiles/decide.ts'
import { REFERENCE_SERVERS } from '../../src/target/reference/managed-server.ts'
import { assay, Scratch } from '../support/assay.ts'

let scratch: Scratch

beforeEach(() => {
  scratch = new Scratch()
})

afterEach(() => scratch.remove())

describe.each(REFERENCE_SERVERS)('assay certify %s', (server) => {
  it('decides every scenario and finds what the shipped baseline expects, and nothing else', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith(`assay-${server}-`))
    const { code, stdout, stderr } = await assay(
      'certify',
      server,
      '--json',
      '--order',
      'random',
      '--out',
      scratch.path,
    ).ended
    const { totals, scenarios, news = [] } = JSON.parse(stdout) as ComplianceModel
    expect(news.map(newsLine)).toEqual([])
    const undecided = scenarios.filter(({ verdict }) => verdict === 'inconclusive')
    expect(undecided.map(({ id, reason }) => `${id}: ${reason}`)).toEqual([])
    expect(scenarios.length).toBeGreaterThanOrEqual(4000)
    const { cells } = await chooseProfile('xep-0479')
    const decided = decideCells(cells, scenarios, { strict: false, complete: true })
    expect(decided).toHaveLength(10)
    expect(decided.filter(({ state }) => state === 'undecided')).toEqual([])
    expect(decided.filter(({ state, missing }) => state === 'not met' && missing.length === 0)).toEqual([])
    expect(scenarios.every(({ requirements }) => requirements.length > 0)).toBe(true)
    expect(totals.pass).toBeGreaterThan(500)
    expect(code, stderr).toBe(0)
    for (const file of [
      'run.json',
      'compliance.json',
      'messages.ndjson',
      'junit.xml',
      'ctrf-report.json',
      'badge.svg',
      'summary.md',
      'report.html',
    ])
      expect(scratch.report(file).length, file).toBeGreaterThan(100)
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith(`assay-${server}-`))).toEqual(before)
  })
})

/** The tests audit a part of the scenarios, another one each day; all of them in so many days. */
const PARTS = 3
const DAY_MS = 86_400_000

describe('assay audit prosody', () => {
  const part = `${(Math.floor(Date.now() / DAY_MS) % PARTS) + 1}/${PARTS}`

  it(`sees every scenario of part ${part} fail under a violation`, async () => {
    // Under a violation most scenarios wait for what never comes, so that more can wait side by side.
    const { stdout, stderr } = await assay('audit', 'prosody', '--part', part, '--lanes', '64', '--json')
      .ended
    const { audited, killed, must, survivors } = JSON.parse(stdout || '{}')
    expect(survivors, stderr).toEqual([])
    expect(must.killed).toBe(must.audited)
    expect(killed).toBe(audited)
    expect(audited).toBeGreaterThan(500)
  })
})
