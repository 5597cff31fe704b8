import { expect, test } from 'vitest'
import { HOSTILE, sampleModel, sampleOfEach, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import type { ComplianceModel } from './model.ts'
import { terminal } from './terminal.ts'

const plain = (model: ComplianceModel, run = sampleRun()) => terminal(model, run, { colour: false })

test('the whole text of a run with every verdict', () => {
  expect(plain(sampleModel(sampleOfEach()))).toBe(`prosody (Prosody 0.12.3): 1 of 5 scenarios fails in 9.8 s

             fail  advisory  inconclusive  unsupported   pass
  RFC6120       1         1             1            0      1
  XEP-0030      0         0             0            1      0
  all           1         1             1            1      1

Failed
  ✗ RFC6120/4.3-features  RFC 6120 §4.3, MUST
    an entity that sends a stream error closes the stream at once
    The server closes the stream after an error
      no stream features within 5 s of the header
    again: assay certify prosody --tags @RFC6120/4.3-features

Advisories
  ! RFC6120/4.3-lang SHOULD
    the header has no xml:lang

Inconclusive
  ! RFC6120/4.3-limit MUST
    2 accounts are needed and 1 is there

Unsupported
  XEP-0030: the server does not offer disco
`)
})

test('news against the baseline comes before all else, what decides first', () => {
  const model = sampleModel([sampleScenario({ verdict: 'fail', baseline: 'new' })], {
    news: [
      { kind: 'vanished', requirement: 'XEP-0030/3-x', reason: 'was so', advisory: false },
      {
        kind: 'new-failure',
        requirement: 'A/1-b',
        scenario: 'A/1-b/c',
        verdict: 'fail',
        reason: 'no answer',
        advisory: false,
      },
      {
        kind: 'unexpected-pass',
        requirement: 'A/1-d',
        scenario: 'A/1-d/e',
        verdict: 'pass',
        reason: 'slow',
        advisory: false,
      },
    ],
  })
  const lines = plain(model).split('\n')
  expect(lines.slice(2, 9)).toEqual([
    'News against the baseline',
    '  new failure A/1-b/c',
    '    no answer',
    '  unexpected pass A/1-d/e',
    '    passes, though expected not to: slow; take the entry out of the baseline',
    '  vanished XEP-0030/3-x',
    '    no scenario ran for it, though expected not to hold: was so',
  ])
})

test('an expected failure is no failure to act on', () => {
  const scenario = sampleScenario({
    verdict: 'fail',
    baseline: 'expected',
    baselineReason: 'known since 0.12',
  })
  const model = sampleModel([scenario], { news: [] })
  expect(plain(model)).toMatch(/1 of 1 scenario fails, as the baseline expects/)
  expect(plain(model)).not.toContain('✗')
  expect(plain(model)).toMatch(
    /Failed, as the baseline expects\n {2}~ .*MUST\n {4}known since 0\.12\n.* --no-baseline/,
  )
})

test('a server cannot drive the terminal', () => {
  const scenario = sampleScenario({
    id: HOSTILE,
    name: HOSTILE,
    verdict: 'fail',
    reason: HOSTILE,
    requirements: [],
  })
  const run = sampleRun({
    target: { name: 'x', domain: 'x', software: { name: `\u001b]0;title\u0007${HOSTILE}` } },
  })
  expect(plain(sampleModel([scenario]), run)).not.toMatch(/(?!\n)\p{Cc}|[\p{Cs}\u202e\u2028]/u)
})

test('colour is only there when wanted', () => {
  const model = sampleModel(sampleOfEach())
  expect(terminal(model, sampleRun(), { colour: true })).toContain('\u001b[31m')
  expect(plain(model)).not.toContain('\u001b')
})

test('a target that a shell would take apart is quoted in the command', () => {
  const model = sampleModel([sampleScenario({ verdict: 'fail' })])
  const run = sampleRun({ target: { name: 'x', given: "it's; rm -rf", domain: 'x' } })
  expect(plain(model, run)).toContain(`assay certify 'it'\\''s; rm -rf' --tags @RFC6120/4.9.1.1-close`)
})

test.each([
  [[], {}, 'no scenario ran'],
  [['pass'], {}, 'the scenario passes'],
  [['pass', 'pass'], {}, 'all 2 scenarios pass'],
  [['unsupported'], {}, 'the server supports nothing of what 1 scenario tests'],
  [['inconclusive', 'inconclusive'], {}, 'none of 2 scenarios could be decided'],
  [['pass', 'inconclusive'], {}, 'nothing failed in 2 scenarios, but 1 could not be decided'],
  [
    ['pass'],
    { interrupted: { reason: 'r', planned: 7, ran: 1 } },
    'interrupted after 1 of 7 scenarios: the scenario passes',
  ],
  [
    [],
    { interrupted: { reason: 'r', planned: 7, ran: 0 } },
    'interrupted after 0 of 7 scenarios: nothing was measured',
  ],
] as const)('%j is headed truly', (verdicts, changes, headline) => {
  const scenarios = verdicts.map((verdict) => sampleScenario({ verdict }))
  expect(plain(sampleModel(scenarios, changes)).split('\n')[0]).toContain(headline)
})

test('where the page is known each failure and each piece of news leads to its scenario', () => {
  const see = 'see: reports/1/report.html#/scenario/RFC6120/4.9.1.1-close/%C3%A9'
  const scenario = sampleScenario({ id: 'RFC6120/4.9.1.1-close/é', verdict: 'fail', baseline: 'new' })
  const { requirements, id, verdict } = scenario
  const model = sampleModel([scenario], {
    news: [
      {
        kind: 'new-failure',
        requirement: requirements[0] ?? '',
        scenario: id,
        verdict,
        reason: 'r',
        advisory: false,
      },
    ],
  })
  const text = terminal(model, sampleRun(), { colour: false, page: 'reports/1/report.html' })
  expect(text.match(new RegExp(see, 'g'))).toHaveLength(2)
  expect(plain(model)).not.toContain('see:')
})
