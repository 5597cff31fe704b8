import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type Server } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../../src/loopback/server.ts'
import { authenticate } from '../../src/session/authenticate.ts'
import { bindingTypes, channelBinding } from '../../src/session/channel-binding.ts'
import { AuthenticationError, NotOfferedError } from '../../src/session/errors.ts'
import { fence } from '../../src/session/fence.ts'
import { type NegotiatedOptions, negotiate, type Stage } from '../../src/session/negotiate.ts'
import { scram } from '../../src/session/sasl/scram.ts'
import { Session } from '../../src/session/session.ts'
import { XmppJsClient } from '../../src/session/xmpp-js.ts'
import { type Authority, createAuthority } from '../../src/target/certificate.ts'
import { ConnectError } from '../../src/wire/errors.ts'

const credentials = { username: 'romeo', password: 'rosaline' }
const open: Session[] = []
let authority: Authority
let server: LoopbackServer

beforeAll(async () => {
  authority = await createAuthority()
  const issued = await authority.issue({ names: ['localhost'] })
  server = await startLoopbackServer({
    tls: issued,
    requireTls: true,
    accounts: new Map([['romeo', 'rosaline']]),
  })
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.close()))
})
afterAll(() => server.stop())

const options = () => ({
  actor: 'Romeo',
  host: server.host,
  port: server.port,
  domain: 'localhost',
  tls: { ca: authority.certificate },
  timeoutMs: 3000,
  credentials,
})

async function connect(more: Partial<NegotiatedOptions> = {}, stage: Stage = 'bound'): Promise<Session> {
  const session = await negotiate({ ...options(), ...more }, stage)
  open.push(session)
  return session
}

describe('a session over TLS', () => {
  it('is secured by STARTTLS before it authenticates', async () => {
    const session = await connect()
    expect(session.secured?.getProtocol()).toBe('TLSv1.3')
    expect(session.secured?.authorized).toBe(true)
    expect(await fence(session)).toBeGreaterThan(0)
  })

  it('trusts nobody whom it was not told to trust', async () => {
    await expect(connect({ tls: {} })).rejects.toThrow(ConnectError)
    const session = await connect({ tls: { verify: false } })
    expect(session.secured?.authorized).toBe(false)
  })

  it('does without where it must, and is then offered nothing', async () => {
    await expect(connect({ starttls: 'never' })).rejects.toThrow(NotOfferedError)
  })

  it('can be secured from the first byte', async () => {
    const port = server.directTlsPort
    if (port === undefined) throw new Error('no direct TLS')
    const session = await connect({ port, directTls: true })
    expect(session.jid).toMatch(/^romeo@localhost\//)
    expect(session.transcript.entries[1]?.text).toContain('TLSv1.3')
  })

  it.each(['SCRAM-SHA-1', 'SCRAM-SHA-256', 'SCRAM-SHA-1-PLUS', 'SCRAM-SHA-256-PLUS', 'PLAIN'])(
    'authenticates with %s, and not with a wrong password',
    async (mechanism) => {
      expect((await connect({ mechanism })).jid).toMatch(/^romeo@localhost\//)
      const wrong = { mechanism, credentials: { ...credentials, password: 'juliet' } }
      const error = await connect(wrong).catch((thrown) => thrown)
      expect(error).toBeInstanceOf(AuthenticationError)
      expect(error).toMatchObject({ code: 'E_SASL_REFUSED', condition: 'not-authorized' })
    },
  )

  it('prefers channel binding where types are listed', async () => {
    const session = await connect()
    expect(JSON.stringify(session.transcript.entries)).toContain("mechanism='SCRAM-SHA-256-PLUS'")
  })
})

describe('channel binding', () => {
  const bind = async (type: string, spoil = (data: Buffer) => data) => {
    const session = await connect({}, 'secured')
    const binding = channelBinding(session, type)
    if (!binding) throw new Error(`no ${type}`)
    const hash = 'sha256' as const
    const exchange = scram({ ...credentials, hash, binding: { ...binding, data: spoil(binding.data) } })
    await authenticate(session, exchange)
  }

  it.each(['tls-exporter', 'tls-server-end-point'])(
    '%s fits what the server sees, bit by bit',
    async (type) => {
      await bind(type)
      const flipped = (data: Buffer) => {
        const copy = Buffer.from(data)
        copy[copy.length - 1] = (copy.at(-1) ?? 0) ^ 1
        return copy
      }
      await expect(bind(type, flipped)).rejects.toThrow(AuthenticationError)
    },
  )

  it('knows which types its TLS version has', async () => {
    const newer = await connect({}, 'secured')
    expect(bindingTypes(newer)).toEqual(['tls-exporter', 'tls-server-end-point'])
    expect(channelBinding(newer, 'tls-unique')).toBeUndefined()
    expect(channelBinding(newer, 'tls-unheard-of')).toBeUndefined()
    const tls = { ca: authority.certificate, maxVersion: 'TLSv1.2' as const }
    const older = await connect({ tls }, 'secured')
    expect(channelBinding(older, 'tls-exporter')).toBeUndefined()
    expect(channelBinding(older, 'tls-unique')?.data.length).toBe(12)
    const plain = await connect({}, 'stream')
    expect(channelBinding(plain, 'tls-server-end-point')).toBeUndefined()
  })

  it('falls back to the certificate where the server lists that and TLS is old', async () => {
    const tls = { ca: authority.certificate, maxVersion: 'TLSv1.2' as const }
    expect((await connect({ tls, mechanism: 'SCRAM-SHA-1-PLUS' })).jid).toBeDefined()
  })

  // openssl makes certificates that this package's own authority does not: RSA, other hashes.
  it.each([
    ['sha256', 'sha256'],
    ['sha384', 'sha384'],
    ['sha512', 'sha512'],
    ['sha1', 'sha256'],
  ])('hashes a certificate signed with RSA and %s with %s', async (signed, hash) => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-end-point-'))
    const [keyFile, certificateFile] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
    const subject = ['-subj', '/CN=localhost', '-days', '2', `-${signed}`]
    const files = ['-keyout', keyFile, '-out', certificateFile]
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files], {
      stdio: 'pipe',
    })
    const [key, cert] = [readFileSync(keyFile), readFileSync(certificateFile)]
    rmSync(folder, { recursive: true })
    const peer: Server = createServer({ key, cert })
    peer.listen(0, '127.0.0.1')
    await once(peer, 'listening')
    const { port } = peer.address() as AddressInfo
    const session = await Session.connect({ ...options(), port, directTls: true, tls: { verify: false } })
    open.push(session)
    const der = new X509Certificate(cert).raw
    expect(channelBinding(session, 'tls-server-end-point')?.data).toEqual(
      createHash(hash).update(der).digest(),
    )
    peer.close()
  })
})

describe('xmpp.js over TLS', () => {
  it('comes online by STARTTLS, trusting the authority it was told of', async () => {
    const client = await XmppJsClient.connect(options())
    open.push(client.session)
    expect(await client.start()).toMatch(/^romeo@localhost\//)
    expect(client.session.secured?.authorized).toBe(true)
    expect(await client.stop()).toBe(true)
  })

  it('trusts nobody else', async () => {
    const client = await XmppJsClient.connect({ ...options(), tls: {} })
    open.push(client.session)
    await expect(client.start()).rejects.toThrow(ConnectError)
  })
})
