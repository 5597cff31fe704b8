import type { Scanner } from '../client/scanner.ts'

/** What the end of a page says (XEP-0313 §4.3, XEP-0059 §2.1). Offsets are into the scanner's bytes. */
export interface PageEnd {
  /** Nothing comes after this page. */
  isLast: boolean
  /** Where the id of the page's last message is, as it stands in XML; both 0 where there is none. */
  lastFrom: number
  lastTo: number
  /** Messages in the whole archive; -1 where the server does not say. */
  count: number
}

const LAST = Buffer.from('<last>')
const COUNT = Buffer.from('<count>')
const COMPLETE = Buffer.from('complete=')
const LETTER_T = 0x74
const LESS = 0x3c
const ZERO = 0x30

/** Reads the answer to a query into `page`, without making anything. */
export function readPageEnd(view: Scanner, page: PageEnd): void {
  const { bytes, end } = view
  const complete = behind(view, COMPLETE)
  page.isLast = complete > 0 && bytes[complete + 1] === LETTER_T
  page.lastFrom = behind(view, LAST)
  page.lastTo = page.lastFrom
  if (page.lastFrom > 0) while (page.lastTo < end && bytes[page.lastTo] !== LESS) page.lastTo += 1
  const count = behind(view, COUNT)
  page.count = count > 0 ? 0 : -1
  if (count > 0)
    for (let at = count; at < end && bytes[at] !== LESS; at += 1)
      page.count = page.count * 10 + (bytes[at] as number) - ZERO
}

/** The offset behind a piece of markup; 0 where the element has none. */
function behind({ bytes, start, end }: Scanner, markup: Buffer): number {
  const at = bytes.indexOf(markup, start)
  return at < 0 || at >= end ? 0 : at + markup.length
}
