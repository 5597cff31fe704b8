import { validate } from 'ctrf'
import { expect, test } from 'vitest'
import { sampleBadLoad, sampleLoad, sampleLoadRun } from '../../test/report/load-sample.ts'
import { sampleModel, sampleOfEach, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import { ctrf } from './ctrf.ts'
import type { Jobs } from './jobs.ts'
import { withLoad } from './run.ts'

interface Report {
  readonly results: {
    readonly summary: Readonly<Record<string, number>>
    readonly tests: readonly Readonly<Record<string, unknown>>[]
  }
}

function made(jobs: Jobs, options = {}): Report {
  const run = withLoad(sampleRun({ options }), sampleLoadRun())
  return JSON.parse(JSON.stringify(ctrf(jobs, run))) as Report
}

const both = { compliance: sampleModel(sampleOfEach()), load: sampleLoad() }

test.each<[string, Jobs]>([
  ['both jobs', both],
  ['an empty run', { compliance: sampleModel([]) }],
  ['an interrupted load run', { load: sampleBadLoad() }],
  [
    'an interrupted certify run with problems',
    {
      compliance: sampleModel(sampleOfEach(), {
        interrupted: { reason: 'stopped', planned: 9, ran: 5 },
        problems: ['a hook broke'],
      }),
    },
  ],
])('%s: the report holds to the schema of CTRF', (_, jobs) => {
  expect(validate(made(jobs))).toMatchObject({ valid: true })
})

test('statuses are those of the JUnit report, and the counts are theirs', () => {
  const { summary, tests } = made({ compliance: both.compliance }).results
  expect(tests.map(({ status, rawStatus }) => `${rawStatus} ${status}`)).toEqual([
    'pass passed',
    'fail failed',
    'advisory passed',
    'inconclusive failed',
    'unsupported skipped',
  ])
  expect(summary).toMatchObject({ tests: 5, passed: 2, failed: 2, skipped: 1, pending: 0, other: 0 })
  const strict = made({ compliance: both.compliance }, { strict: true }).results
  expect(strict.summary).toMatchObject({ passed: 1, failed: 3 })
})

test('a failure says why, where it stands and how to run it again', () => {
  const failed = sampleScenario({
    verdict: 'fail',
    reason: 'no answer',
    expected: '<a/>',
    observed: 'nothing',
  })
  const [scenario] = made({ compliance: sampleModel([failed]) }).results.tests
  expect(scenario).toMatchObject({
    message: 'no answer',
    trace: expect.stringContaining('expected: <a/>'),
    filePath: failed.feature,
    line: failed.line,
    extra: { scenario: failed.id, rerun: expect.stringContaining(`--tags @${failed.requirements[0]}`) },
  })
})

test('thresholds and an interruption of a load run are tests', () => {
  const load = sampleBadLoad()
  const { tests } = made({ load }).results
  expect(tests.map(({ name }) => name)).toEqual([
    ...load.thresholds.map(({ expression }) => expression),
    'the load run comes to its end',
  ])
  const failed = load.thresholds.filter(({ ok }) => !ok).length + (load.interrupted ? 1 : 0)
  expect(failed).toBeGreaterThan(0)
  expect(tests.filter(({ status }) => status === 'failed')).toHaveLength(failed)
})
