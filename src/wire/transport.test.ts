import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import tls from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Deadline } from '../base/deadline.ts'
import { type Authority, createAuthority } from '../target/certificate.ts'
import { ConnectError } from './errors.ts'
import { connectTcp, type TlsOptions, upgradeToTls } from './transport.ts'

const servers: net.Server[] = []
const sockets: net.Socket[] = []
let authority: Authority

beforeAll(async () => {
  authority = await createAuthority()
})
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy()
  for (const server of servers.splice(0)) server.close()
})
afterAll(() => expect(servers).toEqual([]))

/** Listens on a port of its own; what connects is destroyed after the test. */
async function listen(server: net.Server): Promise<number> {
  servers.push(server)
  const event = server instanceof tls.Server ? 'secureConnection' : 'connection'
  server.on(event, (socket: net.Socket) => {
    sockets.push(socket)
    socket.on('error', () => {})
  })
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

async function connect(port: number, deadline = Deadline.after(3000)): Promise<net.Socket> {
  const socket = await connectTcp({ host: '127.0.0.1', port }, deadline)
  sockets.push(socket)
  return socket
}

/** A TLS server for these names that says hello once it is secured. */
async function listenTls(names: readonly string[], more: tls.TlsOptions = {}): Promise<number> {
  const issued = await authority.issue({ names })
  const greet = (socket: tls.TLSSocket) => {
    socket.on('error', () => {})
    socket.write('hello')
  }
  return listen(tls.createServer({ cert: issued.certificate, key: issued.key, ...more }, greet))
}

async function secure(port: number, options: Partial<TlsOptions> = {}, deadline = Deadline.after(3000)) {
  const socket = await connect(port)
  // Node 20 does not survive it when a TLS socket is destroyed after the socket beneath it.
  sockets.splice(sockets.indexOf(socket), 1)
  const secured = await upgradeToTls(
    socket,
    { servername: 'localhost', ca: authority.certificate, ...options },
    deadline,
  )
  sockets.push(secured)
  return secured
}

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

describe('connectTcp', () => {
  it('connects, and leaves nothing on the socket or the signal', async () => {
    const port = await listen(net.createServer())
    const socket = await connect(port)
    expect(socket.remotePort).toBe(port)
    for (const event of ['connect', 'error', 'close']) expect(socket.listenerCount(event)).toBe(0)
  })

  it('says who refused', async () => {
    const server = net.createServer()
    const port = await listen(server)
    server.close()
    await once(server, 'close')
    const error = await failureOf(connect(port))
    expect(error).toBeInstanceOf(ConnectError)
    expect(error).toMatchObject({
      code: 'E_CONNECT_REFUSED',
      message: `127.0.0.1:${port} refused the connection`,
    })
  })

  it('does not connect for a signal that has fired before', async () => {
    const port = await listen(net.createServer())
    const error = await failureOf(connect(port, Deadline.after(3000, AbortSignal.abort())))
    expect(error).toMatchObject({ code: 'E_CONNECT_TIMEOUT' })
  })
})

describe('upgradeToTls', () => {
  it('secures a connection with a server whose certificate holds', async () => {
    const secured = await secure(await listenTls(['localhost']))
    expect(secured.authorized).toBe(true)
    const [bytes] = (await once(secured, 'data')) as [Buffer]
    expect(bytes.toString()).toBe('hello')
  })

  it('holds the certificate against an address where that is what was asked for', async () => {
    const secured = await secure(await listenTls(['127.0.0.1']), { servername: '127.0.0.1' })
    expect(secured.authorized).toBe(true)
    const other = await failureOf(secure(await listenTls(['127.0.0.2']), { servername: '127.0.0.1' }))
    expect(other).toMatchObject({ code: 'E_TLS_CERTIFICATE' })
  })

  it('names the server it means, and offers the protocol it is told to', async () => {
    const names: string[] = []
    const port = await listenTls(['localhost'], {
      ALPNProtocols: ['xmpp-client'],
      SNICallback: (name, done) => {
        names.push(name)
        done(null)
      },
    })
    expect((await secure(port, { alpn: 'xmpp-client' })).alpnProtocol).toBe('xmpp-client')
    expect((await secure(port)).alpnProtocol).toBe(false)
    expect(names).toEqual(['localhost', 'localhost'])
  })

  it('keeps to the versions it is given', async () => {
    const port = await listenTls(['localhost'])
    expect((await secure(port, { maxVersion: 'TLSv1.2' })).getProtocol()).toBe('TLSv1.2')
    expect((await secure(port)).getProtocol()).toBe('TLSv1.3')
  })

  it('shows the client certificate it is given, and only then', async () => {
    const port = await listenTls(['localhost'], {
      requestCert: true,
      rejectUnauthorized: false,
      ca: authority.certificate,
    })
    const server = servers.at(-1)
    const shown = async (options: Partial<TlsOptions>) => {
      const accepted = server && once(server, 'secureConnection')
      await secure(port, options)
      const [socket] = (await accepted) as [tls.TLSSocket]
      return socket.getPeerCertificate().subject?.CN
    }
    const { certificate, key } = await authority.issue({ names: ['romeo'] })
    expect(await shown({ certificate, key })).toBe('romeo')
    expect(await shown({})).toBeUndefined()
  })

  it.each<[string, Partial<TlsOptions>, string]>([
    ['for another name', { servername: 'verona.example' }, 'E_TLS_CERTIFICATE'],
    ['by an unknown authority', { ca: '' }, 'E_TLS_CERTIFICATE'],
  ])('refuses a certificate %s, unless it is told not to look', async (_, options, code) => {
    const port = await listenTls(['localhost'])
    const error = await failureOf(secure(port, options))
    expect(error).toBeInstanceOf(ConnectError)
    expect(error).toMatchObject({ code })
    const secured = await secure(port, { ...options, verify: false })
    expect(secured.authorized).toBe(false)
  })

  it('looks at the name again where another server, or another name, is asked for', async () => {
    const [right, wrong] = [await listenTls(['localhost']), await listenTls(['verona.example'])]
    for (let time = 0; time < 3; time += 1) expect((await secure(right)).authorized).toBe(true)
    expect(await failureOf(secure(wrong))).toMatchObject({ code: 'E_TLS_CERTIFICATE' })
    expect(await failureOf(secure(right, { servername: 'verona.example' }))).toMatchObject({
      code: 'E_TLS_CERTIFICATE',
    })
    expect((await secure(right)).getPeerCertificate().subject?.CN).toBe('localhost')
  })

  it('refuses an expired certificate in so many words', async () => {
    const { certificate, key } = await authority.issue({
      names: ['localhost'],
      notAfter: new Date('2020-01-01'),
    })
    const port = await listenTls(['localhost'], { cert: certificate, key })
    expect(await failureOf(secure(port))).toMatchObject({
      code: 'E_TLS_CERTIFICATE',
      message: 'the certificate of localhost has expired',
    })
  })

  it.each<[string, (socket: net.Socket) => void, string]>([
    ['speaks no TLS', (socket) => socket.write('<stream:features/>'), 'E_TLS_HANDSHAKE'],
    ['hangs up', (socket) => socket.end(), 'E_TLS_HANDSHAKE'],
    ['resets', (socket) => socket.resetAndDestroy(), 'E_TLS_HANDSHAKE'],
  ])('fails with a server that %s, and lets the connection go', async (_, act, code) => {
    const port = await listen(net.createServer((socket) => void socket.once('data', () => act(socket))))
    const socket = await connect(port)
    const error = await failureOf(upgradeToTls(socket, { servername: 'localhost' }, Deadline.after(3000)))
    expect(error).toBeInstanceOf(ConnectError)
    expect(error).toMatchObject({ code })
    expect(socket.destroyed).toBe(true)
  })

  it('gives up on a server that says nothing, at the deadline or when told', async () => {
    const port = await listen(net.createServer())
    const options = { servername: 'localhost' }
    const timedOut = await failureOf(upgradeToTls(await connect(port), options, Deadline.after(30)))
    expect(timedOut).toMatchObject({ code: 'E_TLS_TIMEOUT' })
    const controller = new AbortController()
    const told = failureOf(
      upgradeToTls(await connect(port), options, Deadline.after(3000, controller.signal)),
    )
    controller.abort()
    expect(await told).toMatchObject({ code: 'E_TLS_TIMEOUT' })
  })
})
