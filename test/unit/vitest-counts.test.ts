import { describe, expect, it } from 'vitest'
import { countsLine, countsOf, sum } from '../../tools/vitest-counts.mjs'

/** A file of vitest's JSON report with tests of these states. */
function file(status: string, ...states: readonly string[]) {
  const assertionResults = states.map((state, index) => ({ fullName: `${state} ${index}`, status: state }))
  return { name: 'a.test.ts', status, assertionResults }
}

describe('countsOf', () => {
  it('counts tests, and names those that did not run', () => {
    const report = {
      testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'failed', 'passed')],
    }
    expect(countsOf(report, 1)).toEqual({
      passed: 2,
      failed: 1,
      skipped: 2,
      skips: ['skipped 1', 'todo 2'],
      failures: ['failed 0'],
    })
  })

  it('names what failed, with the first line of why', () => {
    const test = { fullName: 'adds', status: 'failed', failureMessages: ['expected 3\n    at line 1'] }
    const broken = {
      name: 'b.test.ts',
      status: 'failed',
      message: 'no such module\nstack',
      assertionResults: [],
    }
    const report = { testResults: [{ ...file('failed'), assertionResults: [test] }, broken] }
    expect(countsOf(report, 1).failures).toEqual(['adds: expected 3', 'b.test.ts: no such module'])
  })

  it('counts a file that could not be loaded, or broke beside its tests, as one failure', () => {
    const report = { testResults: [file('failed'), file('failed', 'passed')] }
    expect(countsOf(report, 1)).toMatchObject({ passed: 1, failed: 2 })
  })

  it.each([
    ['there is no report', undefined, 0],
    ['no test ran', { testResults: [] }, 0],
    ['only the exit code tells', { testResults: [file('passed', 'passed')] }, 1],
  ])('counts a failure where %s', (_, report, code) => {
    expect(countsOf(report, code).failed).toBe(1)
  })
})

it('sums up in one plain line', () => {
  const all = [
    { passed: 3, failed: 0, skipped: 1 },
    { passed: 1, failed: 2, skipped: 0 },
  ]
  expect(countsLine(sum(all))).toBe('4 passed, 2 failed, 1 skipped')
})
