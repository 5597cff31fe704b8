import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { header, XmppPeer } from '../../test/support/xmpp-peer.ts'
import { type LoopbackServer, type Misbehaviour, type Stage, startLoopbackServer } from './server.ts'

let server: LoopbackServer

beforeEach(async () => {
  const names = ['romeo', 'juliet']
  server = await startLoopbackServer({ accounts: new Map(names.map((name) => [name, 'secret'])) })
})
afterEach(() => server.stop())

/** Brings a peer as far as the server lets it. */
async function negotiate(port: number): Promise<XmppPeer> {
  const peer = await XmppPeer.open(port)
  peer.write(header())
  await peer.read(/<\/stream:features>/)
  await peer.authenticate('romeo')
  await peer.bind('orchard')
  return peer
}

describe('connections', () => {
  test('are refused, and accepted again on the same port', async () => {
    const survivor = await XmppPeer.login(server.port, 'romeo', 'orchard')
    await server.misbehave({ kind: 'refuse' })
    await expect(XmppPeer.open(server.port)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    await survivor.untilFence()
    await server.misbehave()
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header(), /<\/stream:features>/)
  })

  test('are accepted and never answered', async () => {
    await server.misbehave({ kind: 'silent' })
    const peer = await XmppPeer.open(server.port)
    peer.write(header())
    await server.misbehave()
    // Another connection's whole login, on the same event loop, has passed by then.
    await XmppPeer.login(server.port, 'romeo', 'orchard')
    expect(peer.chunks).toEqual([])
  })

  const stages: Stage[] = ['connected', 'header', 'features', 'authenticated', 'bound']
  test.each(stages)('are reset at the stage “%s”', async (stage) => {
    await server.misbehave({ kind: 'cut', at: { stage } })
    if (stage === 'connected') {
      // The reset may outrun the end of the handshake.
      const outcome = XmppPeer.open(server.port).then((peer) => peer.ending())
      await expect(outcome.then(({ error }) => Promise.reject(error))).rejects.toMatchObject({
        code: 'ECONNRESET',
      })
      return
    }
    const peer = await XmppPeer.open(server.port)
    peer.write(header())
    if (stage === 'authenticated' || stage === 'bound') {
      await peer.read(/<\/stream:features>/)
      const steps = peer.authenticate('romeo').then(() => peer.bind('orchard'))
      await steps.catch(() => undefined)
    }
    expect((await peer.ending()).error?.code).toBe('ECONNRESET')
  })

  test('are reset after so many stanzas, each on its own', async () => {
    await server.misbehave({ kind: 'cut', at: { stanzas: 3 } })
    const peer = await XmppPeer.login(server.port, 'romeo', 'orchard')
    await peer.untilFence()
    peer.write("<iq type='get' id='last' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>")
    const { text, error } = await peer.ending()
    expect(error?.code).toBe('ECONNRESET')
    expect(text).not.toContain('last')
    await XmppPeer.login(server.port, 'juliet', 'balcony')
  })

  test('hang after so many stanzas but stay open', async () => {
    await server.misbehave({ kind: 'hang', at: { stanzas: 2 } })
    const romeo = await XmppPeer.login(server.port, 'romeo', 'orchard')
    romeo.write("<iq type='get' id='never' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>")
    const before = romeo.chunks.length
    await XmppPeer.login(server.port, 'juliet', 'balcony')
    expect(romeo.chunks.length).toBe(before)
    expect(server.connections).toBe(2)
  })
})

describe('bytes', () => {
  test.each<Stage>(['connected', 'features', 'bound'])('garbage at the stage “%s”', async (stage) => {
    await server.misbehave({ kind: 'garbage', at: { stage } })
    const peer = await (stage === 'bound' ? negotiate(server.port) : XmppPeer.open(server.port))
    if (stage === 'features') peer.write(header())
    expect(await peer.read(/<<&/)).toContain('\u0000\ufffd')
  })

  test('replies that are not well-formed', async () => {
    const peer = await negotiate(server.port)
    await server.misbehave({ kind: 'malformed' })
    const ping = "<iq type='get' id='p' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>"
    expect(await peer.ask(ping, /<\/iq>/)).toMatch(/<iq [^>]*id="p"[^>]*><oops><\/iq>$/)
  })

  test('replies with another id', async () => {
    const peer = await negotiate(server.port)
    await server.misbehave({ kind: 'wrong-ids' })
    const ping = "<iq type='get' id='p' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>"
    expect(await peer.ask(ping, /<iq[^>]*>/)).toContain('id="not-p"')
  })

  test('one at a time', async () => {
    await server.misbehave({ kind: 'drip', intervalMs: 1 })
    const peer = await XmppPeer.open(server.port)
    peer.write(header())
    const text = await peer.read(/version='1.0'/)
    // The kernel may join a few bytes that were written apart.
    expect(Math.max(...peer.chunks)).toBeLessThan(16)
    expect(peer.chunks.length).toBeGreaterThan(text.length / 4)
  })
})

describe('every n-th message', () => {
  type Fate = Extract<Misbehaviour, { kind: 'messages' }>['fate']

  async function delivered(fate: Fate): Promise<string[]> {
    const romeo = await XmppPeer.login(server.port, 'romeo', 'orchard')
    const juliet = await XmppPeer.login(server.port, 'juliet', 'balcony')
    await server.misbehave({ kind: 'messages', every: 3, fate, delayMs: 5 })
    for (let id = 1; id <= 7; id += 1) romeo.write(`<message to='juliet@localhost/balcony' id='${id}'/>`)
    await romeo.untilFence()
    const ids = (text: string) =>
      [...text.matchAll(/<message[^>]* id="(\d)"/g)].map((match) => match[1] ?? '')
    const seen = ids(await juliet.untilFence())
    if (fate === 'delay') while (seen.length < 7) seen.push(...ids(await juliet.read(/<message[^>]*\/>/)))
    return seen
  }

  test.each<[Fate, string]>([
    ['drop', '12457'],
    ['duplicate', '123345667'],
    ['reorder', '1243576'],
    ['delay', '1245736'],
  ])('%s', async (fate, expected) => {
    expect((await delivered(fate)).join('')).toBe(expected)
  })
})
