import { createHash, createHmac, pbkdf2Sync } from 'node:crypto'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../../src/loopback/server.ts'
import { type Authority, createAuthority } from '../../src/target/certificate.ts'
import { header, XmppPeer } from '../support/xmpp-peer.ts'

const SASL = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'"
const STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"

let authority: Authority
let server: LoopbackServer

beforeAll(async () => {
  authority = await createAuthority()
  const issued = await authority.issue({ names: ['localhost'] })
  server = await startLoopbackServer({
    tls: issued,
    requireTls: true,
    accounts: new Map([['romeo', 'pencil']]),
  })
})
afterAll(() => server.stop())

async function upgraded() {
  const peer = await XmppPeer.open(server.port)
  await peer.ask(header(), /<\/stream:features>/)
  await peer.ask(STARTTLS, /<proceed/)
  const socket = await peer.secure()
  const features = await peer.ask(header(), /<\/stream:features>/)
  return { peer, socket, features }
}

interface Scram {
  readonly hash: 'sha1' | 'sha256'
  readonly gs2: string
  readonly binding?: Buffer
  readonly password?: string
}

/** RFC 5802 as the client does it, written apart from the product's own. */
async function scram(peer: XmppPeer, mechanism: string, { hash, gs2, binding, password }: Scram) {
  const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')
  const hmac = (key: Buffer, text: string) => createHmac(hash, key).update(text).digest()
  const first = 'n=romeo,r=rOprNGfwEbeRWgbNEkqO'
  const answer = await peer.ask(
    `<auth ${SASL} mechanism='${mechanism}'>${base64(gs2 + first)}</auth>`,
    /<\/(challenge|failure)>/,
  )
  if (answer.includes('failure')) return answer
  const challenge = Buffer.from(/>([^<]+)<\/challenge>/.exec(answer)?.[1] ?? '', 'base64').toString()
  const [, nonce = '', salt = '', rounds = ''] = /^r=([^,]+),s=([^,]+),i=(\d+)$/.exec(challenge) ?? []
  const length = hash === 'sha1' ? 20 : 32
  const salted = pbkdf2Sync(password ?? 'pencil', Buffer.from(salt, 'base64'), Number(rounds), length, hash)
  const clientKey = hmac(salted, 'Client Key')
  const last = `c=${base64(Buffer.concat([Buffer.from(gs2), binding ?? Buffer.alloc(0)]))},r=${nonce}`
  const message = `${first},${challenge},${last}`
  const signature = hmac(createHash(hash).update(clientKey).digest(), message)
  const proof = base64(Buffer.from(clientKey.map((byte, at) => byte ^ (signature[at] ?? 0))))
  const outcome = await peer.ask(
    `<response ${SASL}>${base64(`${last},p=${proof}`)}</response>`,
    /<\/(success|failure)>/,
  )
  if (outcome.includes('failure')) return outcome
  const verifier = Buffer.from(/>([^<]+)<\/success>/.exec(outcome)?.[1] ?? '', 'base64').toString()
  expect(verifier).toBe(`v=${base64(hmac(hmac(salted, 'Server Key'), message))}`)
  return 'success'
}

const exporter = (socket: TLSSocket) =>
  socket.exportKeyingMaterial(32, 'EXPORTER-Channel-Binding', Buffer.alloc(0))

describe('STARTTLS (RFC 6120 §5)', () => {
  test('is required first; nothing else is offered before it', async () => {
    const peer = await XmppPeer.open(server.port)
    const features = await peer.ask(header(), /<\/stream:features>/)
    expect(features).toContain('<starttls xmlns="urn:ietf:params:xml:ns:xmpp-tls"><required/></starttls>')
    expect(features).not.toContain('mechanism')
    await peer.ask(`<auth ${SASL} mechanism='PLAIN'>AHJvbWVvAHBlbmNpbA==</auth>`, /<encryption-required\/>/)
  })

  test('gives the certificate, and afterwards SASL but no STARTTLS; login and stanzas follow', async () => {
    const { peer, socket, features } = await upgraded()
    expect(socket.getProtocol()).toBe('TLSv1.3')
    expect(socket.getPeerCertificate().subject.CN).toBe('localhost')
    expect(features).not.toContain('starttls')
    expect(features).toContain('<channel-binding type="tls-exporter"/>')
    await peer.authenticate('romeo', 'pencil')
    await peer.bind('orchard')
    await peer.untilFence()
  })

  test('bytes sent in the clear behind it are discarded', async () => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header(), /<\/stream:features>/)
    await peer.ask(`${STARTTLS}<auth ${SASL} mechanism='PLAIN'>AHJvbWVvAHBlbmNpbA==</auth>`, /<proceed[^>]*>/)
    await peer.secure()
    expect(await peer.ask(header(), /<\/stream:features>/)).not.toContain('success')
  })

  test('a second one fails and closes', async () => {
    const { peer } = await upgraded()
    peer.write(STARTTLS)
    expect((await peer.ending()).text).toContain(
      "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:stream>",
    )
  })

  test('bytes that are no handshake end the connection and nothing else', async () => {
    const peer = await XmppPeer.open(server.port)
    await peer.ask(header(), /<\/stream:features>/)
    await peer.ask(STARTTLS, /<proceed[^>]*>/)
    peer.write('not a client hello')
    await peer.ending()
    await upgraded()
  })

  test.each(['starttls', 'tls'] as const)('a reset can strike at the stage “%s”', async (stage) => {
    await server.misbehave({ kind: 'cut', at: { stage } })
    try {
      await expect(upgraded()).rejects.toThrow(/ECONNRESET|disconnected|ended/)
    } finally {
      await server.misbehave()
    }
  })

  test('garbage can take the place of the handshake', async () => {
    await server.misbehave({ kind: 'garbage', at: { stage: 'starttls' } })
    try {
      const peer = await XmppPeer.open(server.port)
      await peer.ask(header(), /<\/stream:features>/)
      await peer.ask(STARTTLS, /<proceed.*<<&/s)
    } finally {
      await server.misbehave()
    }
  })

  test('an answer that drips is whole before the handshake', async () => {
    await server.misbehave({ kind: 'drip', intervalMs: 1 })
    try {
      expect((await upgraded()).features).toContain('<mechanism>PLAIN</mechanism>')
    } finally {
      await server.misbehave()
    }
  })

  test('a silent server answers no handshake either', async () => {
    await server.misbehave({ kind: 'silent' })
    const peer = await XmppPeer.open(server.directTlsPort ?? 0)
    peer.write('not a client hello')
    await server.misbehave()
    // Rubbish would end the connection, and by now somebody else's whole handshake has passed.
    await upgraded()
    expect(peer.chunks).toEqual([])
    expect(peer.ended).toBe(false)
    peer.end()
  })

  test('a server without TLS refuses it', async () => {
    const plain = await startLoopbackServer()
    try {
      const peer = await XmppPeer.open(plain.port)
      expect(await peer.ask(header(), /<\/stream:features>/)).not.toContain('starttls')
      peer.write(STARTTLS)
      expect((await peer.ending()).text).toContain('<failure ')
    } finally {
      await plain.stop()
    }
  })
})

describe('direct TLS (XEP-0368)', () => {
  test('speaks xmpp-client by ALPN and offers SASL at once', async () => {
    const socket = connectTls({
      host: '127.0.0.1',
      port: server.directTlsPort ?? 0,
      servername: 'localhost',
      ca: authority.certificate,
      ALPNProtocols: ['xmpp-client'],
    })
    await new Promise<void>((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject))
    expect(socket.alpnProtocol).toBe('xmpp-client')
    let text = ''
    const features = new Promise<void>((resolve) => {
      socket.on('data', (bytes) => {
        text += bytes
        if (text.includes('</stream:features>')) resolve()
      })
    })
    socket.write(header())
    await features
    expect(text).toContain('<mechanism>SCRAM-SHA-256-PLUS</mechanism>')
    socket.destroy()
  })
})

describe('SCRAM (RFC 5802, RFC 7677, RFC 9266)', () => {
  test.each([
    ['SCRAM-SHA-1', 'sha1' as const],
    ['SCRAM-SHA-256', 'sha256' as const],
  ])('%s, and its -PLUS', async (mechanism, hash) => {
    const { peer } = await upgraded()
    expect(await scram(peer, mechanism, { hash, gs2: 'n,a=romeo@localhost,' })).toBe('success')
    const second = await upgraded()
    const gs2 = 'p=tls-exporter,,'
    const binding = exporter(second.socket)
    expect(await scram(second.peer, `${mechanism}-PLUS`, { hash, gs2, binding })).toBe('success')
  })

  test('a wrong password, a wrong binding, a downgrade and a foreign authzid fail', async () => {
    const { peer, socket } = await upgraded()
    const hash = 'sha256'
    expect(await scram(peer, 'SCRAM-SHA-256', { hash, gs2: 'n,,', password: 'x' })).toContain(
      '<not-authorized/>',
    )
    const other = Buffer.from(exporter(socket).map((byte) => byte ^ 1))
    expect(
      await scram(peer, 'SCRAM-SHA-256-PLUS', { hash, gs2: 'p=tls-exporter,,', binding: other }),
    ).toContain('<not-authorized/>')
    expect(await scram(peer, 'SCRAM-SHA-256', { hash, gs2: 'y,,' })).toContain('<not-authorized/>')
    const again = await upgraded()
    expect(await scram(again.peer, 'SCRAM-SHA-256', { hash, gs2: 'n,a=juliet@localhost,' })).toContain(
      '<invalid-authzid/>',
    )
  })
})
