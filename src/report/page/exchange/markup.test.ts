import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markupTokens } from './markup.ts'
import { runsOf } from './runs.ts'

test('names, attributes and values are told apart', () => {
  expect(markupTokens('<iq type="set">x</iq>').map(({ kind, text }) => `${kind}:${text}`)).toEqual([
    'punctuation:<',
    'tag:iq',
    'text: ',
    'attribute:type',
    'punctuation:=',
    'value:"set"',
    'punctuation:>',
    'text:x',
    'punctuation:</',
    'tag:iq',
    'punctuation:>',
  ])
})

const pieces = fc.array(
  fc.constantFrom('<a>', '</a>', '<b c="d"/>', "<e f='", '"', '>', '<', 'text ', '&lt;', '<!--', '?>'),
)

test('nothing is lost, whatever comes', () => {
  fc.assert(
    fc.property(pieces, (given) => {
      const xml = given.join('')
      expect(
        markupTokens(xml)
          .map(({ text }) => text)
          .join(''),
      ).toBe(xml)
    }),
  )
})

test('marks cut the runs where they begin and end, and lose nothing', () => {
  const runs = runsOf('<a b="c"/>', [{ from: 3, to: 8 }], true)
  expect(runs.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['b', '=', '"c"'])
  fc.assert(
    fc.property(pieces, fc.nat(30), fc.nat(30), (given, from, length) => {
      const xml = given.join('')
      const cut = runsOf(xml, [{ from, to: from + length }], true)
      expect(cut.map(({ text }) => text).join('')).toBe(xml)
      const marked = cut.filter((run) => run.marked).map(({ text }) => text)
      expect(marked.join('')).toBe(xml.slice(from, from + length))
    }),
  )
})
