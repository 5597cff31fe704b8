import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { XmppPeer } from '../../test/support/xmpp-peer.ts'
import { type LoopbackServer, startLoopbackServer } from './server.ts'

let server: LoopbackServer
let romeo: XmppPeer
let juliet: XmppPeer

const getRoster = "<iq type='get' id='get'><query xmlns='jabber:iq:roster'/></iq>"
const setRoster = (item: string) =>
  `<iq type='set' id='set'><query xmlns='jabber:iq:roster'>${item}</query></iq>`

beforeEach(async () => {
  const names = ['romeo', 'juliet']
  server = await startLoopbackServer({ accounts: new Map(names.map((name) => [name, 'secret'])) })
  romeo = await XmppPeer.login(server.port, 'romeo', 'orchard')
  juliet = await XmppPeer.login(server.port, 'juliet', 'balcony')
  for (const peer of [romeo, juliet]) await peer.ask(getRoster, /<iq[^>]*id="get".*?<\/iq>/)
})
afterEach(() => server.stop())

async function comeOnline(peer: XmppPeer): Promise<void> {
  await peer.ask('<presence/>', /<presence[^>]*\/>/)
}

/** Romeo subscribes to Juliet, who agrees; both are online. */
async function subscribe(): Promise<void> {
  await comeOnline(romeo)
  await comeOnline(juliet)
  romeo.write("<presence to='juliet@localhost/balcony' type='subscribe'/>")
  const request = await juliet.stanza('presence')
  expect(request.attrs).toMatchObject({ type: 'subscribe', from: 'romeo@localhost', to: 'juliet@localhost' })
  juliet.write("<presence to='romeo@localhost' type='subscribed'/>")
}

describe('subscriptions (RFC 6121 §3)', () => {
  test('a request and its approval: pushes in order, then presence', async () => {
    await subscribe()
    const [asked, approved] = [await romeo.stanza('iq'), await romeo.stanza('iq')]
    expect(asked.toString()).toContain('subscription="none" ask="subscribe"')
    expect(approved.toString()).toContain('<item jid="juliet@localhost" subscription="to"/>')
    const presence = await romeo.stanza('presence')
    expect(presence.attrs).toMatchObject({ from: 'juliet@localhost/balcony' })
    expect(await juliet.untilFence()).toContain('<item jid="romeo@localhost" subscription="from"/>')
  })

  test('presence follows the subscription: broadcast, probe at login, unavailable when the connection drops', async () => {
    await subscribe()
    await romeo.read(/<presence from="juliet@localhost\/balcony"/)
    juliet.write('<presence><show>away</show></presence>')
    await romeo.read(/<show>away<\/show>/)
    const other = await XmppPeer.login(server.port, 'romeo', 'mantua')
    other.write('<presence/>')
    await other.read(/<presence[^>]*from="juliet@localhost\/balcony"[^>]*><show>away/)
    juliet.end()
    await romeo.read(/<presence(?=[^>]*type="unavailable")[^>]*from="juliet@localhost\/balcony"/)
  })

  test('unsubscribing ends it for both', async () => {
    await subscribe()
    await romeo.read(/<presence from="juliet@localhost\/balcony"/)
    await juliet.untilFence()
    romeo.write("<presence to='juliet@localhost' type='unsubscribe'/>")
    await juliet.read(/<presence[^>]*type="unsubscribe"/)
    await juliet.read(/<item jid="romeo@localhost" subscription="none"/)
    const seen = await romeo.untilFence()
    expect(seen).toMatch(/<item jid="juliet@localhost" subscription="none"/)
    expect(seen).toMatch(/<presence(?=[^>]*type="unavailable")[^>]*from="juliet@localhost\/balcony"/)
    juliet.write('<presence><show>dnd</show></presence>')
    await juliet.untilFence()
    expect(await romeo.untilFence()).not.toContain('dnd')
  })

  test('a denied request leaves no trace with the denier', async () => {
    await comeOnline(juliet)
    romeo.write("<presence to='juliet@localhost' type='subscribe'/>")
    await juliet.stanza('presence')
    juliet.write("<presence to='romeo@localhost' type='unsubscribed'/>")
    expect(await juliet.ask(getRoster, /<iq[^>]*id="get".*?(?:\/>|<\/query><\/iq>)/)).not.toContain('romeo')
    expect(await romeo.untilFence()).toContain('<item jid="juliet@localhost" subscription="none"/>')
  })

  test('a request to one who is offline waits for the login', async () => {
    romeo.write("<presence to='juliet@localhost' type='subscribe'><status>please</status></presence>")
    await romeo.untilFence()
    juliet.write('<presence/>')
    expect(await juliet.read(/<presence[^>]*type="subscribe".*?<\/presence>/)).toContain('please')
  })

  test('an approval nobody asked for is ignored', async () => {
    await comeOnline(romeo)
    juliet.write("<presence to='romeo@localhost' type='subscribed'/>")
    await juliet.untilFence()
    expect(await romeo.untilFence()).toBe('')
  })

  test('a probe from a stranger reveals nothing', async () => {
    await comeOnline(juliet)
    romeo.write("<presence to='juliet@localhost' type='probe'/>")
    expect((await romeo.stanza('presence')).attrs).toMatchObject({
      type: 'unsubscribed',
      from: 'juliet@localhost',
    })
  })
})

describe('directed presence (RFC 6121 §4.6)', () => {
  test('reaches a stranger, who also learns of the end', async () => {
    romeo.write("<presence to='juliet@localhost/balcony'/>")
    expect((await juliet.stanza('presence')).attrs.from).toBe('romeo@localhost/orchard')
    romeo.end()
    expect((await juliet.stanza('presence')).attrs).toMatchObject({
      type: 'unavailable',
      from: 'romeo@localhost/orchard',
    })
  })

  test('an unknown type or an impossible priority is a bad request', async () => {
    romeo.write("<presence type='odd' id='1'/>")
    expect((await romeo.stanza('presence')).getChild('error')?.getChild('bad-request')).toBeDefined()
    romeo.write('<presence><priority>200</priority></presence>')
    expect((await romeo.stanza('presence')).getChild('error')?.getChild('bad-request')).toBeDefined()
  })
})

describe('the roster (RFC 6121 §2)', () => {
  test('set, push to interested resources, get, remove', async () => {
    const other = await XmppPeer.login(server.port, 'romeo', 'mantua')
    const item = "<item jid='juliet@localhost' name='Juliet'><group>Capulet</group></item>"
    const seen = await romeo.ask(setRoster(item), /<iq[^>]*id="set"[^>]*>/)
    expect(seen).toMatch(/type="set".*name="Juliet".*<group>Capulet<\/group>.*type="result"/)
    expect(await other.untilFence()).toBe('')
    expect(await other.ask(getRoster, /<\/iq>/)).toContain('<group>Capulet</group>')
    await romeo.ask(setRoster("<item jid='juliet@localhost' subscription='remove'/>"), /id="set"/)
    expect(await other.untilFence()).toContain('subscription="remove"')
  })

  test.each([
    ['', 'bad-request'],
    ["<item jid='a@localhost'/><item jid='b@localhost'/>", 'bad-request'],
    ["<item jid='@'/>", 'bad-request'],
    ["<item jid='a@localhost'><group>x</group><group>x</group></item>", 'bad-request'],
    ["<item jid='a@localhost'><group/></item>", 'not-acceptable'],
    [`<item jid='a@localhost' name='${'x'.repeat(2000)}'/>`, 'not-acceptable'],
    ["<item jid='a@localhost' subscription='remove'/>", 'item-not-found'],
    ["<item jid='romeo@localhost'/>", 'not-allowed'],
  ])('refuses %s', async (item, condition) => {
    romeo.write(setRoster(item))
    expect((await romeo.stanza('iq')).getChild('error')?.getChild(condition)).toBeDefined()
  })

  test('removing a contact ends both subscriptions', async () => {
    await subscribe()
    await romeo.read(/<presence from="juliet@localhost\/balcony"/)
    await juliet.untilFence()
    juliet.write(setRoster("<item jid='romeo@localhost' subscription='remove'/>"))
    await romeo.read(/<presence[^>]*type="unsubscribed"/)
    await romeo.read(/<item jid="juliet@localhost" subscription="none"/)
  })
})
