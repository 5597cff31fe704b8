import { describe, expect, it } from 'vitest'
import type { DecidedScenario } from '../profiles/decide.ts'
import type { Verdict } from '../verdict.ts'
import type { Claim } from './doap.ts'
import { type JudgedClaim, judgeClaims } from './judge-claims.ts'

const specs = [{ spec: 'XEP-0191', title: 'Blocking Command', version: '1.3' }]

function scenarios(...verdicts: Verdict[]): DecidedScenario[] {
  return verdicts.map((verdict, index) => ({
    requirements: [`XEP-0191/3.${index}-x`],
    verdict,
    ...(verdict === 'pass' ? {} : { reason: `because ${verdict}` }),
  }))
}

function judged(claim: Partial<Claim>, ...verdicts: Verdict[]): JudgedClaim | undefined {
  const evidence = { scenarios: scenarios(...verdicts), complete: true, specs, serverVersion: '23.01-1' }
  return judgeClaims([{ spec: 'XEP-0191', ...claim }], evidence)[0]
}

describe('judgeClaims', () => {
  it.each<[string, Partial<Claim>, Verdict[], JudgedClaim['state'], RegExp]>([
    [
      'supported',
      { status: 'complete' },
      ['pass', 'advisory'],
      'confirmed',
      /^1 of 2 scenarios pass \(1 advisory/,
    ],
    ['supported, no status', {}, ['pass', 'unsupported'], 'confirmed', /1 not offered/],
    ['failing', { status: 'complete' }, ['pass', 'fail'], 'over-claimed', /^fails XEP-0191\/3\.1-x$/],
    [
      'not offered',
      { status: 'partial' },
      ['unsupported'],
      'over-claimed',
      /not offer it: because unsupported/,
    ],
    [
      'failing in part',
      { status: 'partial' },
      ['pass', 'fail'],
      'confirmed',
      /in part, as it says: 1 of 2 .*; fails/,
    ],
    ['failing whole', { status: 'partial' }, ['fail'], 'over-claimed', /^fails/],
    ['undecided', {}, ['pass', 'inconclusive'], 'undecided', /because inconclusive/],
    ['removed', { status: 'removed' }, ['unsupported', 'fail'], 'confirmed', /not there, claimed as removed/],
    ['planned and there', { status: 'planned' }, ['pass'], 'unclaimed', /claimed as planned, though 1 of 1/],
    ['later', { since: '23.10' }, ['unsupported'], 'confirmed', /claimed since 23.10 only/],
    ['ended', { until: '22.05' }, ['unsupported'], 'confirmed', /claimed until 22.05/],
    ['since now', { since: '23.1', until: '23.01' }, ['unsupported'], 'over-claimed', /not offer/],
    ['no scenario', {}, [], 'no evidence', /the run had no scenario/],
  ])('%s', (_, claim, verdicts, state, reason) => {
    const result = judged(claim, ...verdicts)
    expect(result).toMatchObject({ state, reason: expect.stringMatching(reason) })
  })

  it('names all requirements that fail', () => {
    const result = judged({}, 'fail', 'fail', 'fail', 'fail', 'fail')
    expect(result?.failed).toHaveLength(5)
    expect(result?.reason).toMatch(/^fails .*x and 2 more$/)
  })

  it('decides nothing by a run that was cut short', () => {
    const evidence = { scenarios: scenarios('pass'), complete: false, specs }
    expect(judgeClaims([{ spec: 'XEP-0191' }], evidence)).toMatchObject([{ state: 'undecided' }])
  })

  it('has no evidence for specs without scenarios', () => {
    const evidence = { scenarios: scenarios('pass'), complete: true, specs }
    expect(judgeClaims([{ spec: 'XEP-0001', version: '1' }], evidence)[0]).toEqual({
      spec: 'XEP-0001',
      claim: { spec: 'XEP-0001', version: '1' },
      state: 'no evidence',
      reason: 'Assay has no scenarios for it',
      failed: [],
    })
  })

  it('names what is supported and not claimed, and only that', () => {
    const evidence = (verdict: Verdict) => ({ scenarios: scenarios(verdict), complete: true, specs })
    expect(judgeClaims([], evidence('pass'))).toMatchObject([{ spec: 'XEP-0191', state: 'unclaimed' }])
    expect(judgeClaims([], evidence('fail'))).toEqual([])
    expect(judgeClaims([], evidence('unsupported'))).toEqual([])
  })

  it('says where versions differ', () => {
    expect(judged({ version: '1.2' }, 'pass')?.version).toEqual({ claimed: '1.2', read: '1.3' })
    expect(judged({ version: '1.3.0' }, 'pass')?.version).toBeUndefined()
  })
})
