import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { TargetError } from '../../base/errors.ts'
import { type LoopbackServer, startLoopbackServer } from '../../loopback/server.ts'
import type { WorkerHost } from '../hosts/host.ts'
import { sameThreadHost } from '../hosts/same-thread.test-data.ts'
import { type LoadProgress, ThresholdCrossed } from '../outcome.ts'
import { accountsFor, asMap, loopbackRun } from './loopback-run.test-data.ts'

const CLIENTS = 20
const chat = (measure: string, more = '') =>
  `executor: constant-arrival-rate\nrate: 300/s\nphases: { ramp-up: 0s, warm-up: 100ms, measure: ${measure}, drain: 1s }\nmix: [{ behaviour: chat, weight: 9 }, { behaviour: ping, weight: 1 }]\n${more}`

const servers: LoopbackServer[] = []
afterAll(() => Promise.all(servers.map((server) => server.stop())))

/** Each test has its own: they run side by side, as most of their time is waiting. */
async function start(): Promise<LoopbackServer> {
  const server = await startLoopbackServer({ accounts: asMap(accountsFor(CLIENTS)) })
  servers.push(server)
  return server
}

/** Does something once a phase begins, a little later. */
function once(phase: LoadProgress['phase'], act: () => void, afterMs = 0) {
  let isDone = false
  return (progress: LoadProgress) => {
    if (isDone || progress.phase !== phase) return
    isDone = true
    setTimeout(act, afterMs)
  }
}

test.concurrent('measures what was due in the measure phase, and accounts for all', async () => {
  const server = await start()
  const phases: string[] = []
  const { model, endedBy } = await loopbackRun(
    {
      server,
      clients: CLIENTS,
      scenario: chat('1s', 'thresholds: [lost == 0, achieved-rate > 95%, p99(latency.ping) < 1us]'),
    },
    { onProgress: ({ phase }) => phases.at(-1) !== phase && phases.push(phase) },
  )
  const { chat: chats, ping } = model.operations
  expect((chats?.count ?? 0) + (ping?.count ?? 0)).toBe(300)
  expect(model).toMatchObject({ clients: CLIENTS, loggedIn: CLIENTS, errors: {}, intendedRate: 300 })
  expect(model.achievedRate).toBeCloseTo(300, 0)
  expect(model.logins).toMatchObject({ attempted: CLIENTS, failed: 0 })
  expect(model.thresholds.map(({ ok }) => ok)).toEqual([true, true, false])
  expect(model.harness.droppedIterations).toBe(0)
  expect(model.interrupted).toBeUndefined()
  expect(endedBy).toBeUndefined()
  expect(phases.slice(0, 2)).toEqual(['login', 'prepare'])
  expect(phases.slice(-2)).toEqual(['drain', 'logout'])
  await pause(20)
  expect(server.connections).toBe(0)
})

test.concurrent('the loss of all connections ends the run, with what was measured', async () => {
  const server = await start()
  const onProgress = once('prepare', () => void server.stop(), 700)
  const began = performance.now()
  const { model, endedBy } = await loopbackRun(
    { server, clients: CLIENTS, scenario: chat('60s') },
    { onProgress },
  )
  expect(performance.now() - began).toBeLessThan(9000)
  expect(endedBy).toBeInstanceOf(TargetError)
  expect(endedBy).toMatchObject({ code: 'E_TARGET_LOST' })
  expect(model.interrupted).toMatchObject({
    phase: 'measure',
    reason: expect.stringMatching(/lost its connection/),
  })
  expect(model.delivery.delivered).toBeGreaterThan(100)
  expect(model.errors['stream-system-shutdown']).toBe(CLIENTS)
})

test.concurrent('the loss of all connections just before the end is no end in order', async () => {
  const server = await start()
  const onProgress = once('prepare', () => void server.stop(), 500)
  const { endedBy } = await loopbackRun({ server, clients: CLIENTS, scenario: chat('700ms') }, { onProgress })
  expect(endedBy).toMatchObject({ code: 'E_TARGET_LOST' })
})

test.concurrent('the signal ends it early, within the measure phase', async () => {
  const server = await start()
  const controller = new AbortController()
  const onProgress = once('measure', () => controller.abort(new Error('enough')))
  const { model, endedBy } = await loopbackRun(
    { server, clients: CLIENTS, scenario: chat('60s') },
    { signal: controller.signal, onProgress },
  )
  expect(endedBy).toEqual(new Error('enough'))
  expect(model.interrupted).toEqual({ reason: 'enough', phase: 'measure' })
  expect(model.measuredSeconds).toBeGreaterThan(0.5)
  expect(model.measuredSeconds).toBeLessThan(5)
  expect(model.achievedRate).toBeGreaterThan(250)
  expect(model.delivery).toMatchObject({ lost: 0, delivered: model.delivery.sent })
})

test.concurrent('a signal that came before is heard before anyone logs in', async () => {
  const server = await start()
  const { model } = await loopbackRun(
    { server, clients: CLIENTS, scenario: chat('60s') },
    { signal: AbortSignal.abort(new Error('never mind')) },
  )
  expect(model.logins.attempted).toBe(0)
  expect(model.interrupted).toEqual({ reason: 'never mind', phase: 'login' })
})

test.concurrent('after the signal the closed model begins nothing more', async () => {
  const server = await start()
  const controller = new AbortController()
  const scenario =
    'executor: constant-clients\nphases: { ramp-up: 0s, warm-up: 0s, measure: 60s, drain: 10s }\nmix: [{ behaviour: chat }]'
  let abortedAt = 0
  const onProgress = once('measure', () => {
    abortedAt = performance.now()
    controller.abort(new Error('enough'))
  })
  const { model } = await loopbackRun(
    { server, clients: CLIENTS, scenario },
    { signal: controller.signal, onProgress },
  )
  expect(performance.now() - abortedAt).toBeLessThan(1000)
  expect(model.delivery).toMatchObject({ lost: 0, delivered: model.delivery.sent })
})

test.concurrent('a threshold with abort-on ends it, and stays crossed', async () => {
  const server = await start()
  const { model, endedBy } = await loopbackRun({
    server,
    clients: CLIENTS,
    scenario: chat(
      '60s',
      'thresholds: [{ expression: p99(latency.chat) < 1us, abort-on: true }, { expression: rate > 250/s, abort-on: true }]',
    ),
  })
  expect(endedBy).toBeInstanceOf(ThresholdCrossed)
  expect(endedBy).toMatchObject({ result: { expression: 'p99(latency.chat) < 1us' } })
  expect(model.thresholds.map(({ ok }) => ok)).toEqual([false, true])
  expect(model.measuredSeconds).toBeLessThan(5)
})

test.concurrent('no login at all is an error that says why', async () => {
  const server = await start()
  const accounts = accountsFor(CLIENTS).map((account) => ({ ...account, password: 'wrong' }))
  await expect(
    loopbackRun({ server, clients: CLIENTS, scenario: chat('1s') }, { accounts }),
  ).rejects.toMatchObject({ code: 'E_LOAD_LOGIN', message: 'no client could log in: sasl-not-authorized' })
})

test.concurrent('some logins that fail leave the rest to be measured', async () => {
  const server = await start()
  const accounts = accountsFor(CLIENTS).map((account, n) =>
    n === 3 ? { ...account, password: 'wrong' } : account,
  )
  const { model } = await loopbackRun({ server, clients: CLIENTS, scenario: chat('500ms') }, { accounts })
  expect(model).toMatchObject({
    loggedIn: CLIENTS - 1,
    logins: { failed: 1 },
    errors: { 'sasl-not-authorized': 1 },
  })
  expect(model.delivery).toMatchObject({ lost: 0, rejected: 0 })
})

test.each(['login-storm', 'reconnect-storm'])(
  'a %s counts each client once and each login',
  async (executor) => {
    const server = await start()
    const { model } = await loopbackRun({
      server,
      clients: CLIENTS,
      scenario: `executor: ${executor}\nrate: 100/s`,
      login: executor === 'login-storm' ? 'timeout: 10s' : 'rate: 1000/s',
    })
    expect(model.loggedIn).toBe(CLIENTS)
    expect(model.logins).toMatchObject({
      attempted: executor === 'login-storm' ? CLIENTS : 2 * CLIENTS,
      failed: 0,
    })
    expect(model.operations.login).toMatchObject({ started: CLIENTS, count: CLIENTS, failed: 0 })
    expect(model.errors).toEqual({})
  },
)

test.concurrent('a storm on a server that is silent ends when the logins have timed out', async () => {
  const server = await start()
  await server.misbehave({ kind: 'silent' })
  const { model } = await loopbackRun(
    {
      server,
      clients: CLIENTS,
      login: 'timeout: 300ms',
      scenario: 'executor: login-storm\nrate: 200/s\n',
    },
    {},
  )
  expect(model.operations.login).toMatchObject({ started: CLIENTS, count: 0, failed: CLIENTS })
  expect(model.errors).toMatchObject({ 'login-timeout': CLIENTS })
  expect(model.loggedIn).toBe(0)
})

test.concurrent('a worker that fails ends the run, and what the others found is kept', async () => {
  const server = await start()
  const inner = sameThreadHost()
  let fail: (error: Error) => void = () => {}
  const host: WorkerHost = {
    ...inner,
    start(plan, onReport) {
      const handle = inner.start(plan, onReport)
      if (plan.worker === 0) return handle
      const failure = new Promise<never>((_, reject) => {
        fail = reject
      })
      void handle.result.catch(() => {})
      return { send: (command) => handle.send(command), result: Promise.race([handle.result, failure]) }
    },
  }
  const onProgress = once('measure', () => fail(new Error('out of memory')))
  const { model, endedBy } = await loopbackRun(
    { server, clients: CLIENTS, scenario: chat('60s') },
    { host, onProgress },
  )
  expect(endedBy).toMatchObject({
    code: 'E_LOAD_WORKER',
    message: 'a worker of the load failed: out of memory',
  })
  expect(model.interrupted?.phase).toBe('measure')
  expect(model.delivery.delivered).toBeGreaterThan(0)
})
