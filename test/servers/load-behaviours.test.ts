import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ManagedServer } from '../../src/target/reference/managed-server.ts'
import { startReferenceServer } from '../../src/target/reference/start.ts'
import type { Account } from '../../src/target/target.ts'
import { type LoadRunResult, runLoad } from '../support/load-run.ts'

const CLIENTS = 23
const MIXED_CLIENTS = 40
const PHASES = 'phases: {ramp-up: 0s, warm-up: 500ms, measure: 2s, drain: 15s}\ntimeout: 15s'
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

/** The same, but that what was due may have found all clients busy: that is the machine's fault. */
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

/** Each of their operations takes many round trips, so that 23 clients may be too few beside other tests. */
const COSTLY = ['mam', 'churn']
const isCostly = (mix: string) => COSTLY.some((name) => mix.includes(name))
/** They are given longer, or not one of them ends where the machine is crowded. */
const lengthened = (scenario: string, mix: string) =>
  isCostly(mix) ? scenario.replace('measure: 2s', 'measure: 6s') : scenario
const ONE_AFTER_THE_OTHER = BEHAVIOURS.filter(([mix]) => !mix.includes('presence'))
const CROWD = CLIENTS * (BEHAVIOURS.length + ONE_AFTER_THE_OTHER.length)

describe.each(['prosody', 'ejabberd'] as const)('behaviours on %s', (name) => {
  let server: ManagedServer
  let accounts: readonly Account[]
  let taken = 0
  let runs = 100
  beforeAll(async () => {
    server = await startReferenceServer(name, { load: { accounts: CROWD, archive: true } })
    accounts = await server.crowd.ensure(CROWD)
  })
  afterAll(() => server.stop())

  const run = (scenario: string, accounts: readonly Account[]) =>
    runLoad({ scenario, accounts, endpoint: server.target.client, run: runs++ })

  /** Accounts that no other test uses at the same time. */
  const own = () => {
    taken += CLIENTS
    return accounts.slice(taken - CLIENTS, taken)
  }

  // Side by side: what each asks of the server is little, and most of its time is waiting.
  it.concurrent.each(BEHAVIOURS)('%s, at a rate', async (mix, operations) => {
    const result = await run(`${lengthened(OPEN, mix)}\nmix: [{${mix}}]`, own())
    if (isCostly(mix)) expectSound(result, operations)
    else expectWhole(result, operations)
  })

  it.concurrent.each(ONE_AFTER_THE_OTHER)('%s, one after the other', async (mix, operations) => {
    expectWhole(await run(`${lengthened(CLOSED, mix)}\nmix: [{${mix}}]`, own()), operations)
  })

  it('all at once', async () => {
    const scenario = OPEN.replace(`${CLIENTS}`, `${MIXED_CLIENTS}`).replace('60/s', '120/s')
    const result = await run(`${scenario}\nmix: ${MIXED}`, accounts.slice(0, MIXED_CLIENTS))
    expectSound(result, [...new Set(BEHAVIOURS.flatMap(([, operations]) => operations))])
  })
})
