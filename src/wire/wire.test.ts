import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import tls from 'node:tls'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Deadline } from '../base/deadline.ts'
import { type Authority, createAuthority, type IssuedCertificate } from '../target/certificate.ts'
import { ConnectError } from './errors.ts'
import type { StreamEvent } from './event.ts'
import { Transcript } from './transcript.ts'
import { Wire } from './wire.ts'

const HEADER = "<stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams'>"
const deadline = () => Deadline.after(3000)
const undo: (() => unknown)[] = []
let authority: Authority
let issued: IssuedCertificate

beforeAll(async () => {
  authority = await createAuthority()
  issued = await authority.issue({ names: ['localhost'] })
})
afterEach(async () => {
  for (const each of undo.splice(0).reverse()) await each()
})

/** A wire and the server's end of it. */
async function connected(options: net.ServerOpts = {}) {
  const server = net.createServer(options)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const events: StreamEvent[] = []
  const waiting: (() => void)[] = []
  const transcript = new Transcript()
  const onEvent = (event: StreamEvent) => {
    events.push(event)
    for (const wake of waiting.splice(0)) wake()
  }
  const accepted = once(server, 'connection')
  const wire = await Wire.connect({ host: '127.0.0.1', port }, { transcript, onEvent }, deadline())
  const [peer] = (await accepted) as [net.Socket]
  peer.on('error', () => {})
  undo.push(
    () => server.close(),
    () => peer.destroy(),
    () => {
      peer.resume()
      return wire.close()
    },
  )
  const until = async (count: number) => {
    while (events.length < count) await new Promise<void>((resolve) => waiting.push(resolve))
    return shown()
  }
  const shown = () =>
    events.map((event) => (event.kind === 'element' ? event.element.toString() : event.kind))
  const notes = () =>
    transcript.entries.filter(({ direction }) => direction === 'note').map(({ text }) => text)
  return { wire, peer, events, until, transcript, notes, port }
}

const secureServer = (peer: net.Socket) => {
  const secured = new tls.TLSSocket(peer, { isServer: true, cert: issued.certificate, key: issued.key })
  secured.on('error', () => {})
  return secured
}
const trust = () => ({ servername: 'localhost', ca: authority.certificate })

describe('a wire', () => {
  it('brings in what the server sends, wherever it is cut, and notes both directions', async () => {
    const { wire, peer, until, transcript, port } = await connected()
    wire.write('<out/>')
    for (const byte of Buffer.from(`${HEADER}<a>♥</a></stream:stream>`)) peer.write(Buffer.from([byte]))
    expect(await until(3)).toEqual(['open', '<a>♥</a>', 'close'])
    expect(transcript.entries.map(({ direction, text }) => `${direction} ${text.slice(0, 20)}`)).toEqual([
      `note connected to 127.0.0`,
      'out <out/>',
      'in <stream:stream xmlns',
      'in <a>♥</a>',
      'in </stream:stream>',
    ])
    expect(transcript.entries[0]?.text).toBe(`connected to 127.0.0.1:${port}`)
    expect(transcript.entries[2]?.text).toMatch(/[^/]>$/)
  })

  it('sends text and bytes as they are', async () => {
    const { wire, peer } = await connected()
    let heard = Buffer.alloc(0)
    peer.on('data', (bytes) => {
      heard = Buffer.concat([heard, bytes as Buffer])
    })
    wire.write('<♥')
    wire.write(Uint8Array.of(0xff, 0x00, 0x3e))
    while (heard.length < 7) await once(peer, 'data')
    expect(heard.toString('hex')).toBe('3ce299a5ff003e')
  })

  it('tells of malformed XML as a finding', async () => {
    const { peer, until, notes } = await connected()
    peer.write(`${HEADER}<a x=1/>`)
    expect(await until(2)).toEqual(['open', 'malformed'])
    expect(notes().at(-1)).toMatch(/^malformed XML from the server, /)
  })

  it('begins a new document when told', async () => {
    const { wire, peer, until } = await connected()
    peer.write(`${HEADER}<a/>`)
    await until(2)
    wire.restart()
    peer.write(`<?xml version='1.0'?>${HEADER}<b/>`)
    expect(await until(4)).toEqual(['open', '<a/>', 'open', '<b/>'])
  })

  it('keeps what is no XML as it came', async () => {
    const { wire, peer, until } = await connected()
    peer.write(`${HEADER}`)
    await until(1)
    wire.stopDecoding()
    peer.end(Buffer.of(0x15, 0x03, 0x03))
    expect(await until(2)).toEqual(['open', 'end'])
    expect(wire.undecoded.toString('hex')).toBe('150303')
  })
})

describe('the end of a connection', () => {
  it('is told once, without an error where the server hung up', async () => {
    const { wire, peer, until, events, notes } = await connected()
    peer.end()
    await until(1)
    await once(peer, 'close')
    await wire.close()
    expect(events).toEqual([{ kind: 'end' }])
    expect(wire.ended).toBe(true)
    expect(notes().filter((note) => note.includes('ended'))).toEqual(['the connection ended'])
  })

  it('is told with an error where the server reset it', async () => {
    const { peer, until, events } = await connected()
    peer.resetAndDestroy()
    await until(1)
    expect(events).toEqual([{ kind: 'end', error: expect.objectContaining({ code: 'ECONNRESET' }) }])
  })

  it('lets nothing out any more, and says so', async () => {
    const { wire, peer, until, transcript } = await connected()
    peer.end()
    await until(1)
    wire.write('<late/>')
    wire.finish()
    expect(transcript.entries.slice(-2).map(({ text }) => text)).toEqual([
      '<late/>',
      'not sent: the connection had ended',
    ])
  })

  it('can be ours: the server sees a FIN, and what it still says is heard', async () => {
    const { wire, peer, until } = await connected({ allowHalfOpen: true })
    peer.resume()
    wire.finish()
    await once(peer, 'end')
    peer.end(`${HEADER}<last/></stream:stream>`)
    expect(await until(4)).toEqual(['open', '<last/>', 'close', 'end'])
  })

  it('can be a reset by us', async () => {
    const { wire, peer, until } = await connected()
    const failed = once(peer, 'error')
    wire.abort()
    expect(await failed).toEqual([expect.objectContaining({ code: 'ECONNRESET' })])
    expect(await until(1)).toEqual(['end'])
  })

  it('is waited for by close(), which may be called twice', async () => {
    const { wire, peer } = await connected()
    peer.resume()
    await wire.close()
    expect(wire.ended).toBe(true)
    await wire.close()
  })
})

describe('TLS on a wire', () => {
  it('begins a new stream on the secured connection', async () => {
    const { wire, peer, until, notes } = await connected()
    peer.write(`${HEADER}<proceed/>`)
    await until(2)
    expect(wire.secured).toBeUndefined()
    const secured = secureServer(peer)
    await wire.secure(trust(), deadline())
    expect(wire.secured?.authorized).toBe(true)
    expect(notes().at(-1)).toBe('TLSv1.3 established')
    const heard = once(secured, 'data')
    wire.write('<secret-way/>')
    expect(String((await heard)[0])).toBe('<secret-way/>')
    secured.write(`${HEADER}<b/>`)
    expect(await until(4)).toEqual(['open', '<proceed/>', 'open', '<b/>'])
    secured.end()
    expect((await until(5)).at(-1)).toBe('end')
  })

  it('that fails is the end of the connection', async () => {
    const { wire, peer, events, notes } = await connected()
    secureServer(peer)
    await expect(wire.secure({ servername: 'localhost' }, deadline())).rejects.toThrow(ConnectError)
    expect(events).toEqual([{ kind: 'end', error: expect.objectContaining({ code: 'E_TLS_CERTIFICATE' }) }])
    expect(notes()).toContainEqual(expect.stringMatching(/^TLS failed: the certificate of localhost/))
    expect(wire.ended).toBe(true)
    await wire.close()
  })

  it('can be reset by us as well', async () => {
    const { wire, peer, until } = await connected()
    const secured = secureServer(peer)
    await wire.secure(trust(), deadline())
    const gone = new Promise((resolve) => secured.on('close', resolve))
    wire.abort()
    expect(await until(1)).toEqual(['end'])
    await gone
  })

  it('can be reset and closed at once, which Node 20 does not survive by itself', async () => {
    const { wire, peer, until, transcript } = await connected()
    secureServer(peer)
    await wire.secure(trust(), deadline())
    wire.abort()
    wire.write('<late/>')
    wire.finish()
    wire.abort()
    await wire.close()
    expect(await until(1)).toEqual(['end'])
    expect(transcript.entries.map(({ text }) => text)).toContain('not sent: the connection had ended')
  })

  it('can be gone past, which the transcript says', async () => {
    const { wire, peer, until, notes } = await connected()
    secureServer(peer)
    await wire.secure(trust(), deadline())
    wire.writeUnprotected('<presence/>')
    expect(notes().at(-1)).toBe('unprotected, past TLS: <presence/>')
    // To a TLS server this is a broken record: it ends the connection.
    expect((await until(1)).at(-1)).toBe('end')
  })
})
