import { once } from 'node:events'
import net, { type AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { RecordTap } from './record-tap.ts'

const HANDSHAKE = Buffer.from([22, 3, 3, 0, 1, 9])
const opened: { destroy(): unknown }[] = []

afterEach(() => {
  for (const each of opened.splice(0)) each.destroy()
})

async function tapped() {
  const server = net.createServer({ allowHalfOpen: true }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = net.connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [peer] = (await once(server, 'connection')) as [net.Socket]
  server.close()
  opened.push(client, peer)
  const heard: Buffer[] = []
  peer.on('data', (bytes: Buffer) => heard.push(bytes))
  return { tap: new RecordTap(client), peer, heard: () => Buffer.concat(heard).toString() }
}

it('passes bytes on in both directions and looks at the records', async () => {
  const { tap, peer, heard } = await tapped()
  const next = tap.nextHandshake()
  peer.write(HANDSHAKE)
  const [bytes] = await once(tap, 'data')
  expect(bytes).toEqual(HANDSHAKE)
  await next
  expect(tap.records.handshakes).toBe(1)
  tap.write('hello')
  await expect.poll(heard).toBe('hello')
})

it('tells when an alert comes', async () => {
  const { tap, peer } = await tapped()
  const next = tap.nextAlert()
  peer.write(Buffer.concat([HANDSHAKE, Buffer.from([21, 3, 3, 0, 2, 1, 100])]))
  await next
  expect(tap.records.endsWithAlert).toBe(true)
})

it('lets one more write through, not counting empty ones, and swallows the rest', async () => {
  const { tap, peer, heard } = await tapped()
  tap.muteAfterNextWrite()
  for (const text of ['', 'first', 'second']) tap.write(text)
  await expect.poll(heard).toBe('first')
  tap.end()
  peer.end()
  await tap.peerEnded
  expect(heard()).toBe('first')
})

it('leaves the connection open when the TLS client gives up', async () => {
  const { tap, peer } = await tapped()
  let ended = false
  peer.on('end', () => {
    ended = true
  })
  tap.destroy()
  peer.write(HANDSHAKE)
  await expect.poll(() => tap.records.handshakes).toBe(1)
  expect(ended).toBe(false)
})
