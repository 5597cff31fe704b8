import { describe, expect, test } from 'vitest'
import type { Verdict } from '../verdict.ts'
import { type DecidedScenario, decideCells } from './decide.ts'
import type { Cell, Need } from './profile.ts'

const cell = (...needs: Need[]): Cell => ({ name: 'p/c', title: 'C', features: [{ feature: 'F', needs }] })

function scenario(requirement: string, verdict: Verdict, reason?: string): DecidedScenario {
  return { requirements: [requirement], verdict, ...(reason === undefined ? {} : { reason }) }
}

function decided(needs: Need[], scenarios: DecidedScenario[], { strict = false, complete = true } = {}) {
  const [result] = decideCells([cell(...needs)], scenarios, { strict, complete })
  if (!result) throw new Error('no cell')
  return { state: result.state, missing: result.missing }
}

const ARCHIVE: Need = { spec: 'XEP-0313' }

describe('a cell', () => {
  test('is met where its spec is supported and nothing of it fails', () => {
    const scenarios = [scenario('XEP-0313/a', 'pass'), scenario('XEP-0313/b', 'unsupported', 'no flip')]
    expect(decided([ARCHIVE], scenarios)).toEqual({ state: 'met', missing: [] })
  })

  test('is not met where a scenario fails, and names the requirement once', () => {
    const scenarios = [
      scenario('XEP-0313/a', 'pass'),
      scenario('XEP-0313/b', 'fail'),
      scenario('XEP-0313/b', 'fail'),
    ]
    expect(decided([ARCHIVE], scenarios)).toEqual({ state: 'not met', missing: ['XEP-0313/b'] })
  })

  test('is not met where the server offers nothing of its spec', () => {
    const scenarios = [scenario('XEP-0313/a', 'unsupported', 'no urn:xmpp:mam:2')]
    expect(decided([ARCHIVE], scenarios)).toEqual({
      state: 'not met',
      missing: ['XEP-0313 not supported: no urn:xmpp:mam:2'],
    })
  })

  test('is undecided where a scenario is, unless another fails', () => {
    const open = [scenario('XEP-0313/a', 'pass'), scenario('XEP-0313/b', 'inconclusive', 'stalled')]
    expect(decided([ARCHIVE], open)).toEqual({
      state: 'undecided',
      missing: ['XEP-0313 undecided: stalled'],
    })
    expect(decided([ARCHIVE], [...open, scenario('XEP-0313/c', 'fail')]).state).toBe('not met')
  })

  test('is undecided where not everything ran, or nothing is there to decide it', () => {
    const passes = [scenario('XEP-0313/a', 'pass')]
    expect(decided([ARCHIVE], passes, { complete: false }).state).toBe('undecided')
    expect(decided([ARCHIVE], []).state).toBe('undecided')
  })

  test('counts advisories only when judged strictly', () => {
    const advised = [scenario('XEP-0313/a', 'pass'), scenario('XEP-0313/b', 'advisory')]
    expect(decided([ARCHIVE], advised).state).toBe('met')
    expect(decided([ARCHIVE], advised, { strict: true })).toEqual({
      state: 'not met',
      missing: ['XEP-0313/b'],
    })
  })
})

test('only the requirements that a need names count', () => {
  const scenarios = [scenario('XEP-0313/4-muc-query', 'pass'), scenario('XEP-0313/4-user', 'fail')]
  expect(decided([{ spec: 'XEP-0313', only: ['XEP-0313/*muc*'] }], scenarios).state).toBe('met')
  expect(decided([{ spec: 'XEP-0313', only: ['XEP-0313/4-user'] }], scenarios).state).toBe('not met')
  expect(decided([{ spec: 'XEP-0313', only: ['XEP-0313/.*'] }], scenarios).state).toBe('undecided')
})

test('of a choice the best counts', () => {
  const choice: Need = { any: [{ spec: 'XEP-0402' }, { spec: 'XEP-0049' }] }
  const scenarios = [scenario('XEP-0402/a', 'unsupported'), scenario('XEP-0049/a', 'pass')]
  expect(decided([choice], scenarios)).toEqual({ state: 'met', missing: [] })
  expect(
    decided([choice], [scenario('XEP-0402/a', 'unsupported'), scenario('XEP-0049/a', 'fail')]).state,
  ).toBe('not met')
})

test('a cell needs all of its features, and says which specs each rests on', () => {
  const two: Cell = {
    name: 'p/c',
    title: 'C',
    features: [
      { feature: 'Streams', needs: [{ spec: 'RFC6120' }] },
      { feature: 'History', needs: [ARCHIVE], component: true },
    ],
  }
  const scenarios = [scenario('RFC6120/a', 'pass'), scenario('XEP-0313/a', 'fail')]
  const [result] = decideCells([two], scenarios, { strict: false, complete: true })
  expect(result).toMatchObject({
    profile: 'p/c',
    state: 'not met',
    features: [
      { feature: 'Streams', state: 'met', needs: [{ spec: 'RFC6120', totals: { pass: 1 } }] },
      { feature: 'History', state: 'not met', component: true, needs: [{ failed: ['XEP-0313/a'] }] },
    ],
  })
})
