import { expect, it } from 'vitest'
import type { LoadOutcome } from '../../src/load/outcome.ts'
import { accountsFor, asMap, loopbackRun } from '../../src/load/run/loopback-run.test-data.ts'
import { type Misbehaviour, startLoopbackServer } from '../../src/loopback/server.ts'
import { startRelay } from '../support/relay.ts'

/** What is done to messages, on purpose and by count, is what the run reports: no more, no less. */

const CLIENTS = 8
/** Messages of a run. After each struck one, every connection gets others before the next is struck, and after the last. */
const SENT = 1049
const EVERY = 50
const STRUCK = Math.floor(SENT / EVERY)
const PAIRS = ['local', 'across'] as const

function serverFor(clients: number, misbehave?: Misbehaviour) {
  return startLoopbackServer({
    accounts: asMap(accountsFor(clients)),
    ...(misbehave ? { misbehave } : {}),
  })
}

function open({ rate, measure, mix = 'behaviour: chat' }: { rate: number; measure: string; mix?: string }) {
  return `executor: constant-arrival-rate\nrate: ${rate}/s\nphases: { ramp-up: 0s, warm-up: 0s, measure: ${measure}, drain: 400ms }\nmix: [{ ${mix} }]`
}

/** What the stall's own length is known to, in seconds. */
const CLOCK_S = 0.1
/** Times are the machine's, too: where it was crowded out for a moment, what was seen is no word on the engine. */
const CROWDED = { retry: 2 }
/** How much longer than the stall a crowded machine may take to work off what waited, in seconds. */
const CROWDED_S = 0.4

/** How many of the measured messages took so many µs or longer. */
function countFrom(us: number, intervals: LoadOutcome['intervals']): number {
  const { latency, completed = 0 } = intervals.measured('chat') ?? {}
  if (!latency) return 0
  // The share below, found by halving: the histogram answers with times, not with counts.
  let [low, high] = [0, completed]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (latency.valueAt(((middle + 0.5) / completed) * 100) >= us) high = middle
    else low = middle + 1
  }
  return completed - low
}

it.concurrent(
  'a stall of 2 s shows in every message that was due in it, and holds up no sending',
  CROWDED,
  async () => {
    const server = await serverFor(CLIENTS)
    const relay = await startRelay(server.port)
    const rate = 200
    let stalledMs = 0
    const onProgress = ({ phase }: { phase: string }) => {
      if (phase !== 'prepare') return
      setTimeout(() => {
        const began = performance.now()
        relay.stall()
        setTimeout(() => {
          relay.goOn()
          stalledMs = performance.now() - began
        }, 2000)
      }, 500)
    }
    const outcome = await loopbackRun(
      { server: relay, clients: CLIENTS, scenario: open({ rate, measure: '3s' }) },
      { onProgress },
    )
    await relay.stop()
    await server.stop()
    const { model, intervals } = outcome
    expect(model.delivery).toMatchObject({ sent: 600, delivered: 600, lost: 0, reordered: 0 })
    // A crowded machine may be late with the sends, too, but not by the length of the stall.
    expect(model.harness.scheduleLag.p50).toBeLessThan(100_000)
    // A message due x seconds before the end of the stall waits x seconds, and on a crowded machine a little longer.
    for (const seconds of [0.5, 1, 1.5]) {
      const count = countFrom(seconds * 1e6, intervals)
      const message = `${count} of ${seconds} s or more`
      expect(count, message).toBeGreaterThan(rate * (stalledMs / 1000 - seconds - CLOCK_S))
      expect(count, message).toBeLessThan(rate * (stalledMs / 1000 - seconds + CROWDED_S))
    }
    expect(countFrom((stalledMs / 1000 + CROWDED_S) * 1e6, intervals)).toBe(0)
    expect(model.operations.chat?.latency.p50).toBeGreaterThan(300_000)
  },
)

it.concurrent(
  'a slow server has its way with the closed model, and the achieved rate says so',
  CROWDED,
  async () => {
    const server = await serverFor(20, { kind: 'messages', every: 1, fate: 'delay', delayMs: 100 })
    const scenario =
      'executor: constant-clients\nphases: { ramp-up: 0s, warm-up: 0s, measure: 1s }\nmix: [{ behaviour: chat }]'
    const slow = await loopbackRun({ server, clients: 20, scenario })
    await server.stop()
    expect(slow.model.achievedRate).toBeGreaterThan(140)
    expect(slow.model.achievedRate).toBeLessThanOrEqual(201)
    expect(slow.model.intendedRate).toBeUndefined()
    expect(slow.model.operations.chat?.latency.p50).toBeGreaterThanOrEqual(100_000)
    expect(slow.model.delivery).toMatchObject({ lost: 0, delivered: slow.model.delivery.sent })
  },
)

const cases = PAIRS.flatMap((pairs) =>
  (['drop', 'duplicate', 'reorder'] as const).map((fate) => ({ pairs, fate })),
)

// On a crowded machine one worker may get so far ahead of the other that a message held back is the last of its pair.
const retry = ({ fate }: (typeof cases)[number]) => (fate === 'reorder' ? 2 : 0)

for (const each of cases)
  it.concurrent(`${each.fate} every 50th message, pairs ${each.pairs}`, { retry: retry(each) }, async () => {
    const { pairs, fate } = each
    const misbehave = { kind: 'messages', every: EVERY, fate } as const
    const server = await serverFor(CLIENTS, misbehave)
    const scenario = open({ rate: SENT, measure: '1s', mix: `behaviour: chat, pairs: ${pairs}` })
    const { model, intervals } = await loopbackRun({ server, clients: CLIENTS, scenario })
    await server.stop()
    intervals.destroy()
    const lost = fate === 'drop' ? STRUCK : 0
    expect(model.delivery).toEqual({
      sent: SENT,
      delivered: SENT - lost,
      lost,
      rejected: 0,
      duplicated: fate === 'duplicate' ? STRUCK : 0,
      reordered: fate === 'reorder' ? STRUCK : 0,
    })
    expect(model.operations.chat).toMatchObject({ started: SENT, count: SENT - lost, failed: 0 })
    expect(model.errors).toEqual({})
    expect(model.interrupted).toBeUndefined()
  })

it.concurrent('a message that comes back as an error is rejected, not lost', async () => {
  const server = await serverFor(CLIENTS)
  const relay = await startRelay(server.port)
  const scenario = open({ rate: 400, measure: '1s' })
  // Client 0 was there when all logged in, and is gone when the load begins: its partner writes to nobody.
  const onProgress = ({ phase }: { phase: string }) => phase === 'prepare' && relay.cut(0)
  const { model } = await loopbackRun({ server: relay, clients: CLIENTS, scenario }, { onProgress })
  await relay.stop()
  await server.stop()
  const { sent, delivered, rejected, lost } = model.delivery
  expect(lost).toBe(0)
  expect(sent).toBe(400)
  expect(rejected).toBeGreaterThan(40)
  expect(rejected).toBeLessThan(70)
  expect(delivered).toBe(sent - rejected)
  expect(model.errors).toEqual({ 'service-unavailable': rejected, 'connection-reset': 1 })
  expect(model.operations.chat).toMatchObject({ count: delivered, failed: rejected })
})

it.concurrent('a lost connection is counted, and the run goes on without it', CROWDED, async () => {
  const server = await serverFor(CLIENTS)
  const relay = await startRelay(server.port)
  const onProgress = ({ phase }: { phase: string }) => {
    if (phase !== 'prepare') return
    setTimeout(() => {
      for (const connection of [2, 5]) relay.cut(connection)
    }, 500)
  }
  const scenario = open({ rate: 300, measure: '1s' })
  const { model, endedBy } = await loopbackRun({ server: relay, clients: CLIENTS, scenario }, { onProgress })
  await relay.stop()
  await server.stop()
  const { sent, delivered, lost, rejected } = model.delivery
  expect(endedBy).toBeUndefined()
  expect(model.errors).toEqual({ 'connection-reset': 2, 'service-unavailable': rejected })
  expect(model.series.at(-1)?.connected).toBe(CLIENTS - 2)
  // The others took the turns of those that are gone; what was on its way to these, and nothing else, is lost.
  expect(sent).toBe(300)
  expect(rejected).toBeGreaterThan(0)
  // At 300 a second, a quarter of them to these two: what a crowded machine may have had on its way.
  expect(lost).toBeLessThan(25)
  expect(sent).toBe(delivered + lost + rejected)
})

it('250 ms on one message in a hundred show in p99.5 and not in p50', CROWDED, async () => {
  const server = await serverFor(CLIENTS, { kind: 'messages', every: 100, fate: 'delay', delayMs: 250 })
  const scenario = open({ rate: 1050, measure: '1s' })
  const { model, intervals } = await loopbackRun({ server, clients: CLIENTS, scenario })
  await server.stop()
  const latency = intervals.measured('chat')?.latency
  expect(latency?.valueAt(99.5)).toBeGreaterThanOrEqual(250_000)
  expect(latency?.valueAt(50)).toBeLessThan(125_000)
  // Node's timers may be a millisecond early.
  expect(countFrom(248_000, intervals)).toBe(10)
  expect(model.delivery).toMatchObject({ sent: 1050, delivered: 1050, reordered: 10 })
})
