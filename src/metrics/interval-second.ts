import { EncodedSum } from './encoded-sum.ts'
import { type Histogram, NO_QUANTILES } from './histogram.ts'
import type { IntervalSnapshot, OperationIntervals } from './interval.ts'
import type { Quantiles, SecondRow } from './load-model.ts'

/** The part of a second's row that comes from the workers' snapshots. */
export type IntervalRow = Omit<SecondRow, 'phase' | 'harnessCpu' | 'serverCpu' | 'serverRssBytes'>

class OperationSecond {
  started = 0
  completed = 0
  failed = 0
  readonly latency = new EncodedSum()
  readonly service = new EncodedSum()
  readonly unmeasuredLatency = new EncodedSum()

  /** Latencies of all that completed in the second, owned by the caller. */
  decodeAll(): Histogram | undefined {
    return joined(this.latency.decode(), this.unmeasuredLatency.decode())
  }
}

/** What all workers saw in one second. Snapshots may come in any order and at any time. */
export class IntervalSecond {
  readonly operations = new Map<string, OperationSecond>()
  /** Clients logged in, by worker. */
  readonly connected = new Map<number, number>()
  readonly #lag = new EncodedSum()
  #bytesSent = 0
  #bytesReceived = 0
  #row: Omit<IntervalRow, 'second' | 'connected'> | undefined

  add(snapshot: IntervalSnapshot): void {
    this.#row = undefined
    this.connected.set(snapshot.worker, snapshot.connected)
    this.#bytesSent += snapshot.bytesSent
    this.#bytesReceived += snapshot.bytesReceived
    this.#lag.add(snapshot.lag)
    this.#addCounts(snapshot.measured)
    this.#addCounts(snapshot.unmeasured)
    for (const [name, { latency, service }] of Object.entries(snapshot.measured)) {
      this.#operation(name).latency.add(latency)
      this.#operation(name).service.add(service)
    }
    for (const [name, { latency }] of Object.entries(snapshot.unmeasured)) {
      this.#operation(name).unmeasuredLatency.add(latency)
    }
  }

  /** Made once, until another snapshot comes. */
  row(): Omit<IntervalRow, 'second' | 'connected'> {
    this.#row ??= {
      operations: Object.fromEntries(
        [...this.operations].map(([name, operation]) => {
          const { started, completed: count, failed } = operation
          const { p50, p99, max } = takeQuantiles(operation.decodeAll())
          return [name, { started, count, failed, p50, p99, max }]
        }),
      ),
      bytesSent: this.#bytesSent,
      bytesReceived: this.#bytesReceived,
      lagP99: takeQuantiles(this.#lag.decode()).p99,
    }
    return this.#row
  }

  /** Latencies of all operations together. */
  quantiles(): Quantiles {
    let sum: Histogram | undefined
    for (const operation of this.operations.values()) sum = joined(sum, operation.decodeAll())
    return takeQuantiles(sum)
  }

  #addCounts(intervals: OperationIntervals): void {
    for (const [name, { started, completed, failed }] of Object.entries(intervals)) {
      const operation = this.#operation(name)
      operation.started += started
      operation.completed += completed
      operation.failed += failed
    }
  }

  #operation(name: string): OperationSecond {
    const known = this.operations.get(name)
    if (known) return known
    const operation = new OperationSecond()
    this.operations.set(name, operation)
    return operation
  }
}

/** One histogram of both; takes both, and the caller owns what comes back. */
function joined(one: Histogram | undefined, other: Histogram | undefined): Histogram | undefined {
  if (one === undefined || other === undefined) return one ?? other
  one.add(other)
  other.destroy()
  return one
}

function takeQuantiles(histogram: Histogram | undefined): Quantiles {
  const quantiles = histogram?.quantiles() ?? NO_QUANTILES
  histogram?.destroy()
  return quantiles
}
