import { readFileSync } from 'node:fs'
import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { hostileComparison, sampleComparison } from '../../test/report/comparison.ts'
import { sampleBadLoad, sampleLoad, sampleLoadRun, sampleRunOfLoad } from '../../test/report/load-sample.ts'
import { RUN_FINISHED, scenarioMessages } from '../../test/report/messages.ts'
import { sampleModel, sampleOfEach, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import { decideCells } from '../requirements/profiles/decide.ts'
import { applyBaseline } from './apply-baseline.ts'
import { type Baseline, parseBaseline } from './baseline.ts'
import { complianceOf } from './compliance.ts'
import { withLoad } from './run.ts'

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, formats: { date: true } })

function validator(name: string) {
  const url = new URL(`../../reports/schema/${name}.schema.json`, import.meta.url)
  const validate = ajv.compile(JSON.parse(readFileSync(url, 'utf8')) as AnySchemaObject)
  /** Problems of a value once it has been through JSON; none where it holds to the schema. */
  return (value: unknown) => {
    validate(JSON.parse(JSON.stringify(value)))
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
  }
}

const compliance = validator('compliance')
const run = validator('run')
const load = validator('load')
const baseline = validator('baseline')
const comparison = validator('comparison')

const complete = sampleModel(sampleOfEach(), {
  profile: 'xep-0479/core-server',
  interrupted: { reason: 'stopped by Ctrl-C', planned: 9, ran: 5 },
  problems: ['BeforeAll broke'],
})

test('models hold to the schema of compliance.json', async () => {
  expect(compliance(sampleModel([]))).toEqual([])
  expect(compliance(complete)).toEqual([])
  const expected = [
    { requirement: 'RFC6120/4.3-features', reason: 'r' },
    { requirement: 'RFC6120/4.9.1.1-close', reason: 'r' },
    { requirement: 'RFC6120/9-gone', reason: 'r' },
    { requirement: 'XEP-0030/3.1-info', reason: 'r' },
  ]
  const applied = applyBaseline(sampleModel(sampleOfEach()), { expected }, { today: new Date() })
  expect(applied.news.map(({ kind }) => kind)).toEqual([
    'new-failure',
    'unexpected-pass',
    'vanished',
    'vanished',
  ])
  expect(compliance(applied.model)).toEqual([])
  const messages = [...scenarioMessages('X', [{ status: 'UNDEFINED' }]), RUN_FINISHED]
  const computed = await complianceOf(messages, { target: 'x', requirements: { get: () => undefined } })
  expect(compliance(computed)).toEqual([])
})

test('decided cells hold to the schema of compliance.json', () => {
  const only = ['RFC6120/4*']
  const cell = {
    name: 'p/c',
    title: 'C',
    features: [{ feature: 'F', component: true, needs: [{ spec: 'RFC6120', only }] }],
  }
  const options = { strict: false, complete: true }
  const cells = [sampleOfEach(), []].flatMap((scenarios) => decideCells([cell], scenarios, options))
  expect(compliance({ ...complete, cells })).toEqual([])
  expect(compliance({ ...complete, cells: [{ ...cells[0], state: 'maybe' }] })).not.toEqual([])
})

test.each([
  ['a verdict that is none', { ...complete, scenarios: [{ ...sampleScenario(), verdict: 'ok' }] }],
  ['a level that is none', { ...complete, scenarios: [{ ...sampleScenario(), level: 'SHALL' }] }],
  ['a pass with a transcript', { ...complete, scenarios: [{ ...sampleScenario(), exchange: [] }] }],
  ['a scenario without an id', { ...complete, scenarios: [{ ...sampleScenario(), id: undefined }] }],
  ['totals without a verdict', { ...complete, totals: { pass: 1 } }],
  ['another version', { ...complete, schemaVersion: 2 }],
  ['an unknown key', { ...complete, surprise: 1 }],
])('the schema of compliance.json refuses %s', (_, model) => {
  expect(compliance(model)).not.toEqual([])
})

test('runs hold to the schema of run.json', () => {
  expect(run(sampleRun())).toEqual([])
  const options = { strict: true, baseline: 'b.yaml', tags: '@x', timeout: 5_000 }
  const target = { name: 'x', given: './x.yaml', domain: 'x.example', software: { name: 'X', os: 'Linux' } }
  expect(run(sampleRun({ options, target, interrupted: { reason: 'r' } }))).toEqual([])
})

test('runs that put load on a server hold to the schema of run.json', () => {
  expect(run(sampleRunOfLoad())).toEqual([])
  expect(run(sampleRunOfLoad({ interrupted: { reason: 'r' }, options: { clients: 5 } }))).toEqual([])
  expect(run(withLoad(sampleRun(), sampleLoadRun()))).toEqual([])
})

test.each([
  ['neither job', { ...sampleRun(), lanes: undefined }],
  ['load without a scenario', { ...sampleRun(), load: { ...sampleLoadRun(), scenario: undefined } }],
  ['an id that leaves its directory', sampleRun({ id: '../x' })],
  ['a time that is none', sampleRun({ startedAt: 'today' })],
  ['no lanes', sampleRun({ lanes: 0 })],
])('the schema of run.json refuses %s', (_, model) => {
  expect(run(model)).not.toEqual([])
})

test('models hold to the schema of load.json', () => {
  expect(load(sampleLoad())).toEqual([])
  expect(load(sampleBadLoad())).toEqual([])
  const { intendedRate, server, ...closed } = sampleLoad({ operations: {}, series: [], thresholds: [] })
  expect(intendedRate && server).toBeDefined()
  expect(load(closed)).toEqual([])
})

const chat = sampleLoad().operations.chat

test.each([
  ['another version', { ...sampleLoad(), schemaVersion: 2 }],
  ['an unknown key', { ...sampleLoad(), surprise: 1 }],
  ['no account of what was delivered', { ...sampleLoad(), delivery: undefined }],
  ['no word on whether the harness was the limit', { ...sampleLoad(), harness: { cpuSeconds: 1 } }],
  ['half a distribution', { ...sampleLoad(), operations: { chat: { ...chat, latency: { p50: 1 } } } }],
  ['a percentile above 100', withPoint([101, 5])],
  ['a point without a time', withPoint([50])],
  ['a phase that is none', { ...sampleLoad(), series: [{ ...sampleLoad().series[0], phase: 'rest' }] }],
])('the schema of load.json refuses %s', (_, model) => {
  expect(load(model)).not.toEqual([])
})

function withPoint(point: readonly number[]) {
  return {
    ...sampleLoad(),
    operations: { chat: { ...chat, percentiles: { latency: [point], service: [] } } },
  }
}

test('comparisons hold to the schema of comparison', () => {
  expect(comparison(sampleComparison())).toEqual([])
  expect(comparison(hostileComparison())).toEqual([])
  const { conformance, load, ...neither } = sampleComparison()
  expect(comparison(neither)).not.toEqual([])
  expect(comparison({ ...neither, load: { ...load, verdict: 'quicker' } })).not.toEqual([])
  expect(comparison({ ...neither, conformance: { ...conformance, counts: {} } })).not.toEqual([])
})

const BASELINES: readonly [unknown, boolean][] = [
  [{ expected: [] }, true],
  [{ target: 'prosody', version: 0.12, expected: [{ requirement: 'A/1-b', reason: 'r' }] }, true],
  [
    {
      expected: [
        { requirement: 'A/1-b', scenario: 'x', verdict: 'advisory', reason: 'r', until: '2026-12-31' },
      ],
    },
    true,
  ],
  [{}, false],
  [{ expected: [{ requirement: 'A/1-b' }] }, false],
  [{ expected: [{ requirement: '@A/1-b', reason: 'r' }] }, false],
  [{ expected: [{ requirement: 'A', reason: 'r' }] }, false],
  [{ expected: [{ requirement: 'A/1-b', reason: 'r', verdict: 'pass' }] }, false],
  [{ expected: [{ requirement: 'A/1-b', reason: 'r', until: 'soon' }] }, false],
  [{ expected: [{ requirement: 'A/1-b', reason: '' }] }, false],
  [{ expected: [], more: 1 }, false],
]

test.each(BASELINES)('schema and reader agree on the baseline %j: %s', (value, isValid) => {
  expect(baseline(value).length === 0).toBe(isValid)
  const read = (): Baseline => parseBaseline(JSON.stringify(value), 'b.yaml')
  if (isValid) expect(read()).toBeDefined()
  else expect(read).toThrow('is invalid')
})
