import { expect, test } from 'vitest'
import { hostileComparison, sampleComparison } from '../../../test/report/comparison.ts'
import { compareTerminal } from './terminal.ts'

const plain = compareTerminal(sampleComparison(), { colour: false })

test('conformance: the change of each requirement, with its verdicts and the reason', () => {
  expect(plain).toContain('Conformance: 1 new failure, 1 fixed, 1 only in A\n')
  expect(plain).toContain(`New failures
  RFC6120/4.3-a  RFC 6120 §4.9.1.1, MUST
    pass → fail: The server does a
      no answer
`)
  expect(plain).toContain(`Fixed
  RFC6120/4.3-b  RFC 6120 §4.9.1.1, MUST
    fail → pass: The server does b
`)
  expect(plain).toMatch(/Only in A\n {2}RFC6120\/4\.3-c .* 1 scenario\n/)
  expect(plain).toMatch(/ {2}spec +pass +fail .*\n {2}RFC6120 +2 → 1 +1 +0 +0 +0 +1 +1\n/)
})

test('load: the percentile that moved with its interval, then all figures', () => {
  expect(plain).toMatch(
    /^Load: slower: chat p99 \+8\.\d\d ms \(95 % CI \+[78]\.\d\d ms to \+[89]\.\d\d ms\)$/m,
  )
  expect(plain).toMatch(/ {2}p50 +1\.\d\d ms +1\.\d\d ms .* no difference\n/)
  expect(plain).toMatch(/ {2}p99 +2\.\d\d ms +11\.\d ms +\+8.* slower\n/)
  expect(plain).toMatch(/ {2}max .* – +not judged\n/)
  expect(plain).toContain('chat p99.9: fewer than 20 values lie beyond it')
  expect(plain).toMatch(/ {2}chat A +8,000 +0 +0 /)
})

test('colour only where it is asked for', () => {
  expect(plain).not.toContain('\u001b')
  expect(compareTerminal(sampleComparison(), { colour: true })).toContain('\u001b[31mslower: chat p99')
})

test('a server cannot drive the terminal', () => {
  expect(compareTerminal(hostileComparison(), { colour: false })).not.toMatch(
    /(?!\n)\p{Cc}|[\p{Cs}\u202e\u2028]/u,
  )
})
