import { expect, test } from 'vitest'
import { tell } from './told.ts'

const EXPECTED = "<iq type='result' id='a'>\n  <query/>\n</iq>"
const SENTENCE = 'nothing that matches what is expected came within the time-out'

test('what was expected is not told a second time, only in what the nearest differs', () => {
  const near = "<iq> has type='error', not type='result'; <iq> has no <query>"
  expect(tell(`no ${EXPECTED} (${near}) within the time-out`, EXPECTED)).toEqual({
    sentence: SENTENCE,
    differences: ["<iq> has type='error', not type='result'", '<iq> has no <query>'],
  })
})

test('where nothing came near there is no difference to tell', () => {
  expect(tell(`no ${EXPECTED} within the time-out`, EXPECTED)).toEqual({
    sentence: SENTENCE,
    differences: [],
  })
})

test.each([
  ['the server went on with the stream', EXPECTED],
  ['no stanza error forbidden for q1 within the time-out', 'stanza error forbidden for q1'],
  [`no ${EXPECTED} within the time-out`, undefined],
  [`no ${EXPECTED} and more within the time-out`, EXPECTED],
  [`no ${EXPECTED} (so it was)`, EXPECTED],
])('%j stays as it is', (reason, expected) => {
  expect(tell(reason, expected)).toEqual({ sentence: reason, differences: [] })
})
