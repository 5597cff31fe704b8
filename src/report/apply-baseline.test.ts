import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sampleModel, sampleScenario } from '../../test/report/sample.ts'
import type { Level } from '../requirements/requirement.ts'
import { VERDICTS, type Verdict } from '../requirements/verdict.ts'
import { applyBaseline, isNews } from './apply-baseline.ts'
import type { BaselineEntry } from './baseline.ts'
import { exitVerdict } from './outcome.ts'

const today = new Date('2026-03-01T12:00:00Z')
const A = 'RFC6120/4.3-a'

function scenario(id: string, verdict: Verdict, level: Level = 'MUST') {
  return sampleScenario({ id: `${A}/${id}`, requirements: [A], verdict, level, reason: `reason of ${id}` })
}

function entry(changes: Partial<BaselineEntry> = {}): BaselineEntry {
  return { requirement: A, reason: 'known', ...changes }
}

function apply(scenarios: ReturnType<typeof scenario>[], expected: BaselineEntry[], options = {}) {
  return applyBaseline(sampleModel(scenarios), { expected }, { today, ...options })
}

/** Marks by the last part of the scenario's id, and kinds of news. */
function gist({ model, news }: ReturnType<typeof apply>) {
  return {
    marks: model.scenarios.map(({ baseline }) => baseline),
    news: news.map(({ kind }) => kind),
  }
}

test('an expected failure holds, with its reason, and fails nothing', () => {
  const applied = apply([scenario('x', 'fail')], [entry()])
  expect(gist(applied)).toEqual({ marks: ['expected'], news: [] })
  expect(applied.model.scenarios[0]?.baselineReason).toBe('known')
  expect(applied.model.totals.fail).toBe(1)
  expect(exitVerdict(applied.model, applied.news, { strict: true })).toBe(0)
})

test('a failure without an entry is news', () => {
  const applied = apply([scenario('x', 'fail')], [])
  expect(gist(applied)).toEqual({ marks: ['new'], news: ['new-failure'] })
  expect(applied.news[0]).toMatchObject({ requirement: A, scenario: `${A}/x`, reason: 'reason of x' })
  expect(exitVerdict(applied.model, applied.news, { strict: false })).toBe(1)
})

test('an unexpected pass is news', () => {
  const applied = apply([scenario('x', 'pass')], [entry()])
  expect(gist(applied)).toEqual({ marks: ['unexpected-pass'], news: ['unexpected-pass'] })
  expect(exitVerdict(applied.model, applied.news, { strict: false })).toBe(1)
})

test('an entry holds while one of its scenarios still fails', () => {
  const applied = apply([scenario('x', 'fail'), scenario('y', 'pass')], [entry()])
  expect(gist(applied)).toEqual({ marks: ['expected', undefined], news: [] })
})

test('an entry narrowed to a scenario speaks of no other', () => {
  const applied = apply([scenario('x', 'pass'), scenario('y', 'fail')], [entry({ scenario: `${A}/x` })])
  expect(gist(applied)).toEqual({
    marks: ['unexpected-pass', 'new'],
    news: ['new-failure', 'unexpected-pass'],
  })
})

test('an inconclusive scenario leaves its entry undecided', () => {
  expect(gist(apply([scenario('x', 'inconclusive'), scenario('y', 'pass')], [entry()])).news).toEqual([])
})

test('an entry whose scenarios are gone or no longer judged has vanished, which fails nothing', () => {
  const gone = apply([], [entry()])
  expect(gone.news).toEqual([{ kind: 'vanished', requirement: A, reason: 'known', advisory: false }])
  const unjudged = apply([scenario('x', 'unsupported')], [entry()])
  expect(gist(unjudged)).toEqual({ marks: ['vanished'], news: ['vanished'] })
  expect(exitVerdict(unjudged.model, unjudged.news, { strict: true })).toBe(0)
})

test('what a partial or interrupted run did not run has not vanished', () => {
  expect(apply([], [entry()], { partial: true }).news).toEqual([])
  const model = sampleModel([], { interrupted: { reason: 'r', planned: 1, ran: 0 } })
  expect(applyBaseline(model, { expected: [entry()] }, { today }).news).toEqual([])
})

test.each([
  ['2026-02-28', ['new-failure']],
  ['2026-03-01', []],
])('an entry until %s on 1 March', (until, news) => {
  expect(gist(apply([scenario('x', 'fail')], [entry({ until })])).news).toEqual(news)
})

test('an expected verdict is meant exactly', () => {
  expect(gist(apply([scenario('x', 'fail')], [entry({ verdict: 'advisory' })])).news).toEqual(['new-failure'])
  expect(gist(apply([scenario('x', 'unsupported')], [entry({ verdict: 'unsupported' })])).marks).toEqual([
    'expected',
  ])
})

test('advisories decide only a strict run', () => {
  const fresh = apply([scenario('x', 'advisory', 'SHOULD')], [])
  expect(exitVerdict(fresh.model, fresh.news, { strict: false })).toBe(0)
  expect(exitVerdict(fresh.model, fresh.news, { strict: true })).toBe(1)
  const better = apply([scenario('x', 'pass', 'SHOULD')], [entry()])
  expect(exitVerdict(better.model, better.news, { strict: false })).toBe(0)
  expect(exitVerdict(better.model, better.news, { strict: true })).toBe(1)
})

test('without a baseline the totals decide', () => {
  const exit = (verdict: Verdict, strict: boolean) =>
    exitVerdict(sampleModel([scenario('x', verdict)]), undefined, { strict })
  expect([
    exit('fail', false),
    exit('advisory', false),
    exit('advisory', true),
    exit('inconclusive', true),
  ]).toEqual([1, 0, 1, 0])
})

test('a baseline made of exactly what failed leaves no news, and changes nothing but marks', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...VERDICTS), { maxLength: 8 }), (verdicts) => {
      const scenarios = verdicts.map((verdict, i) => ({
        ...scenario(String(i), verdict),
        requirements: [`${A}${i}`],
      }))
      const failing = scenarios.filter(({ verdict }) => verdict === 'fail' || verdict === 'advisory')
      const expected = failing.map(({ id, requirements: [requirement = ''] }) => ({
        requirement,
        scenario: id,
        reason: 'r',
      }))
      const { model, news } = applyBaseline(sampleModel(scenarios), { expected }, { today })
      expect(news).toEqual([])
      expect(model.scenarios.map(({ baseline: _b, baselineReason: _r, ...rest }) => rest)).toEqual(scenarios)
    }),
  )
})

test('a pass of what fails now and then is no news, its failure is expected, and its end is told', () => {
  const now = [entry({ sometimes: true })]
  expect(gist(apply([scenario('x', 'pass')], now))).toEqual({ marks: [undefined], news: [] })
  expect(gist(apply([scenario('x', 'fail')], now))).toEqual({ marks: ['expected'], news: [] })
  expect(gist(apply([scenario('x', 'unsupported')], now)).news).toEqual(['vanished'])
})

test.each<[string, Verdict, BaselineEntry[], boolean]>([
  ['a failure that nobody expects', 'fail', [], true],
  ['a failure that an entry for its requirement expects', 'fail', [entry()], false],
  ['a failure that was expected until yesterday', 'fail', [entry({ until: '2026-02-28' })], true],
  ['a failure of another scenario', 'advisory', [entry({ scenario: `${A}/y` })], true],
  ['a pass of a scenario that an entry names', 'pass', [entry({ scenario: `${A}/x` })], true],
  ['a pass beside failures of its requirement', 'pass', [entry()], false],
  ['a pass of what fails now and then', 'pass', [entry({ scenario: `${A}/x`, sometimes: true })], false],
  ['a pass that nobody speaks of', 'pass', [], false],
  ['a feature that is not offered', 'unsupported', [], false],
])('whether %s would be news', (_, verdict, expected, news) => {
  expect(isNews({ expected }, scenario('x', verdict), { today, deciding: () => 2 })).toBe(news)
})

test('the pass of the only scenario that decides an expected requirement would be news', () => {
  const options = { today, deciding: () => 1 }
  expect(isNews({ expected: [entry()] }, scenario('x', 'pass'), options)).toBe(true)
  expect(isNews({ expected: [entry({ sometimes: true })] }, scenario('x', 'pass'), options)).toBe(false)
})
