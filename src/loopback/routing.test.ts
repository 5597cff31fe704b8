import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { header, XmppPeer } from '../../test/support/xmpp-peer.ts'
import { type LoopbackServer, startLoopbackServer } from './server.ts'

let server: LoopbackServer
let romeo: XmppPeer
let juliet: XmppPeer

beforeEach(async () => {
  const names = ['romeo', 'juliet', 'benvolio']
  server = await startLoopbackServer({ accounts: new Map(names.map((name) => [name, 'secret'])) })
  romeo = await XmppPeer.login(server.port, 'romeo', 'orchard')
  juliet = await XmppPeer.login(server.port, 'juliet', 'balcony')
})
afterEach(() => server.stop())

async function comeOnline(peer: XmppPeer, priority = 0): Promise<void> {
  await peer.ask(`<presence><priority>${priority}</priority></presence>`, /<\/presence>/)
}

const message = (to: string, type: string) =>
  `<message to='${to}' type='${type}' id='m'><body>hi</body></message>`

describe('messages (RFC 6121 §8.5)', () => {
  test('reach a full JID with the sender stamped, whatever it claims', async () => {
    romeo.write(
      "<message to='juliet@localhost/balcony' from='tybalt@localhost/x' id='1'><body>a &lt; b ☃</body></message>",
    )
    const stanza = await juliet.stanza('message')
    expect(stanza.attrs).toMatchObject({ from: 'romeo@localhost/orchard', to: 'juliet@localhost/balcony' })
    expect(stanza.getChildText('body')).toBe('a < b ☃')
  })

  test('gain the language of their stream, unless they name their own', async () => {
    const peer = await XmppPeer.open(server.port)
    const opening = header("to='localhost' version='1.0' xml:lang='it'")
    await peer.ask(opening, /<\/stream:features>/)
    const data = Buffer.from('\0benvolio\0secret').toString('base64')
    await peer.ask(
      `<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>${data}</auth>`,
      /<success/,
    )
    await peer.ask(opening, /<\/stream:features>/)
    await peer.bind('street')
    peer.write("<message to='juliet@localhost/balcony'/>")
    expect((await juliet.stanza('message')).attrs['xml:lang']).toBe('it')
    peer.write("<message to='juliet@localhost/balcony' xml:lang='fr'/>")
    expect((await juliet.stanza('message')).attrs['xml:lang']).toBe('fr')
  })

  test('keep white space that XML would change', async () => {
    romeo.write(
      "<message to='juliet@localhost/balcony'><x xmlns='urn:x' v='a&#9;b&#10;c&#13;d'>e&#13;f</x></message>",
    )
    const x = (await juliet.stanza('message')).getChild('x')
    expect(x?.attrs.v).toBe('a\tb\nc\rd')
    expect(x?.getText()).toBe('e\rf')
  })

  test('to a bare JID go to the resource of highest priority, and never to a negative one', async () => {
    const other = await XmppPeer.login(server.port, 'juliet', 'chamber')
    await comeOnline(juliet, 1)
    await comeOnline(other, 5)
    romeo.write(message('juliet@localhost', 'chat'))
    expect((await other.stanza('message')).attrs.from).toBe('romeo@localhost/orchard')
    expect(await juliet.untilFence()).not.toContain('<message')
    await other.ask('<presence><priority>-1</priority></presence>', /<priority>-1.*<\/presence>/)
    romeo.write(message('juliet@localhost', 'normal'))
    await juliet.stanza('message')
    expect(await other.untilFence()).not.toContain('<message')
  })

  test('never reach an account whose only resource has a negative priority', async () => {
    await comeOnline(juliet, -1)
    romeo.write(message('juliet@localhost', 'headline'))
    expect(await romeo.untilFence()).toBe('')
    romeo.write(message('juliet@localhost', 'chat'))
    const reply = await romeo.stanza('message')
    expect(reply.getChild('error')?.getChild('service-unavailable')).toBeDefined()
    expect(await juliet.untilFence()).not.toContain('<message')
  })

  test('headlines to a bare JID go to every willing resource', async () => {
    const other = await XmppPeer.login(server.port, 'juliet', 'chamber')
    await comeOnline(juliet, 1)
    await comeOnline(other, 5)
    romeo.write(message('juliet@localhost', 'headline'))
    await juliet.stanza('message')
    await other.stanza('message')
  })

  test('of type chat to a resource that is gone fall back to the bare JID', async () => {
    await comeOnline(juliet)
    romeo.write(message('juliet@localhost/gone', 'chat'))
    expect((await juliet.stanza('message')).attrs.to).toBe('juliet@localhost/gone')
  })

  test.each([
    ['juliet@localhost', 'chat', 'service-unavailable'],
    ['juliet@localhost', 'groupchat', 'service-unavailable'],
    ['juliet@localhost/gone', 'normal', 'service-unavailable'],
    ['nobody@localhost', 'chat', 'service-unavailable'],
    ['localhost', 'chat', 'service-unavailable'],
    ['someone@elsewhere.example', 'chat', 'remote-server-not-found'],
    ['@localhost', 'chat', 'jid-malformed'],
    ['juliet@localhost/', 'chat', 'jid-malformed'],
    ['ju liet@localhost', 'chat', 'jid-malformed'],
  ])('to %s of type %s are returned: %s', async (to, type, condition) => {
    romeo.write(message(to, type))
    const reply = await romeo.stanza('message')
    expect(reply.attrs).toMatchObject({ type: 'error', from: to, to: 'romeo@localhost/orchard', id: 'm' })
    expect(reply.getChild('error')?.getChild(condition)).toBeDefined()
  })

  test.each(['error', 'headline'])('of type %s to nobody are dropped', async (type) => {
    romeo.write(message('nobody@localhost', type))
    expect(await romeo.untilFence()).toBe('')
  })

  test('without an address go to the own account', async () => {
    await comeOnline(romeo)
    romeo.write("<message id='own'><body>note</body></message>")
    expect((await romeo.stanza('message')).attrs.id).toBe('own')
  })
})

describe('IQs (RFC 6120 §8.2.3)', () => {
  const ping = "<ping xmlns='urn:xmpp:ping'/>"
  test.each([
    [`<iq type='get' to='localhost'>${ping}</iq>`, 'bad-request'],
    [`<iq type='fetch' id='1' to='localhost'>${ping}</iq>`, 'bad-request'],
    [`<iq id='1' to='localhost'>${ping}</iq>`, 'bad-request'],
    ["<iq type='get' id='1' to='localhost'/>", 'bad-request'],
    [`<iq type='set' id='1' to='localhost'>${ping}${ping}</iq>`, 'bad-request'],
    ["<iq type='get' id='1' to='localhost'><x xmlns='urn:unknown'/></iq>", 'service-unavailable'],
    ["<iq type='get' id='1'><x xmlns='urn:unknown'/></iq>", 'service-unavailable'],
    [`<iq type='get' id='1' to='nobody@localhost'>${ping}</iq>`, 'service-unavailable'],
    [`<iq type='get' id='1' to='juliet@localhost/gone'>${ping}</iq>`, 'service-unavailable'],
    ["<iq type='set' id='1' to='juliet@localhost'><query xmlns='jabber:iq:roster'/></iq>", 'forbidden'],
  ])('%s is answered %s', async (request, condition) => {
    romeo.write(request)
    const reply = await romeo.stanza('iq')
    expect(reply.attrs.type).toBe('error')
    expect(reply.getChild('error')?.getChild(condition)).toBeDefined()
    expect(await juliet.untilFence()).toBe('')
  })

  test('answers are never answered', async () => {
    romeo.write("<iq type='result' id='1' to='localhost'/><iq type='error' id='2' to='nobody@localhost'/>")
    expect(await romeo.untilFence()).toBe('')
  })

  test('pass between connected resources, both ways', async () => {
    romeo.write(`<iq type='get' id='q' to='juliet@localhost/balcony'>${ping}</iq>`)
    expect((await juliet.stanza('iq')).attrs.from).toBe('romeo@localhost/orchard')
    juliet.write("<iq type='result' id='q' to='romeo@localhost/orchard'/>")
    expect((await romeo.stanza('iq')).attrs).toMatchObject({
      type: 'result',
      from: 'juliet@localhost/balcony',
    })
  })

  test('disco and version', async () => {
    const get = (id: string, ns: string) =>
      `<iq type='get' id='${id}' to='localhost'><query xmlns='${ns}'/></iq>`
    const info = await romeo.ask(get('i', 'http://jabber.org/protocol/disco#info'), /<\/iq>/)
    expect(info).toContain('<identity category="server" type="im"')
    expect(info).toContain('<feature var="urn:xmpp:ping"/>')
    expect(await romeo.ask(get('t', 'http://jabber.org/protocol/disco#items'), /<\/iq>/)).toContain('result')
    expect(await romeo.ask(get('v', 'jabber:iq:version'), /<\/iq>/)).toMatch(/<name>.+<version>/)
  })
})

describe('stream rules after binding', () => {
  test.each([
    ['unsupported-stanza-type', '<pubsub/>'],
    ['unsupported-stanza-type', "<message xmlns='jabber:server' to='juliet@localhost/balcony'/>"],
    ['bad-namespace-prefix', "<c:message xmlns:c='jabber:client' to='juliet@localhost/balcony'/>"],
    ['policy-violation', `<message>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</message>`],
    ['restricted-xml', "<message to='juliet@localhost/balcony'><!-- --></message>"],
  ])('%s ends the stream', async (condition, bytes) => {
    romeo.write(bytes)
    expect((await romeo.ending()).text).toContain(`<stream:error><${condition} `)
    expect(await juliet.untilFence()).toBe('')
  })
})
