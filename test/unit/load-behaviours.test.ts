import { describe, expect, it } from 'vitest'
import { type Misbehaviour, startLoopbackServer } from '../../src/loopback/server.ts'
import { runLoad } from '../support/load-run.ts'

const CLIENTS = 11
const PASSWORD = 'secret'
const usernames = Array.from({ length: CLIENTS }, (_, index) => `c${index}`)

/** Half a second of load on a server that misbehaves once all are ready. */
async function load(
  mix: string,
  {
    executor = 'constant-arrival-rate\nrate: 200/s',
    wrong,
    drain = '2s',
  }: { readonly executor?: string; readonly wrong?: Misbehaviour; readonly drain?: string } = {},
) {
  const accounts = new Map(usernames.map((username) => [username, PASSWORD]))
  const server = await startLoopbackServer({ accounts, mechanisms: ['PLAIN'] })
  return runLoad({
    scenario: `clients: ${CLIENTS}\nexecutor: ${executor}\nphases: {ramp-up: 0s, warm-up: 0s, measure: 500ms, drain: ${drain}}\ntimeout: 300ms\nmix: [{${mix}}]`,
    accounts: usernames.map((username) => ({ username, domain: server.domain, password: PASSWORD })),
    endpoint: { host: server.host, port: server.port },
    ready: () => server.misbehave(wrong),
  }).finally(() => server.stop())
}

const NOTHING = { sent: 0, delivered: 0, lost: 0, rejected: 0, duplicated: 0, reordered: 0 }
const CLOSED = { executor: 'constant-clients\nthink: 10ms' }

describe.concurrent.each([
  ['behaviour: chat', 'chat'],
  ['behaviour: chat, pairs: across', 'chat'],
  ['behaviour: ping', 'ping'],
  ['behaviour: ping, to: self-account', 'ping'],
  ['behaviour: roster', 'roster'],
  ['behaviour: disco, of: items', 'disco'],
  ['behaviour: presence, contacts: 4', 'presence'],
])('%s', (mix, name) => {
  it('accounts for all that a sound server does, at a rate', async () => {
    const result = await load(mix)
    const operation = result.operations[name]
    expect(result.prepared.map(({ failed }) => failed)).toEqual([0, 0])
    expect(result).toMatchObject({ errors: {}, dropped: 0 })
    expect(operation?.started).toBeGreaterThanOrEqual(100)
    expect(operation).toMatchObject({ completed: operation?.started, failed: 0 })
    for (const delivery of Object.values(result.delivery))
      expect(delivery).toEqual({
        sent: operation?.started,
        delivered: operation?.started,
        lost: 0,
        rejected: 0,
        duplicated: 0,
        reordered: 0,
      })
  })
})

describe.concurrent.each([
  ['behaviour: chat', 'chat'],
  ['behaviour: ping', 'ping'],
  ['behaviour: roster', 'roster'],
  ['behaviour: disco', 'disco'],
])('%s, one after the other', (mix, name) => {
  it('ends each turn', async () => {
    const { operations, errors } = await load(mix, CLOSED)
    // Each client, about every 10 ms; a client without a partner does nothing.
    expect(operations[name]?.completed).toBeGreaterThan(5 * (CLIENTS - 1))
    expect(operations[name]).toMatchObject({ completed: operations[name]?.started, failed: 0 })
    expect(errors).toEqual({})
  })
})

describe.concurrent('a server that wrongs messages', () => {
  it.each([
    ['drop', 'lost'],
    ['duplicate', 'duplicated'],
    ['reorder', 'reordered'],
  ] as const)('is seen to %s them', async (fate, count) => {
    const { delivery } = await load('behaviour: chat', {
      wrong: { kind: 'messages', every: 10, fate },
      drain: '200ms',
    })
    const { sent, ...rest } = delivery.chat ?? NOTHING
    expect(sent).toBeGreaterThanOrEqual(100)
    // What is held back until the next message of its connection may be the last.
    const few = fate === 'reorder' ? CLIENTS : 0
    expect(rest[count]).toBeGreaterThanOrEqual(Math.floor(sent / 10) - few)
    expect(rest[count]).toBeLessThanOrEqual(Math.floor(sent / 10))
    for (const other of (['lost', 'duplicated', 'reordered'] as const).filter((each) => each !== count))
      expect(rest[other], other).toBeLessThanOrEqual(few)
  })

  it('does not hold the senders of lost messages up for longer than the time-out', async () => {
    const { operations, errors } = await load('behaviour: chat', {
      ...CLOSED,
      wrong: { kind: 'messages', every: 10, fate: 'drop' },
    })
    const { started = 0, completed = 0, failed = 0 } = operations.chat ?? {}
    expect(failed).toBeGreaterThan(3)
    expect(completed + failed).toBe(started)
    expect(errors).toEqual({ timeout: failed })
  })
})

describe.concurrent('a server that does not answer', () => {
  it.each(['ping', 'roster', 'disco'])('fails each %s once', async (behaviour) => {
    const { operations, errors } = await load(`behaviour: ${behaviour}`, {
      wrong: { kind: 'wrong-ids' },
    })
    expect(operations[behaviour]).toMatchObject({
      completed: 0,
      failed: operations[behaviour]?.started,
    })
    expect(errors).toEqual({ timeout: operations[behaviour]?.started })
  })
})

describe.concurrent('what the loopback server does not have', () => {
  it.each([
    ['muc', 'has no service for group chat (XEP-0045)'],
    ['acks', 'did not enable stream management (XEP-0198)'],
    ['mam', 'the archive (XEP-0313): the server answered service-unavailable'],
    ['pubsub', 'cannot make the node'],
  ])('is told before the load: %s', async (behaviour, reason) => {
    const { prepared, operations, dropped } = await load(`behaviour: ${behaviour}`)
    expect(prepared.reduce((sum, { failed }) => sum + failed, 0)).toBe(CLIENTS)
    expect(prepared[0]?.reason).toContain(reason)
    expect(operations).toEqual({})
    expect(dropped).toBeGreaterThanOrEqual(100)
  })
})

describe.concurrent('churn', () => {
  it('logs in and out, and counts each', async () => {
    const { operations, errors, logins } = await load('behaviour: churn, stay: 20ms', {
      executor: 'constant-arrival-rate\nrate: 50/s',
    })
    const started = operations.churn?.started ?? 0
    expect(started).toBeGreaterThan(15)
    expect(operations.churn).toMatchObject({ completed: started, failed: 0 })
    // Whoever is still there when the load is over is logged out by the run.
    const { started: logouts = 0, completed, failed } = operations['churn-logout'] ?? {}
    expect({ completed, failed }).toEqual({ completed: logouts, failed: 0 })
    expect(logouts).toBeGreaterThan(started - 10)
    expect(logouts).toBeLessThanOrEqual(started)
    expect(logins).toEqual({ attempted: started, failed: 0 })
    expect(errors).toEqual({})
  })

  it('fails where logins do', async () => {
    const { operations, logins } = await load('behaviour: churn, stay: 20ms', {
      executor: 'constant-arrival-rate\nrate: 50/s',
      wrong: { kind: 'refuse' },
    })
    const { started = 0, completed, failed } = operations.churn ?? {}
    expect(started).toBeGreaterThan(15)
    expect({ completed, failed }).toEqual({ completed: 0, failed: started })
    expect(operations['churn-logout']).toBeUndefined()
    expect(logins.failed).toBe(started)
  })
})
