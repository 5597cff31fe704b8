import fc from 'fast-check'
import { Element } from 'ltx'
import { describe, expect, it } from 'vitest'
import { NS } from '../xml/namespaces.ts'
import { parseElement } from '../xml/parse.ts'
import { frameOf, openFrame, readFrame } from './frame.ts'

function problemOf(text: string): string | undefined {
  const event = readFrame(text)
  return event.kind === 'malformed' ? event.finding.problem : undefined
}

describe('a message of a framed stream', () => {
  it.each([
    ["<message xmlns='jabber:client'><body>&lt;</body></message>", 'element'],
    ["<stream:features xmlns:stream='http://etherx.jabber.org/streams'/>", 'element'],
    ["<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' from='a'/>", 'open'],
    ["<close xmlns='urn:ietf:params:xml:ns:xmpp-framing' see-other-uri='wss://a/'/>", 'close'],
    ["<?xml version='1.0'?><message xmlns='jabber:client'/>", 'element'],
    ["<open xmlns='jabber:client'/>", 'element'],
  ])('is %s', (text, kind) => {
    expect(readFrame(text).kind).toBe(kind)
  })

  it.each([
    [' ', 'begin with <'],
    ['', 'begin with <'],
    ["\n<message xmlns='jabber:client'/>", 'begin with <'],
    ['<a/><b/>', 'several'],
    ['<a/><b', 'unfinished'],
    ['<a/><!-- x -->', 'comment'],
    ['<a/>text', 'unfinished'],
    ['<a>', 'whole element'],
    ['<stream:features/>', 'unbound'],
    ['</frame>', 'end tag too many'],
    ['<!DOCTYPE a><a/>', 'doctype'],
    ["<a b='1' b='2'/>", 'duplicate'],
  ])('is wrong as %j', (text, problem) => {
    expect(problemOf(text)).toContain(problem)
  })

  it('says that an XML declaration came before the opening element', () => {
    expect(readFrame(`<?xml version='1.0'?>${openFrame({})}`)).toHaveProperty('declaration')
    expect(readFrame(openFrame({}))).not.toHaveProperty('declaration')
  })

  it('is one element whole and nothing else, whatever is cut off or added', () => {
    const text = frameOf(parseElement("<message to='a'><body>x</body></message>"))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 1 }), fc.string({ minLength: 1 }), (at, more) => {
        expect(readFrame(text.slice(0, at)).kind).toBe('malformed')
        if (!/^[ \t\r\n]*$/.test(more)) expect(readFrame(text + more).kind).toBe('malformed')
      }),
    )
  })
})

describe('a frame of ours', () => {
  it('declares what a stream would have lent', () => {
    expect(readFrame(frameOf(parseElement('<iq type="get"><q xmlns="urn:x"/></iq>')))).toMatchObject({
      kind: 'element',
      element: { attrs: { xmlns: NS.client } },
    })
    const error = new Element('stream:error')
    expect(frameOf(error)).toContain(`xmlns:stream="${NS.stream}"`)
    expect(error.attrs).toEqual({})
  })

  it('opens a stream with the attributes that are asked for, and no others', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]*$/), (to) => {
        const event = readFrame(openFrame({ to, version: null }))
        expect(event).toMatchObject({
          kind: 'open',
          header: { attrs: { xmlns: NS.framing, to, 'xml:lang': 'en' } },
        })
        expect(event.kind === 'open' && event.header.attrs.version).toBeUndefined()
      }),
    )
  })
})
