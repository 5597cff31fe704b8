import { expect, test } from 'vitest'
import { charactersOf, dereference, fullwidth, lookAlike, visible } from '../../steps/support/characters.ts'

test('characters are read from their names and from references', () => {
  expect(charactersOf('U+0041 U+1F600')).toBe('A\u{1f600}')
  expect(dereference('a&#xAD;b&#x1F600;&amp;')).toBe('a\u00adb\u{1f600}&amp;')
})

test('what cannot be seen is shown as references, and read back the same', () => {
  expect(visible('a\u00adb\u{1f600}')).toBe('a&#xAD;b&#x1F600;')
  expect(dereference(visible('\u202e\u007f'))).toBe('\u202e\u007f')
})

test('letters are disguised', () => {
  expect(fullwidth('a.9')).toBe('\uff41.\uff19')
  expect(lookAlike('actor')).toBe('\u0430ctor')
  expect(lookAlike('123')).toBe('123')
})
