import { expect, test } from 'vitest'
import { compareVersions } from './versions.ts'

test.each([
  ['1.3', '1.3.0', 0],
  ['v2.0', '2', 0],
  ['23.01-1', '23.1', 0],
  ['1.10', '1.9', 1],
  ['0.12.3', '0.13.0', -1],
  ['1.2', '1.2.1', -1],
])('%s against %s', (one, other, sign) => {
  expect(Math.sign(compareVersions(one, other) ?? Number.NaN)).toBe(sign)
  expect(Math.sign(compareVersions(other, one) ?? Number.NaN)).toBe(0 - sign)
})

test('what has no numbers cannot be compared', () => {
  expect(compareVersions('trunk', '1.0')).toBeUndefined()
  expect(compareVersions('1.0', '')).toBeUndefined()
})
