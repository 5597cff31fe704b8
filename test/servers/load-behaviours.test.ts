import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ManagedServer } from '../../src/target/reference/managed-server.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'
import { type LoadRunResult, runLoad } from '../support/load-run.ts'

const CLIENTS = 23
const MIXED_CLIENTS = 40
const PHASES = 'phases: {ramp-up: 0s, warm-up: 500ms, measure: 2s, drain: 5s}\ntimeout: 5s'
const OPEN = `clients: ${CLIENTS}\nexecutor: constant-arrival-rate\nrate: 60/s\n${PHASES}`
const CLOSED = `clients: ${CLIENTS}\nexecutor: constant-clients\nthink: 20ms\n${PHASES}`

/** An entry of the mix, and the operations that it measures. */
const BEHAVIOURS: readonly (readonly [mix: string, operations: readonly string[]])[] = [
  ['behaviour: chat', ['chat']],
  ['behaviour: ping', ['ping']],
  ['behaviour: roster', ['roster']],
  ['behaviour: disco, of: info', ['disco']],
  ['behaviour: disco, of: items', ['disco']],
  ['behaviour: presence, contacts: 5', ['presence']],
  ['behaviour: muc, occupants: 5', ['muc']],
  ['behaviour: mam, messages: 50, page: 20', ['mam']],
  ['behaviour: pubsub, subscribers: 5', ['pubsub', 'pubsub-publish']],
  ['behaviour: acks', ['acks']],
  ['behaviour: churn, stay: 20ms', ['churn', 'churn-logout']],
]
/** What is mixed is heard by all others, who have to leave it alone; churn has four clients of its own. */
const MIXED = `[${['chat', 'ping', 'presence', 'muc', 'roster', 'acks', 'pubsub', 'mam', 'disco'].map((name) => `{behaviour: ${name}}`).join(', ')}, {behaviour: churn, stay: 20ms}]`

/** Nothing could not begin, failed, was lost, doubled or out of order. */
function expectWhole(result: LoadRunResult, operations: readonly string[]): void {
  expect(result.dropped).toBe(0)
  expectSound(result, operations)
}

/** The same, but that what was due may have found all clients busy. */
function expectSound(result: LoadRunResult, operations: readonly string[]): void {
  expect(result.prepared.map(({ reason }) => reason).filter(Boolean)).toEqual([])
  expect(result.errors).toEqual({})
  expect(Object.keys(result.operations).sort()).toEqual([...operations].sort())
  for (const [name, { started, completed, failed }] of Object.entries(result.operations)) {
    expect({ name, failed }).toEqual({ name, failed: 0 })
    expect(started, name).toBeGreaterThan(10)
    expect({ name, completed }).toEqual({ name, completed: started })
  }
  for (const [name, { sent, ...rest }] of Object.entries(result.delivery)) {
    expect({ name, ...rest }).toEqual({
      name,
      delivered: sent,
      lost: 0,
      rejected: 0,
      duplicated: 0,
      reordered: 0,
    })
    expect(sent, name).toBe(result.operations[name]?.started)
  }
}

describe.each(['prosody', 'ejabberd'] as const)('behaviours on %s', (name) => {
  let server: ManagedServer
  let runs = 100
  beforeAll(async () => {
    server = await startReferenceServer(name, { load: { accounts: MIXED_CLIENTS, archive: true } })
  })
  afterAll(() => server.stop())

  const run = async (scenario: string, clients = CLIENTS) =>
    runLoad({
      scenario,
      accounts: await server.crowd.ensure(clients),
      endpoint: server.target.client,
      run: runs++,
    })

  it.each(BEHAVIOURS)('%s, at a rate', async (mix, operations) => {
    expectWhole(await run(`${OPEN}\nmix: [{${mix}}]`), operations)
  })

  it.each(BEHAVIOURS.filter(([mix]) => !mix.includes('presence')))(
    '%s, one after the other',
    async (mix, operations) => {
      expectWhole(await run(`${CLOSED}\nmix: [{${mix}}]`), operations)
    },
  )

  it('all at once', async () => {
    const scenario = OPEN.replace(`${CLIENTS}`, `${MIXED_CLIENTS}`).replace('60/s', '120/s')
    const result = await run(`${scenario}\nmix: ${MIXED}`, MIXED_CLIENTS)
    expectSound(result, [...new Set(BEHAVIOURS.flatMap(([, operations]) => operations))])
  })
})
