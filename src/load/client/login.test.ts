import { createServer, type Server } from 'node:net'
import { createSecureContext } from 'node:tls'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type LoopbackOptions, type LoopbackServer, startLoopbackServer } from '../../loopback/server.ts'
import { readyHistograms } from '../../metrics/histogram.ts'
import { Recorder } from '../../metrics/recorder.ts'
import { type Authority, createAuthority } from '../../target/certificate.ts'
import { streamHeader } from '../../wire/stream-header.ts'
import { Clock, monotonicNow } from '../clock.ts'
import type { Route } from './connection.ts'
import { Crowd } from './crowd.ts'
import type { LoginOutcome, LoginPlan, LoginTimes } from './login.ts'

const ACCOUNT = { username: 'romeo', domain: 'localhost', password: 'a rose' }
const PLAN: LoginPlan = {
  header: streamHeader({ to: 'localhost' }),
  startTls: false,
  mechanism: 'auto',
  resource: 'load1',
  streamManagement: false,
  presence: false,
}

let authority: Authority
let tls: NonNullable<LoopbackOptions['tls']>
const undo: (() => unknown)[] = []

beforeAll(async () => {
  await readyHistograms()
  authority = await createAuthority()
  tls = await authority.issue({ names: ['localhost'] })
})
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

async function start(options: LoopbackOptions = {}): Promise<LoopbackServer> {
  const server = await startLoopbackServer({
    accounts: new Map([[ACCOUNT.username, ACCOUNT.password]]),
    ...options,
  })
  undo.push(() => server.stop())
  return server
}

/** A server that says these things, one after each chunk that comes. */
async function scripted(...says: string[]): Promise<{ host: string; port: number }> {
  const server: Server = createServer((socket) => {
    const left = [...says]
    socket.on('error', () => {})
    socket.on('data', () => socket.write(left.shift() ?? ' '))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  undo.push(() => server.close())
  return { host: '127.0.0.1', port: (server.address() as { port: number }).port }
}

interface Ended {
  readonly outcome: LoginOutcome
  readonly times: LoginTimes
  readonly crowd: Crowd
}

function login(
  where: Pick<Route, 'host' | 'port'>,
  given: { plan?: Partial<LoginPlan>; route?: Partial<Route>; password?: string; withinMs?: number } = {},
): Promise<Ended> {
  const recorder = new Recorder({ operations: [], measureFrom: 0, measureTo: 0 })
  const crowd = new Crowd({
    worker: 0,
    workers: 1,
    accounts: [{ ...ACCOUNT, password: given.password ?? ACCOUNT.password }],
    route: {
      host: where.host,
      port: where.port,
      directTls: false,
      servername: 'localhost',
      secureContext: createSecureContext({ ca: authority.certificate }),
      verify: true,
      localAddresses: [],
      ...given.route,
    },
    loginPlan: { ...PLAN, ...given.plan },
    clock: new Clock(monotonicNow()),
    recorder,
    answerWithinMs: 1000,
  })
  undo.push(async () => {
    await crowd.clients[0]?.logout()
    recorder.destroy()
  })
  return new Promise((resolve) => {
    crowd.listen({
      loggedIn: (_client, outcome, times) => resolve({ outcome, times, crowd }),
      lost: () => {},
      element: () => {},
    })
    crowd.clients[0]?.login()
    const timer = setTimeout(() => crowd.clients[0]?.giveUp('login-timeout'), given.withinMs ?? 8000)
    undo.push(() => clearTimeout(timer))
  })
}

const failed = (condition: string) => ({ kind: 'failed', condition })

describe.each(['plain', 'starttls', 'direct'] as const)('%s', (security) => {
  test.each(['auto', 'SCRAM-SHA-256', 'SCRAM-SHA-1', 'PLAIN'] as const)('%s', async (mechanism) => {
    const server = await start(security === 'plain' ? {} : { tls })
    const where = {
      host: server.host,
      port: security === 'direct' ? (server.directTlsPort ?? 0) : server.port,
    }
    const { outcome, times, crowd } = await login(where, {
      plan: { mechanism, startTls: security === 'starttls' },
      route: { directTls: security === 'direct' },
    })
    expect(outcome).toEqual({ kind: 'bound', jid: 'romeo@localhost/load1', streamManagement: false })
    expect(crowd.clients[0]).toMatchObject({ online: true, busy: true })
    expect(crowd.online).toBe(1)
    const { begun, connected, secured, authenticated, bound } = times
    expect(Number.isNaN(secured)).toBe(security !== 'starttls')
    const stages = [begun, connected, ...(security === 'starttls' ? [secured] : []), authenticated, bound]
    expect(stages).toEqual([...stages].sort((a, b) => a - b))
    crowd.flush()
    expect(crowd.recorder.bytesSent).toBeGreaterThan(300)
    expect(crowd.recorder.bytesReceived).toBeGreaterThan(300)
    expect(await crowd.clients[0]?.logout()).toBe(true)
    expect(crowd.clients[0]).toMatchObject({ online: false, busy: false })
    expect(crowd.online).toBe(0)
  })
})

describe('failures have a condition', () => {
  test.each(['SCRAM-SHA-256', 'SCRAM-SHA-1', 'PLAIN'] as const)('a wrong password, %s', async (mechanism) => {
    const { outcome, crowd } = await login(await start(), { plan: { mechanism }, password: 'a thorn' })
    expect(outcome).toEqual(failed('sasl-not-authorized'))
    expect(crowd.clients[0]?.busy).toBe(false)
  })

  test('a server without the mechanism, or without any that is known', async () => {
    const server = await start({ mechanisms: ['SCRAM-SHA-1'] })
    expect((await login(server, { plan: { mechanism: 'PLAIN' } })).outcome).toEqual(
      failed('sasl-mechanism-not-offered'),
    )
    const other = await start({ mechanisms: [] })
    expect((await login(other)).outcome).toEqual(failed('sasl-mechanism-not-offered'))
  })

  test('a server without STARTTLS', async () => {
    const { outcome } = await login(await start(), { plan: { startTls: true } })
    expect(outcome).toEqual(failed('starttls-not-offered'))
  })

  test('a certificate of an unknown authority, in both ways of TLS', async () => {
    const server = await start({ tls })
    const secureContext = createSecureContext({ ca: (await createAuthority()).certificate })
    const starttls = await login(server, { plan: { startTls: true }, route: { secureContext } })
    expect(starttls.outcome).toEqual(failed('unable-to-verify-leaf-signature'))
    const direct = await login(
      { host: server.host, port: server.directTlsPort ?? 0 },
      { route: { directTls: true, secureContext } },
    )
    expect(direct.outcome).toEqual(failed('unable-to-verify-leaf-signature'))
    const trusting = await login(server, {
      plan: { startTls: true },
      route: { secureContext, verify: false },
    })
    expect(trusting.outcome.kind).toBe('bound')
  })

  test('a certificate for another name, and one that has expired', async () => {
    const elsewhere = await start({ tls: await authority.issue({ names: ['elsewhere.example'] }) })
    expect((await login(elsewhere, { plan: { startTls: true } })).outcome).toEqual(
      failed('err-tls-cert-altname-invalid'),
    )
    const past = { notBefore: new Date(0), notAfter: new Date(86_400_000) }
    const expired = await start({ tls: await authority.issue({ names: ['localhost'], ...past }) })
    expect((await login(expired, { plan: { startTls: true } })).outcome).toEqual(failed('cert-has-expired'))
  })

  test('nobody listens', async () => {
    expect((await login({ host: '127.0.0.1', port: 9 })).outcome).toEqual(failed('connection-refused'))
  })

  test('a silent server, until somebody gives up', async () => {
    const server = await start({ misbehave: { kind: 'silent' } })
    const { outcome, crowd } = await login(server, { withinMs: 200 })
    expect(outcome).toEqual(failed('login-timeout'))
    expect(crowd.clients[0]?.busy).toBe(false)
  })

  test.each(['header', 'features', 'authenticated'] as const)('a connection reset at %s', async (stage) => {
    const { outcome } = await login(await start({ misbehave: { kind: 'cut', at: { stage } } }))
    expect(outcome).toEqual(failed('connection-reset'))
  })

  test('a connection that is lost in the TLS handshake', async () => {
    const server = await start({ tls, misbehave: { kind: 'cut', at: { stage: 'starttls' } } })
    const { outcome } = await login(server, { plan: { startTls: true } })
    expect(outcome).toEqual(failed('connection-reset'))
  })

  test('a stream error, by its condition', async () => {
    const { outcome } = await login(await start(), {
      plan: { header: streamHeader({ to: 'elsewhere.example' }) },
    })
    expect(outcome).toEqual(failed('stream-host-unknown'))
  })

  const header = `<?xml version='1.0'?><stream:stream xmlns='jabber:client' xmlns:stream='http://etherx.jabber.org/streams' id='1' from='localhost' version='1.0'>`
  const plain = `<stream:features><mechanisms xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><mechanism>PLAIN</mechanism></mechanisms></stream:features>`
  const success = `<success xmlns='urn:ietf:params:xml:ns:xmpp-sasl'/>`
  const bind = `<stream:features><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'/></stream:features>`

  test('a server that closes the stream', async () => {
    const { outcome } = await login(await scripted(`${header}</stream:stream>`))
    expect(outcome).toEqual(failed('stream-closed'))
  })

  test('a resource that is refused', async () => {
    const refusal = `<iq type='error' id='bind'><error type='cancel'><conflict xmlns='urn:ietf:params:xml:ns:xmpp-stanzas'/></error></iq>`
    const { outcome } = await login(await scripted(header + plain, success, header + bind, refusal))
    expect(outcome).toEqual(failed('bind-conflict'))
  })

  test('no binding, and a success that proves nothing where SCRAM was begun', async () => {
    const nothing = await scripted(header + plain, success, `${header}<stream:features/>`)
    expect((await login(nothing)).outcome).toEqual(failed('bind-not-offered'))
    const unproven = await scripted(header + plain.replace('PLAIN', 'SCRAM-SHA-1'), success)
    expect((await login(unproven)).outcome).toEqual(failed('sasl-server-unproven'))
  })

  test('the session of old is set up where it is demanded', async () => {
    const demanding = bind.replace('<bind', `<session xmlns='urn:ietf:params:xml:ns:xmpp-session'/><bind`)
    const bound = `<iq type='result' id='bind'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><jid>romeo@localhost/other&amp;1</jid></bind></iq>`
    const session = `<iq type='result' id='session'/>`
    const { outcome, crowd } = await login(
      await scripted(header + plain, success, header + demanding, bound, session),
    )
    expect(outcome).toEqual({ kind: 'bound', jid: 'romeo@localhost/other&1', streamManagement: false })
    // What the server gave is what partners write to, as the value of an attribute.
    expect(crowd.clients[0]?.address.toString()).toBe('romeo@localhost/other&amp;1')
  })
})

test('each byte on its own', async () => {
  const { outcome } = await login(await start({ misbehave: { kind: 'drip', intervalMs: 0 } }), {
    plan: { mechanism: 'PLAIN' },
    withinMs: 8000,
  })
  expect(outcome.kind).toBe('bound')
})

test('a resource that is taken: the server’s own is kept', async () => {
  const server = await start()
  await login(server)
  const { outcome, crowd } = await login(server)
  expect(outcome).toMatchObject({ kind: 'bound', jid: expect.stringMatching(/^romeo@localhost\/(?!load1)/) })
  expect(crowd.clients[0]?.address.toString()).toBe(outcome.kind === 'bound' ? outcome.jid : '')
})
