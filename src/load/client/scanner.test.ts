import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decoder } from '../../xml/decoder.ts'
import { parseElement } from '../../xml/parse.ts'
import { Scanner, type StreamSink } from './scanner.ts'

const HEADER =
  "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='>'>"

interface Seen {
  readonly name: string
  readonly id: string
  readonly type: string
  readonly from: string
  readonly xml: string
}

/** What a scanner sees; chunks come in a buffer that is overwritten after each, as sockets do it. */
function scan(chunks: readonly Uint8Array[]): (Seen | 'header' | 'closed')[] {
  const seen: (Seen | 'header' | 'closed')[] = []
  const sink: StreamSink = {
    header: () => seen.push('header'),
    element: (view) =>
      seen.push({ name: view.name(), id: view.id(), type: view.type(), from: view.from(), xml: view.text() }),
    closed: () => seen.push('closed'),
  }
  const scanner = new Scanner()
  const shared = Buffer.alloc(Math.max(1, ...chunks.map((chunk) => chunk.length)) + 7)
  for (const chunk of chunks) {
    shared.fill('<')
    shared.set(chunk)
    scanner.push(shared, chunk.length, sink)
  }
  return seen
}

/** What the strict decoder sees. */
function decode(bytes: Uint8Array): string[] {
  const seen: string[] = []
  new Decoder((event) => {
    if (event.kind === 'element') seen.push(event.element.toString())
    else seen.push(event.kind === 'open' ? 'header' : event.kind === 'close' ? 'closed' : 'malformed')
  }).write(bytes)
  return seen
}

const text = fc
  .string({ unit: 'grapheme', maxLength: 12 })
  .map((value) => value.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
/** Escapes what has to be; `>` and the other quote stay, for a scanner to stumble over. */
const escaped = (value: string, quote: string) =>
  value.replace(/[&<]/g, (c) => `&#${c.charCodeAt(0)};`).replaceAll(quote, `&#${quote.charCodeAt(0)};`)
const space = fc.constantFrom('', ' ', '\n\t')
const attribute = fc
  .tuple(
    fc.constantFrom('id', 'type', 'from', 'to', 'xml:lang', 'idd', 'fro', 'tope'),
    fc.oneof(text, fc.constantFrom("a='b'", 'x/', '>', '/>', 'id="1"')),
    fc.constantFrom("'", '"'),
    space,
    space,
  )
  .map(([name, value, quote, before, after]) => ({
    name,
    xml: ` ${name}${before}=${after}${quote}${escaped(value, quote)}${quote}`,
  }))
const attributes = fc.uniqueArray(attribute, { selector: ({ name }) => name, maxLength: 5 })
const content = fc.oneof(
  text.map((value) => escaped(value, "'").replaceAll(']]>', '')),
  text.map((value) => `<![CDATA[<a b='>${value.replaceAll(']]>', '')}]]>`),
)
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      fc.constantFrom('message', 'iq', 'presence', 'r', 'stream:features'),
      attributes,
      space,
      fc.array(fc.oneof({ maxDepth: 4 }, content, tie('element')), { maxLength: 4 }),
      fc.boolean(),
    )
    .map(([name, given, gap, children, isEmpty]) => {
      const head = `<${name}${given.map(({ xml }) => xml).join('')}${gap}`
      return isEmpty ? `${head}/>` : `${head}>${children.join('')}</${name}${gap}>`
    }),
}))

describe('Scanner', () => {
  it('sees the elements that the strict decoder sees, however the bytes are split', () => {
    fc.assert(
      fc.property(
        fc.array(element, { maxLength: 6 }),
        fc.array(fc.nat(), { maxLength: 60 }),
        (stanzas, cuts) => {
          const bytes = Buffer.from(`${HEADER}${stanzas.join(' \n')}</stream:stream>`)
          const points = [...new Set(cuts.map((cut) => cut % bytes.length))].sort((a, b) => a - b)
          const chunks = [0, ...points].map((from, index) =>
            bytes.subarray(from, points[index] ?? bytes.length),
          )
          const seen = scan(chunks)
          expect(seen.map((one) => (typeof one === 'string' ? one : one.xml))).toEqual([
            'header',
            ...stanzas,
            'closed',
          ])
          const judged = decode(bytes)
          expect(judged).toHaveLength(seen.length)
          for (const one of seen) {
            if (typeof one === 'string') continue
            const judge = parseElement(one.xml)
            expect(one.name).toBe(judge.name)
            for (const name of ['id', 'type', 'from'] as const)
              expect(
                parseElement(`<a v='${one[name].replaceAll("'", '&apos;')}'/>`).attrs.v,
                `${name} of ${one.xml}`,
              ).toBe(judge.attrs[name] ?? '')
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('sees the same byte by byte', () => {
    const xml = `<message id='a' type="chat" from='€@x/>'><body>𝄞 > é</body></message><r xmlns='urn:xmpp:sm:3'/>`
    const bytes = Buffer.from(`${HEADER}${xml}</stream:stream>`)
    expect(scan([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(scan([bytes]))
  })

  it('reads a new stream after a restart in the middle of a chunk', () => {
    const seen: string[] = []
    const scanner = new Scanner()
    const bytes = Buffer.from(`${HEADER}<success/>${HEADER}<features/>`)
    scanner.push(bytes, bytes.length, {
      header: () => seen.push('header'),
      element: (view) => {
        seen.push(view.name())
        if (view.name() === 'success') scanner.restart()
      },
      closed: () => seen.push('closed'),
    })
    expect(seen).toEqual(['header', 'success', 'header', 'features'])
  })

  it('comes to an end with any bytes at all', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }), (chunks) => {
        const head = Buffer.from('<a><b ')
        scan([head, ...chunks])
      }),
    )
  })

  it('comes to an end with any markup at all', () => {
    const piece = fc.constantFrom('<', '>', '/', '=', "'", '"', ' ', 'a', '\u0001', '<!', '-->', ']]>', '?')
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 12 }), { maxLength: 6 }), (chunks) => {
        scan([Buffer.from('<a>'), ...chunks.map((chunk) => Buffer.from(chunk.join('')))])
      }),
    )
  })
})
