import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { header, XmppPeer } from '../../test/support/xmpp-peer.ts'
import { type LoopbackServer, startLoopbackServer } from './server.ts'

let server: LoopbackServer

beforeEach(async () => {
  server = await startLoopbackServer({
    accounts: new Map([['romeo', 'secret']]),
    components: new Map([['echo.localhost', 'sesame']]),
  })
})
afterEach(() => server.stop())

async function open(to: string, secret: string): Promise<XmppPeer> {
  const peer = await XmppPeer.open(server.componentPort ?? 0)
  const opening = await peer.ask(header(`to='${to}'`, 'jabber:component:accept'), /<stream:stream [^>]*>/)
  expect(opening).toContain(`from='${to}'`)
  const id = / id='([^']+)'/.exec(opening)?.[1] ?? ''
  const digest = createHash('sha1')
    .update(id + secret)
    .digest('hex')
  peer.write(`<handshake>${digest}</handshake>`)
  return peer
}

describe('components (XEP-0114)', () => {
  test('are accepted with the right secret and exchange stanzas with users', async () => {
    const component = await open('echo.localhost', 'sesame')
    await component.read(/<handshake\/>/)
    const romeo = await XmppPeer.login(server.port, 'romeo', 'orchard')
    romeo.write(
      "<message to='anybody@echo.localhost/x' id='1' xmlns='jabber:client'><body>hi</body></message>",
    )
    const stanza = await component.stanza('message')
    expect(stanza.attrs).toMatchObject({ from: 'romeo@localhost/orchard', to: 'anybody@echo.localhost/x' })
    // The namespace is the receiving stream's own.
    expect(stanza.attrs.xmlns).toBeUndefined()
    component.write(
      "<iq type='get' id='2' from='echo.localhost' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>",
    )
    expect((await component.stanza('iq')).attrs).toMatchObject({ type: 'result', to: 'echo.localhost' })
    component.write("<message from='x@echo.localhost' to='romeo@localhost/orchard' id='3'/>")
    expect((await romeo.stanza('message')).attrs.from).toBe('x@echo.localhost')
  })

  test('are listed among the items of the server and not found when gone', async () => {
    const component = await open('echo.localhost', 'sesame')
    await component.read(/<handshake\/>/)
    const romeo = await XmppPeer.login(server.port, 'romeo', 'orchard')
    const items =
      "<iq type='get' id='i' to='localhost'><query xmlns='http://jabber.org/protocol/disco#items'/></iq>"
    expect(await romeo.ask(items, /<\/iq>/)).toContain('<item jid="echo.localhost"/>')
    component.write('</stream:stream>')
    await component.ending()
    romeo.write("<message to='echo.localhost'/>")
    const reply = await romeo.stanza('message')
    expect(reply.getChild('error')?.getChild('remote-server-not-found')).toBeDefined()
  })

  test('a wrong secret is not authorised', async () => {
    const peer = await open('echo.localhost', 'wrong')
    expect((await peer.ending()).text).toContain('<not-authorized ')
  })

  test('a domain is served once', async () => {
    await (await open('echo.localhost', 'sesame')).read(/<handshake\/>/)
    const second = await open('echo.localhost', 'sesame')
    expect((await second.ending()).text).toContain('<conflict ')
  })

  test.each([
    ['host-unknown', header("to='other.localhost'", 'jabber:component:accept')],
    ['invalid-namespace', header("to='echo.localhost'")],
    ['not-authorized', `${header("to='echo.localhost'", 'jabber:component:accept')}<message/>`],
  ])('%s closes the stream (%#)', async (condition, bytes) => {
    const peer = await XmppPeer.open(server.componentPort ?? 0)
    peer.write(bytes)
    expect((await peer.ending()).text).toContain(`<stream:error><${condition} `)
  })

  test.each([
    ['invalid-from', "<message from='romeo@localhost' to='romeo@localhost'/>"],
    ['improper-addressing', "<message from='echo.localhost'/>"],
    ['improper-addressing', "<message to='romeo@localhost'/>"],
    ['unsupported-stanza-type', '<query/>'],
  ])('%s after the handshake (%#)', async (condition, bytes) => {
    const peer = await open('echo.localhost', 'sesame')
    await peer.read(/<handshake\/>/)
    peer.write(bytes)
    expect((await peer.ending()).text).toContain(`<stream:error><${condition} `)
  })
})
