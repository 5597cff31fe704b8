import { expect, test } from 'vitest'
import { hostileComparison, sampleComparison } from '../../../test/report/comparison.ts'
import { compareMarkdown } from './markdown.ts'

test('what is worse stands first, then the changes and the figures', () => {
  const text = compareMarkdown(sampleComparison())
  expect(text).toMatch(/^# B is worse than A\n\n- \*\*A\*\*: prosody \(Prosody 0\.12\.3\) `20260301-/)
  expect(text).toContain(`### New failures

- \`RFC6120/4.3-a\` (RFC 6120 §4.9.1.1, MUST)
  - pass → fail, The server does a: no answer
`)
  expect(text).toContain('| spec | pass | fail |')
  expect(text).toMatch(/^## Load: slower: chat p99 \+8\.\d\d ms/m)
  expect(text).toMatch(/^\| p99 \| 2\.\d\d ms \| 11\.\d ms \| \+8.*\| slower \|$/m)
})

test('a server writes no markup into it', () => {
  expect(compareMarkdown(hostileComparison())).not.toMatch(/<script|<img|\]\(/)
})
