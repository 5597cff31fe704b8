import { expect, test } from 'vitest'
import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import { Scanner } from '../client/scanner.ts'
import { answerRequest, conditionOf, isError } from './answers.ts'

/** Shows a stanza as it comes over the wire. */
function viewing<T>(stanza: string, look: (view: Scanner) => T): T {
  const scanner = new Scanner()
  const found: T[] = []
  const sink = { header: () => {}, closed: () => {}, element: (view: Scanner) => found.push(look(view)) }
  const bytes = Buffer.from(`<stream:stream>${stanza}`)
  scanner.push(bytes, bytes.length, sink)
  return found[0] as T
}

function answerTo(stanza: string): string | undefined {
  const said: string[] = []
  const crowd = { outbox: { text: (_: unknown, text: string) => said.push(text) }, flushSoon: () => {} }
  viewing(stanza, (view) => answerRequest(crowd as unknown as Crowd, {} as Client, view))
  return said[0]
}

const NS = 'urn:ietf:params:xml:ns:xmpp-stanzas'

test.each([
  [`<iq><error type='cancel'><service-unavailable xmlns='${NS}'/></error></iq>`, 'service-unavailable'],
  [`<iq><error><text xmlns="${NS}">no</text><conflict xmlns="${NS}"/></error></iq>`, 'conflict'],
  [`<iq><error><gone xmlns='${NS}'>xmpp:a</gone><own xmlns='urn:x'/></error></iq>`, 'gone'],
  [`<iq><error><own xmlns='urn:x'/></error></iq>`, 'undefined-condition'],
  ['<iq/>', 'undefined-condition'],
])('the condition in %s', (stanza, condition) => {
  expect(conditionOf(stanza)).toBe(condition)
})

test.each([
  ["<iq type='error'/>", true],
  ["<message id='error' type='chat'/>", false],
  ["<iq type='result'/>", false],
  ['<message/>', false],
])('%s is an error: %s', (stanza, expected) => {
  expect(viewing(stanza, isError)).toBe(expected)
})

test('answers a ping and a roster push, refuses all else, and answers no answer', () => {
  const ping = `<ping xmlns='urn:xmpp:ping'/>`
  expect(answerTo(`<iq type='get' id='1' from='localhost'>${ping}</iq>`)).toBe(
    "<iq id='1' to='localhost' type='result'/>",
  )
  expect(answerTo(`<iq type="get" id="it's">${ping}</iq>`)).toBe("<iq id='it&apos;s' type='result'/>")
  expect(answerTo(`<iq type='set' id='2'><query xmlns='jabber:iq:roster'/></iq>`)).toBe(
    "<iq id='2' type='result'/>",
  )
  expect(answerTo(`<iq type='get' id='3' from='a&amp;b@c/d'><query xmlns='jabber:iq:version'/></iq>`)).toBe(
    `<iq id='3' to='a&amp;b@c/d' type='error'><error type='cancel'><service-unavailable xmlns='${NS}'/></error></iq>`,
  )
  expect(answerTo(`<iq type='result' id='4'>${ping}</iq>`)).toBeUndefined()
  expect(answerTo(`<iq type='error' id='5'/>`)).toBeUndefined()
})
