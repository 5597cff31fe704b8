/** A histogram on its way between threads and processes: bytes that `decodeHistogram` reads. */
export type EncodedHistogram = Uint8Array

/** One operation in one interval, at one worker. */
export interface OperationInterval {
  /** Begun in the interval, whichever the phase. */
  readonly started: number
  readonly completed: number
  readonly failed: number
  /** Times in µs of what was completed; absent where nothing was. */
  readonly latency?: EncodedHistogram
  readonly service?: EncodedHistogram
}

/**
 * What one worker saw in one interval. Only what was *due* in the measure phase is in `measured`, whenever it completed;
 * `all` has every operation of the interval.
 */
export interface IntervalSnapshot {
  readonly worker: number
  /** Seconds since the load began, of the interval's beginning; a whole number. */
  readonly second: number
  readonly all: Readonly<Record<string, OperationInterval>>
  readonly measured: Readonly<Record<string, OperationInterval>>
  readonly dropped: { readonly all: number; readonly measured: number }
  readonly connected: number
  readonly bytesSent: number
  readonly bytesReceived: number
  readonly errors: Readonly<Record<string, number>>
  /** From intended to actual time, of what was due in the measure phase, in µs. */
  readonly lag: EncodedHistogram
  /** In µs. Empty outside the measure phase. */
  readonly loopDelay: EncodedHistogram
}
