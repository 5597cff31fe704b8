import { expect, test } from 'vitest'
import { Scanner } from '../client/scanner.ts'
import { readPageEnd } from './mam-page.ts'

/** What is read of a stanza, with more behind it in the same bytes. */
function read(stanza: string): { isLast: boolean; last: string; count: number } {
  const bytes = Buffer.from(
    `<stream>${stanza}<iq><fin complete='true'><last>no</last><count>99</count></fin></iq>`,
  )
  const found: { isLast: boolean; last: string; count: number }[] = []
  new Scanner().push(bytes, bytes.length, {
    header() {},
    closed() {},
    element(view) {
      const page = { isLast: false, lastFrom: 0, lastTo: 0, count: -1 }
      readPageEnd(view, page)
      const last = view.bytes.toString('utf8', page.lastFrom, page.lastTo)
      found.push({ isLast: page.isLast, last, count: page.count })
    },
  })
  return found[0] ?? { isLast: false, last: 'nothing was read', count: 0 }
}

const fin = (complete: string, set: string) =>
  `<iq type='result' id='x'><fin xmlns='urn:xmpp:mam:2'${complete}><set xmlns='http://jabber.org/protocol/rsm'>${set}</set></fin></iq>`

test('the end of a page says where the next begins, and whether there is one', () => {
  expect(read(fin('', "<first index='0'>a</first><last>b&amp;c</last><count>120</count>"))).toEqual({
    isLast: false,
    last: 'b&amp;c',
    count: 120,
  })
  expect(read(fin(' complete="true"', '<last>z</last>'))).toEqual({ isLast: true, last: 'z', count: -1 })
  expect(read(fin(" complete='false'", '<count>0</count>'))).toEqual({ isLast: false, last: '', count: 0 })
  expect(read(`<iq type='result' id='x'/>`)).toEqual({ isLast: false, last: '', count: -1 })
})
