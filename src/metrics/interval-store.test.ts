import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createHistogram, type Histogram, readyHistograms } from './histogram.ts'
import type { IntervalSnapshot } from './interval.ts'
import { IntervalStore } from './interval-store.ts'
import { Recorder } from './recorder.ts'

const SECOND = 1_000_000
const WORKERS = 3
const SECONDS = 4
/** The measured window: seconds 1 and 2. */
const window = { measureFrom: SECOND, measureTo: 3 * SECOND }
const names = ['chat', 'ping']

beforeAll(readyHistograms)

/** An operation of the test: when it is due and how long it takes, at which worker. */
interface Done {
  readonly worker: number
  readonly op: number
  readonly dueUs: number
  readonly waitUs: number
  readonly tookUs: number
}

const done: fc.Arbitrary<Done> = fc.record({
  worker: fc.integer({ min: 0, max: WORKERS - 1 }),
  op: fc.integer({ min: 0, max: names.length - 1 }),
  dueUs: fc.integer({ min: 0, max: SECONDS * SECOND - 1 }),
  waitUs: fc.integer({ min: 0, max: SECOND }),
  tookUs: fc.integer({ min: 0, max: 2 * SECOND }),
})

const endOf = ({ dueUs, waitUs, tookUs }: Done) => dueUs + waitUs + tookUs
const isMeasured = ({ dueUs }: Done) => dueUs >= window.measureFrom && dueUs < window.measureTo

/** The snapshots that workers make of what was done, second by second. */
function snapshotsOf(all: readonly Done[]): IntervalSnapshot[] {
  return Array.from({ length: WORKERS }, (_, worker) => {
    const recorder = new Recorder({ operations: names, ...window })
    const snapshots: IntervalSnapshot[] = []
    const end = Math.max(0, ...all.map(endOf))
    for (let second = 0; second * SECOND <= end; second += 1) {
      const within = (us: number) => Math.floor(us / SECOND) === second
      for (const one of all.filter((other) => other.worker === worker)) {
        const sentUs = one.dueUs + one.waitUs
        if (within(sentUs)) {
          recorder.started(one.op, one.dueUs)
          recorder.lag(one.dueUs, sentUs)
        }
        if (within(endOf(one))) recorder.completed(one.op, one.dueUs, sentUs, endOf(one))
      }
      snapshots.push(recorder.snapshot({ worker, second, connected: worker + second }))
    }
    recorder.destroy()
    return snapshots
  }).flat()
}

/** What a histogram of these times tells. */
function told(times: readonly number[]) {
  const histogram = createHistogram()
  for (const time of times) histogram.record(time)
  const found = tell(histogram)
  histogram.destroy()
  return found
}

function tell(histogram: Histogram) {
  return { count: histogram.count, mean: histogram.mean, min: histogram.min, ...histogram.quantiles() }
}

describe('IntervalStore', () => {
  it('merges exactly, in whatever order the snapshots of the workers come', () => {
    const run = fc.array(done, { maxLength: 30 }).chain((all) => {
      const snapshots = snapshotsOf(all)
      const { length } = snapshots
      return fc.tuple(
        fc.constant(all),
        fc.shuffledSubarray(snapshots, { minLength: length, maxLength: length }),
      )
    })
    fc.assert(
      fc.property(run, ([all, snapshots]) => {
        const store = new IntervalStore()
        for (const snapshot of snapshots) {
          store.add(snapshot)
          // Looking must not fix what is shown.
          store.row(snapshot.second)
          store.measured()
        }
        const measured = all.filter(isMeasured)
        for (const [op, name] of [...names.entries(), [-1, undefined] as const]) {
          const mine = measured.filter((one) => op === -1 || one.op === op)
          const total = store.measured(name)
          expect(total ? tell(total.latency) : told([])).toEqual(
            told(mine.map(({ waitUs, tookUs }) => waitUs + tookUs)),
          )
          expect(total ? tell(total.service) : told([])).toEqual(told(mine.map(({ tookUs }) => tookUs)))
          expect(total?.started ?? 0).toBe(mine.length)
        }
        expect(tell(store.lag)).toEqual(told(measured.map(({ waitUs }) => waitUs)))
        for (const row of store.rows()) {
          const { second, operations, lagP99 } = row
          expect(store.row(second)).toEqual(row)
          expect(row.connected).toBe(3 * second + 3)
          const ended = all.filter((one) => Math.floor(endOf(one) / SECOND) === second)
          for (const [op, name] of names.entries()) {
            const latencies = ended.filter((one) => one.op === op).map((one) => endOf(one) - one.dueUs)
            const { count, p50, p99, max } = told(latencies)
            expect({ count: 0, p50: 0, p99: 0, max: 0, ...operations[name] }).toMatchObject({
              count,
              p50,
              p99,
              max,
            })
          }
          const begun = measured.filter((one) => Math.floor((one.dueUs + one.waitUs) / SECOND) === second)
          expect(lagP99).toBe(told(begun.map(({ waitUs }) => waitUs)).p99)
        }
        const perSecond = new Map<string, number>()
        store.visitMeasured(({ operation, of, histogram }) => {
          const key = `${operation} ${of}`
          perSecond.set(key, (perSecond.get(key) ?? 0) + histogram.count)
        })
        const counted = perSecond.get('chat latency') ?? 0
        expect(counted).toBe(measured.filter(({ op }) => op === 0).length)
        store.destroy()
      }),
      { numRuns: 30 },
    )
  })

  const silent = {
    measured: {},
    unmeasured: {},
    dropped: { measured: 1, unmeasured: 2 },
    bytesSent: 10,
    bytesReceived: 20,
    errors: { timeout: 3 },
  }

  it('sums counts, bytes and errors', () => {
    const store = new IntervalStore()
    const interval = { started: 4, completed: 0, failed: 2 }
    const more = { errors: { timeout: 1, 'connection-reset': 1 }, measured: { chat: interval } }
    store.add({ ...silent, worker: 0, second: 0, connected: 5 })
    store.add({ ...silent, ...more, worker: 1, second: 0, connected: 6 })
    expect(store.errors).toEqual({ timeout: 4, 'connection-reset': 1 })
    expect(store.bytes).toEqual({ sent: 20, received: 40 })
    expect(store.dropped).toEqual({ measured: 2, unmeasured: 4 })
    expect(store.measured('chat')).toMatchObject({ started: 4, failed: 2, completed: 0 })
    expect(store.row(0)).toEqual({
      second: 0,
      connected: 11,
      bytesSent: 20,
      bytesReceived: 40,
      lagP99: 0,
      operations: { chat: { started: 4, count: 0, failed: 2, p50: 0, p99: 0, max: 0 } },
    })
    store.destroy()
  })

  it('shows seconds of which nothing is known, with the clients that were last logged in', () => {
    const store = new IntervalStore()
    store.add({ ...silent, worker: 0, second: 0, connected: 5 })
    store.add({ ...silent, worker: 1, second: 2, connected: 7 })
    expect(store.rows().map(({ connected }) => connected)).toEqual([5, 5, 12])
    expect([0, 1, 2].map((second) => store.row(second))).toEqual(store.rows())
    expect(store.row(1)).toMatchObject({ second: 1, operations: {}, bytesSent: 0 })
    store.destroy()
  })

  it('has quantiles of all operations of a second together', () => {
    const recorder = new Recorder({ operations: names, ...window })
    recorder.completed(0, 0, 0, 100)
    recorder.completed(1, SECOND, SECOND, SECOND + 300)
    const store = new IntervalStore()
    store.add(recorder.snapshot({ worker: 0, second: 1, connected: 1 }))
    recorder.destroy()
    expect(store.quantiles(1)).toMatchObject({ p50: 100, max: 300 })
    expect(store.quantiles(0)).toMatchObject({ p50: 0, max: 0 })
    expect(store.unmeasured('chat')?.latency.max).toBe(100)
    expect(store.operations).toEqual(['ping', 'chat'])
    store.destroy()
  })
})
