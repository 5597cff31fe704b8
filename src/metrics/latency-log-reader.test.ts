import { beforeAll, describe, expect, it } from 'vitest'
import { readyHistograms } from './histogram.ts'
import { IntervalStore } from './interval-store.ts'
import { latencyLog } from './latency-log.ts'
import { readLatencyLog } from './latency-log-reader.ts'
import { Recorder } from './recorder.ts'

beforeAll(readyHistograms)

/** The log of what completed: by second, latencies in µs. */
function logOf(seconds: Readonly<Record<number, readonly number[]>>): string {
  const store = new IntervalStore()
  const recorder = new Recorder({ operations: ['chat'], measureFrom: 0, measureTo: 1e9 })
  for (const [second, latencies] of Object.entries(seconds)) {
    for (const us of latencies) recorder.completed(0, 10, 10, 10 + us)
    store.add(recorder.snapshot({ worker: 0, second: Number(second), connected: 1 }))
  }
  const text = latencyLog(store, Date.UTC(2026, 0, 2, 3, 4, 5, 678))
  recorder.destroy()
  store.destroy()
  return text
}

describe('readLatencyLog', () => {
  it('gives each second with how often each time came', () => {
    const read = readLatencyLog(logOf({ 3: [100, 900, 100], 4: [50] }), 'latency.hlog')
    expect([...read.keys()]).toEqual(['chat', 'chat.service'])
    expect(read.get('chat')).toEqual([
      { times: [100, 900], counts: [2, 1] },
      { times: [50], counts: [1] },
    ])
  })

  it('keeps the place of seconds in which nothing completed', () => {
    const read = readLatencyLog(logOf({ 2: [7], 5: [8] }), 'latency.hlog').get('chat')
    expect(read?.map(({ times }) => times)).toEqual([[7], [], [], [8]])
  })

  it('holds nothing where the log is empty', () => {
    expect(readLatencyLog('', 'latency.hlog').size).toBe(0)
  })

  it('names the file that is damaged', () => {
    const text = logOf({ 0: [1, 2, 3] }).trimEnd()
    expect(() => readLatencyLog(`${text.slice(0, -30)}\n`, 'run/latency.hlog')).toThrow(
      'run/latency.hlog is damaged',
    )
  })
})
