import { client, xml } from '@xmpp/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../../src/loopback/server.ts'

let server: LoopbackServer

beforeAll(async () => {
  const accounts = new Map([
    ['romeo', 'pencil'],
    ['juliet', 'pencil'],
  ])
  server = await startLoopbackServer({ accounts, mechanisms: ['SCRAM-SHA-1'] })
})
afterAll(() => server.stop())

function connect(username: string, resource: string) {
  const entity = client({
    service: `xmpp://127.0.0.1:${server.port}`,
    domain: 'localhost',
    username,
    password: 'pencil',
    resource,
  })
  entity.reconnect.stop()
  return entity
}

function next(entity: ReturnType<typeof connect>, name: string) {
  return new Promise<ReturnType<typeof xml>>((resolve) => {
    const listener = (stanza: ReturnType<typeof xml>) => {
      if (!stanza.is(name)) return
      entity.off('stanza', listener)
      resolve(stanza)
    }
    entity.on('stanza', listener)
  })
}

test('@xmpp/client logs in, keeps a roster, and exchanges messages and presence', async () => {
  const romeo = connect('romeo', 'orchard')
  const juliet = connect('juliet', 'balcony')
  const [address, other] = await Promise.all([romeo.start(), juliet.start()])
  expect([String(address), String(other)]).toEqual(['romeo@localhost/orchard', 'juliet@localhost/balcony'])

  const item = xml('item', { jid: 'juliet@localhost', name: 'Juliet' })
  await romeo.iqCaller.set(xml('query', 'jabber:iq:roster', item))
  const roster = await romeo.iqCaller.get(xml('query', 'jabber:iq:roster'))
  expect(roster?.getChild('item')?.attrs).toMatchObject({ jid: 'juliet@localhost', subscription: 'none' })

  const presence = next(juliet, 'presence')
  await romeo.send(xml('presence', { to: 'juliet@localhost/balcony' }))
  expect((await presence).attrs.from).toBe('romeo@localhost/orchard')

  const message = next(juliet, 'message')
  await romeo.send(
    xml('message', { to: 'juliet@localhost/balcony', type: 'chat' }, xml('body', {}, 'soft ☃')),
  )
  expect((await message).getChildText('body')).toBe('soft ☃')
  const answer = next(romeo, 'message')
  await juliet.send(xml('message', { to: 'romeo@localhost/orchard' }, xml('body', {}, 'ay me')))
  expect((await answer).getChildText('body')).toBe('ay me')

  await Promise.all([romeo.stop(), juliet.stop()])
})
