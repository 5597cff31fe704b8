import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { createAuthority } from './certificate.ts'

async function handshake(options: {
  server: { certificate: string; key: string }
  ca: string
  servername: string
}): Promise<'trusted' | string> {
  const server = createServer({ cert: options.server.certificate, key: options.server.key }, (socket) => {
    socket.on('error', () => {})
    socket.end()
  })
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const socket = connect({ host: '127.0.0.1', port, ca: options.ca, servername: options.servername })
  try {
    await once(socket, 'secureConnect')
    return 'trusted'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error)
  } finally {
    socket.destroy()
    server.close()
  }
}

describe('createAuthority', () => {
  it('issues certificates that a client trusts for each name listed, and no other', async () => {
    const authority = await createAuthority()
    const server = await authority.issue({ names: ['localhost', 'conference.localhost'] })
    const ca = authority.certificate
    expect(await handshake({ server, ca, servername: 'localhost' })).toBe('trusted')
    expect(await handshake({ server, ca, servername: 'conference.localhost' })).toBe('trusted')
    expect(await handshake({ server, ca, servername: 'pubsub.localhost' })).toBe(
      'ERR_TLS_CERT_ALTNAME_INVALID',
    )
  })

  it('is not trusted by those who trust another authority', async () => {
    const [ours, theirs] = await Promise.all([createAuthority(), createAuthority()])
    const server = await ours.issue({ names: ['localhost'] })
    expect(await handshake({ server, ca: theirs.certificate, servername: 'localhost' })).not.toBe('trusted')
  })

  it('issues certificates that have expired', async () => {
    const authority = await createAuthority()
    const server = await authority.issue({ names: ['localhost'], notAfter: new Date('2020-01-02T03:04:05Z') })
    expect(await handshake({ server, ca: authority.certificate, servername: 'localhost' })).toBe(
      'CERT_HAS_EXPIRED',
    )
    expect(new X509Certificate(server.certificate).validTo).toBe('Jan  2 03:04:05 2020 GMT')
  })

  it('carries IP addresses, XMPP addresses and dates beyond 2049', async () => {
    const authority = await createAuthority()
    const issued = await authority.issue({
      names: ['127.0.0.1'],
      xmppAddresses: ['romeo@localhost'],
      notAfter: new Date('2061-05-06T07:08:09Z'),
    })
    const certificate = new X509Certificate(issued.certificate)
    expect(certificate.subjectAltName).toContain('IP Address:127.0.0.1')
    expect(certificate.subjectAltName).toMatch(/XmppAddr:romeo@localhost|1\.3\.6\.1\.5\.5\.7\.8\.5/)
    expect(certificate.raw.includes('romeo@localhost')).toBe(true)
    expect(certificate.validTo).toBe('May  6 07:08:09 2061 GMT')
    expect(certificate.verify(new X509Certificate(authority.certificate).publicKey)).toBe(true)
    expect(certificate.checkIssued(new X509Certificate(authority.certificate))).toBe(true)
  })
})
