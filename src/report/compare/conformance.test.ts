import { describe, expect, it } from 'vitest'
import { sampleModel, sampleScenario } from '../../../test/report/sample.ts'
import type { Verdict } from '../../requirements/verdict.ts'
import type { ScenarioResult } from '../model.ts'
import { changeKind, compareConformance } from './conformance.ts'

describe('changeKind', () => {
  it.each<[Verdict | undefined, Verdict | undefined, string | undefined]>([
    ['pass', 'pass', undefined],
    ['fail', 'fail', undefined],
    ['pass', 'fail', 'new-failure'],
    ['pass', 'advisory', 'new-failure'],
    ['unsupported', 'fail', 'new-failure'],
    ['fail', 'pass', 'fixed'],
    ['advisory', 'pass', 'fixed'],
    ['pass', 'unsupported', 'support-lost'],
    ['fail', 'unsupported', 'support-lost'],
    ['unsupported', 'pass', 'support-gained'],
    ['inconclusive', 'fail', 'other'],
    ['inconclusive', 'unsupported', 'other'],
    ['unsupported', 'inconclusive', 'other'],
    ['pass', 'inconclusive', 'other'],
    ['fail', 'advisory', 'other'],
    ['fail', undefined, 'vanished'],
    [undefined, 'fail', 'new-scenario'],
  ])('of %s and %s is %s', (a, b, kind) => {
    expect(changeKind(a, b)).toBe(kind)
  })
})

/** Scenarios `RFC6120/4.<n>-x` with these verdicts; undefined ones are not there. */
function model(verdicts: readonly (Verdict | undefined)[], changes: Partial<ScenarioResult> = {}) {
  return sampleModel(
    verdicts.flatMap((verdict, n) =>
      verdict ? [sampleScenario({ requirements: [`RFC6120/4.${n}-x`], verdict, ...changes })] : [],
    ),
  )
}

const LAX = { strict: false }

describe('compareConformance', () => {
  it('finds nothing between a run and itself', () => {
    const same = model(['pass', 'fail', 'unsupported'])
    expect(compareConformance(same, same, LAX).changes).toEqual([])
  })

  it('names the requirement, both verdicts and the reason of each change, by kind', () => {
    const a = model(['fail', 'pass', undefined, 'pass'])
    const b = model(['pass', 'fail', 'pass', 'pass'], { reason: 'because' })
    const { changes, counts, totals } = compareConformance(a, b, LAX)
    expect(changes.map(({ kind, requirement }) => [kind, requirement])).toEqual([
      ['new-failure', 'RFC6120/4.1-x'],
      ['fixed', 'RFC6120/4.0-x'],
      ['new-scenario', 'RFC6120/4.2-x'],
    ])
    expect(changes[0]).toMatchObject({ a: 'pass', b: 'fail', reason: 'because', decides: true })
    expect(changes[2]).not.toHaveProperty('a')
    expect(counts).toMatchObject({ 'new-failure': 1, fixed: 1, 'new-scenario': 1, vanished: 0 })
    expect(totals.b.fail).toBe(1)
  })

  it('lets a new advisory decide only where it is strict', () => {
    const [a, b] = [model(['pass']), model(['advisory'])]
    const decides = (strict: boolean) =>
      compareConformance(a, b, { strict }).changes.map((one) => one.decides)
    expect(decides(false)).toEqual([false])
    expect(decides(true)).toEqual([true])
  })

  it('lets nothing but new failures decide', () => {
    const a = model(['fail', 'pass', 'pass', undefined])
    const b = model(['pass', 'unsupported', undefined, 'fail'])
    const { changes } = compareConformance(a, b, { strict: true })
    expect(changes.map(({ kind }) => kind)).toEqual(['fixed', 'support-lost', 'vanished', 'new-scenario'])
    expect(changes.filter(({ decides }) => decides)).toEqual([])
  })

  it('has a row for each spec', () => {
    const other = sampleScenario({ requirements: ['XEP-0030/3.1-x'], spec: 'XEP-0030', verdict: 'fail' })
    const a = sampleModel([sampleScenario()])
    const b = sampleModel([sampleScenario({ verdict: 'fail' }), other])
    const rows = compareConformance(a, b, LAX).specs
    expect(rows.map(({ spec, totals, changes }) => [spec, totals.a.pass, totals.b.fail, changes])).toEqual([
      ['RFC6120', 1, 1, expect.objectContaining({ 'new-failure': 1 })],
      ['XEP-0030', 0, 1, expect.objectContaining({ 'new-scenario': 1, 'new-failure': 0 })],
    ])
  })

  it('says which side was cut short', () => {
    const b = { ...model(['pass']), interrupted: { reason: 'stopped by Ctrl-C', planned: 9, ran: 5 } }
    expect(compareConformance(model(['pass']), b, LAX).notes).toEqual([
      'B was cut short after 5 of 9 scenarios: stopped by Ctrl-C',
    ])
  })
})
