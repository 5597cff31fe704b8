import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { BoshHand } from './bosh-hand.ts'
import { HttpChannel } from './bosh-http.ts'
import type { StreamEvent } from './event.ts'
import { Transcript } from './transcript.ts'

const undo: (() => unknown)[] = []

afterEach(async () => {
  for (const each of undo.splice(0).reverse()) await each()
})

function handOn(port: number) {
  const channel = new HttpChannel(`http://127.0.0.1:${port}/`, {})
  undo.push(() => channel.destroy())
  const events: StreamEvent[] = []
  const hand = new BoshHand({
    channel,
    transcript: new Transcript(),
    onEvent: (event) => events.push(event),
    zero: 100,
    sid: 's1',
  })
  return { hand, shown: () => events.map((event) => (event.kind === 'element' ? event.element.attrs : {})) }
}

/** A server that answers only those who have no session; the texts of all requests, in the order in which they came. */
async function answeringNobody() {
  const texts: string[] = []
  const server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    texts.push(text)
    if (text.includes('nobody')) response.end('<body/>')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  undo.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, texts }
}

describe('requests by hand', () => {
  it('tell a connection that did not come about from an answer that did not', async () => {
    const { port } = await answeringNobody()
    const open = handOn(port)
    open.hand.post(1, '<body/>')
    await open.hand.arrival(1)
    open.hand.break(1)
    await expect.poll(open.shown).toMatchObject([{ request: '1', status: '0' }])
    expect(open.shown()[0]).not.toHaveProperty('reached')
    for (const each of undo.splice(0).reverse()) await each()
    const refused = handOn(port)
    refused.hand.post(1, '<body/>')
    await expect.poll(refused.shown).toMatchObject([{ request: '1', status: '0', reached: 'no' }])
    expect(refused.shown()[0]).toMatchObject({ error: expect.stringContaining('refused the connection') })
  })

  it('have arrived once the server has answered others since', async () => {
    const { port, texts } = await answeringNobody()
    const { hand } = handOn(port)
    hand.post(2, '<body>first</body>')
    await hand.arrival(2)
    hand.post(1, '<body>second</body>')
    await expect.poll(() => texts.length).toBe(4)
    expect(texts.map((text) => /first|second|nobody/.exec(text)?.[0])).toEqual([
      'first',
      'nobody',
      'nobody',
      'second',
    ])
  })
})
