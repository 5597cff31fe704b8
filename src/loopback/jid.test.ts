import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseJid } from './jid.ts'

test.each([
  ['localhost', { local: '', domain: 'localhost', resource: '', bare: 'localhost' }],
  ['Romeo@LocalHost.', { local: 'romeo', domain: 'localhost', bare: 'romeo@localhost' }],
  ['romeo@localhost/a@b/c d', { local: 'romeo', resource: 'a@b/c d', full: 'romeo@localhost/a@b/c d' }],
  ['localhost/x@y', { local: '', domain: 'localhost', resource: 'x@y' }],
  ['romeo@[::1]', { domain: '[::1]' }],
  ['e\u0301@localhost', { local: 'é' }],
])('%s is understood', (text, parts) => {
  expect(parseJid(text)).toMatchObject(parts)
})

test.each([
  '',
  '@',
  '@localhost',
  'romeo@',
  'romeo@localhost/',
  'a b@localhost',
  'a@b@c',
  '<@localhost',
  'a..b',
  'a@\u0000',
  `${'x'.repeat(1024)}@localhost`,
])('%j is malformed', (text) => {
  expect(parseJid(text)).toBeUndefined()
})

test('parsing what parsing gave changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aÀé@/. :\u0007') }), (text) => {
      const jid = parseJid(text)
      if (jid) expect(parseJid(jid.full)).toEqual(jid)
    }),
  )
})
