import { afterEach, describe, expect, it } from 'vitest'
import {
  HEADER,
  type Line,
  type ScriptedServer,
  startScriptedServer,
} from '../../test/support/scripted-server.ts'
import { authenticate, bestExchange, exchangeFor } from './authenticate.ts'
import { AuthenticationError, NotOfferedError } from './errors.ts'
import { type NegotiatedOptions, negotiate, type Stage } from './negotiate.ts'
import { scram } from './sasl/scram.ts'
import { anonymous, external, plain } from './sasl/simple.ts'
import type { Session } from './session.ts'

const SASL = "xmlns='urn:ietf:params:xml:ns:xmpp-sasl'"
const _BIND = "<bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/>"
const _STARTTLS = "<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"
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
async function facing(answer: string, ...names: string[]): Promise<Session> {
  return reach(await play(opening(mechanisms(...names)), [/<\/auth>|<auth[^>]*\/>/, answer]))
}

describe('authenticate', () => {
  it.each([
    ['PLAIN', plain(credentials), `>${Buffer.from('\0romeo\0rosaline').toString('base64')}</auth>`],
    ['EXTERNAL', external(), '>=</auth>'],
    ['EXTERNAL', external('romeo@localhost'), `>${Buffer.from('romeo@localhost').toString('base64')}</auth>`],
    ['ANONYMOUS', anonymous('trace'), `>${Buffer.from('trace').toString('base64')}</auth>`],
  ])('%s goes out in one piece', async (name, exchange, sent) => {
    const server = await play(opening(mechanisms(name)), [/<\/auth>/, `<success ${SASL}/>`])
    await authenticate(await reach(server), exchange)
    expect(server.heard).toContain(`mechanism='${name}'${sent}`)
  })

  it.each([
    [
      `<failure ${SASL}><not-authorized/><text>Who?</text></failure>`,
      'not-authorized',
      'not-authorized (Who?)',
    ],
    [`<failure ${SASL}><account-disabled/></failure>`, 'account-disabled', 'account-disabled'],
    [`<failure ${SASL}/>`, undefined, 'no condition'],
  ])('tells the refusal %s', async (answer, condition, told) => {
    const error = await authenticate(await facing(answer, 'PLAIN'), plain(credentials)).catch(
      (thrown) => thrown,
    )
    expect(error).toBeInstanceOf(AuthenticationError)
    expect(error).toMatchObject({ code: 'E_SASL_REFUSED', condition })
    expect(error.message).toContain(told)
  })

  it.each([
    ['a challenge to PLAIN', `<challenge ${SASL}>AAAA</challenge>`],
    ['an element that SASL has not', `<surprise ${SASL}/>`],
  ])('does not go along with %s', async (_, answer) => {
    const error = await authenticate(await facing(answer, 'PLAIN'), plain(credentials)).catch(
      (thrown) => thrown,
    )
    expect(error).toMatchObject({ code: 'E_SASL_SERVER' })
  })

  it('does not believe a success that proves nothing', async () => {
    const session = await facing(`<success ${SASL}/>`, 'SCRAM-SHA-1')
    const exchange = scram({ ...credentials, hash: 'sha1' })
    await expect(authenticate(session, exchange)).rejects.toMatchObject({ code: 'E_SASL_SERVER' })
  })

  it('fails as the connection does', async () => {
    const session = await facing('</stream:stream>', 'PLAIN')
    const outcome = authenticate(session, plain(credentials))
    const [server] = running
    await expect.poll(() => session.inbox.pending.length).toBe(1)
    await server?.stop()
    await expect(outcome).rejects.toMatchObject({ code: 'E_STREAM_ENDED' })
  })
})

describe('the choice of a mechanism', () => {
  it.each([
    [['PLAIN', 'SCRAM-SHA-1'], 'SCRAM-SHA-1'],
    [['SCRAM-SHA-1', 'PLAIN', 'SCRAM-SHA-256'], 'SCRAM-SHA-256'],
    [['DIGEST-MD5', 'PLAIN'], 'PLAIN'],
    // No channel to bind to.
    [['SCRAM-SHA-256-PLUS', 'SCRAM-SHA-1'], 'SCRAM-SHA-1'],
  ])('of %j it takes %s', async (names, best) => {
    const session = await reach(await play(opening(mechanisms(...names))))
    expect((await bestExchange(session, credentials)).mechanism).toBe(best)
  })

  it('takes the preferred one only where the stream is secured and the server offers it', async () => {
    const session = await reach(await play(opening(mechanisms('SCRAM-SHA-1', 'PLAIN'))))
    const chosen = async (preferred: string) =>
      (await bestExchange(session, credentials, preferred)).mechanism
    expect(await chosen('PLAIN')).toBe('SCRAM-SHA-1')
    Object.defineProperty(session, 'secured', { value: {} })
    expect(await chosen('PLAIN')).toBe('PLAIN')
    expect(await chosen('DIGEST-MD5')).toBe('SCRAM-SHA-1')
  })

  it.each([
    [['DIGEST-MD5'], undefined],
    [['PLAIN'], 'SCRAM-SHA-1'],
    [['DIGEST-MD5'], 'DIGEST-MD5'],
    [['SCRAM-SHA-512'], 'SCRAM-SHA-512'],
    [['SCRAM-SHA-1-PLUS'], 'SCRAM-SHA-1-PLUS'],
  ])('of %j it cannot take %s', async (names, wanted) => {
    const session = await reach(await play(opening(mechanisms(...names))))
    const choice = async () =>
      wanted ? exchangeFor(session, wanted, credentials) : bestExchange(session, credentials)
    await expect(choice()).rejects.toThrow(NotOfferedError)
  })
})
