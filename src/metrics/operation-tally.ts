import { createHistogram, type Histogram } from './histogram.ts'
import type { OperationInterval } from './interval.ts'

/** What happened to one operation since the last snapshot. Owns its histograms. */
export class OperationTally {
  started = 0
  failed = 0
  readonly latency: Histogram = createHistogram()
  readonly service: Histogram | undefined

  constructor(options: { readonly withService: boolean }) {
    this.service = options.withService ? createHistogram() : undefined
  }

  /** What happened, and begins anew; undefined where nothing did. */
  take(): OperationInterval | undefined {
    const completed = this.latency.count
    if (this.started === 0 && this.failed === 0 && completed === 0) return undefined
    const latency = takeEncoded(this.latency)
    const service = this.service && takeEncoded(this.service)
    const interval = {
      started: this.started,
      completed,
      failed: this.failed,
      ...(latency && { latency }),
      ...(service && { service }),
    }
    this.started = 0
    this.failed = 0
    return interval
  }

  destroy(): void {
    this.latency.destroy()
    this.service?.destroy()
  }
}

/** What the histogram holds, encoded, leaving it empty; undefined where it holds nothing. */
export function takeEncoded(histogram: Histogram): Uint8Array | undefined {
  if (histogram.count === 0) return undefined
  const encoded = histogram.encode()
  histogram.reset()
  return encoded
}
