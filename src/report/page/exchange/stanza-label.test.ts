import { expect, test } from 'vitest'
import { stanzaLabel } from './stanza-label.ts'

const labelOf = (text: string) => {
  const label = stanzaLabel({ time: 0, actor: 'Romeo', direction: 'in', text })
  return (
    label && [label.kind, label.about, label.error].filter((part) => part !== undefined && part !== false)
  )
}

test.each([
  ["<?xml version='1.0'?><stream:stream to='localhost' xmlns='jabber:client'>", ['stream header']],
  ['<stream:features><bind/></stream:features>', ['stream features']],
  ['</stream:stream>', ['end of the stream']],
  ["<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>[redacted]</auth>", ['auth', 'PLAIN']],
  ["<iq type='set' id='1'><query xmlns='jabber:iq:roster'/></iq>", ['iq set', 'roster']],
  ["<iq type='get'><query xmlns='http://jabber.org/protocol/disco#info'/></iq>", ['iq get', 'disco#info']],
  [
    "<iq type='set'><pubsub xmlns='http://jabber.org/protocol/pubsub'><publish node='n'/></pubsub></iq>",
    ['iq set', 'publish'],
  ],
  ["<iq type='result' id='1'/>", ['iq result']],
  [
    "<iq type='error'><query/><error type='auth'><text>no</text><forbidden xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>",
    ['iq error', 'forbidden', true],
  ],
  ['<stream:error><host-unknown/></stream:error>', ['stream error', 'host-unknown', true]],
  [
    "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>",
    ['failure', 'not-authorized', true],
  ],
  [
    "<message type='chat'><body>Wherefore art thou?</body></message>",
    ['message chat', '“Wherefore art thou?”'],
  ],
  ["<presence type='unavailable'/>", ['presence unavailable']],
  ['wherefore', ['wherefore']],
])('%s is labelled %j', (xml, label) => {
  expect(labelOf(xml)).toEqual(label)
})

test('a note has no label, and a long one is cut', () => {
  expect(stanzaLabel({ time: 0, actor: 'Romeo', direction: 'note', text: 'connected' })).toBeUndefined()
  expect(String(labelOf(`<message><body>${'x'.repeat(500)}</body></message>`)?.[1]).length).toBeLessThan(60)
})
