import fc from 'fast-check'
import { expect, it } from 'vitest'
import { nearest } from './nearest.ts'

const names = ['prosody', 'ejabberd', 'jabberd2', 'loopback']

it.each([
  ['prosdoy', 'prosody'],
  ['Ejaberd', 'ejabberd'],
  ['jaberd2', 'jabberd2'],
  ['loopbak', 'loopback'],
  ['openfire', undefined],
  ['', undefined],
])('%j is meant as %j', (word, meant) => {
  expect(nearest(word, names)).toBe(meant)
})

it('finds a word itself among any others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.string(), { minLength: 1, selector: (word) => word.toLowerCase() }),
      (words) => {
        const [first = ''] = words
        expect(nearest(first, words.toReversed())).toBe(first)
      },
    ),
  )
})
