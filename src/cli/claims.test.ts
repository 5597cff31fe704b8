import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sampleModel, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import { Scratch } from '../../test/support/assay.ts'
import { printed } from '../../test/support/printed.ts'
import type { RunModel } from '../report/run.ts'
import { writeReports } from '../report/write.ts'
import { type ClaimsOptions, judgeDoap } from './claims.ts'

const out = printed()
let scratch: Scratch
let remarks: string
beforeEach(() => {
  scratch = new Scratch()
  remarks = ''
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    remarks += String(text)
    return true
  })
})
afterEach(() => scratch.remove())

function doap(claims: string, project = 'Prosody IM'): string {
  return scratch.file(
    'verona.doap',
    `<Project xmlns="http://usefulinc.com/ns/doap#" xmlns:x="https://linkmauve.fr/ns/xmpp-doap#"
      xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><name>${project}</name>${claims}</Project>`,
  )
}

function xep(number: string, further = ''): string {
  return `<implements><x:SupportedXep><x:xep rdf:resource="https://xmpp.org/extensions/xep-${number}.html"/>${further}</x:SupportedXep></implements>`
}

function scenario(spec: string, verdict: 'pass' | 'fail' | 'unsupported') {
  return sampleScenario({ requirements: [`${spec}/1-x`], spec, verdict })
}

const found = sampleModel([
  scenario('XEP-0191', 'fail'),
  scenario('XEP-0199', 'pass'),
  scenario('XEP-0280', 'unsupported'),
])

async function judge(file: string, options: Partial<ClaimsOptions> = {}, changes: Partial<RunModel> = {}) {
  const jobs = { compliance: found }
  const { directory } = await writeReports({ jobs, run: sampleRun(changes) }, scratch.path)
  const all = { lanes: 1, out: scratch.path, run: directory, ...options }
  return judgeDoap(file, undefined, { options: all, command: [] })
}

describe('assay claims', () => {
  const overClaimed = () =>
    doap(
      `${xep('0191', '<x:version>1.0</x:version>')}${xep('0280', '<x:since>13.0</x:since>')}${xep('0009')}`,
    )

  test('names what is over-claimed, unclaimed, confirmed and without evidence', async () => {
    expect(await judge(overClaimed())).toBe(0)
    expect(out.text).toContain('Prosody IM claims 3 specs, held against Prosody 0.12.3')
    expect(out.text).toMatch(
      /Over-claimed\n {2}XEP-0191 .* fails XEP-0191\/1-x; claims version 1\.0, read was 1\.3/,
    )
    expect(out.text).toMatch(/Unclaimed\n {2}XEP-0199 .* not claimed, though 1 of 1 scenarios pass/)
    expect(out.text).toMatch(/Confirmed\n {2}XEP-0280 .* not there, claimed since 13\.0 only/)
    expect(out.text).toContain('No evidence\n  XEP-0009')
    expect(out.text).toContain(
      '1 over-claimed, 1 unclaimed, 0 undecided, 1 confirmed, 1 no evidence, 1 version differs',
    )
  })

  test('ends with 1 under --strict where something is over-claimed, and only there', async () => {
    expect(await judge(overClaimed(), { strict: true })).toBe(1)
    expect(await judge(doap(xep('0199')), { strict: true })).toBe(0)
  })

  test('tells programs the same', async () => {
    await judge(overClaimed(), { json: true })
    expect(out.json).toMatchObject({
      doap: { project: 'Prosody IM' },
      totals: { 'over-claimed': 1, unclaimed: 1, confirmed: 1, 'version differs': 1 },
      claims: [
        { spec: 'XEP-0191', failed: ['XEP-0191/1-x'] },
        { spec: 'XEP-0280' },
        { spec: 'XEP-0009' },
        { spec: 'XEP-0199' },
      ],
    })
  })

  test('decides little by a run of chosen tags', async () => {
    await judge(doap(xep('0199')), {}, { options: { tags: '@x' } })
    expect(out.text).toMatch(/Undecided\n {2}XEP-0199/)
  })

  test('lets since and until of another project not count', async () => {
    await judge(doap(xep('0280', '<x:since>13.0</x:since>'), 'Verona'))
    expect(remarks).toContain('the file speaks of Verona, but prosody is Prosody')
    expect(out.text).toMatch(/Over-claimed\n {2}XEP-0280/)
  })

  test('refuses what is no DOAP file, and evidence named twice', async () => {
    await expect(judge(scratch.file('x.doap', 'claims: []'))).rejects.toMatchObject({ code: 'E_DOAP' })
    await expect(judge(doap(''))).rejects.toMatchObject({ code: 'E_DOAP', hint: /XEP-0453/ })
    await expect(judge(`${scratch.path}/none.doap`)).rejects.toMatchObject({ code: 'E_DOAP' })
    await expect(judge(overClaimed(), { spec: ['xep-0191'] })).rejects.toMatchObject({
      code: 'E_CLAIMS_EVIDENCE',
    })
  })
})
