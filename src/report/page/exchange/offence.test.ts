import { expect, test } from 'vitest'
import type { ExchangeEntry } from '../../../requirements/verdict.ts'
import { observedPieces, offenceOf } from './offence.ts'

const entry = (direction: ExchangeEntry['direction'], text: string): ExchangeEntry => ({
  time: 0,
  actor: 'Romeo',
  direction,
  text,
})
const error =
  '<iq type="error" id="s1"><error type="modify"><bad-request xmlns="urn:ietf:params:xml:ns:xmpp-stanzas"/></error></iq>'
const presence = '<presence from="romeo@x/1"/>'
const exchange = [
  entry('note', 'connected to 127.0.0.1:5222'),
  entry('in', presence),
  entry('out', "<iq type='set' id='s1'/>"),
  entry('in', error),
  entry('in', "<item subscription='none' jid='nurse@x'/>"),
  entry('note', 'the connection ended'),
]
const of = (finding: Parameters<typeof offenceOf>[1]) => offenceOf(exchange, finding)

test('what must not have come is found as it was observed', () => {
  const reason = 'got an error, which must not come'
  expect(of({ reason, expected: 'no error', observed: error })).toEqual({ entries: [3], missing: false })
})

test('other quotes and namespaces that are said or inherited are the same element', () => {
  const observed = '<item subscription="none" jid="nurse@x"/>'
  expect(of({ reason: 'it is another', observed }).entries).toEqual([4])
  expect(
    offenceOf([entry('in', '<message id="m" xmlns="jabber:client"/>')], {
      reason: 'x',
      observed: '<message id="m"/>',
    }).entries,
  ).toEqual([0])
})

test('of what had come by the time-out the answer with the id is to blame', () => {
  const waited = {
    reason: "no stanza error not-acceptable for 's1' within the time-out",
    expected: "stanza error not-acceptable for 's1'",
  }
  expect(
    of({ ...waited, observed: `${presence}\n${error}\n(nearest: the condition is bad-request)` }),
  ).toEqual({ entries: [3], missing: false })
  expect(of({ ...waited, observed: presence })).toEqual({ entries: [], missing: true })
  expect(of({ ...waited, observed: 'nothing' })).toEqual({ entries: [], missing: true })
})

test('a value alone is found in the stanza that has it, an end of the connection in its note', () => {
  expect(
    of({ reason: 'the condition is bad-request', expected: 'forbidden', observed: 'bad-request' }).entries,
  ).toEqual([3])
  expect(
    of({ reason: 'the roster holds nurse@x', expected: 'nothing', observed: 'nurse@x' }).entries,
  ).toEqual([4])
  expect(
    of({
      reason: 'the server ended the stream',
      expected: 'a stream error',
      observed: 'the end of the connection',
    }).entries,
  ).toEqual([5])
})

test('an element that ours is wrapped around, and one that is redacted in the transcript, are found', () => {
  const wrapped = '<response xmlns="urn:assay:http" status="200"><presence from="romeo@x/1"/></response>'
  expect(of({ reason: 'the session goes on', observed: wrapped }).entries).toEqual([1])
  const success = (payload: string) =>
    `<success xmlns="urn:ietf:params:xml:ns:xmpp-sasl">${payload}</success>`
  expect(
    offenceOf([entry('in', success('[redacted]'))], { reason: 'x', observed: success('dj1x') }).entries,
  ).toEqual([0])
})

test('where nothing tells, nothing is blamed', () => {
  expect(of({ reason: 'r', observed: 'no such word here 7' })).toEqual({ entries: [], missing: true })
  expect(of({ reason: 'r', observed: 'quite another thing' })).toEqual({ entries: [], missing: false })
  expect(of({ reason: 'r' })).toEqual({ entries: [], missing: false })
})

test('what was observed is taken apart, an element with line ends in its text stays whole', () => {
  const observed =
    'Juliet/balcony: <message><body>a\nb</body></message>\n<presence/>\n(nearest: <iq> has no <error>; x)'
  expect(observedPieces(observed)).toEqual({
    pieces: ['<message><body>a\nb</body></message>', '<presence/>'],
    nearest: ['<iq> has no <error>', 'x'],
  })
})
