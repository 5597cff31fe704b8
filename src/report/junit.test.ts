import fc from 'fast-check'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { expect, test } from 'vitest'
import { HOSTILE, sampleModel, sampleOfEach, sampleRun, sampleScenario } from '../../test/report/sample.ts'
import { junit } from './junit.ts'
import type { ComplianceModel } from './model.ts'

/** Start tags of a document, and its text, as a strict parser reads them. */
function parsed(xml: string): { tags: SaxesTagPlain[]; text: string } {
  const parser = new SaxesParser()
  const tags: SaxesTagPlain[] = []
  let text = ''
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => tags.push(tag))
  parser.on('text', (chunk) => {
    text += chunk
  })
  parser.write(xml).close()
  return { tags, text }
}

function read(model: ComplianceModel, strict = false) {
  const { tags, text } = parsed(junit({ compliance: model }, sampleRun({ options: { strict } })))
  return {
    text,
    named: (name: string) => tags.filter((tag) => tag.name === name).map((tag) => tag.attributes),
  }
}

test('a suite for each spec, a case for each scenario, outcomes by verdict', () => {
  const { named, text } = read(sampleModel(sampleOfEach()))
  expect(named('testsuites')).toMatchObject([
    { name: 'assay certify prosody', tests: '5', failures: '1', errors: '1', skipped: '1' },
  ])
  expect(named('testsuite')).toMatchObject([
    { name: 'RFC6120', tests: '4', failures: '1', errors: '1', skipped: '0', time: '0.048' },
    { name: 'XEP-0030', tests: '1', skipped: '1' },
  ])
  expect(named('testcase')[1]).toMatchObject({ classname: 'RFC 6120 §4.3', time: '0.012', line: '7' })
  expect(named('failure')).toEqual([{ message: 'no stream features within 5 s of the header', type: 'fail' }])
  expect(named('error')).toEqual([{ message: '2 accounts are needed and 1 is there', type: 'inconclusive' }])
  expect(named('skipped')).toEqual([{ message: 'the server does not offer disco' }])
  expect(named('property')).toContainEqual({ name: 'requirement', value: 'RFC6120/4.3-features' })
  expect(named('property')).toContainEqual({ name: 'section', value: '4.9.1.1' })
  expect(named('property')).toContainEqual({ name: 'level', value: 'SHOULD' })
  expect(named('property')).toContainEqual({ name: 'verdict', value: 'advisory' })
  expect(text).toContain('advisory: the header has no xml:lang')
  expect(text).toContain('expected: <stream:features/>')
})

test('a strict run fails advisories', () => {
  const { named } = read(sampleModel(sampleOfEach()), true)
  expect(named('failure').map(({ type }) => type)).toEqual(['fail', 'advisory'])
})

test('the baseline skips what it expects and fails an unexpected pass', () => {
  const { named } = read(
    sampleModel([
      sampleScenario({ verdict: 'fail', baseline: 'expected', baselineReason: 'known since 0.12' }),
      sampleScenario({ verdict: 'pass', baseline: 'unexpected-pass', baselineReason: 'was so' }),
      sampleScenario({
        verdict: 'pass',
        level: 'SHOULD',
        baseline: 'unexpected-pass',
        baselineReason: 'was so',
      }),
    ]),
  )
  expect(named('skipped')).toEqual([{ message: 'expected: known since 0.12' }])
  expect(named('failure')).toEqual([
    { message: 'passes, but the baseline expects it not to: was so', type: 'unexpected-pass' },
  ])
})

test('an interrupted run and its problems are errors', () => {
  const interrupted = { reason: 'stopped by Ctrl-C', planned: 9, ran: 1 }
  const { named } = read(sampleModel([sampleScenario()], { interrupted, problems: ['BeforeAll broke'] }))
  expect(named('testsuites')).toMatchObject([{ tests: '3', errors: '2' }])
  expect(named('error').map(({ message }) => message)).toEqual([
    'interrupted after 1 of 9 scenarios: stopped by Ctrl-C',
    'BeforeAll broke',
  ])
})

test('whatever a server sends, the document is well-formed XML 1.0 and says the same', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string(),
    fc.constant(HOSTILE),
    fc.constant('a\tb\r\nc'),
  )
  fc.assert(
    fc.property(hostile, (text) => {
      const scenario = sampleScenario({
        id: text,
        name: text,
        spec: text,
        verdict: 'fail',
        reason: text,
        observed: text,
      })
      const { named } = read(sampleModel([scenario], { target: text }))
      const shown = [...text]
        .map((c) => (/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.test(c) ? '\ufffd' : c))
        .join('')
      expect(named('failure')).toEqual([{ message: shown, type: 'fail' }])
    }),
  )
})
