import { Resolver } from 'node:dns/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NameServer } from './name-server.ts'

let server: NameServer
let resolver: Resolver
beforeEach(async () => {
  server = await NameServer.start()
  resolver = new Resolver({ timeout: 2000, tries: 1 })
  resolver.setServers([`127.0.0.1:${server.port}`])
})
afterEach(() => server.stop())

describe('a name server', () => {
  it('leads to a published domain and what is below it, in any case', async () => {
    server.publish('verona.test', 5270)
    const record = { name: 'localhost', port: 5270, priority: 0, weight: 0 }
    expect(await resolver.resolveSrv('_xmpp-server._tcp.verona.test')).toEqual([record])
    expect(await resolver.resolveSrv('_xmpp-server._tcp.Rooms.Verona.test')).toEqual([record])
    expect(await resolver.resolve4('verona.test')).toEqual(['127.0.0.1'])
    expect(await resolver.resolve4('localhost')).toEqual(['127.0.0.1'])
  })

  it('tells a name without such a record from one that does not exist', async () => {
    server.publish('verona.test', 5270)
    await expect(resolver.resolve6('verona.test')).rejects.toMatchObject({ code: 'ENODATA' })
    await expect(resolver.resolveSrv('_xmpps-server._tcp.verona.test')).rejects.toMatchObject({
      code: 'ENODATA',
    })
    await expect(resolver.resolveSrv('_xmpp-server._tcp.mantua.test')).rejects.toMatchObject({
      code: 'ENOTFOUND',
    })
  })

  it('says that there is no direct TLS where that is wanted', async () => {
    server.publish('verona.test', 5270, { deniesDirectTls: true })
    const [record] = await resolver.resolveSrv('_xmpps-server._tcp.verona.test')
    expect(record).toMatchObject({ name: '', port: 0 })
    const [plain] = await resolver.resolveSrv('_xmpp-server._tcp.verona.test')
    expect(plain).toMatchObject({ name: 'localhost', port: 5270 })
  })

  it('prefers what a subdomain says of itself, and forgets what is withdrawn', async () => {
    server.publish('verona.test', 5270)
    server.publish('rooms.verona.test', 5271)
    const [record] = await resolver.resolveSrv('_xmpp-server._tcp.rooms.verona.test')
    expect(record?.port).toBe(5271)
    server.withdraw('verona.test')
    await expect(resolver.resolve4('verona.test')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  })
})
