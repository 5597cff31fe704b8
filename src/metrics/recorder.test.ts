import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decodeHistogram, readyHistograms } from './histogram.ts'
import type { EncodedHistogram } from './interval.ts'
import { Recorder } from './recorder.ts'

const CHAT = 0
const PING = 1
const context = { worker: 2, second: 7, connected: 30 }

let recorder: Recorder

beforeAll(readyHistograms)
beforeEach(() => {
  recorder = new Recorder({ operations: ['chat', 'ping'], measureFrom: 1_000, measureTo: 2_000 })
})
afterEach(() => recorder.destroy())

/** The times in an encoded histogram, where all are below 2 ms and so exact. */
function times(
  encoded: EncodedHistogram | undefined,
): { count: number; min: number; max: number } | undefined {
  if (!encoded) return undefined
  const histogram = decodeHistogram(encoded)
  const { count, min, max } = histogram
  histogram.destroy()
  return { count, min, max }
}

describe('Recorder', () => {
  it('takes latency from the intended time and service time from the actual one', () => {
    recorder.completed(CHAT, 1_000, 1_400, 1_500)
    const { chat } = recorder.snapshot(context).measured
    expect(times(chat?.latency)).toEqual({ count: 1, min: 500, max: 500 })
    expect(times(chat?.service)).toEqual({ count: 1, min: 100, max: 100 })
  })

  it('measures what was due in the window, whenever it ends', () => {
    for (const due of [999, 1_000, 1_999, 2_000]) {
      recorder.started(CHAT, due)
      recorder.completed(CHAT, due, due, 2_500)
      recorder.failed(PING, due, 'timeout')
      recorder.dropped(due)
      recorder.lag(due, 2_500)
    }
    const snapshot = recorder.snapshot(context)
    expect(snapshot.measured).toMatchObject({
      chat: { started: 2, completed: 2, failed: 0 },
      ping: { started: 0, completed: 0, failed: 2 },
    })
    expect(snapshot.unmeasured).toMatchObject({
      chat: { started: 2, completed: 2, failed: 0 },
      ping: { started: 0, completed: 0, failed: 2 },
    })
    expect(times(snapshot.measured.chat?.latency)).toEqual({ count: 2, min: 501, max: 1_500 })
    expect(times(snapshot.unmeasured.chat?.latency)).toEqual({ count: 2, min: 500, max: 1_501 })
    expect(times(snapshot.lag)).toEqual({ count: 2, min: 501, max: 1_500 })
    expect(snapshot.dropped).toEqual({ measured: 2, unmeasured: 2 })
  })

  it('counts an operation that goes to many by its copies', () => {
    recorder.started(CHAT, 1_000, 10)
    recorder.failed(CHAT, 1_000, 'forbidden', 4)
    const snapshot = recorder.snapshot(context)
    expect(snapshot.measured).toMatchObject({ chat: { started: 10, completed: 0, failed: 4 } })
    expect(snapshot.errors).toEqual({ forbidden: 4 })
  })

  it('keeps no service times of what is not measured', () => {
    recorder.completed(CHAT, 0, 0, 10)
    expect(recorder.snapshot(context).unmeasured.chat).not.toHaveProperty('service')
  })

  it('follows a window that moves', () => {
    recorder.measureTo = 1_200
    recorder.started(CHAT, 1_300)
    const snapshot = recorder.snapshot(context)
    expect(snapshot.measured).toEqual({})
    expect(snapshot.unmeasured.chat?.started).toBe(1)
  })

  it('counts errors by condition, those of operations and others', () => {
    recorder.failed(CHAT, 1_000, 'timeout')
    recorder.failed(PING, 0, 'timeout')
    recorder.error('connection-reset')
    expect(recorder.snapshot(context).errors).toEqual({ timeout: 2, 'connection-reset': 1 })
  })

  it('begins anew after each snapshot', () => {
    recorder.started(CHAT, 1_000)
    recorder.completed(CHAT, 1_000, 1_000, 1_100)
    recorder.lag(1_000, 1_001)
    recorder.dropped(1_000)
    recorder.error('timeout')
    recorder.bytesSent += 10
    recorder.bytesReceived += 20
    const loopDelay = new Uint8Array([1])
    expect(recorder.snapshot({ ...context, loopDelay })).toMatchObject({
      ...context,
      loopDelay,
      bytesSent: 10,
      bytesReceived: 20,
    })
    expect(recorder.snapshot(context)).toEqual({
      ...context,
      measured: {},
      unmeasured: {},
      dropped: { measured: 0, unmeasured: 0 },
      bytesSent: 0,
      bytesReceived: 0,
      errors: {},
    })
  })

  it('refuses an operation that it was not made with', () => {
    expect(() => recorder.started(2, 1_000)).toThrow('no operation 2')
  })
})
