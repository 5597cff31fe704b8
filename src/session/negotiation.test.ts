import { afterEach, describe, expect, it } from 'vitest'
import {
  HEADER,
  type Line,
  type ScriptedServer,
  startScriptedServer,
} from '../../test/support/scripted-server.ts'
import { parseElement } from '../xml/parse.ts'
import { offeredMechanisms } from './authenticate.ts'
import { bind } from './bind.ts'
import { AuthenticationError, ExpectationError, NotOfferedError } from './errors.ts'
import { type NegotiatedOptions, negotiate, type Stage } from './negotiate.ts'
import { Session } from './session.ts'
import { startTls } from './start-tls.ts'

const SASL = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'"
const BIND = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"
const STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
const credentials = { username: 'romeo', password: 'rosaline' }
const running: { stop(): Promise<void> }[] = []
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()))
})

const features = (content: string) => `${HEADER}<stream:features>${content}</stream:features>`
const mechanisms = (...names: string[]) =>
  `<mechanisms ${SASL}>${names.map((name) => `<mechanism>${name}</mechanism>`).join('')}</mechanisms>`
const opening = (content: string): Line => [/<stream:stream[^>]*>/, features(content)]

async function play(...lines: Line[]): Promise<ScriptedServer> {
  const server = await startScriptedServer(lines)
  running.push(server)
  return server
}

const optionsFor = ({ host, port }: ScriptedServer): NegotiatedOptions => ({
  actor: 'Romeo',
  host,
  port,
  domain: 'localhost',
  tls: {},
  timeoutMs: 2000,
  credentials,
})

async function reach(server: ScriptedServer, stage: Stage = 'stream'): Promise<Session> {
  const session = await negotiate(optionsFor(server), stage)
  running.push({ stop: () => session.close() })
  return session
}

/** A session with features as given, at a server that then answers `auth` so. */
async function _facing(answer: string, ...names: string[]): Promise<Session> {
  return reach(await play(opening(mechanisms(...names)), [/<\/auth>|<auth[^>]*\/>/, answer]))
}

describe('negotiate', () => {
  it('goes as far as it is told', async () => {
    const lines: Line[] = [
      opening(mechanisms('PLAIN')),
      [/<\/auth>/, `<success ${SASL}/>`],
      opening(BIND),
      [
        /<\/iq>/,
        "<iq type='result' id='bind-1'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>romeo@localhost/x</jid></bind></iq>",
      ],
    ]
    const stream = await reach(await play(...lines))
    expect(offeredMechanisms(stream)).toEqual(['PLAIN'])
    expect(stream.header?.attrs.id).toBe('s1')
    const authenticated = await reach(await play(...lines), 'authenticated')
    expect(authenticated.features?.getChild('bind')).toBeDefined()
    expect(authenticated.jid).toBeUndefined()
    expect((await reach(await play(...lines), 'bound')).jid).toBe('romeo@localhost/x')
  })

  it('hides the password in every form it sends it', async () => {
    const session = await reach(
      await play(opening(mechanisms('PLAIN')), [/<\/auth>/, `<success ${SASL}/>`], opening(BIND)),
      'authenticated',
    )
    const text = JSON.stringify(session.transcript.entries)
    expect(text).not.toContain('rosaline')
    expect(text).not.toContain(Buffer.from('\0romeo\0rosaline').toString('base64'))
  })

  it('closes the connection when it fails', async () => {
    const server = await play(opening(mechanisms('PLAIN')), [
      /<\/auth>/,
      `<failure ${SASL}><not-authorized/></failure>`,
    ])
    await expect(reach(server, 'bound')).rejects.toThrow(AuthenticationError)
    await expect.poll(() => server.heard).toContain('</stream:stream>')
  })

  it('insists on STARTTLS where it is required', async () => {
    const options = { ...optionsFor(await play(opening(mechanisms('PLAIN')))), starttls: 'required' as const }
    await expect(negotiate(options, 'authenticated')).rejects.toThrow('STARTTLS')
  })
})

describe('startTls', () => {
  it('says that STARTTLS is not offered, with what is', async () => {
    const session = await reach(await play(opening(BIND)))
    const error = await startTls(session).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(NotOfferedError)
    expect(error.message).toContain('xmpp-bind')
  })

  it('takes a failure for a refusal', async () => {
    const failure = "<failure xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
    const session = await reach(await play(opening(STARTTLS), [/<starttls[^>]*\/>/, failure]))
    await expect(startTls(session)).rejects.toMatchObject({ code: 'E_UNEXPECTED', expected: '<proceed/>' })
  })
})

describe('bind', () => {
  const iq = (type: string, content: string) => `<iq type='${type}' id='bind-1'>${content}</iq>`
  const bound = (content: string) =>
    iq('result', `<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'>${content}</bind>`)

  it('asks for a resource and takes the one it gets', async () => {
    const server = await play(opening(BIND), [/<\/iq>/, bound('<jid>romeo@localhost/other</jid>')])
    const session = await reach(server)
    expect(await bind(session, 'a&b')).toBe('romeo@localhost/other')
    expect(session.jid).toBe('romeo@localhost/other')
    expect(server.heard).toContain('<resource>a&amp;b</resource>')
  })

  it.each([bound(''), iq('result', ''), iq('error', "<error type='cancel'><conflict/></error>")])(
    'finds no address in %s',
    async (answer) => {
      const session = await reach(await play(opening(BIND), [/<\/iq>/, answer]))
      await expect(bind(session)).rejects.toThrow(ExpectationError)
      expect(session.jid).toBeUndefined()
    },
  )

  it('is not possible where it is not offered', async () => {
    await expect(bind(await reach(await play(opening(''))))).rejects.toThrow(NotOfferedError)
  })

  it.each([
    ['demands it', '', true],
    ['says it is optional', '<optional/>', false],
  ])('establishes the old session where the server %s', async (_, content, asked) => {
    const session = `<session xmlns='urn:ietf:params:xml:ns:xmpp-session'>${content}</session>`
    const server = await play(
      opening(BIND + session),
      [/<\/iq>/, bound('<jid>romeo@localhost/x</jid>')],
      [/<\/iq>/, "<iq type='result' id='session-2'/>"],
    )
    await bind(await reach(server))
    expect(server.heard.includes('xmpp-session')).toBe(asked)
  })
})

it('a session that is refused a connection says so', async () => {
  const server = await startScriptedServer([])
  await server.stop()
  await expect(Session.connect(optionsFor(server))).rejects.toMatchObject({ code: 'E_CONNECT_REFUSED' })
})

it('counts and shows to taps what passes', async () => {
  const server = await play(opening(BIND), [/<\/message>/, "<message id='back'/>"])
  const session = await reach(server)
  const sent: string[] = []
  const received: string[] = []
  session.tapSent((element) => sent.push(element.toString()))
  session.tap((event) => received.push(event.kind))
  session.write('<presence/>')
  session.send('<iq/><message><body/></message>')
  await session.expect('the answer', ({ name }) => name === 'message' || [])
  expect(sent).toEqual([parseElement('<iq/>'), parseElement('<message><body/></message>')].map(String))
  expect(received).toEqual(['element'])
})
