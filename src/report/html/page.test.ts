import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import {
  HOSTILE,
  SAMPLE_EXCHANGE,
  sampleModel,
  sampleOfEach,
  sampleRun,
  sampleScenario,
} from '../../../test/report/sample.ts'
import type { Verdict } from '../../requirements/verdict.ts'
import type { ScenarioResult } from '../model.ts'
import { PAGE_BYTES } from './limits.ts'
import { reportPage } from './page.ts'

const ALLOWED =
  'a b body br code dd details div dl dt fieldset footer form h1 h2 h3 h4 head header html i input label legend li main meta ol option output p pre script section select small span style summary table tbody td tfoot th thead time title tr ul'.split(
    ' ',
  )

function tagsOf(page: string): string[] {
  const withoutCode = page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '<$1></$1>')
  return [...withoutCode.matchAll(/<([a-z][\w-]*)/gi)].map(([, name]) => name ?? '')
}

function hostile(verdict: Verdict): ScenarioResult {
  return sampleScenario({
    id: HOSTILE,
    feature: HOSTILE,
    name: HOSTILE,
    requirements: [HOSTILE],
    spec: HOSTILE,
    section: HOSTILE,
    says: HOSTILE,
    verdict,
    reason: HOSTILE,
    step: HOSTILE,
    expected: HOSTILE,
    observed: HOSTILE,
    exchange: [{ time: 0, actor: HOSTILE, direction: 'in', text: HOSTILE }],
    baseline: 'new',
    baselineReason: HOSTILE,
  })
}

test('a failure shows its requirement, section, expectation, observation, transcript and command', () => {
  const page = reportPage({ compliance: sampleModel(sampleOfEach()) }, sampleRun())
  expect(page).toContain('href="https://www.rfc-editor.org/rfc/rfc6120.html#section-4.3"')
  expect(page).toContain('an entity that sends a stream error closes the stream at once')
  expect(page).toContain('<dt>Expected</dt><dd><pre>&lt;stream:features/&gt;</pre>')
  expect(page).toContain('<dt>Observed</dt><dd><pre>nothing</pre>')
  expect(page).toContain('assay certify prosody --tags @RFC6120/4.3-features')
  expect(page).toContain('<time>0.005 s</time> <b>Romeo</b>')
  expect(page).toContain('\n    &lt;mechanism&gt;SCRAM-SHA-1&lt;/mechanism&gt;\n')
})

test('hostile text makes no element and no attribute, wherever it stands', () => {
  const scenarios = (['fail', 'advisory', 'unsupported', 'inconclusive', 'pass'] as const).map(hostile)
  const news = {
    kind: 'new-failure',
    requirement: HOSTILE,
    scenario: HOSTILE,
    verdict: 'fail',
    reason: HOSTILE,
    advisory: false,
  } as const
  const model = sampleModel(scenarios, {
    target: HOSTILE,
    profile: HOSTILE,
    problems: [HOSTILE],
    interrupted: { reason: HOSTILE, planned: 9, ran: 1 },
    news: [news, { ...news, kind: 'unexpected-pass' }],
  })
  const run = sampleRun({
    id: HOSTILE,
    command: [HOSTILE],
    platform: HOSTILE,
    startedAt: HOSTILE,
    target: { name: HOSTILE, domain: HOSTILE, software: { name: HOSTILE, version: HOSTILE } },
  })
  const page = reportPage({ compliance: model }, run)
  expect(tagsOf(page).filter((name) => !ALLOWED.includes(name))).toEqual([])
  expect(tagsOf(page).filter((name) => name === 'script')).toHaveLength(1)
  expect(page.replace(/<(script|style)>[\s\S]*?<\/\1>/g, '')).not.toMatch(/<[^>]*\son\w+=(?![^<]*&)/)
  expect(page).not.toMatch(/\u202e|(?!\n)\p{Cc}/u)
})

test('only our own script may run and nothing is loaded', () => {
  const page = reportPage({ compliance: sampleModel(sampleOfEach()) }, sampleRun())
  const script = /<script>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(script).digest('base64')
  expect(page).toContain(`script-src 'sha256-${hash}'`)
  expect(page).toContain("default-src 'none'")
  expect(page).not.toMatch(/\s(src|style)=|<link|@import|url\(/)
})

test.each([
  ['no scenario ran', sampleModel([]), 'No scenario ran'],
  ['nothing failed', sampleModel([sampleScenario()]), 'Nothing failed'],
  [
    'everything unsupported',
    sampleModel([sampleScenario({ verdict: 'unsupported' })]),
    'Everything unsupported',
  ],
  ['nothing decided', sampleModel([sampleScenario({ verdict: 'inconclusive' })]), 'Nothing decided'],
  [
    'interrupted',
    sampleModel([sampleScenario()], { interrupted: { reason: 'Ctrl-C', planned: 3, ran: 1 } }),
    'Interrupted after 1 of 3 scenarios',
  ],
  ['no news', sampleModel([sampleScenario()], { news: [] }), 'No news against the baseline'],
])('a run where %s says so', (_, model, heading) => {
  expect(reportPage({ compliance: model }, sampleRun())).toContain(`<h2>${heading}</h2>`)
})

test.each(['pass', 'fail'] as const)(
  '2,500 scenarios, most of them %s, make a page below 3 MB',
  (verdict) => {
    const scenarios = Array.from({ length: 2_500 }, (_, i) =>
      sampleScenario({
        id: `RFC6120/8.2-r${i}/the-server-answers-an-iq`,
        requirements: [`RFC6120/8.2-r${i}`],
        verdict: i % 10 === 0 ? 'fail' : verdict,
        ...(i % 10 === 0 || verdict === 'fail'
          ? {
              reason: 'no answer within 5 s',
              expected: 'x'.repeat(800),
              observed: '<y/>'.repeat(300),
              exchange: Array.from({ length: 40 }, () => SAMPLE_EXCHANGE).flat(),
            }
          : {}),
      }),
    )
    const page = reportPage({ compliance: sampleModel(scenarios) }, sampleRun())
    expect(Buffer.byteLength(page)).toBeLessThan(PAGE_BYTES)
    expect(page.match(/data-v=/g)).toHaveLength(2_500)
    expect(page.match(/<details/g)?.length).toBeGreaterThanOrEqual(250)
  },
)
