import type { Level } from '../../requirements/requirement.ts'
import type { Totals, Verdict } from '../../requirements/verdict.ts'
import type { Resampled } from './latency-sample.ts'

/** Version of the shape of a comparison; raised when a reader of the old shape would err. */
export const COMPARISON_SCHEMA_VERSION = 1

/** A run that was compared. */
export interface ComparedRun {
  readonly id: string
  readonly target: string
  /** What the server said it is: `Prosody 0.12.3`. */
  readonly software?: string
  readonly startedAt: string
}

/** Two figures of the same thing. */
export interface Pair<T> {
  readonly a: T
  readonly b: T
}

/** What became of a scenario from A to B; each has one at most. */
export const CHANGE_KINDS = [
  /** It passed, or the server did not offer the feature; now it fails (a SHOULD: is not followed). */
  'new-failure',
  /** It failed and passes. */
  'fixed',
  /** The server offered the feature and no longer does. */
  'support-lost',
  /** The server offers the feature, which it did not. */
  'support-gained',
  /** Any other two verdicts. */
  'other',
  /** It is in A only. */
  'vanished',
  /** It is in B only. */
  'new-scenario',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** One scenario that came out otherwise. */
export interface ScenarioChange {
  readonly kind: ChangeKind
  readonly requirement: string
  readonly scenario: string
  readonly name: string
  readonly spec: string
  readonly section: string
  readonly level: Level
  /** Absent where the scenario is in B only. */
  readonly a?: Verdict
  /** Absent where the scenario is in A only. */
  readonly b?: Verdict
  /** Why B's verdict is no pass; A's where B has none. */
  readonly reason?: string
  /** It makes the comparison a regression. */
  readonly decides: boolean
}

/** A row of the table by spec; scenarios that are on one side only count on that side. */
export interface SpecRow {
  readonly spec: string
  readonly totals: Pair<Totals>
  readonly changes: Readonly<Record<ChangeKind, number>>
}

/** What two certify runs found, side by side. */
export interface ConformanceComparison {
  /** Advisories decide like failures. */
  readonly strict: boolean
  readonly totals: Pair<Totals>
  readonly counts: Readonly<Record<ChangeKind, number>>
  readonly specs: readonly SpecRow[]
  /** By kind, then in the order of the specs. */
  readonly changes: readonly ScenarioChange[]
  /** What makes the two runs less comparable, as sentences. */
  readonly notes: readonly string[]
}

/** What a figure of load is. Times are in µs, throughput in operations a second. */
export const FIGURES = ['p50', 'p90', 'p99', 'p99.9', 'max', 'throughput'] as const
export type FigureName = (typeof FIGURES)[number]

/** What became of a figure from A to B: better and worse where the interval does not contain 0. */
export type Movement = 'worse' | 'better' | 'no difference' | 'not judged'

/** One figure of one operation, side by side. */
export interface FigureComparison {
  readonly figure: FigureName
  readonly a: number
  readonly b: number
  /** B less A. */
  readonly difference: number
  /** Where the difference lies, all intervals of the comparison holding together with the stated confidence. */
  readonly interval?: readonly [low: number, high: number]
  readonly movement: Movement
  /** The interval lies wholly beyond the tolerance. */
  readonly beyondTolerance: boolean
  /** Why it is not judged. */
  readonly reason?: string
}

/** Sums over a side's runs. */
export interface OperationCounts {
  readonly started: number
  readonly completed: number
  readonly failed: number
  /** Of messages: the three are 0 for an operation that delivers none. */
  readonly lost: number
  readonly duplicated: number
  readonly reordered: number
}

export interface OperationComparison {
  readonly operation: string
  readonly verdict: LoadVerdict
  readonly figures: readonly FigureComparison[]
  readonly counts: Pair<OperationCounts>
}

/** `slower` and `faster` where a figure moved beyond the tolerance; slower where one did either. */
export type LoadVerdict = 'slower' | 'faster' | 'no difference' | 'not judged'

/** What load runs found, side by side. */
export interface LoadComparison {
  readonly verdict: LoadVerdict
  /** As a fraction of A's figure. */
  readonly tolerance: number
  /** Of all intervals together, as a fraction. */
  readonly confidence: number
  /** What was drawn anew to learn the noise. */
  readonly resampled: Resampled
  readonly operations: readonly OperationComparison[]
  readonly notes: readonly string[]
}

/** The object that `assay compare --json` prints. */
export interface Comparison {
  readonly schemaVersion: typeof COMPARISON_SCHEMA_VERSION
  readonly runs: Pair<readonly ComparedRun[]>
  /** B is worse: a new failure that decides, or a figure of load that is worse beyond the tolerance. */
  readonly regression: boolean
  readonly conformance?: ConformanceComparison
  readonly load?: LoadComparison
}
