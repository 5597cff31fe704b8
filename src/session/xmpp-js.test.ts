import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { Deadline } from '../base/deadline.ts'
import { type LoopbackServer, startLoopbackServer } from '../loopback/server.ts'
import { NS } from '../xml/namespaces.ts'
import { parseElement } from '../xml/parse.ts'
import { AuthenticationError, ExpectationError, NotOfferedError } from './errors.ts'
import { negotiate } from './negotiate.ts'
import { XmppJsClient, type XmppJsOptions } from './xmpp-js.ts'

let server: LoopbackServer
const open: { close(): Promise<void> }[] = []

beforeAll(async () => {
  const accounts = new Map([
    ['romeo', 'rosaline'],
    ['juliet', 'nightingale'],
  ])
  server = await startLoopbackServer({ accounts })
})
afterEach(async () => {
  await Promise.all(open.splice(0).map((session) => session.close()))
})
afterAll(() => server.stop())

const options = () => ({
  actor: 'Romeo',
  host: server.host,
  port: server.port,
  domain: server.domain,
  tls: {},
  timeoutMs: 3000,
  credentials: { username: 'romeo', password: 'rosaline' },
})

async function connect(more: Partial<XmppJsOptions> = {}): Promise<XmppJsClient> {
  const client = await XmppJsClient.connect({ ...options(), ...more })
  open.push(client.session)
  return client
}

async function juliet() {
  const credentials = { username: 'juliet', password: 'nightingale' }
  const session = await negotiate({ ...options(), actor: 'Juliet', credentials, resource: 'balcony' })
  open.push(session)
  return session
}

describe('xmpp.js as an actor', () => {
  it('comes online, asks, tells and goes', async () => {
    const romeo = await connect({ resource: 'orchard' })
    expect(await romeo.start()).toBe('romeo@localhost/orchard')
    const roster = await romeo.request('get', parseElement(`<query xmlns='${NS.roster}'/>`))
    expect(roster?.getNS()).toBe(NS.roster)
    const other = await juliet()
    await romeo.send(parseElement(`<message to='${other.jid}' id='m1'><body>soft ☃</body></message>`))
    const heard = await other.expect('the message', ({ attrs }) => attrs.id === 'm1' || [])
    expect(heard.attrs.from).toBe(romeo.session.jid)
    other.send(`<message to='${romeo.session.jid}' id='m2'><body>ay me</body></message>`)
    const answer = await romeo.inbox.takeElement(
      'the answer',
      ({ attrs }) => attrs.id === 'm2' || [],
      Deadline.after(3000),
    )
    expect(answer.getChildText('body')).toBe('ay me')
    expect(await romeo.stop()).toBe(true)
    expect(romeo.session.ended).toBe(true)
  })

  it('keeps its password out of the transcript, which holds the rest', async () => {
    const romeo = await connect()
    await romeo.start()
    const text = JSON.stringify(romeo.session.transcript.entries)
    expect(text).toContain('<auth')
    expect(text).toContain('<jid>')
    expect(text).not.toContain('rosaline')
    expect(text).not.toContain(Buffer.from('\0romeo\0rosaline').toString('base64'))
  })

  it('tells a refusal with its condition', async () => {
    const romeo = await connect({ credentials: { username: 'romeo', password: 'wrong' } })
    const error = await romeo.start().catch((thrown) => thrown)
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error).toMatchObject({ condition: 'not-authorized' })
  })

  it('uses the mechanism it is told, and says when it is not offered', async () => {
    const romeo = await connect({ mechanism: 'PLAIN' })
    await romeo.start()
    expect(JSON.stringify(romeo.session.transcript.entries)).toContain('PLAIN')
    const other = await connect({ mechanism: 'DIGEST-MD5' })
    await expect(other.start()).rejects.toThrow(NotOfferedError)
  })

  it('does not see what an interceptor takes away', async () => {
    const romeo = await connect({
      timeoutMs: 400,
      interceptor: {
        inbound: (_, event) => (event.kind === 'element' && event.element.getChild('bind') ? [] : [event]),
        outbound: (_, element) => [element],
      },
    })
    await expect(romeo.start()).rejects.toThrow(ExpectationError)
  })

  it('is found offline when the server goes away under it', async () => {
    const romeo = await connect()
    await romeo.start()
    romeo.session.abort()
    await expect(romeo.request('get', parseElement(`<query xmlns='${NS.roster}'/>`))).rejects.toThrow(
      'the connection ended',
    )
  })
})
