import { addEncoded } from './encoded-sum.ts'
import { createHistogram, type Histogram } from './histogram.ts'
import type { IntervalSnapshot, OperationIntervals } from './interval.ts'
import { type IntervalRow, IntervalSecond } from './interval-second.ts'
import type { Quantiles } from './load-model.ts'
import { OperationTotal } from './operation-total.ts'

export type { IntervalRow } from './interval-second.ts'
export type { OperationTotal } from './operation-total.ts'

/** What completed of one operation in one second of the measured part. */
export interface MeasuredInterval {
  readonly operation: string
  readonly second: number
  readonly of: 'latency' | 'service'
  /** For the time of the visit only. */
  readonly histogram: Histogram
}

/**
 * All snapshots of a run, merged exactly, whichever worker or process they come from and however late.
 *
 * Histograms that it hands out stay its own: readers neither change nor destroy them. Needs `readyHistograms`; the
 * owner calls `destroy`.
 */
export class IntervalStore {
  /** Of what was due in the measure phase, in µs. */
  readonly lag: Histogram = createHistogram()
  readonly loopDelay: Histogram = createHistogram()
  readonly dropped = { measured: 0, unmeasured: 0 }
  readonly bytes = { sent: 0, received: 0 }
  readonly #errors = new Map<string, number>()
  readonly #measured = new Map<string, OperationTotal>()
  readonly #unmeasured = new Map<string, OperationTotal>()
  readonly #seconds = new Map<number, IntervalSecond>()
  readonly #workers = new Set<number>()
  #together: OperationTotal | undefined
  #end = 0

  add(snapshot: IntervalSnapshot): void {
    this.#second(snapshot.second).add(snapshot)
    this.#workers.add(snapshot.worker)
    addTotals(this.#measured, snapshot.measured)
    addTotals(this.#unmeasured, snapshot.unmeasured)
    addEncoded(this.lag, snapshot.lag)
    addEncoded(this.loopDelay, snapshot.loopDelay)
    this.dropped.measured += snapshot.dropped.measured
    this.dropped.unmeasured += snapshot.dropped.unmeasured
    this.bytes.sent += snapshot.bytesSent
    this.bytes.received += snapshot.bytesReceived
    for (const [condition, times] of Object.entries(snapshot.errors)) {
      this.#errors.set(condition, (this.#errors.get(condition) ?? 0) + times)
    }
    this.#forgetTogether()
  }

  /** Names of the operations that were seen, in the measure phase or outside. */
  get operations(): readonly string[] {
    return [...new Set([...this.#measured.keys(), ...this.#unmeasured.keys()])]
  }

  /** How often each error came, by condition, over all phases. */
  get errors(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#errors)
  }

  /** What was due of an operation in the measure phase; without a name, of all together. */
  measured(operation?: string): OperationTotal | undefined {
    return operation === undefined ? this.#allTogether() : this.#measured.get(operation)
  }

  /** What was due of an operation outside of the measure phase; it has no service times. */
  unmeasured(operation: string): OperationTotal | undefined {
    return this.#unmeasured.get(operation)
  }

  /** One above the last second of which anything is known. */
  get seconds(): number {
    return this.#end
  }

  /** What is known of a second; all zeros where nothing is, but for the clients logged in. */
  row(second: number): IntervalRow {
    return this.#rowWith(second, this.#connected(second))
  }

  /** All seconds from the load's beginning. */
  rows(): IntervalRow[] {
    // As #connected, but without looking back from each second.
    const connected = new Map<number, number>()
    return Array.from({ length: this.#end }, (_, second) => {
      for (const [worker, said] of this.#seconds.get(second)?.connected ?? []) connected.set(worker, said)
      return this.#rowWith(second, sum(connected.values()))
    })
  }

  /** Latencies of all operations that completed in the second, together. */
  quantiles(second: number): Quantiles {
    return (this.#seconds.get(second) ?? new IntervalSecond()).quantiles()
  }

  /** Shows each histogram of the measured part, by second and then operation. */
  visitMeasured(visit: (interval: MeasuredInterval) => void): void {
    for (const second of [...this.#seconds.keys()].sort((a, b) => a - b)) {
      for (const [operation, sums] of this.#seconds.get(second)?.operations ?? []) {
        for (const of of ['latency', 'service'] as const) {
          const histogram = sums[of].decode()
          if (histogram === undefined) continue
          visit({ operation, second, of, histogram })
          histogram.destroy()
        }
      }
    }
  }

  /** Gives the histograms' memory back. */
  destroy(): void {
    for (const total of [...this.#measured.values(), ...this.#unmeasured.values()]) total.destroy()
    this.#forgetTogether()
    this.lag.destroy()
    this.loopDelay.destroy()
  }

  #second(second: number): IntervalSecond {
    this.#end = Math.max(this.#end, second + 1)
    const known = this.#seconds.get(second) ?? new IntervalSecond()
    this.#seconds.set(second, known)
    return known
  }

  #rowWith(second: number, connected: number): IntervalRow {
    const known = this.#seconds.get(second) ?? new IntervalSecond()
    return { second, connected, ...known.row() }
  }

  /** A worker that was silent in a second has as many clients as it last said. */
  #connected(second: number): number {
    const lastSaid = new Map<number, number>()
    for (let at = second; at >= 0 && lastSaid.size < this.#workers.size; at -= 1) {
      for (const [worker, said] of this.#seconds.get(at)?.connected ?? []) {
        if (!lastSaid.has(worker)) lastSaid.set(worker, said)
      }
    }
    return sum(lastSaid.values())
  }

  #allTogether(): OperationTotal | undefined {
    if (this.#measured.size === 0) return undefined
    if (this.#together === undefined) {
      this.#together = new OperationTotal()
      for (const total of this.#measured.values()) this.#together.add(total)
    }
    return this.#together
  }

  #forgetTogether(): void {
    this.#together?.destroy()
    this.#together = undefined
  }
}

function addTotals(totals: Map<string, OperationTotal>, intervals: OperationIntervals): void {
  for (const [name, interval] of Object.entries(intervals)) {
    const total = totals.get(name) ?? new OperationTotal()
    totals.set(name, total)
    total.addInterval(interval)
  }
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
