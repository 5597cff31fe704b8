import { addEncoded } from './encoded-sum.ts'
import { createHistogram, type Histogram } from './histogram.ts'
import type { OperationInterval } from './interval.ts'

/** One operation over all intervals and workers. Its histograms are its own: readers neither change nor destroy them. */
export class OperationTotal {
  started = 0
  failed = 0
  readonly latency: Histogram = createHistogram()
  readonly service: Histogram = createHistogram()

  get completed(): number {
    return this.latency.count
  }

  addInterval(interval: OperationInterval): void {
    this.started += interval.started
    this.failed += interval.failed
    addEncoded(this.latency, interval.latency)
    addEncoded(this.service, interval.service)
  }

  add(other: OperationTotal): void {
    this.started += other.started
    this.failed += other.failed
    this.latency.add(other.latency)
    this.service.add(other.service)
  }

  destroy(): void {
    this.latency.destroy()
    this.service.destroy()
  }
}
