import { deflateSync, inflateSync } from 'node:zlib'
import { build, type HistogramLogWriter, initWebAssembly, WasmHistogram } from 'hdr-histogram-js'
import { AssayError } from '../base/errors.ts'
import type { EncodedHistogram } from './interval.ts'
import type { Quantiles } from './load-model.ts'

/** The longest time a histogram tells apart, in µs: one hour. What is longer is counted as this long. */
export const LONGEST_US = 3_600_000_000

const SIGNIFICANT_DIGITS = 3

/** First word of a compressed histogram in the format's version 2. */
const COMPRESSED_V2 = 0x1c849314
/** That word, and the length of what follows. */
const HEADER_BYTES = 8

/** What every quantile is where nothing was recorded. */
export const NO_QUANTILES: Quantiles = { p50: 0, p90: 0, p99: 0, p999: 0, max: 0 }

let ready: Promise<void> | undefined

/** Loads the WebAssembly that histograms live in. To be awaited in each thread before the first of them. */
export function readyHistograms(): Promise<void> {
  // Loading it again would give new memory to histograms that have their counts in the old.
  ready ??= initWebAssembly()
  return ready
}

/**
 * How often each time, in whole µs from 0 to an hour, was recorded, to three significant digits (about 94 KiB).
 *
 * The counts are in WebAssembly memory, which the garbage collector does not see: whoever creates or decodes a
 * histogram owns it and calls `destroy`. No method takes ownership of another histogram.
 */
export class Histogram {
  /** Times above an hour since creation or `reset`; they were counted as an hour. Not part of the encoding. */
  clamped = 0
  readonly #native: WasmHistogram

  /** For `createHistogram` and `decodeHistogram`. */
  constructor(native: WasmHistogram) {
    this.#native = native
  }

  /** Counts a time in µs, rounded to a whole one. What is negative, or no number, counts as 0. */
  record(us: number): void {
    if (us > LONGEST_US) {
      this.clamped += 1
      this.#native.recordValue(LONGEST_US)
    } else {
      this.#native.recordValue(us > 0 ? Math.round(us) : 0)
    }
  }

  get count(): number {
    return this.#native.totalCount
  }

  /** In µs, like all times here; 0 where nothing was recorded. */
  get mean(): number {
    return this.#native.mean
  }

  get min(): number {
    return this.#native.getValueAtPercentile(0)
  }

  /** The upper edge of the largest recorded time's bucket, so that encoding and merging do not change it. */
  get max(): number {
    return this.valueAt(100)
  }

  /** The time that `percentile` per cent (0 to 100) of all did not exceed. */
  valueAt(percentile: number): number {
    return Math.min(this.#native.getValueAtPercentile(percentile), LONGEST_US)
  }

  quantiles(): Quantiles {
    if (this.count === 0) return NO_QUANTILES
    return {
      p50: this.valueAt(50),
      p90: this.valueAt(90),
      p99: this.valueAt(99),
      p999: this.valueAt(99.9),
      max: this.max,
    }
  }

  /** Adds what the other has recorded, exactly. */
  add(other: Histogram): void {
    this.#native.add(other.#native)
  }

  /** The format's compressed version 2, in memory of its own, so that it can be transferred. */
  encode(): EncodedHistogram {
    const body = deflateSync(this.#native.encode())
    const bytes = new Uint8Array(HEADER_BYTES + body.length)
    const header = new DataView(bytes.buffer)
    header.setUint32(0, COMPRESSED_V2)
    header.setUint32(4, body.length)
    bytes.set(body, HEADER_BYTES)
    return bytes
  }

  /** Writes it as one interval of a histogram log, in µs; the interval's edges are in seconds. */
  log(writer: HistogramLogWriter, interval: { tag: string; from: number; to: number }): void {
    this.#native.tag = interval.tag
    writer.outputIntervalHistogram(this.#native, interval.from, interval.to, 1)
  }

  /** The customary table of percentiles, with its times divided by `unitUs`. */
  percentileTable(options: { ticksPerHalf: number; unitUs: number }): string {
    return this.#native.outputPercentileDistribution(options.ticksPerHalf, options.unitUs)
  }

  /** Forgets what was recorded. */
  reset(): void {
    this.clamped = 0
    this.#native.reset()
  }

  /** Gives the memory back. The histogram cannot be used any more. */
  destroy(): void {
    this.#native.destroy()
  }
}

/** An empty histogram, owned by the caller. Needs `readyHistograms`. */
export function createHistogram(): Histogram {
  const native = build({
    useWebAssembly: true,
    bitBucketSize: 32,
    autoResize: false,
    lowestDiscernibleValue: 1,
    highestTrackableValue: LONGEST_US,
    numberOfSignificantValueDigits: SIGNIFICANT_DIGITS,
  })
  if (!(native instanceof WasmHistogram)) throw new TypeError('the histogram is not in WebAssembly memory')
  return new Histogram(native)
}

/**
 * Reads what `encode` made into a histogram that the caller owns.
 *
 * @throws AssayError `E_HISTOGRAM` where the bytes are no compressed histogram
 */
export function decodeHistogram(bytes: EncodedHistogram): Histogram {
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || header.getUint32(0) !== COMPRESSED_V2) {
    throw new AssayError('E_HISTOGRAM', 'the bytes are no compressed histogram')
  }
  try {
    const body = inflateSync(bytes.subarray(HEADER_BYTES, HEADER_BYTES + header.getUint32(4)))
    const native = WasmHistogram.decode(body)
    if (!(native instanceof WasmHistogram)) throw new TypeError('the histogram is not in WebAssembly memory')
    return new Histogram(native)
  } catch (cause) {
    throw new AssayError('E_HISTOGRAM', 'a compressed histogram is damaged', { cause })
  }
}
