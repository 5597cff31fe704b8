import { describe, expect, it } from 'vitest'
import { SelectorError } from '../xml/selector.ts'
import { parseEventSelector } from './event-selector.ts'

function kinds(source: string): string[] {
  const { element, header, close, end } = parseEventSelector(source)
  return Object.entries({ element, header, close, end }).flatMap(([kind, there]) => (there ? [kind] : []))
}

describe('parseEventSelector', () => {
  it.each<[string, string[]]>([
    ['iq > query', ['element']],
    ['stream', ['header']],
    ['stream:stream', ['header']],
    ['stream[from]', ['header']],
    ['stream > stream:features', ['element']],
    ['stream:features', ['element']],
    ['close', ['close']],
    ['end', ['end']],
    ['close, end, stream, iq', ['element', 'header', 'close', 'end']],
    ['close[xmlns=urn:ietf:params:xml:ns:xmpp-framing]', ['element']],
    ['iq close', ['element']],
  ])('%s means %j', (source, expected) => {
    expect(kinds(source)).toEqual(expected)
  })

  it('keeps the alternatives apart', () => {
    const { element, header } = parseEventSelector('iq, stream, message')
    expect(element?.alternatives).toHaveLength(2)
    expect(header?.alternatives).toHaveLength(1)
  })

  it('refuses what is no selector', () => {
    expect(() => parseEventSelector('iq >')).toThrow(SelectorError)
  })
})
