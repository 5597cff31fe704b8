import { expect, test } from 'vitest'
import { ConfigurationError } from '../base/errors.ts'
import { loadBaseline, parseBaseline } from './baseline.ts'

test('a full baseline is read', () => {
  const yaml = `
target: prosody
version: 0.12
expected:
  - requirement: RFC6120/4.3-features
    scenario: RFC6120/4.3-features/x
    verdict: advisory
    reason: "  sends none "
    until: 2026-12-31
  - { requirement: XEP-0030/3.1-info, reason: r }
`
  expect(parseBaseline(yaml, 'b.yaml')).toEqual({
    target: 'prosody',
    version: '0.12',
    expected: [
      {
        requirement: 'RFC6120/4.3-features',
        scenario: 'RFC6120/4.3-features/x',
        verdict: 'advisory',
        reason: 'sends none',
        until: '2026-12-31',
      },
      { requirement: 'XEP-0030/3.1-info', reason: 'r' },
    ],
  })
})

test('all problems are told at once, each with its place', () => {
  const yaml = `
targets: prosody
expected:
  - requirement: '@RFC6120/4.3'
  - { requirement: RFC6120/4.3-a, reason: '', verdict: pass, until: 2026-02-30 }
  - { requirement: RFC6120/4.3-b, reason: r, until: soon }
`
  let thrown: unknown
  try {
    parseBaseline(yaml, 'b.yaml')
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(ConfigurationError)
  expect(thrown).toMatchObject({ code: 'E_BASELINE' })
  const { message } = thrown as Error
  for (const problem of [
    'targets: is no key of a baseline',
    'expected[0].requirement: must be the id of a requirement',
    'expected[0].reason: is missing',
    'expected[1].reason: must not be empty',
    'expected[1].verdict: must be fail, advisory, unsupported or inconclusive',
    'expected[1].until: is no day of the calendar',
    'expected[2].until: must be a date as in 2026-12-31',
  ])
    expect(message).toContain(problem)
})

test.each([
  ['', 'must be a baseline'],
  ['expected: 3', 'expected: must be a list'],
  ['target: x', 'expected: is missing'],
  ['expected: [', 'the baseline b.yaml is invalid'],
  [
    'expected:\n- {requirement: A/1-b, reason: r}\n- {requirement: A/1-b, reason: s}',
    'expected[1]: says the same as expected[0]',
  ],
])('%j is refused', (yaml, problem) => {
  expect(() => parseBaseline(yaml, 'b.yaml')).toThrow(problem)
})

test('a file that cannot be read is an invalid configuration', async () => {
  await expect(loadBaseline('/nowhere/b.yaml')).rejects.toMatchObject({
    code: 'E_BASELINE',
    message: 'cannot read the baseline /nowhere/b.yaml: it does not exist',
  })
})
