import { HistogramLogReader, listTags } from 'hdr-histogram-js'
import { beforeAll, describe, expect, it } from 'vitest'
import { readyHistograms } from './histogram.ts'
import { IntervalStore } from './interval-store.ts'
import { latencyLog } from './latency-log.ts'
import { Recorder } from './recorder.ts'

const STARTED_AT = Date.UTC(2026, 0, 2, 3, 4, 5, 678)

beforeAll(readyHistograms)

/** Two workers, two seconds; the first second is before the measure phase. */
function log(): string {
  const store = new IntervalStore()
  for (const worker of [0, 1]) {
    const recorder = new Recorder({ operations: ['chat', 'ping'], measureFrom: 10, measureTo: 1e9 })
    recorder.completed(0, 0, 0, 7)
    recorder.completed(0, 20, 120, 1_020)
    store.add(recorder.snapshot({ worker, second: 0, connected: 1 }))
    recorder.completed(0, 20, 20, 2_020)
    recorder.completed(1, 30, 30, 40)
    store.add(recorder.snapshot({ worker, second: 1, connected: 1 }))
    recorder.destroy()
  }
  const text = latencyLog(store, STARTED_AT)
  store.destroy()
  return text
}

describe('latencyLog', () => {
  it('is what a reader of histogram logs reads', () => {
    const reader = new HistogramLogReader(log())
    const read: unknown[] = []
    for (let next = reader.nextIntervalHistogram(); next !== null; next = reader.nextIntervalHistogram()) {
      const { tag, totalCount, maxValue, startTimeStampMsec, endTimeStampMsec } = next
      read.push([tag, totalCount, maxValue, startTimeStampMsec - STARTED_AT, endTimeStampMsec - STARTED_AT])
    }
    expect(read).toEqual([
      ['chat', 2, 1_000, 0, 1_000],
      ['chat.service', 2, 900, 0, 1_000],
      ['chat', 2, 2_000, 1_000, 2_000],
      ['chat.service', 2, 2_000, 1_000, 2_000],
      ['ping', 2, 10, 1_000, 2_000],
      ['ping.service', 2, 10, 1_000, 2_000],
    ])
  })

  it('says in which unit its times are, and writes them so', () => {
    const text = log()
    expect(text).toMatch(/^#\[Histogram log format version 1\.3\]\n#\[StartTime: 1767323045\.678 /)
    expect(text).toContain('microseconds')
    expect(text).toMatch(/^Tag=chat,0\.000,1\.000,1000\.000,/m)
    expect(listTags(text)).toEqual(['chat', 'chat.service', 'ping', 'ping.service'])
  })

  it('has no empty line, at which other readers would stop', () => {
    expect(log().trimEnd().split('\n')).not.toContain('')
  })
})
