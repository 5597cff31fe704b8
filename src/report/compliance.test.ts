import { expect, test } from 'vitest'
import { RUN_FINISHED, scenarioMessages } from '../../test/report/messages.ts'
import { SAMPLE_EXCHANGE } from '../../test/report/sample.ts'
import type { Requirement } from '../requirements/requirement.ts'
import { complianceOf } from './compliance.ts'
import type { Envelope } from './envelope.ts'

const features: Requirement = {
  id: 'RFC6120/4.3-features',
  spec: 'RFC6120',
  section: '4.3.2',
  level: 'SHOULD',
  role: 'server',
  says: 'features follow the header',
  violations: [],
}
const requirements = { get: (id: string) => (id === features.id ? features : undefined) }

function compliance(messages: Envelope[], changes = {}) {
  return complianceOf(messages, { target: 'prosody', requirements, ...changes })
}

test.each(['IDENTITY', 'BASE64'] as const)(
  'a verdict attached as %s is read, with what the catalogue knows',
  async (encoding) => {
    const verdict = {
      verdict: 'fail',
      reason: 'sent “nothing” – ⚡',
      step: 'Then x',
      expected: 'e',
      observed: 'o',
      exchange: SAMPLE_EXCHANGE,
    } as const
    const model = await compliance([...scenarioMessages('X', [{ verdict, encoding }]), RUN_FINISHED])
    expect(model).toEqual({
      schemaVersion: 1,
      target: 'prosody',
      totals: { pass: 0, fail: 1, advisory: 0, unsupported: 0, inconclusive: 0 },
      scenarios: [
        {
          id: 'RFC6120/4.3-features/x',
          feature: 'features/x.feature',
          line: 1,
          name: 'X',
          requirements: ['RFC6120/4.3-features'],
          level: 'MUST',
          spec: 'RFC6120',
          section: '4.3.2',
          says: 'features follow the header',
          durationMs: 250,
          retried: false,
          ...verdict,
          steps: [{ text: 'Romeo receives stream features' }],
        },
      ],
    })
  },
)

test('a second attempt supersedes the first, whichever comes last and whatever ids its run gave', async () => {
  const first = scenarioMessages('X', [{ verdict: { verdict: 'inconclusive', reason: 'stalled' } }])
  const second = scenarioMessages('X', [{ attempt: 1, verdict: { verdict: 'pass' } }], { run: 'b' })
  for (const messages of [
    [...first, ...second],
    [...second, ...first],
  ]) {
    const { scenarios, interrupted } = await compliance([...messages, RUN_FINISHED])
    expect(scenarios).toMatchObject([{ verdict: 'pass', retried: true }])
    expect(interrupted).toBeUndefined()
  }
})

test('a pass carries no transcript', async () => {
  const messages = scenarioMessages('X', [{ verdict: { exchange: SAMPLE_EXCHANGE } }])
  const { scenarios } = await compliance([...messages, RUN_FINISHED])
  expect(scenarios[0]).not.toHaveProperty('exchange')
})

test.each([
  ['UNDEFINED', undefined, 'the step “Romeo receives stream features” has no definition'],
  ['FAILED', 'Error: boom\u001b[31m\n    at x.ts:1', 'Error: boom\\u001b[31m'],
  ['PASSED', undefined, 'the scenario came to its end without a verdict'],
  ['SKIPPED', undefined, 'the step “Romeo receives stream features” ended as skipped'],
])('a scenario %s without a verdict is inconclusive and says why', async (status, message, reason) => {
  const attempt = { status, ...(message === undefined ? {} : { message }) }
  const { scenarios } = await compliance([...scenarioMessages('The Name!', [attempt]), RUN_FINISHED])
  expect(scenarios).toMatchObject([
    {
      id: 'RFC6120/4.3-features/the-name',
      verdict: 'inconclusive',
      level: 'SHOULD',
      reason,
      section: '4.3.2',
    },
  ])
})

test('a pass that Cucumber saw fail is not believed', async () => {
  const messages = scenarioMessages('X', [{ verdict: {}, status: 'FAILED', message: 'the teardown broke' }])
  const { scenarios } = await compliance([...messages, RUN_FINISHED])
  expect(scenarios).toMatchObject([{ verdict: 'inconclusive', reason: 'the teardown broke' }])
})

test('a verdict that cannot be read is none', async () => {
  const messages = scenarioMessages('X', [{ verdict: { level: 'PERHAPS' as 'MUST' } }])
  const { scenarios } = await compliance([...messages, RUN_FINISHED])
  expect(scenarios).toMatchObject([{ verdict: 'inconclusive' }])
})

test('an interrupted run lists what was cut off and counts what never started', async () => {
  const messages = [
    ...scenarioMessages('A', [{ verdict: {} }], { line: 1 }),
    ...scenarioMessages('B', [{ unfinished: true }], { line: 2 }),
    ...scenarioMessages('C', [], { line: 3 }),
  ]
  const model = await compliance(messages, { interrupted: 'stopped by Ctrl-C', planned: 9 })
  expect(model.interrupted).toEqual({ reason: 'stopped by Ctrl-C', planned: 9, ran: 1 })
  expect(model.totals).toMatchObject({ pass: 1, inconclusive: 1 })
  expect(model.scenarios.find(({ name }) => name === 'B')?.reason).toMatch(/cut off/)
  expect((await compliance(messages)).interrupted).toMatchObject({ planned: 3, ran: 1 })
})

test('problems outside scenarios are kept', async () => {
  const { problems } = await compliance([
    { parseError: { source: { uri: 'features/bad.feature' }, message: '(1:1) no feature' } },
    { testRunHookFinished: { result: { status: 'FAILED', message: 'BeforeAll broke' } } },
    RUN_FINISHED,
  ])
  expect(problems).toEqual(['features/bad.feature: (1:1) no feature', 'BeforeAll broke'])
})

test('an unknown requirement still finds its place by its id', async () => {
  const tag = '@XEP-0030/3.1-info'
  const messages = scenarioMessages('X', [{ verdict: { requirements: ['XEP-0030/3.1-info'] } }], { tag })
  const { scenarios } = await compliance([...messages, RUN_FINISHED])
  expect(scenarios).toMatchObject([{ spec: 'XEP-0030', section: '3.1', says: '' }])
})
