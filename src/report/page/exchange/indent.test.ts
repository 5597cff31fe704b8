import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indentXml } from './indent.ts'

test('elements are indented by depth, text stays with its element', () => {
  expect(indentXml("<iq id='a>b'><query xmlns='x'><item/><name>n</name><e></e></query></iq>")).toBe(
    [
      "<iq id='a>b'>",
      "  <query xmlns='x'>",
      '    <item/>',
      '    <name>n</name>',
      '    <e></e>',
      '  </query>',
      '</iq>',
    ].join('\n'),
  )
})

test.each([
  ["<?xml version='1.0'?><stream:stream to='x'>", "<?xml version='1.0'?>\n<stream:stream to='x'>"],
  ['</stream:stream>', '</stream:stream>'],
  ['<a><b', '<a>\n  <\n  b'],
  ['', ''],
])('the fragment %j is taken as it is', (xml, shown) => {
  expect(indentXml(xml)).toBe(shown)
})

test('nothing is lost but white space, and it is quick, whatever comes', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b/>',
    "<c d='",
    "'",
    '"',
    '>',
    '<',
    'text',
    ' ',
    '<!--',
    '-->',
    'é',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const xml = pieces.join('')
      expect(indentXml(xml).replace(/\s/g, '')).toBe(xml.replace(/\s/g, ''))
    }),
  )
  const started = performance.now()
  indentXml(`<${'a="'.repeat(20_000)}`)
  expect(performance.now() - started).toBeLessThan(1_000)
})
