import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { connectComponent } from '../../src/session/component.ts'
import { AuthenticationError } from '../../src/session/errors.ts'
import { fence, fenceBetween } from '../../src/session/fence.ts'
import { type NegotiatedOptions, negotiate, type Stage } from '../../src/session/negotiate.ts'
import type { Session } from '../../src/session/session.ts'
import { enableStreamManagement, StreamManagement } from '../../src/session/stream-management.ts'
import { XmppJsClient } from '../../src/session/xmpp-js.ts'
import type { ManagedServer } from '../../src/target/reference/managed-server.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'
import { clientOptions } from '../../src/target/session-options.ts'
import type { Account } from '../../src/target/target.ts'

/** What Debian 12's packages take over TLS; the -PLUS variants bind by tls-unique, so on TLS 1.2. */
const MECHANISMS = {
  prosody: ['SCRAM-SHA-1', 'SCRAM-SHA-1-PLUS', 'PLAIN'],
  ejabberd: ['SCRAM-SHA-1', 'SCRAM-SHA-256', 'SCRAM-SHA-1-PLUS', 'SCRAM-SHA-256-PLUS', 'PLAIN'],
  jabberd2: ['SCRAM-SHA-1', 'SCRAM-SHA-256', 'PLAIN'],
} as const

const open: Session[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.close()))
})

describe.each(['prosody', 'ejabberd', 'jabberd2'] as const)('a session with %s', (name) => {
  let server: ManagedServer
  let romeo: Account
  let juliet: Account
  beforeAll(async () => {
    server = await startReferenceServer(name)
    const [one, two] = await server.accounts.acquire(2)
    if (!one || !two) throw new Error('accounts are missing')
    romeo = one
    juliet = two
  })
  afterAll(() => server.stop())

  async function connect(more: Partial<NegotiatedOptions> = {}, stage: Stage = 'bound'): Promise<Session> {
    const options = clientOptions(server.target, { actor: 'Romeo', credentials: romeo, ...more })
    const session = await negotiate({ ...options, ...more }, stage)
    open.push(session)
    return session
  }

  it('secures, authenticates, binds and fences by itself', async () => {
    const session = await connect({ resource: 'orchard' })
    expect(session.secured?.getProtocol()).toBe('TLSv1.3')
    expect(session.jid).toBe(`${romeo.username}@${romeo.domain}/orchard`)
    expect(await fence(session)).toBeLessThan(2000)
    const other = await connect({ actor: 'Juliet', credentials: juliet })
    other.send('<presence/>')
    await fence(other)
    expect(await fenceBetween(session, other)).toBeLessThan(2000)
  })

  it.each(MECHANISMS[name])('authenticates with %s, but not with a wrong password', async (mechanism) => {
    const plus = mechanism.endsWith('-PLUS')
    const tls = { ...(server.target.tls.ca === undefined ? {} : { ca: server.target.tls.ca }) }
    const how = { mechanism, ...(plus ? { tls: { ...tls, maxVersion: 'TLSv1.2' as const } } : {}) }
    await connect(how, 'authenticated')
    const wrong = { ...how, credentials: { ...romeo, password: 'not this one' } }
    const error = await connect(wrong, 'authenticated').catch((thrown) => thrown)
    expect(error).toBeInstanceOf(AuthenticationError)
  })

  it('logs in with a certificate alone', async () => {
    const { clientCertificates } = server
    if (!clientCertificates) throw new Error('no client certificates')
    const { domain } = clientCertificates
    const certificate = await clientCertificates.issue(romeo.username)
    const ca = server.target.tls.ca
    const tls = { ...certificate, ...(ca === undefined ? {} : { ca }) }
    const credentials = {
      username: romeo.username,
      password: '',
      // jabberd2 2.7.0 takes the "=" of RFC 6120 §6.4.2 for broken base 64, so it has to be told who comes.
      ...(name === 'jabberd2' ? { authzid: `${romeo.username}@${domain}` } : {}),
    }
    const session = await connect({ domain, tls, mechanism: 'EXTERNAL', credentials })
    expect(session.jid).toMatch(`${romeo.username}@${domain}/`)
  })

  it('connects a component', async () => {
    const access = server.target.components?.[0]
    if (!access) throw new Error('no component')
    const common = { actor: 'Capulet', tls: {}, timeoutMs: 3000 }
    await expect(connectComponent({ ...common, ...access, secret: 'wrong' })).rejects.toThrow('component')
    const component = await connectComponent({ ...common, ...access })
    open.push(component)
    const session = await connect()
    component.send(`<message from='${access.domain}' to='${session.jid}' id='c1'><body>soft</body></message>`)
    const message = await session.expect('the message', ({ attrs }) => attrs.id === 'c1' || [])
    expect(message.attrs.from).toBe(access.domain)
  })

  it('carries xmpp.js over TLS', async () => {
    const options = clientOptions(server.target, { actor: 'Romeo', credentials: romeo })
    const client = await XmppJsClient.connect({ ...options, credentials: romeo, starttls: true })
    open.push(client.session)
    expect(await client.start()).toContain(`${romeo.username}@${romeo.domain}/`)
    expect(client.session.secured?.getProtocol()).toBe('TLSv1.3')
    expect(await client.stop()).toBe(true)
  })

  const managesItsStream = async () => {
    const session = await connect()
    const management = await enableStreamManagement(session, { resume: true })
    expect(management.granted).toMatchObject({ resumable: true })
    session.send('<presence/>')
    await fence(session)
    expect(management.sent).toBe(2)
    expect(await management.requestAcknowledgement()).toBe(2)
    expect(management.unacknowledged).toHaveLength(0)
    expect(management.received).toBeGreaterThanOrEqual(1)

    const other = await connect({ actor: 'Juliet', credentials: juliet })
    session.abort()
    const jid = session.jid
    other.send(`<message to='${jid}' type='chat' id='lost1'><body>into the void</body></message>`)
    await fence(other)
    // Sent into a connection that is gone: the server never sees it.
    session.send(`<message to='${other.jid}' type='chat' id='lost2'><body>from the void</body></message>`)
    expect(management.unacknowledged).toHaveLength(1)

    const anew = await connect({}, 'authenticated')
    const resumed = new StreamManagement(anew)
    expect(await resumed.resume(management)).toBe(1)
    expect(anew.jid).toBe(jid)
    await anew.expect('what came in between', ({ attrs }) => attrs.id === 'lost1' || [])
    await other.expect('what was sent again', ({ attrs }) => attrs.id === 'lost2' || [])
    expect(await resumed.requestAcknowledgement()).toBe(resumed.sent)
    expect(resumed.sent).toBe(3)
  }

  if (name === 'jabberd2')
    it('says that the server has no stream management', async () => {
      await expect(enableStreamManagement(await connect(), { resume: true })).rejects.toMatchObject({
        code: 'E_NOT_OFFERED',
      })
    })
  else it('manages its stream and resumes it elsewhere', managesItsStream)
})
