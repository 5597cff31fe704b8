import { expect, test } from 'vitest'
import { indentXml } from '../exchange/indent.ts'
import { differenceOf } from './difference.ts'

const marked = (expected: string, observed: string) => {
  const difference = differenceOf(expected, observed)
  const cut = (text: string, marks: readonly { from: number; to: number }[]) =>
    marks.map(({ from, to }) => text.slice(from, to))
  return {
    lacking: cut(difference.expected, difference.lacking),
    other: cut(difference.observed, difference.other),
  }
}

test('of a pattern that is marked which nothing observed has, and where another value stands', () => {
  expect(
    marked("<iq type='error' id='v2'><error type='{any}'/></iq>", '<iq to="r@x" type="result" id="v2"/>'),
  ).toEqual({
    lacking: ["type='error'", '<error'],
    other: ['type="result"'],
  })
})

test('another condition than the expected one is marked, whatever the expectation is written in', () => {
  const observed =
    '<iq type="error"><error type="auth"><forbidden xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></error></iq>'
  expect(marked("stanza error not-allowed for 's1'", observed).other).toEqual(['forbidden'])
  expect(marked('forbidden, or nothing', observed).other).toEqual([])
})

test('values are marked from where they part to where they meet again', () => {
  expect(marked("xml:lang='en' here", "xml:lang='de' here")).toEqual({ lacking: ['en'], other: ['de'] })
  expect(marked('forbidden', 'granted')).toEqual({ lacking: [], other: [] })
  expect(marked('a b', 'a b c')).toEqual({ lacking: [], other: [' c'] })
})

test('a pattern that must not come lacks nothing where it came', () => {
  expect(marked("no <message id='m1'/>", '<message id="m1"/>')).toEqual({ lacking: [], other: [] })
})

test('marks are of the text as it is shown, and what the run found not to fit is told apart', () => {
  const difference = differenceOf(
    "<iq><a b='1'/></iq>",
    '<iq><a b="2"/></iq>\n(nearest: <a> has b=\'2\')',
    indentXml,
  )
  expect(difference.observed).toBe('<iq>\n  <a b="2"/>\n</iq>')
  expect(difference.other.map(({ from, to }) => difference.observed.slice(from, to))).toEqual(['b="2"'])
  expect(difference.notes).toEqual(["<a> has b='2'"])
})
