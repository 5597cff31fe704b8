import { createHistogram, type Histogram } from './histogram.ts'
import type { EncodedHistogram, IntervalSnapshot, OperationInterval } from './interval.ts'
import { OperationTally, takeEncoded } from './operation-tally.ts'

/** What only the worker knows of an interval. */
export interface IntervalContext {
  readonly worker: number
  /** Whole seconds since the load began, of the interval's beginning. */
  readonly second: number
  /** Clients logged in now. */
  readonly connected: number
  readonly loopDelay?: EncodedHistogram | undefined
}

/**
 * Where a worker thread counts what happens and how long it took. Operations are named by their index in the list
 * given; times are in µs since the load began, on one clock for all workers. What was due from `measureFrom` up to,
 * not including, `measureTo` is measured, whenever it happens.
 *
 * The methods up to `snapshot` allocate nothing. Needs `readyHistograms`; the owner calls `destroy`.
 */
export class Recorder {
  /** May be moved during the run, when the phases' true edges are known. */
  measureFrom: number
  measureTo: number
  /** On the level of XML, since the last snapshot; the owner adds to them. */
  bytesSent = 0
  bytesReceived = 0
  readonly #operations: readonly string[]
  readonly #measured: readonly OperationTally[]
  readonly #unmeasured: readonly OperationTally[]
  readonly #lag: Histogram = createHistogram()
  readonly #errors = new Map<string, number>()
  #droppedMeasured = 0
  #droppedUnmeasured = 0

  constructor(options: {
    readonly operations: readonly string[]
    readonly measureFrom: number
    readonly measureTo: number
  }) {
    this.#operations = options.operations
    this.measureFrom = options.measureFrom
    this.measureTo = options.measureTo
    this.#measured = options.operations.map(() => new OperationTally({ withService: true }))
    this.#unmeasured = options.operations.map(() => new OperationTally({ withService: false }))
  }

  /** An operation began; of one that goes to many, so many copies. */
  started(op: number, dueUs: number, count = 1): void {
    this.#tally(op, dueUs).started += count
  }

  /** It ended well: its latency counts from when it was due, its service time from when it was really sent. */
  completed(op: number, dueUs: number, sentUs: number, nowUs: number): void {
    const tally = this.#tally(op, dueUs)
    tally.latency.record(nowUs - dueUs)
    if (tally.service !== undefined) tally.service.record(nowUs - sentUs)
  }

  /** It ended in an error, also for want of an answer; of one that goes to many, so many copies did. */
  failed(op: number, dueUs: number, condition: string, count = 1): void {
    this.#tally(op, dueUs).failed += count
    this.error(condition, count)
  }

  /** An operation was due and could not be begun. */
  dropped(dueUs: number): void {
    if (this.#isMeasured(dueUs)) this.#droppedMeasured += 1
    else this.#droppedUnmeasured += 1
  }

  /** How late an operation was begun. */
  lag(dueUs: number, nowUs: number): void {
    if (this.#isMeasured(dueUs)) this.#lag.record(nowUs - dueUs)
  }

  /** An error that no operation waited for. */
  error(condition: string, count = 1): void {
    this.#errors.set(condition, (this.#errors.get(condition) ?? 0) + count)
  }

  /** All since the last snapshot, which is then forgotten here. */
  snapshot(context: IntervalContext): IntervalSnapshot {
    const lag = takeEncoded(this.#lag)
    const snapshot = {
      worker: context.worker,
      second: context.second,
      measured: this.#take(this.#measured),
      unmeasured: this.#take(this.#unmeasured),
      dropped: { measured: this.#droppedMeasured, unmeasured: this.#droppedUnmeasured },
      connected: context.connected,
      bytesSent: this.bytesSent,
      bytesReceived: this.bytesReceived,
      errors: Object.fromEntries(this.#errors),
      ...(lag && { lag }),
      ...(context.loopDelay && { loopDelay: context.loopDelay }),
    }
    this.#droppedMeasured = 0
    this.#droppedUnmeasured = 0
    this.bytesSent = 0
    this.bytesReceived = 0
    this.#errors.clear()
    return snapshot
  }

  /** Gives the histograms' memory back. */
  destroy(): void {
    for (const tally of [...this.#measured, ...this.#unmeasured]) tally.destroy()
    this.#lag.destroy()
  }

  #isMeasured(dueUs: number): boolean {
    return dueUs >= this.measureFrom && dueUs < this.measureTo
  }

  #tally(op: number, dueUs: number): OperationTally {
    const tally = (this.#isMeasured(dueUs) ? this.#measured : this.#unmeasured)[op]
    if (tally === undefined) throw new RangeError(`there is no operation ${op}`)
    return tally
  }

  #take(tallies: readonly OperationTally[]): Record<string, OperationInterval> {
    const taken: Record<string, OperationInterval> = {}
    this.#operations.forEach((name, op) => {
      const interval = tallies[op]?.take()
      if (interval) taken[name] = interval
    })
    return taken
  }
}
