import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { type WebSocket as Peer, WebSocketServer } from 'ws'
import { Deadline } from '../base/deadline.ts'
import { parseElement } from '../xml/parse.ts'
import type { StreamEvent } from './event.ts'
import { Transcript } from './transcript.ts'
import { WebSocketConnection } from './websocket.ts'

const MESSAGE = "<message xmlns='jabber:client'><body>é</body></message>"
const CLOSE = "<close xmlns='urn:ietf:params:xml:ns:xmpp-framing'/>"
const deadline = () => Deadline.after(3000)
const undo: (() => unknown)[] = []

afterEach(async () => {
  for (const each of undo.splice(0).reverse()) await each()
})

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  undo.push(() => server.close())
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}/ws`
}

/** A connection and the server's end of it. */
async function connected(subprotocol: string | false = 'xmpp') {
  const http = createServer()
  const server = new WebSocketServer({ server: http, handleProtocols: () => subprotocol })
  const url = await listening(http)
  const all: StreamEvent[] = []
  const events: StreamEvent[] = []
  const transcript = new Transcript()
  const accepted = once(server, 'connection') as Promise<[Peer]>
  const onEvent = (event: StreamEvent) => {
    all.push(event)
    if (event.kind !== 'control' || event.frame !== 'handshake') events.push(event)
  }
  const options = { transcript, onEvent, tls: {} }
  const connection = await WebSocketConnection.connect({ kind: 'websocket', url }, options, deadline())
  const [peer] = await accepted
  const received: { text: string; isBinary: boolean }[] = []
  peer.on('message', (data, isBinary) => received.push({ text: String(data), isBinary }))
  undo.push(
    () => peer.terminate(),
    () => connection.close(),
  )
  const until = async (count: number) => expect.poll(() => events.length).toBeGreaterThanOrEqual(count)
  return { connection, peer, all, events, received, until, transcript }
}

describe('what comes in', () => {
  it('is elements, headers and control frames, in order', async () => {
    const { peer, events, until } = await connected()
    peer.send("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' id='1'/>")
    peer.ping('p')
    peer.send(MESSAGE)
    peer.send(CLOSE)
    await until(4)
    expect(events.map(({ kind }) => kind)).toEqual(['open', 'control', 'element', 'close'])
  })

  it('is one message, however it is cut into frames', async () => {
    const { peer, events, until } = await connected()
    const bytes = Buffer.from(MESSAGE)
    let count = 0
    const cut = fc.integer({ min: 1, max: bytes.length - 1 })
    await fc.assert(
      fc.asyncProperty(cut, async (at) => {
        peer.send(bytes.subarray(0, at), { binary: false, fin: false })
        peer.send(bytes.subarray(at), { binary: false, fin: true })
        count += 1
        await until(count)
        expect(events.at(-1)).toMatchObject({ kind: 'element', element: { name: 'message' } })
      }),
      { numRuns: 20 },
    )
  })

  it.each([
    ['a binary message', (peer: Peer) => peer.send(Buffer.from(MESSAGE)), 'binary'],
    ['white space', (peer: Peer) => peer.send(' '), 'begin with <'],
    ['two elements', (peer: Peer) => peer.send(MESSAGE + MESSAGE), 'several'],
    ['half an element', (peer: Peer) => peer.send('<message>'), 'whole element'],
    [
      'bytes that are not UTF-8',
      (peer: Peer) => peer.send(Buffer.from([0x3c, 0xff]), { binary: false }),
      'frame',
    ],
  ])('is malformed as %s', async (_, act, problem) => {
    const { peer, events, until } = await connected()
    act(peer)
    await until(1)
    expect(events[0]).toMatchObject({
      kind: 'malformed',
      finding: { problem: expect.stringContaining(problem) },
    })
  })

  it('is nothing after the stream was closed', async () => {
    const { peer, events, until } = await connected()
    peer.send(CLOSE)
    peer.send(MESSAGE)
    await until(2)
    expect(events[1]).toMatchObject({ kind: 'malformed' })
  })

  it('ends with the status of the closing frame, or without one', async () => {
    const polite = await connected()
    polite.peer.close(1001)
    await polite.until(1)
    expect(polite.events[0]).toEqual({ kind: 'end', status: 1001 })
    const rude = await connected()
    rude.peer.terminate()
    await rude.until(1)
    expect(rude.events[0]).toEqual({ kind: 'end' })
    expect(rude.connection.ended).toBe(true)
  })
})

describe('what goes out', () => {
  it('is one element a message, with its namespace', async () => {
    const { connection, received } = await connected()
    connection.send([parseElement('<presence/>'), parseElement("<a xmlns='urn:a'/>")], 'not used')
    await expect.poll(() => received.length).toBe(2)
    expect(received).toEqual([
      { text: '<presence xmlns="jabber:client"/>', isBinary: false },
      { text: '<a xmlns="urn:a"/>', isBinary: false },
    ])
  })

  it('is anything at all where that is wanted', async () => {
    const { connection, received } = await connected()
    connection.write(' ')
    connection.write(Buffer.from('<a/>'))
    connection.writeFragments(['<a', '/', '>'])
    connection.closeStream()
    await expect.poll(() => received.length).toBe(4)
    expect(received).toEqual([
      { text: ' ', isBinary: false },
      { text: '<a/>', isBinary: true },
      { text: '<a/>', isBinary: false },
      { text: CLOSE, isBinary: false },
    ])
  })

  it('is a ping that is answered', async () => {
    const { connection, events, until } = await connected()
    connection.ping('assay')
    await until(1)
    expect(events).toEqual([{ kind: 'control', frame: 'pong', data: 'assay' }])
  })

  it('goes nowhere after the end, which the transcript says', async () => {
    const { connection, peer, transcript, until } = await connected()
    peer.close(1000)
    await until(1)
    connection.write('<late/>')
    expect(transcript.entries.at(-1)?.text).toContain('not sent')
  })
})

describe('the handshake', () => {
  it('is kept as the server answered it', async () => {
    const { connection, all } = await connected()
    expect(all).toEqual([{ kind: 'control', frame: 'handshake', data: 'xmpp' }])
    expect(connection.handshake).toMatchObject({ status: 101, headers: { 'sec-websocket-protocol': 'xmpp' } })
  })

  it('fails without the subprotocol', async () => {
    await expect(connected(false)).rejects.toMatchObject({ code: 'E_WEBSOCKET' })
  })

  it('can be looked at where no WebSocket came of it', async () => {
    const http = createServer((_, response) => response.writeHead(404).end())
    const url = await listening(http)
    const events: StreamEvent[] = []
    const options = {
      transcript: new Transcript(),
      onEvent: (event: StreamEvent) => events.push(event),
      tls: {},
    }
    const carrier = { kind: 'websocket', url, lenient: true } as const
    const connection = await WebSocketConnection.connect(carrier, options, deadline())
    expect(connection.handshake).toMatchObject({ status: 404, problem: 'HTTP status 404' })
    expect(events.map(({ kind }) => kind)).toEqual(['control', 'end'])
    await connection.close()
  })

  it('fails where HTTP says something else, and where nobody listens', async () => {
    const http = createServer((_, response) => response.writeHead(404).end())
    const url = await listening(http)
    const options = { transcript: new Transcript(), onEvent: () => {}, tls: {} }
    const connect = () => WebSocketConnection.connect({ kind: 'websocket', url }, options, deadline())
    await expect(connect()).rejects.toThrow('HTTP status 404')
    http.close()
    await once(http, 'close')
    await expect(connect()).rejects.toMatchObject({ code: 'E_CONNECT_REFUSED' })
  })
})
