import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decoder, type DecoderEvent, type DecoderLimits } from './decoder.ts'

const HEADER =
  "<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='1'>"

function decode(chunks: readonly Uint8Array[], limits?: Partial<DecoderLimits>): DecoderEvent[] {
  const events: DecoderEvent[] = []
  const decoder = new Decoder((event) => events.push(event), limits)
  for (const chunk of chunks) decoder.write(chunk)
  return events
}

/** Events as comparable text. */
function shown(events: readonly DecoderEvent[]): string[] {
  return events.map((event) => {
    if (event.kind === 'element') return event.element.toString()
    if (event.kind === 'open') return `open ${event.header.attrs.id}`
    return event.kind === 'malformed' ? `malformed ${event.finding.problem}` : event.kind
  })
}

function one(xml: string, limits?: Partial<DecoderLimits>): DecoderEvent | undefined {
  return decode([Buffer.from(HEADER + xml)], limits).at(-1)
}

const name = fc.constantFrom('message', 'iq', 'presence', 'body', 'x', 'a:b')
const text = fc
  .string({ unit: 'grapheme' })
  .map((value) => value.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ''))
const escaped = (value: string) => value.replace(/[&<>'"]/g, (c) => `&#${c.charCodeAt(0)};`)
const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      text,
      fc.array(fc.oneof({ maxDepth: 4 }, text.map(escaped), tie('element')), { maxLength: 4 }),
    )
    .map(
      ([tag, value, children]) =>
        `<${tag} xmlns:a='urn:a' v='${escaped(value)}'>${children.join('')}</${tag}>`,
    ),
}))

describe('Decoder', () => {
  it('emits the same events however the bytes are split', () => {
    fc.assert(
      fc.property(
        fc.array(element, { maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 40 }),
        (stanzas, cuts) => {
          const bytes = Buffer.from(`${HEADER}${stanzas.join(' \n')}</stream:stream>`)
          const whole = decode([bytes])
          const points = [...new Set(cuts.map((cut) => cut % bytes.length))].sort((a, b) => a - b)
          const chunks = [0, ...points].map((from, index) =>
            bytes.subarray(from, points[index] ?? bytes.length),
          )
          expect(shown(decode(chunks))).toEqual(shown(whole))
          expect(whole.filter(({ kind }) => kind === 'element')).toHaveLength(stanzas.length)
          expect(whole.at(-1)?.kind).toBe('close')
        },
      ),
    )
  })

  it('survives every single-byte split of multi-byte characters', () => {
    const bytes = Buffer.from(`${HEADER}<message><body>€ 𝄞 é</body></message>`)
    const events = decode([...bytes].map((byte) => Uint8Array.of(byte)))
    expect(shown(events).at(-1)).toContain('€ 𝄞 é')
  })

  it.each([
    ['a duplicate attribute', "<iq a='1' a='2'/>"],
    ['an unquoted attribute', '<iq a=1/>'],
    ['an unbound prefix', '<x:iq/>'],
    ['an unbound attribute prefix', "<iq x:a='1'/>"],
    [']]> in text', '<iq>]]></iq>'],
    ['< in an attribute', "<iq a='<'/>"],
    ['a control character', '<iq>\u0001</iq>'],
    ['a control character by reference', '<iq>&#1;</iq>'],
    ['an undefined entity', '<iq>&nbsp;</iq>'],
    ['a bare ampersand', '<iq>a & b</iq>'],
    ['a bare ampersand at the end of a text', '<iq>&</iq>'],
    ['a bare ampersand in an attribute', "<iq a='b&c d'/>"],
    ['crossed tags', '<iq><a></iq></a>'],
    ['a comment', '<!-- x -->'],
    ['a processing instruction', '<?x y?>'],
    ['text between stanzas', 'x<iq/>'],
    ['a second XML declaration', "<?xml version='1.0'?>"],
  ])('condemns %s and says nothing afterwards', (_, xml) => {
    const event = one(`${xml}<iq id='later'/>`)
    expect(event?.kind).toBe('malformed')
    expect(event?.kind === 'malformed' && event.finding.excerpt.length).toBeGreaterThan(0)
  })

  it.each(['<iq>a & b</iq>', '<iq>&</iq>', "<iq a='b & c'/>"])(
    'condemns %s at once, without waiting for more',
    (xml) => {
      expect(one(xml)?.kind).toBe('malformed')
    },
  )

  it.each(['<a></b>', '<a/></b>', '<iq><a></iq>', '<iq></message></iq>'])(
    'emits nothing of %s but what was sound before',
    (xml) => {
      const events = decode([Buffer.from(HEADER + xml)])
      expect(events.at(-1)?.kind).toBe('malformed')
      expect(shown(events).filter((event) => !event.startsWith('malformed'))).toEqual(
        xml === '<a/></b>' ? ['open 1', '<a/>'] : ['open 1'],
      )
    },
  )

  it('emits nothing after a wrong end tag of the stream', () => {
    const events = decode([Buffer.from(`${HEADER}<a/></stream:streams>`)])
    expect(shown(events).map((event) => event.split(' ')[0])).toEqual(['open', '<a/>', 'malformed'])
  })

  it('condemns a document type declaration', () => {
    const events = decode([Buffer.from("<!DOCTYPE stream><stream:stream xmlns:stream='s'>")])
    expect(shown(events)).toEqual(['malformed a document type declaration (RFC 6120 §11.1)'])
  })

  it('condemns bytes that are not UTF-8 and shows them', () => {
    const events = decode([Buffer.from(`${HEADER}<a>`), Uint8Array.of(0xc3, 0x28)])
    const last = events.at(-1)
    expect(last?.kind === 'malformed' && last.finding).toMatchObject({ problem: 'bytes that are not UTF-8' })
  })

  it('bounds depth, size and attributes', () => {
    expect(one('<a>'.repeat(6), { depth: 5 })?.kind).toBe('malformed')
    expect(one(`${'<a>'.repeat(5)}${'</a>'.repeat(5)}`, { depth: 5 })?.kind).toBe('element')
    expect(one(`<a>${'x'.repeat(200)}`, { size: 100 })?.kind).toBe('malformed')
    expect(one("<a b='1' c='2' d='3'/>", { attributes: 2 })?.kind).toBe('malformed')
  })

  it('does not count the elements before against the size of the next', () => {
    const events = decode([Buffer.from(HEADER + '<a>12345</a>'.repeat(50))], { size: 300 })
    expect(events.filter(({ kind }) => kind === 'element')).toHaveLength(50)
  })

  it('lends stanzas the namespaces of the stream without keeping them on it', () => {
    const events = decode([Buffer.from(`${HEADER}<iq/><stream:error/>`)])
    const elements = events.flatMap((event) => (event.kind === 'element' ? [event.element] : []))
    expect(elements.map((e) => e.getNS())).toEqual(['jabber:client', 'http://etherx.jabber.org/streams'])
    const [open] = events
    expect(open?.kind === 'open' && open.header.children).toEqual([])
  })

  it('tells what the XML declaration said, and whether there was one', () => {
    const declared = HEADER.replace("'1.0'?>", "'1.0' encoding='UTF-8' standalone='no'?>")
    const bare = HEADER.replace("<?xml version='1.0'?>", '')
    expect(decode([Buffer.from(declared)])).toMatchObject([
      { kind: 'open', declaration: { version: '1.0', encoding: 'UTF-8', standalone: 'no' } },
    ])
    expect(decode([Buffer.from(bare)])[0]).not.toHaveProperty('declaration')
  })

  it('condemns a byte order mark at the beginning', () => {
    expect(shown(decode([Buffer.from(`\ufeff${HEADER}`)]))).toEqual([
      'malformed a byte order mark (RFC 6120 §11.6)',
    ])
  })

  it.each(['<message/>', '</stream:stream>', 'text', '<!-- a comment -->'])(
    'condemns %s after the closing stream tag',
    (late) => {
      expect(shown(decode([Buffer.from(`${HEADER}</stream:stream> \n${late}`)])).slice(1)).toEqual([
        'close',
        'malformed data after the closing stream tag (RFC 6120 §4.4)',
      ])
    },
  )

  it('counts white space between first-level elements, and no other', () => {
    const decoder = new Decoder(() => {})
    decoder.write(Buffer.from(`${HEADER} <iq/>\n\t<message> <body/> </message>`))
    expect(decoder.spaces).toBe(3)
  })
})
