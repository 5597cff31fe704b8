import fc from 'fast-check'
import { afterAll, beforeAll, test } from 'vitest'
import { header, XmppPeer } from '../../test/support/xmpp-peer.ts'
import { type LoopbackServer, startLoopbackServer } from './server.ts'

let server: LoopbackServer

beforeAll(async () => {
  const accounts = new Map(['a', 'b'].map((name) => [name, 'secret']))
  server = await startLoopbackServer({ accounts })
})
afterAll(() => server.stop())

const address = fc.constantFrom(
  '',
  'localhost',
  'a@localhost',
  'a@localhost/r',
  'b@localhost',
  'x.example',
  '@',
  'a@localhost/',
)
const type = fc.constantFrom(
  '',
  'get',
  'set',
  'result',
  'error',
  'subscribe',
  'subscribed',
  'unsubscribe',
  'unsubscribed',
  'probe',
  'unavailable',
  'chat',
  'headline',
  'groupchat',
)
const payload = fc.constantFrom(
  '',
  '<body/>',
  '<priority>x</priority>',
  "<query xmlns='jabber:iq:roster'><item jid='b@localhost'/></query>",
  "<query xmlns='jabber:iq:roster'><item subscription='remove' jid='b@localhost'/></query>",
  "<query xmlns='jabber:iq:register'/>",
  "<query xmlns='http://jabber.org/protocol/disco#info' node=''/>",
  "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>",
)
const stanza = fc
  .tuple(fc.constantFrom('iq', 'message', 'presence'), address, type, payload)
  .map(([name, to, kind, child]) => {
    const attribute = (key: string, value: string) => (value === '' ? '' : ` ${key}='${value}'`)
    return `<${name} id='1'${attribute('to', to)}${attribute('type', kind)}>${child}</${name}>`
  })
const nonza = fc.constantFrom(
  "<enable xmlns='urn:xmpp:sm:3'/>",
  "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>=</auth>",
  "<response xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>",
  "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>",
  header(),
  '</stream:stream>',
  '\u0000',
)
const bytes = fc.array(fc.oneof({ weight: 8, arbitrary: stanza }, nonza, fc.string()), { maxLength: 30 })

test('no sequence of stanzas and rubbish keeps the server from serving others', async () => {
  await fc.assert(
    fc.asyncProperty(bytes, fc.boolean(), async (parts, bound) => {
      const peer = bound ? await XmppPeer.login(server.port, 'a', 'r') : await XmppPeer.open(server.port)
      for (const part of parts) peer.write(part)
      const witness = await XmppPeer.login(server.port, 'b', 'witness')
      await witness.untilFence()
      witness.end()
      peer.end()
    }),
    { numRuns: 60 },
  )
})
