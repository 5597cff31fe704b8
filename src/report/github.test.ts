import { expect, test } from 'vitest'
import { sampleBadLoad } from '../../test/report/load-sample.ts'
import { sampleModel, sampleOfEach, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import { applyBaseline } from './apply-baseline.ts'
import { annotations, stepSummary } from './github.ts'

const failing = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleScenario({ id: `RFC6120/4.3-a/s${index}`, verdict: 'fail', reason: `reason ${index}` }),
  )

test('failures are errors at the line of their scenario, what is undecided a warning', () => {
  const lines = annotations({ compliance: sampleModel(sampleOfEach()) }, sampleRun())
  expect(lines.map((line) => line.split(' ')[0])).toEqual(['::error', '::warning'])
  expect(lines[0]).toMatch(/^::error file=features\/[^,]+,line=\d+,title=fail%3A RFC 6120 §[\d.]+ \(MUST\)::/)
  expect(lines[0]).toContain('%0Aagain: assay certify')
})

test('a strict run shows advisories too', () => {
  const run = sampleRun({ options: { strict: true } })
  const lines = annotations({ compliance: sampleModel(sampleOfEach()) }, run)
  expect(lines.filter((line) => line.startsWith('::error'))).toHaveLength(2)
})

test('with a baseline only news is shown, and an entry without a scenario as well', () => {
  const [known, fresh] = failing(2) as [ReturnType<typeof sampleScenario>, ReturnType<typeof sampleScenario>]
  const expected = [
    { requirement: known.requirements[0] ?? '', scenario: known.id, reason: 'known' },
    { requirement: 'RFC6120/9-gone', reason: 'is gone' },
  ]
  const { model } = applyBaseline(sampleModel([known, fresh]), { expected }, { today: new Date() })
  const lines = annotations({ compliance: model }, sampleRun())
  expect(lines).toHaveLength(2)
  expect(lines[0]).toContain('title=new failure%3A')
  expect(lines[0]).toContain('reason 1')
  expect(lines[1]).toMatch(/^::warning title=vanished%3A RFC6120\/9-gone::is gone$/)
})

test('of more than GitHub shows the last one says how many there are', () => {
  const lines = annotations({ compliance: sampleModel(failing(25)) }, sampleRun())
  expect(lines).toHaveLength(10)
  expect(lines[9]).toContain('title=and 16 more')
})

test('a missed threshold is an error', () => {
  const load = sampleBadLoad()
  const missed = load.thresholds.filter(({ ok }) => !ok)
  const lines = annotations({ load }, sampleRun())
  expect(missed.length).toBeGreaterThan(0)
  expect(lines).toHaveLength(missed.length)
  expect(lines[0]).toContain(`title=threshold ${missed[0]?.expression}`)
})

test('what a server says cannot make a command of its own', () => {
  const scenario = sampleScenario({
    verdict: 'fail',
    reason: 'a\n::warning::b\r%0A',
    feature: 'a,b:c.feature',
  })
  const [line = ''] = annotations({ compliance: sampleModel([scenario]) }, sampleRun())
  expect(line).not.toMatch(/[\r\n]/)
  expect(line).toContain('a%0A::warning::b%0D%250A')
  expect(line).toContain('file=a%2Cb%3Ac.feature,')
})

test('a summary that GitHub would refuse is cut between lines and says so', () => {
  const short = '# all well\n'
  expect(stepSummary(short)).toBe(short)
  const long = 'ü line\n'.repeat(200_000)
  const cut = stepSummary(long, 1000)
  expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(1024 * 1024 - 1000)
  expect(Buffer.byteLength(cut)).toBeGreaterThan(1_000_000)
  expect(cut).toMatch(/ü line\n\n> GitHub takes no more/)
  expect(stepSummary(long, 1024 * 1024)).toBe('')
})
