/** A histogram on its way between threads and processes: bytes that `decodeHistogram` reads. */
export type EncodedHistogram = Uint8Array

/** One operation in one interval, at one worker. */
export interface OperationInterval {
  readonly started: number
  readonly completed: number
  readonly failed: number
  /** Times in µs, from the intended one, of what was completed; absent where nothing was. */
  readonly latency?: EncodedHistogram
  /** Times in µs, from the actual sending; absent where nothing was completed, and outside the measure phase. */
  readonly service?: EncodedHistogram
}

/** Operations by name; those to which nothing happened are absent. */
export type OperationIntervals = Readonly<Record<string, OperationInterval>>

/**
 * What one worker saw in one interval. What was *due* in the measure phase is in `measured`, whenever it completed;
 * everything else is in `unmeasured`. Nothing is in both.
 */
export interface IntervalSnapshot {
  readonly worker: number
  /** Seconds since the load began, of the interval's beginning; a whole number. */
  readonly second: number
  readonly measured: OperationIntervals
  readonly unmeasured: OperationIntervals
  /** Operations that were due and could not be begun. */
  readonly dropped: { readonly measured: number; readonly unmeasured: number }
  /** Clients logged in at the interval's end. */
  readonly connected: number
  readonly bytesSent: number
  readonly bytesReceived: number
  /** How often each error came, by condition; those of failed operations too. */
  readonly errors: Readonly<Record<string, number>>
  /** From intended to actual time, of what was due in the measure phase, in µs. Absent where nothing was. */
  readonly lag?: EncodedHistogram
  /** In µs. Absent outside the measure phase. */
  readonly loopDelay?: EncodedHistogram
}
