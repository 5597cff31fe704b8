import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import tls from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAuthority } from '../target/certificate.ts'
import {
  type ClientHello,
  clientHello,
  type HelloAnswer,
  readHelloAnswer,
  SHORT_CURVES,
} from './client-hello.ts'

const GOOD = 0xc02b
let server: tls.Server
const names: (string | false | null)[] = []

beforeAll(async () => {
  const { certificate, key } = await (await createAuthority()).issue({ names: ['localhost'] })
  server = tls.createServer({
    cert: certificate,
    key,
    SNICallback: (name, done) => {
      names.push(name)
      done(null)
    },
  })
  server.on('tlsClientError', () => {})
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => server.close())

async function answer(hello: Partial<ClientHello>): Promise<HelloAnswer | undefined> {
  const socket = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(clientHello({ version: 'TLS 1.2', ciphers: [GOOD], servername: 'localhost', ...hello }))
  let bytes = Buffer.alloc(0)
  for await (const chunk of socket) {
    bytes = Buffer.concat([bytes, chunk])
    const found = readHelloAnswer(bytes)
    if (found) return found
  }
  return undefined
}

describe('a hello made by hand', () => {
  it('is one that a TLS server agrees to', async () => {
    expect(await answer({})).toMatchObject({ kind: 'hello', version: 0x0303, cipher: GOOD, compression: 0 })
    expect(names).toContain('localhost')
  })

  it('leaves the choice to the server', async () => {
    expect(
      await answer({ ciphers: [0x002f, 0x0005, GOOD], compression: true, truncatedHmac: true }),
    ).toMatchObject({
      cipher: GOOD,
      compression: 0,
      extensions: expect.not.arrayContaining([4]),
    })
  })

  it.each([
    ['of versions that are no more', { version: 'TLS 1.0', ciphers: [0xc009] }],
    ['of SSL', { version: 'SSL 3.0', ciphers: [0x002f] }],
    ['of RC4', { ciphers: [0x0005, 0xc007] }],
    ['of short curves', { groups: SHORT_CURVES }],
  ] as const)('%s is refused with an alert', async (_, hello) => {
    expect(await answer(hello)).toMatchObject({ kind: 'alert' })
  })
})

it('waits for the whole of the answer', () => {
  const alert = Buffer.from([21, 3, 3, 0, 2, 2, 40])
  for (let length = 0; length < alert.length; length += 1)
    expect(readHelloAnswer(alert.subarray(0, length))).toBeUndefined()
  expect(readHelloAnswer(alert)).toEqual({ kind: 'alert', description: 40 })
})
