import { describe, expect, it } from 'vitest'
import type { Level } from '../requirements/requirement.ts'
import type { Verdict } from '../requirements/verdict.ts'
import { isKill, reportAudit, type Trial } from './audit-report.ts'
import type { Mutation } from './mutation.ts'

const rule = (drop: string, requirement = 'RFC6120/1-a'): Mutation => ({
  kind: 'violation',
  requirement,
  violation: { drop },
})

function trial(scenario: string, verdict: Verdict, more: Partial<Trial> = {}): Trial {
  return {
    scenario,
    requirements: ['RFC6120/1-a'],
    level: 'MUST',
    mutation: rule('iq'),
    verdict,
    acted: 1,
    ...more,
  }
}
const passed = (id: string, level: Level = 'MUST') => ({
  id,
  requirements: ['RFC6120/1-a', 'RFC6120/1-b'],
  level,
  enacted: false,
})

describe('isKill', () => {
  it.each<[Verdict, Level, boolean]>([
    ['fail', 'MUST', true],
    ['fail', 'MUST NOT', true],
    ['advisory', 'SHOULD', true],
    ['advisory', 'SHOULD NOT', true],
    ['unsupported', 'MAY', true],
    ['unsupported', 'MUST', false],
    ['unsupported', 'SHOULD', false],
    ['inconclusive', 'MUST', false],
    ['inconclusive', 'MAY', false],
    ['pass', 'MUST', false],
    ['pass', 'MAY', false],
  ])('%s at %s: %s', (verdict, level, expected) => {
    expect(isKill(trial('s', verdict, { level }))).toBe(expected)
    expect(isKill(trial('s', verdict, { level, acted: 0 }))).toBe(false)
  })
})

describe('reportAudit', () => {
  it('counts scenarios that at least one mutation failed', () => {
    const trials = [
      trial('a', 'pass'),
      trial('a', 'fail', { mutation: rule('message') }),
      trial('b', 'inconclusive'),
    ]
    const report = reportAudit({
      scenarios: 7,
      passed: [passed('a'), passed('b')],
      unplayed: [],
      trials,
    })
    expect(report).toMatchObject({ scenarios: 7, audited: 2, killed: 1 })
    expect(report.survivors.map(({ scenario }) => scenario)).toEqual(['b'])
  })

  it('counts MUST and MUST NOT by themselves', () => {
    const all = [passed('a'), passed('b', 'MUST NOT'), passed('c', 'SHOULD'), passed('d', 'MAY'), passed('e')]
    const trials = ['a', 'b', 'c'].map((id) => trial(id, 'fail'))
    const { audited, killed, must } = reportAudit({ scenarios: 5, passed: all, unplayed: [], trials })
    expect({ audited, killed, must }).toEqual({ audited: 5, killed: 3, must: { audited: 3, killed: 2 } })
  })

  it('says of a survivor what was tried, and what came of it', () => {
    const trials = [
      trial('a', 'pass'),
      trial('a', 'fail', { acted: 0, mutation: { kind: 'drop-satisfier', index: 0 } }),
      trial('a', 'inconclusive', { mutation: { kind: 'inject-forbidden', index: 1 } }),
    ]
    expect(reportAudit({ scenarios: 1, passed: [passed('a')], unplayed: [], trials }).survivors).toEqual([
      {
        scenario: 'a',
        requirement: 'RFC6120/1-a',
        violation:
          'drop iq (pass); drop what satisfied expectation 1 (did not act); inject what negative 2 forbids (inconclusive)',
        verdict: 'inconclusive',
      },
    ])
  })

  it('holds a scenario on which nothing was tried for a survivor', () => {
    expect(reportAudit({ scenarios: 1, passed: [passed('a')], unplayed: [], trials: [] }).survivors).toEqual([
      { scenario: 'a', requirement: 'RFC6120/1-a', violation: 'none', verdict: 'pass' },
    ])
  })

  it('asks nothing of scenarios that did not pass', () => {
    const report = reportAudit({
      scenarios: 2,
      passed: [passed('a')],
      unplayed: [],
      trials: [trial('a', 'fail'), trial('failing', 'pass')],
    })
    expect(report).toMatchObject({ audited: 1, killed: 1, survivors: [] })
  })
})

describe('written violations', () => {
  const names = (found: readonly { violation: string }[]) => found.map(({ violation }) => violation)

  it('are unnoticed where they acted and failed no scenario, idle where they never acted', () => {
    const trials = [
      trial('a', 'fail', { mutation: rule('effective') }),
      trial('b', 'pass', { mutation: rule('effective') }),
      trial('a', 'pass', { mutation: rule('unnoticed') }),
      trial('b', 'pass', { mutation: rule('unnoticed'), acted: 0 }),
      trial('a', 'fail', { mutation: rule('idle'), acted: 0 }),
    ]
    const report = reportAudit({
      scenarios: 2,
      passed: [passed('a'), passed('b')],
      unplayed: [],
      trials,
    })
    expect(report.violations).toEqual({ written: 3, effective: 1 })
    expect(report.unnoticed).toEqual([{ requirement: 'RFC6120/1-a', violation: 'drop unnoticed' }])
    expect(names(report.idle)).toEqual(['drop idle'])
  })

  it('count once a requirement, however many scenarios they are tried on', () => {
    const trials = [
      trial('a', 'pass', { mutation: rule('iq', 'RFC6120/1-a') }),
      trial('b', 'pass', { mutation: rule('iq', 'RFC6120/1-a') }),
      trial('b', 'pass', { mutation: rule('iq', 'RFC6120/1-b') }),
    ]
    const report = reportAudit({
      scenarios: 2,
      passed: [passed('a'), passed('b')],
      unplayed: [],
      trials,
    })
    expect(report.violations.written).toBe(2)
    expect(report.unnoticed.map(({ requirement }) => requirement)).toEqual(['RFC6120/1-a', 'RFC6120/1-b'])
  })

  it('are told from automatic mutations, which nobody wrote', () => {
    const trials = [trial('a', 'fail', { mutation: { kind: 'drop-satisfier', index: 0 } })]
    const report = reportAudit({ scenarios: 1, passed: [passed('a')], unplayed: [], trials })
    expect(report).toMatchObject({
      killed: 1,
      violations: { written: 0, effective: 0 },
      unnoticed: [],
      idle: [],
    })
  })
})
