import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../base/errors.ts'
import { LEVELS, type Level } from '../requirements/requirement.ts'
import type { Verdict } from '../requirements/verdict.ts'
import { AuthenticationError, ExpectationError, NotOfferedError } from '../session/errors.ts'
import { ConnectError } from '../wire/errors.ts'
import { type Circumstances, Finding, judge } from './judge.ts'
import type { Phase } from './phase.ts'

const facts = { expected: 'a stream error', observed: 'nothing' }
const ERRORS = {
  'nothing fitted in time': new ExpectationError('E_EXPECTATION', 'no answer', facts),
  'the stream ended first': new ExpectationError('E_STREAM_ENDED', 'it closed', facts),
  'malformed XML': new ExpectationError('E_MALFORMED', 'two roots', facts),
  'a comparison': new Finding('the ids are alike', facts),
  'a feature not offered': new NotOfferedError('STARTTLS', '<features/>'),
  'authentication refused': new AuthenticationError('E_SASL_REFUSED', 'not-authorized'),
  'a refused connection': new ConnectError('E_CONNECT_REFUSED', 'localhost:5222 refused the connection'),
  'a broken handshake': new ConnectError('E_TLS_HANDSHAKE', 'TLS with localhost failed'),
  'a template': new ConfigurationError('E_TEMPLATE', 'nothing is known as ${x}'),
  'an exception of ours': new TypeError('x is not a function'),
  'something thrown that is no error': 'a string',
} as const
type Mishap = keyof typeof ERRORS

const FINDINGS: readonly Mishap[] = [
  'nothing fitted in time',
  'the stream ended first',
  'malformed XML',
  'a comparison',
  'a feature not offered',
  'authentication refused',
]
const PHASES: readonly Phase[] = ['given', 'when', 'then']
const mishaps = Object.keys(ERRORS) as Mishap[]

const calm: Circumstances = { phase: 'then', level: 'MUST', timeoutMs: 4000, stalledMs: 0, aborted: false }
const verdictOf = (mishap: Mishap, circumstances: Partial<Circumstances>): Verdict =>
  judge(ERRORS[mishap], { ...calm, ...circumstances }).verdict

const BY_LEVEL: Readonly<Record<Level, Verdict>> = {
  MUST: 'fail',
  'MUST NOT': 'fail',
  SHOULD: 'advisory',
  'SHOULD NOT': 'advisory',
  MAY: 'unsupported',
}

describe('judge', () => {
  const finds = mishaps.map((mishap) => [mishap, FINDINGS.includes(mishap)] as const)

  it.each(finds)('%s in a Then is a finding: %s', (mishap, isFinding) => {
    for (const level of LEVELS)
      expect(verdictOf(mishap, { level }), level).toBe(isFinding ? BY_LEVEL[level] : 'inconclusive')
  })

  it.each(mishaps)('%s in a Given or When never fails a server', (mishap) => {
    const expected = mishap === 'a feature not offered' ? 'unsupported' : 'inconclusive'
    for (const phase of ['given', 'when'] as const)
      for (const level of LEVELS)
        expect(verdictOf(mishap, { phase, level }), `${phase}, ${level}`).toBe(expected)
  })

  it.each(mishaps)('%s leaves all open while our own event loop stalls', (mishap) => {
    for (const level of LEVELS)
      expect(verdictOf(mishap, { level, stalledMs: 1001 }), level).toBe('inconclusive')
  })

  it('minds a stall only where it is long against the time-out', () => {
    expect(verdictOf('nothing fitted in time', { stalledMs: 1000 })).toBe('fail')
    expect(verdictOf('nothing fitted in time', { stalledMs: 1000, timeoutMs: 3999 })).toBe('inconclusive')
  })

  it('takes the evidence of a missing feature also from a run that stalled', () => {
    expect(verdictOf('a feature not offered', { phase: 'given', stalledMs: 9999 })).toBe('unsupported')
  })

  it.each(mishaps)('%s says nothing once the run is being ended', (mishap) => {
    for (const phase of PHASES)
      for (const level of LEVELS)
        expect(judge(ERRORS[mishap], { ...calm, phase, level, aborted: true, stalledMs: 9999 })).toEqual({
          verdict: 'inconclusive',
          reason: 'the run was interrupted',
        })
  })
})

describe("a judgement's words", () => {
  it('show no payload of SASL', () => {
    const observed = "<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>dj1zaWduYXR1cmU=</success>"
    const error = new ExpectationError('E_EXPECTATION', 'no failure', { expected: '<failure/>', observed })
    const { observed: shown } = judge(error, {
      phase: 'then',
      level: 'MUST',
      timeoutMs: 5000,
      stalledMs: 0,
      aborted: false,
    })
    expect(shown).toBe("<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'>[redacted]</success>")
  })

  const judged = (mishap: Mishap, more: Partial<Circumstances> = {}) =>
    judge(ERRORS[mishap], { ...calm, ...more })

  it('hold what was expected and observed, also where the finding stays open', () => {
    expect(judged('nothing fitted in time')).toEqual({ verdict: 'fail', reason: 'no answer', ...facts })
    const open = judged('nothing fitted in time', { stalledMs: 1234.5 })
    expect(open).toMatchObject(facts)
    expect(open.reason).toBe('our own event loop stalled for 1235 ms: no answer')
    expect(judged('a refused connection')).not.toHaveProperty('expected')
  })

  it('hold the evidence that a feature is missing', () => {
    expect(judged('a feature not offered', { phase: 'given' }).reason).toBe(
      'the server does not offer STARTTLS: <features/>',
    )
  })

  it('say where the harness was stopped', () => {
    const refused = 'localhost:5222 refused the connection'
    expect(judged('a refused connection', { phase: 'given' }).reason).toBe(
      `the precondition could not be set up: ${refused}`,
    )
    expect(judged('a refused connection', { phase: 'when' }).reason).toBe(
      `the harness could not act: ${refused}`,
    )
    expect(judged('a refused connection').reason).toBe(refused)
  })

  it('own up to our own errors in every kind of step', () => {
    for (const phase of PHASES) {
      expect(judged('an exception of ours', { phase }).reason).toBe(
        'an error of Assay itself: x is not a function',
      )
      expect(judged('something thrown that is no error', { phase }).reason).toContain('a string')
    }
  })
})
