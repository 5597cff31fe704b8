import { createSecureContext } from 'node:tls'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { type LoopbackServer, startLoopbackServer } from '../../loopback/server.ts'
import { readyHistograms } from '../../metrics/histogram.ts'
import { Recorder } from '../../metrics/recorder.ts'
import { streamHeader } from '../../wire/stream-header.ts'
import { Clock, monotonicNow } from '../clock.ts'
import type { Client } from './client.ts'
import { Crowd } from './crowd.ts'

const undo: (() => unknown)[] = []
beforeAll(() => readyHistograms())
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

/** One client of a server, and what the crowd hears of it. */
async function one(given: { mechanism?: 'PLAIN' | 'SCRAM-SHA-1' } = {}) {
  const server: LoopbackServer = await startLoopbackServer({ accounts: new Map([['romeo', 'x']]) })
  const recorder = new Recorder({ operations: [], measureFrom: 0, measureTo: 0 })
  const crowd = new Crowd({
    worker: 0,
    workers: 1,
    accounts: [{ username: 'romeo', domain: 'localhost', password: 'x' }],
    route: {
      host: server.host,
      port: server.port,
      directTls: false,
      servername: 'localhost',
      secureContext: createSecureContext(),
      verify: true,
      localAddresses: [],
    },
    loginPlan: {
      header: streamHeader({ to: 'localhost' }),
      startTls: false,
      mechanism: given.mechanism ?? 'PLAIN',
      resource: 'load',
      streamManagement: false,
      presence: true,
    },
    clock: new Clock(monotonicNow()),
    recorder,
    answerWithinMs: 100,
  })
  const client = crowd.clients[0] as Client
  const heard: string[] = []
  const stanzas: string[] = []
  let tell: (event: string) => void = () => {}
  const say = (event: string) => {
    heard.push(event)
    tell(event)
  }
  crowd.listen({
    loggedIn: (_, outcome) => say(outcome.kind === 'bound' ? 'bound' : outcome.condition),
    lost: (_, condition) => say(`lost ${condition}`),
    element: (_, view) => {
      stanzas.push(view.text())
      client.awaited?.get(view.id())?.(view.text())
      say(`<${view.name()}`)
    },
  })
  undo.push(async () => {
    client.cut()
    await server.stop()
    recorder.destroy()
  })
  const next = (event: string) =>
    new Promise<void>((resolve) => {
      tell = (told) => told === event && resolve()
    })
  const login = () => {
    const bound = next('bound')
    client.login()
    return bound
  }
  return { server, crowd, client, heard, stanzas, login, next }
}

const gone = async (server: LoopbackServer) => {
  for (let n = 0; n < 100 && server.connections > 0; n += 1)
    await new Promise((resolve) => setTimeout(resolve, 5))
}

test('a login that is cut has failed, once, and the next one works', async () => {
  const { client, heard, login, server } = await one({ mechanism: 'SCRAM-SHA-1' })
  client.login()
  client.cut()
  expect(heard).toEqual(['login-cut'])
  expect(client.busy).toBe(false)
  // At once: nothing of the old login may get into the new stream.
  await login()
  expect(heard).toEqual(['login-cut', 'bound'])
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(server.connections).toBe(1)
})

test('a connection that is cut is no loss, and what waited for it is not sent over the next', async () => {
  const { client, crowd, heard, stanzas, login, server } = await one()
  await login()
  crowd.outbox.text(client, `<message to='romeo@localhost/load' id='old'/>`)
  client.cut()
  expect(crowd.online).toBe(0)
  await login()
  crowd.flush()
  await gone(server)
  expect(heard.filter((event) => event !== '<presence')).toEqual(['bound', 'bound'])
  expect(stanzas.join('')).not.toContain('old')
  expect(crowd.online).toBe(1)
})

test('what waits goes out before the stream ends, and leaving twice is leaving once', async () => {
  const { client, crowd, login, stanzas, server } = await one()
  await login()
  crowd.outbox.text(client, `<message to='romeo@localhost/load' id='last'/>`)
  const before = crowd.recorder.bytesReceived
  const both = [client.logout(), client.logout()]
  expect(client.online).toBe(false)
  expect(await Promise.all(both)).toEqual([true, true])
  expect(client.busy).toBe(false)
  await gone(server)
  expect(server.connections).toBe(0)
  // The message came back, though to a client that does not listen any more.
  expect(crowd.recorder.bytesReceived - before).toBeGreaterThan(60)
  expect(stanzas.join('')).not.toContain('last')
  expect(await client.logout()).toBe(true)
})

test('a connection that is lost or cut while leaving ends the leaving', async () => {
  const { client, login, heard } = await one()
  await login()
  const leaving = client.logout()
  client.cut()
  expect(await leaving).toBe(false)
  expect(heard.filter((event) => event.startsWith('lost'))).toEqual([])
})

test('a connection that the server resets is lost, and one that it closes tells why', async () => {
  const { client, crowd, login, heard, server, next } = await one()
  await login()
  await server.misbehave({ kind: 'cut', at: { stanzas: 3 } })
  let lost = next('lost connection-reset')
  crowd.outbox.text(client, `<presence/>`)
  crowd.flush()
  await lost
  expect(crowd.online).toBe(0)
  await server.misbehave()
  await login()
  lost = next('lost stream-unsupported-stanza-type')
  // What the dispatch would do with the error.
  crowd.listen({
    loggedIn: () => {},
    lost: (_, condition) => heard.push(`lost ${condition}`),
    element: (who, view) => view.name() === 'stream:error' && who.streamError(view.text()),
  })
  crowd.outbox.text(client, '<nonsense/>')
  crowd.flush()
  await gone(server)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(heard.filter((event) => event.startsWith('lost'))).toEqual([
    'lost connection-reset',
    'lost stream-unsupported-stanza-type',
  ])
})

test('asks and is answered, or not in time', async () => {
  const { client, login } = await one()
  await login()
  expect(await client.ask(`<iq type='get' to='localhost'><ping xmlns='urn:xmpp:ping'/></iq>`)).toMatch(
    /type=.result/,
  )
  await expect(client.expect('never', `<iq type='result' id='x'/>`)).rejects.toThrow('no answer to <iq')
  expect(client.awaited?.has('never')).toBe(false)
})
