import { expect, test } from 'vitest'
import { sampleOfEach, sampleScenario } from '../../../../test/report/sample.ts'
import type { PageScenario } from '../../page-data.ts'
import { type Filter, NO_FILTER, narrows, ScenarioIndex } from './filter.ts'

const scenarios: readonly PageScenario[] = [
  ...sampleOfEach(),
  sampleScenario({ id: 'known', verdict: 'fail', baseline: 'expected', name: 'A known failure' }),
  sampleScenario({ id: 'new', verdict: 'fail', baseline: 'new', name: 'A new failure' }),
]
const index = new ScenarioIndex(scenarios)
const found = (filter: Partial<Filter>) =>
  index
    .matching({ ...NO_FILTER, ...filter })
    .map((at) => scenarios[at]?.id.split('/')[1] ?? scenarios[at]?.id)

test('without a filter all are there, spec by spec, what needs attention first', () => {
  expect(found({})).toEqual([
    '4.3-features',
    'new',
    'known',
    '4.3-lang',
    '4.3-limit',
    '4.9.1.1-close',
    '3.1-info',
  ])
})

test.each([
  [{ verdicts: ['advisory', 'inconclusive'] }, ['4.3-lang', '4.3-limit']],
  [{ levels: ['SHOULD'] }, ['4.3-lang']],
  [{ spec: 'XEP-0030' }, ['3.1-info']],
  [{ spec: 'RFC6120', section: '4.3' }, ['4.3-features', '4.3-lang', '4.3-limit']],
  [{ baseline: 'news' }, ['new']],
  [{ baseline: 'expected' }, ['known']],
  [{ words: 'HEADER xml:LANG' }, ['4.3-lang']],
  [{ words: 'rfc 6120 §4.9' }, ['new', 'known', '4.9.1.1-close']],
  [{ words: 'known', verdicts: ['pass'] }, []],
] as const)('%j leaves %j', (filter, ids) => {
  expect(found(filter)).toEqual(ids)
})

test('verdicts are counted in what the rest of a filter leaves', () => {
  const counts = index.verdictCounts({ ...NO_FILTER, verdicts: ['pass'], section: '4.3' })
  expect(Object.fromEntries(counts)).toEqual({
    fail: 1,
    advisory: 1,
    inconclusive: 1,
    unsupported: 0,
    pass: 0,
  })
})

test('a filter that leaves everything does not narrow', () => {
  expect(narrows(NO_FILTER)).toBe(false)
  expect(narrows({ ...NO_FILTER, words: ' ' })).toBe(false)
  expect(narrows({ ...NO_FILTER, spec: 'RFC6120' })).toBe(true)
})
