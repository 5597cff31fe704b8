import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../loopback/server.ts'
import { componentProof, connectComponent } from './component.ts'
import { negotiate } from './negotiate.ts'
import type { Session } from './session.ts'

const DOMAIN = 'capulet.localhost'
let server: LoopbackServer
const open: Session[] = []

beforeAll(async () => {
  const accounts = new Map([['romeo', 'secret']])
  server = await startLoopbackServer({ accounts, components: new Map([[DOMAIN, 'key']]) })
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.close()))
})
afterAll(() => server.stop())

describe('a component', () => {
  const options = (secret: string) => ({
    actor: 'Capulet',
    host: server.host,
    port: server.componentPort ?? 0,
    domain: DOMAIN,
    tls: {},
    timeoutMs: 2000,
    secret,
  })

  // echo -n 3BF96D32secret | sha1sum
  it('proves its secret', () => {
    expect(componentProof('3BF96D32', 'secret')).toBe('b09ea9b3b7f586be8a08d0a3dd7466f110aeb136')
  })

  it('connects, and talks from its domain', async () => {
    const component = await connectComponent(options('key'))
    open.push(component)
    expect(component.jid).toBe(DOMAIN)
    const { host, port, domain } = server
    const credentials = { username: 'romeo', password: 'secret' }
    const romeo = await negotiate({
      actor: 'Romeo',
      host,
      port,
      domain,
      tls: {},
      timeoutMs: 2000,
      credentials,
    })
    open.push(romeo)
    component.send(`<message from='${DOMAIN}' to='${romeo.jid}' id='c1'><body>soft</body></message>`)
    const message = await romeo.expect('the message', ({ attrs }) => attrs.id === 'c1' || [])
    expect(message.attrs.from).toBe(DOMAIN)
    romeo.send(`<message to='nurse@${DOMAIN}' id='c2'/>`)
    await component.expect('the answer', ({ attrs }) => attrs.id === 'c2' || [])
    expect(component.transcript.entries.map(({ text }) => text)).toContain(
      '<handshake>[redacted]</handshake>',
    )
  })

  it('is refused with a wrong secret', async () => {
    await expect(connectComponent(options('another'))).rejects.toMatchObject({ code: 'E_UNEXPECTED' })
  })
})
