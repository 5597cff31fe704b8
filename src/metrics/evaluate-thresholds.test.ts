import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluateThresholds, firstCrossed, type Measurements } from './evaluate-thresholds.ts'
import { readyHistograms } from './histogram.ts'
import { IntervalStore } from './interval-store.ts'
import { Recorder } from './recorder.ts'
import { parseThreshold } from './threshold-parser.ts'

const intervals: IntervalStore[] = []
let measurements: Measurements

/** Ten seconds of chats with latencies of 1 to 100 ms and half as much service time, and pings of which two failed. */
beforeAll(async () => {
  await readyHistograms()
  const recorder = new Recorder({ operations: ['chat', 'ping', 'idle'], measureFrom: 0, measureTo: 1e7 })
  for (let ms = 1; ms <= 100; ms += 1) {
    recorder.started(0, 0)
    recorder.completed(0, 0, ms * 500, ms * 1_000)
  }
  for (let ping = 0; ping < 100; ping += 1) {
    recorder.started(1, 0)
    if (ping < 2) recorder.failed(1, 0, 'timeout')
    else recorder.completed(1, 0, 0, 10)
  }
  recorder.dropped(5)
  const store = new IntervalStore()
  store.add(recorder.snapshot({ worker: 0, second: 0, connected: 1 }))
  recorder.destroy()
  intervals.push(store)
  measurements = {
    operations: ['chat', 'ping', 'idle'],
    intervals: store,
    deliveries: {
      chat: { sent: 100, delivered: 97, lost: 1, rejected: 2, duplicated: 3, reordered: 4 },
      room: { sent: 10, delivered: 9, lost: 1, rejected: 0, duplicated: 0, reordered: 0 },
      quiet: { sent: 0, delivered: 0, lost: 0, rejected: 0, duplicated: 0, reordered: 0 },
    },
    logins: { attempted: 5, failed: 1 },
    measuredSeconds: 10,
    intendedRate: 20,
    limited: false,
  }
})

afterAll(() => {
  for (const store of intervals) store.destroy()
})

function evaluate(text: string, changes: Partial<Measurements> = {}) {
  const [result] = evaluateThresholds([parseThreshold(text, { abortOn: false })], {
    ...measurements,
    ...changes,
  })
  return result
}

describe('evaluateThresholds', () => {
  it.each([
    ['p50(latency.chat) < 51ms', 50_015, true],
    ['p50(latency.chat) < 50ms', 50_015, false],
    ['max(service.chat) <= 51ms', 50_015, true],
    ['min(latency) == 10us', 10, true],
    ['mean(latency.ping) >= 11us', 10, false],
    ['lost == 0', 2, false],
    ['lost.chat <= 1', 1, true],
    ['rejected > 1', 2, true],
    ['duplicated == 3', 3, true],
    ['reordered < 4', 4, false],
    ['errors == 2', 2, true],
    ['errors.chat == 0', 0, true],
    ['errors.rate <= 1%', 0.01, true],
    ['errors.rate.ping < 2%', 0.02, false],
    ['rate > 19/s', 19.8, true],
    ['rate.chat >= 10/s', 10, true],
    ['rate.idle > 0/s', 0, false],
    ['achieved-rate >= 99%', 0.99, true],
    ['achieved-rate > 99.5%', 0.99, false],
    ['logins.failed == 0', 1, false],
    ['dropped == 1', 1, true],
  ])('holds %s against %d', (expression, value, ok) => {
    expect(evaluate(expression)).toEqual({ expression, value, ok })
  })

  it.each<[string, string, Partial<Measurements>?]>([
    ['p99(latency.chatt) < 1s', 'this run has no operation chatt; it has chat, ping, idle'],
    ['p99(latency.idle) < 1s', 'no idle was completed in the measure phase'],
    ['errors.idle == 0', 'no idle was begun in the measure phase'],
    ['lost.ping == 0', 'ping delivers no messages that are accounted for; those that do: chat, room, quiet'],
    ['lost.quiet == 0', 'no message was sent', { operations: ['quiet'] }],
    ['lost == 0', 'no delivery of messages was accounted for', { deliveries: {} }],
    ['achieved-rate > 95%', 'asks for no rate', { intendedRate: undefined }],
    ['achieved-rate > 95%', 'asked for nothing', { intendedRate: 0 }],
    ['rate > 0/s', 'did not come to its measure phase', { measuredSeconds: 0 }],
    ['dropped == 0', 'did not come to its measure phase', { measuredSeconds: 0 }],
    ['logins.failed == 0', 'no client tried', { logins: { attempted: 0, failed: 0 } }],
  ])('does not hold %s where %s', (text, reason, changes) => {
    const result = evaluate(text, changes)
    expect(result).toMatchObject({ ok: false, reason: expect.stringContaining(reason) })
    expect(result).not.toHaveProperty('value')
  })

  it('has nothing to hold against where nothing at all was measured', () => {
    const empty = new IntervalStore()
    intervals.push(empty)
    expect(evaluate('p99 < 1s', { intervals: empty })).toMatchObject({
      ok: false,
      reason: expect.any(String),
    })
  })

  it('does not blame the server for what a harness at its limit made slow', () => {
    const limited = { limited: true }
    expect(evaluate('p99(latency.chat) < 1ms', limited)).toMatchObject({
      ok: false,
      reason: expect.stringContaining('the harness was the bottleneck'),
    })
    expect(evaluate('p99(latency.chat) < 1s', limited)).toMatchObject({ ok: true })
    expect(evaluate('lost == 0', limited)).toEqual({ expression: 'lost == 0', value: 2, ok: false })
  })
})

describe('firstCrossed', () => {
  const crossed = (texts: readonly string[], abortOn: boolean) =>
    firstCrossed(
      texts.map((text) => parseThreshold(text, { abortOn })),
      measurements,
    )?.expression

  it('finds the first that is crossed', () => {
    expect(crossed(['p99 < 1s', 'errors == 0', 'p99 < 1ms'], true)).toBe('errors == 0')
  })

  it('passes over those without abort-on and those without a value', () => {
    expect(crossed(['errors == 0'], false)).toBeUndefined()
    expect(crossed(['p99(latency.idle) < 1s'], true)).toBeUndefined()
  })
})
