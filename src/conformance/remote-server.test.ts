import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Deadline } from '../base/deadline.ts'
import { RemoteServer } from './remote-server.ts'

let server: RemoteServer
const clients: Socket[] = []
beforeEach(async () => {
  server = await RemoteServer.listen()
})
afterEach(() => {
  server.close()
  for (const client of clients.splice(0)) client.destroy()
})

async function dial(): Promise<Socket> {
  const client = connect(server.port, '127.0.0.1')
  clients.push(client)
  client.on('error', () => {})
  await once(client, 'connect')
  return client
}

describe('a remote server', () => {
  it('gives each connection to one taker, in the order in which they came', async () => {
    const first = await dial()
    const second = await dial()
    const taken = [await server.next(Deadline.after(2000)), await server.next(Deadline.after(2000))]
    expect(taken.map(({ remotePort }) => remotePort)).toEqual([first.localPort, second.localPort])
  })

  it('waits for a connection that comes later, and says so where none comes', async () => {
    const coming = server.next(Deadline.after(2000))
    const client = await dial()
    expect((await coming).remotePort).toBe(client.localPort)
    await expect(server.next(Deadline.after(20))).rejects.toMatchObject({ code: 'E_EXPECTATION' })
  })

  it('loses nothing that is said before somebody reads', async () => {
    const client = await dial()
    client.write('early')
    const socket = await server.next(Deadline.after(2000))
    const heard = once(socket, 'data')
    socket.resume()
    expect(String((await heard)[0])).toBe('early')
  })

  it('ends what nobody took when it closes', async () => {
    const client = await dial()
    server.close()
    client.resume()
    await once(client, 'close')
    expect(client.destroyed).toBe(true)
  })
})
