import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import {
  HEADER,
  type Line,
  type ScriptedServer,
  startScriptedServer,
} from '../../test/support/scripted-server.ts'
import { componentProof, connectComponent } from './component.ts'
import { fence } from './fence.ts'

const DOMAIN = 'capulet.localhost'
const OPENING = HEADER.replace('jabber:client', 'jabber:component:accept')
/** The proof for the stream id in the header. */
const PROOF = createHash('sha1').update('s1key').digest('hex')
const REFUSAL =
  "<stream:error><not-authorized xmlns='urn:ietf:params:xml:ns:xmpp-streams'/></stream:error></stream:stream>"
const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()))
})

async function play(...lines: Line[]): Promise<ScriptedServer> {
  const server = await startScriptedServer([[/<stream:stream[^>]*>/, OPENING], ...lines])
  running.push(server)
  return server
}

const reach = ({ host, port }: ScriptedServer, secret = 'key') =>
  connectComponent({ actor: 'Capulet', host, port, domain: DOMAIN, tls: {}, timeoutMs: 2000, secret })

describe('a component', () => {
  // echo -n 3BF96D32secret | sha1sum
  it('proves its secret', () => {
    expect(componentProof('3BF96D32', 'secret')).toBe('b09ea9b3b7f586be8a08d0a3dd7466f110aeb136')
  })

  it('opens a stream for its domain, and proves its secret for the id of that stream', async () => {
    const server = await play([new RegExp(`<handshake>${PROOF}</handshake>`), '<handshake/>'])
    const component = await reach(server)
    running.push({ stop: () => component.close() })
    expect(component.jid).toBe(DOMAIN)
    const [opening = ''] = /<stream:stream[^>]*>/.exec(server.heard) ?? []
    expect(opening).toMatch(/ xmlns=(['"])jabber:component:accept\1/)
    expect(opening).toMatch(/ to=(['"])capulet\.localhost\1/)
    expect(opening).not.toMatch(/version|xml:lang/)
    const told = component.transcript.entries.map(({ text }) => text)
    expect(told).toContain('<handshake>[redacted]</handshake>')
    expect(JSON.stringify(told)).not.toContain(PROOF)
  })

  it('talks from its domain, both ways', async () => {
    const from = `from='romeo@localhost/orchard' to='nurse@${DOMAIN}'`
    const server = await play(
      [/<handshake>/, '<handshake/>'],
      [/<message [^>]*id='c1'.*<\/message>/, `<message ${from} id='c2'/>`],
    )
    const component = await reach(server)
    running.push({ stop: () => component.close() })
    const message = `<message from='${DOMAIN}' to='romeo@localhost' id='c1'><body>soft</body></message>`
    component.send(message)
    const answer = await component.expect('the answer', ({ attrs }) => attrs.id === 'c2' || [])
    expect(answer.attrs.from).toBe('romeo@localhost/orchard')
    expect(server.heard).toContain(message)
  })

  it('is fenced against the server, in its own name', async () => {
    const server = await play([/<handshake>/, '<handshake/>'])
    const { host, port } = server
    const component = await connectComponent({
      actor: 'Capulet',
      host,
      port,
      domain: DOMAIN,
      server: 'localhost',
      tls: {},
      timeoutMs: 2000,
      secret: 'key',
    })
    running.push({ stop: () => component.close() })
    const fenced = fence(component)
    await vi.waitFor(() => expect(server.heard).toContain('</iq>'))
    const [request = ''] = /<iq [^>]*>/.exec(server.heard) ?? []
    expect(request).toContain('to="localhost"')
    expect(request).toContain(`from="${DOMAIN}"`)
    server.say(`<iq type='result' id='${/fence-\d+/.exec(request)}'/>`)
    expect(await fenced).toBeGreaterThan(0)
  })

  it('is refused with a wrong secret', async () => {
    const server = await play([new RegExp(`<handshake>(?!${PROOF})`), REFUSAL])
    await expect(reach(server, 'another')).rejects.toMatchObject({
      code: 'E_UNEXPECTED',
      expected: '<handshake/>',
      observed: expect.stringContaining('<not-authorized'),
    })
  })
})
