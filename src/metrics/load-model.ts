/** Version of the shape of load.json; raised when a reader of the old shape would err. */
export const LOAD_SCHEMA_VERSION = 1

/** A distribution of times, in µs. All are 0 where nothing was recorded. */
export interface Quantiles {
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly p999: number
  readonly max: number
}

/** What became of messages, over all phases of the run. `sent` is the sum of all the others. */
export interface Delivery {
  /** Copies owed to receivers: a message to a room counts once for each occupant. */
  readonly sent: number
  /** Copies that arrived, each counted once. */
  readonly delivered: number
  /** Copies that neither arrived nor came back as an error before the run stopped waiting. */
  readonly lost: number
  /** Copies that the server returned to their sender as errors. */
  readonly rejected: number
  /** Arrivals beyond the first of the same copy. Not part of `sent`. */
  readonly duplicated: number
  /** Copies that arrived after a later one of the same pair (RFC 6120 §10.1). They are `delivered` too. */
  readonly reordered: number
}

/** A percentile, 0 to 100, and the time in µs that it does not exceed. */
export type PercentilePoint = readonly [percentile: number, time: number]

/** One operation (`chat`, `ping`, `login` …) in the measure phase. */
export interface OperationResult {
  /** Completed: what was sent arrived, or was answered, with nothing wrong. */
  readonly count: number
  /** Begun. */
  readonly started: number
  /** Ended in an error, also for want of an answer. */
  readonly failed: number
  /** From the intended time. */
  readonly latency: Quantiles
  /** From the actual time of sending. */
  readonly service: Quantiles
  /** Present for operations that deliver messages; over all phases. */
  readonly delivery?: Delivery
  /** The whole distributions in as many points as a plot needs, ascending; the last is the maximum, at 100. */
  readonly percentiles?: {
    readonly latency: readonly PercentilePoint[]
    readonly service: readonly PercentilePoint[]
  }
}

/** Logging in, phase by phase. */
export interface Logins {
  readonly attempted: number
  readonly failed: number
  readonly connect: Quantiles
  readonly tls: Quantiles
  readonly sasl: Quantiles
  readonly bind: Quantiles
  /** From the first packet to the end of binding. */
  readonly total: Quantiles
}

/** The harness as it watched itself in the measure phase. */
export interface HarnessResult {
  readonly workers: number
  readonly processes: number
  /** CPU of all our threads and processes. */
  readonly cpuSeconds: number
  /** Largest resident memory of all our processes together. */
  readonly rssBytes: number
  /** From intended to actual time of beginning an operation. */
  readonly scheduleLag: Quantiles
  readonly eventLoopDelay: Quantiles
  /** Operations that were due and could not be begun: no client was free or logged in. */
  readonly droppedIterations: number
  /** Whether the harness was the bottleneck: its latencies are then not the server's. */
  readonly limited: boolean
  /** Why, as sentences. */
  readonly reasons: readonly string[]
}

/** The processes of a managed target in the measure phase. */
export interface ServerResult {
  readonly cpuSeconds: number
  /** Largest resident memory. */
  readonly rssBytes: number
}

export interface ThresholdResult {
  /** As written: `p99(latency.chat) < 100ms`. */
  readonly expression: string
  /** The measured value: times in µs, rates as a fraction, others as they are; absent where nothing was measured. */
  readonly value?: number
  readonly ok: boolean
  /** Why it is not ok where the value alone does not tell. */
  readonly reason?: string
}

/** One second of the run. */
export interface SecondRow {
  /** Seconds since the load began; 0 is the first. */
  readonly second: number
  readonly phase: LoadPhase
  readonly operations: Readonly<
    Record<
      string,
      {
        readonly started: number
        readonly count: number
        readonly failed: number
        readonly p50: number
        readonly p99: number
        readonly max: number
      }
    >
  >
  /** Clients logged in at the end of the second. */
  readonly connected: number
  readonly bytesSent: number
  readonly bytesReceived: number
  /** CPU used in the second, in seconds. */
  readonly harnessCpu: number
  readonly serverCpu?: number
  readonly serverRssBytes?: number
  /** p99 of the schedule lag, in µs. */
  readonly lagP99: number
}

/** Phases of the load itself, in order. `drain` waits for what is still on its way. */
export type LoadPhase = 'ramp-up' | 'warm-up' | 'measure' | 'ramp-down' | 'drain'

/** What a load run found: the content of load.json. Times in µs unless their names say otherwise. */
export interface LoadModel {
  readonly schemaVersion: typeof LOAD_SCHEMA_VERSION
  readonly scenario: string
  readonly target: string
  /** Simulated clients asked for. */
  readonly clients: number
  /** Of them, those that logged in. */
  readonly loggedIn: number
  readonly executor: string
  /** Length of the measure phase as it ran. */
  readonly measuredSeconds: number
  /** Operations a second that the schedule asked for in the measure phase; absent for closed models. */
  readonly intendedRate?: number
  /** Operations completed a second in the measure phase. */
  readonly achievedRate: number
  readonly operations: Readonly<Record<string, OperationResult>>
  /** All operations that deliver messages together. */
  readonly delivery: Delivery
  readonly logins: Logins
  /** On the level of XML, before TLS; over all phases. */
  readonly bytes: { readonly sent: number; readonly received: number }
  /** How often each error came, by condition (`timeout`, `service-unavailable`, `connection-reset` …). */
  readonly errors: Readonly<Record<string, number>>
  readonly harness: HarnessResult
  readonly server?: ServerResult
  readonly thresholds: readonly ThresholdResult[]
  readonly series: readonly SecondRow[]
  /** Present where the run did not come to its end. */
  readonly interrupted?: { readonly reason: string; readonly phase: string }
}
