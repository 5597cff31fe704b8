import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Decoder, type DecoderEvent } from '../xml/decoder.ts'
import { NS } from '../xml/namespaces.ts'
import { streamHeader } from './stream-header.ts'

function read(header: string) {
  const events: DecoderEvent[] = []
  new Decoder((event) => events.push(event)).write(Buffer.from(header))
  const [event] = events
  if (event?.kind !== 'open') throw new Error(`no header: ${JSON.stringify(event)}`)
  return event.header
}

it('says by itself what every stream needs', () => {
  const header = read(streamHeader({ to: 'localhost' }))
  expect(header.attrs).toEqual({
    to: 'localhost',
    version: '1.0',
    'xml:lang': 'en',
    xmlns: NS.client,
    'xmlns:stream': NS.stream,
  })
})

it('leaves out what is null, and says what it is told', () => {
  const text = streamHeader({
    version: null,
    lang: null,
    xmlns: NS.component,
    namespaces: { db: 'urn:example:db' },
  })
  expect(read(text).attrs).toEqual({
    xmlns: NS.component,
    'xmlns:stream': NS.stream,
    'xmlns:db': 'urn:example:db',
  })
})

it('keeps any value whole', () => {
  const value = fc.string({ unit: 'grapheme' }).filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text))
  fc.assert(
    fc.property(value, value, (to, from) => {
      expect(read(streamHeader({ to, from })).attrs).toMatchObject({ to, from })
    }),
  )
})
