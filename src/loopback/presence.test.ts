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

describe('broadcast presence (RFC 6121 §4.2, §4.4, §4.5)', () => {
  test('is shared among own resources: at login, on change, at the end', async () => {
    await comeOnline(romeo)
    romeo.write('<presence><show>away</show></presence>')
    await romeo.read(/<show>away<\/show>/)
    const other = await XmppPeer.login(server.port, 'romeo', 'mantua')
    other.write('<presence/>')
    await other.read(/<presence[^>]*from="romeo@localhost\/orchard"[^>]*><show>away/)
    await romeo.read(/<presence[^>]*from="romeo@localhost\/mantua"/)
    other.end()
    await romeo.read(/<presence(?=[^>]*type="unavailable")[^>]*from="romeo@localhost\/mantua"/)
    expect(await juliet.untilFence()).toBe('')
  })
})

describe('requests about subscriptions', () => {
  test.each(['subscribe', 'subscribed', 'unsubscribe', 'unsubscribed'])(
    '%s is passed on between bare JIDs',
    async (type) => {
      await comeOnline(juliet)
      romeo.write(`<presence to='juliet@localhost/balcony' type='${type}'><status>please</status></presence>`)
      const request = await juliet.stanza('presence')
      expect(request.attrs).toMatchObject({ type, from: 'romeo@localhost', to: 'juliet@localhost' })
      expect(request.getChildText('status')).toBe('please')
    },
  )

  test('once approved bring presence, until either side ends it', async () => {
    for (const peer of [romeo, juliet]) await comeOnline(peer)
    for (const ending of [
      "to='romeo@localhost' type='unsubscribed'",
      "to='juliet@localhost' type='unsubscribe'",
    ]) {
      juliet.write("<presence to='romeo@localhost' type='subscribed'/>")
      await romeo.read(/type="subscribed".*<presence[^>]*from="juliet@localhost\/balcony"/)
      juliet.write('<presence><show>away</show></presence>')
      await romeo.read(/<show>away/)
      const [who, other] = ending.includes('unsubscribed') ? [juliet, romeo] : [romeo, juliet]
      await who.ask(`<presence ${ending}/>`, /^/)
      await who.untilFence()
      await other.read(/type="unsubscribed?"/)
      juliet.write('<presence><show>dnd</show></presence>')
      await juliet.untilFence()
      expect(await romeo.untilFence()).not.toContain('dnd')
    }
  })

  test('a probe from a stranger reveals nothing', async () => {
    await comeOnline(juliet)
    romeo.write("<presence to='juliet@localhost' type='probe'/>")
    expect(await romeo.untilFence()).toBe('')
    expect(await juliet.untilFence()).toBe('')
  })

  test('another domain is not found', async () => {
    romeo.write("<presence to='tybalt@elsewhere.example' type='subscribe'/>")
    const error = (await romeo.stanza('presence')).getChild('error')
    expect(error?.getChild('remote-server-not-found')).toBeDefined()
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
})
