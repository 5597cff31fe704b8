import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { parseElement } from '../xml/parse.ts'
import { BoshConnection } from './bosh.ts'
import type { StreamEvent } from './event.ts'
import { Transcript } from './transcript.ts'

const HEAD = "xmlns='http://jabber.org/protocol/httpbind' xmlns:stream='http://etherx.jabber.org/streams'"
const CREATED = `<body ${HEAD} sid='s1' requests='2'><stream:features/></body>`
const undo: (() => unknown)[] = []

afterEach(async () => {
  for (const each of undo.splice(0).reverse()) await each()
})

type Answer = (text: string) => void

/** A connection to a connection manager that leaves every answer to the test. */
async function connected(sparing = false) {
  const requests: { text: string; answer: Answer; break: () => void }[] = []
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    let text = ''
    for await (const chunk of request) text += chunk
    requests.push({ text, answer: (body) => response.end(body), break: () => request.socket.destroy() })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  undo.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const events: StreamEvent[] = []
  const options = {
    transcript: new Transcript(),
    onEvent: (event: StreamEvent) => events.push(event),
    tls: {},
  }
  const connection = new BoshConnection({ kind: 'bosh', url, sparing }, options)
  undo.push(() => connection.close())
  /** The request of that number, from 0, once it has come. */
  const request = async (index: number) => {
    await expect.poll(() => requests.length).toBeGreaterThan(index)
    const found = requests[index]
    if (!found) throw new Error('no such request')
    return { ...found, rid: Number(/rid="(\d+)"/.exec(found.text)?.[1]) }
  }
  const kinds = () => events.map(({ kind }) => kind)
  return { connection, events, kinds, request, requests }
}

describe('a session over BOSH', () => {
  it('begins with a request of its own and always leaves one to be answered', async () => {
    const { connection, request, kinds } = await connected()
    connection.openStream({ to: 'verona.example' })
    const first = await request(0)
    expect(first.text).toContain('to="verona.example"')
    first.answer(CREATED)
    const second = await request(1)
    expect(second.text).toContain('sid="s1"')
    expect(second.rid).toBe(first.rid + 1)
    expect(kinds()).toEqual(['open', 'element'])
  })

  it('sends as many requests at a time as allowed, and the rest together', async () => {
    const { connection, request, requests } = await connected()
    connection.openStream({})
    ;(await request(0)).answer(CREATED)
    await request(1)
    for (const id of ['a', 'b', 'c']) connection.send([parseElement(`<message id='${id}'/>`)])
    expect((await request(2)).text).toContain('<message id="a" xmlns="jabber:client"/>')
    expect(requests.length).toBe(3)
    ;(await request(1)).answer(`<body ${HEAD}/>`)
    expect((await request(3)).text).toMatch(/id="b".*id="c"/)
  })

  it('reads answers in the order of the requests', async () => {
    const { connection, request, events } = await connected()
    connection.openStream({})
    ;(await request(0)).answer(CREATED)
    const held = await request(1)
    connection.send([parseElement('<presence/>')])
    ;(await request(2)).answer(`<body ${HEAD}><message id='late'/></body>`)
    held.answer(`<body ${HEAD}><message id='early'/></body>`)
    await expect.poll(() => events.length).toBe(4)
    const ids = events.flatMap((event) => (event.kind === 'element' ? [event.element.attrs.id] : []))
    expect(ids).toEqual([undefined, 'early', 'late'])
  })

  it('sends a request again whose connection broke', async () => {
    const { connection, request } = await connected()
    connection.openStream({})
    ;(await request(0)).answer(CREATED)
    const broken = await request(1)
    broken.break()
    expect((await request(2)).text).toBe(broken.text)
  })

  it('ends when the server says so, and finds fault with bad XML', async () => {
    const one = await connected()
    one.connection.openStream({})
    ;(await one.request(0)).answer(`<body ${HEAD} type='terminate' condition='host-unknown'/>`)
    await expect.poll(one.kinds).toEqual(['close', 'end'])
    const other = await connected()
    other.connection.openStream({})
    ;(await other.request(0)).answer(`<body ${HEAD}><open></body>`)
    await expect.poll(other.kinds).toEqual(['malformed'])
  })

  it('can be gone on with by hand, request by request', async () => {
    const { connection, request, requests, events } = await connected(true)
    connection.openStream({})
    const first = await request(0)
    first.answer(CREATED)
    await expect.poll(() => events.length).toBe(2)
    expect(requests.length).toBe(1)
    const hand = connection.byHand()
    expect(hand.sid).toBe('s1')
    expect(hand.rid(0)).toBe(first.rid)
    hand.post(7, '<body/>')
    ;(await request(1)).answer(`<body ${HEAD} type='error'/>`)
    await expect.poll(() => events.length).toBe(3)
    const [event] = events.slice(-1)
    expect(event?.kind === 'element' && event.element.toString()).toMatch(
      /request="7".*status="200".*type="error"/,
    )
  })
})
