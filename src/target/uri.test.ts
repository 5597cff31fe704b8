import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTargetUri, parseTargetUri } from './uri.ts'

describe('target URIs', () => {
  it.each([
    ['xmpp://verona.example', { domain: 'verona.example', direct: false }],
    ['xmpps://Verona.Example:5443', { domain: 'verona.example', direct: true, port: 5443 }],
    ['xmpp://[::1]:5222', { domain: '[::1]', direct: false, port: 5222 }],
    ['XMPP://b%C3%BCcher.example/', { domain: 'bücher.example', direct: false }],
    [
      'xmpp://romeo:a%40b@verona.example',
      { domain: 'verona.example', direct: false, username: 'romeo', password: 'a@b' },
    ],
  ])('%s', (text, parts) => {
    expect(isTargetUri(text)).toBe(true)
    expect(parseTargetUri(text)).toEqual(parts)
  })

  it.each([
    ['xmpp:verona.example', "'//'"],
    ['xmpp://', 'domain'],
    ['xmpp://verona.example:99999', 'valid'],
    ['xmpp://verona.example:0', 'port 0'],
    ['xmpp://verona.example/balcony', '/balcony'],
    ['xmpp://verona.example?join', 'join'],
    ['xmpp://romeo@verona.example', 'without a password'],
    ['xmpp://:secret@verona.example', 'without a user'],
    ['xmpp://%zz.example', 'percent'],
  ])('%s is refused', (text, problem) => {
    expect(() => parseTargetUri(text)).toThrow(
      expect.objectContaining({ code: 'E_TARGET_URI', message: expect.stringContaining(problem) }),
    )
  })

  it('does not show the password', () => {
    expect(() => parseTargetUri('xmpp://romeo:sec:ret@verona.example/x')).toThrow(/romeo:…@verona/)
    expect(() => parseTargetUri('xmpp://romeo:sec:ret@verona.example/x')).not.toThrow(/ret@/)
  })

  it('takes any user and password percent-encoded', () => {
    const text = fc.string({ minLength: 1, unit: 'grapheme' })
    fc.assert(
      fc.property(text, text, (username, password) => {
        const uri = `xmpp://${encodeURIComponent(username)}:${encodeURIComponent(password)}@verona.example`
        expect(parseTargetUri(uri)).toMatchObject({ username, password })
      }),
    )
  })

  it.each(['prosody', 'targets/xmpp.yaml', 'http://verona.example'])('%s is not one', (text) => {
    expect(isTargetUri(text)).toBe(false)
  })
})
