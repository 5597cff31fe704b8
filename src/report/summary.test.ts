import { expect, test } from 'vitest'
import { HOSTILE, sampleModel, sampleOfEach, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import { summary } from './summary.ts'

test('failures come first, then the table of specs and verdicts', () => {
  const text = summary({ compliance: sampleModel(sampleOfEach()) }, sampleRun())
  expect(text).toMatch(/^# prosody: 1 of 5 scenarios fails, but 0|^# prosody: 1 of 5 scenarios fails\n/)
  expect(text).toContain('Prosody 0.12.3 · 9.8 s · assay 0.1.0')
  expect(text.indexOf('## Failed')).toBeLessThan(text.indexOf('| spec |'))
  expect(text).toContain(
    '- **RFC6120/4.3-features** ([RFC 6120 §4.3](https://www.rfc-editor.org/rfc/rfc6120.html#section-4.3), MUST)',
  )
  expect(text).toContain('  - again: `assay certify prosody --tags @RFC6120/4.3-features`')
  expect(text).toContain(', see `report.html#/scenario/RFC6120/4.3-features/the-server-closes-the-stream`')
  expect(text).toContain('| RFC6120 | 1 | 1 | 1 | 0 | 1 |\n| XEP-0030 | 0 | 0 | 0 | 1 | 0 |\n| **all** |')
})

test('hostile text makes no markup, no HTML and no further line', () => {
  const scenario = sampleScenario({
    name: HOSTILE,
    verdict: 'fail',
    reason: `${HOSTILE}\n# heading\n| a | b |`,
  })
  const text = summary({ compliance: sampleModel([scenario]) }, sampleRun())
  expect(text).not.toMatch(/<script|<img|(?!\n)\p{Cc}|\u202e/u)
  expect(text).not.toMatch(/(?<!\\)\[a\]/)
  expect(text.split('\n').filter((line) => /^# |^\| a/.test(line))).toHaveLength(1)
})

test('an interrupted run says so before all else', () => {
  const model = sampleModel([], { interrupted: { reason: 'stopped by Ctrl-C', planned: 180, ran: 0 } })
  expect(summary({ compliance: model }, sampleRun())).toContain(
    '> **Interrupted** after 0 of 180 scenarios: stopped by Ctrl-C',
  )
})
