import { ConfigurationError, UsageError } from '../../base/errors.ts'
import type { LatencySeconds } from '../../metrics/latency-log-reader.ts'
import type { RecordedRun } from '../read-run.ts'
import { type RunModel, softwareOf } from '../run.ts'
import { compareConformance } from './conformance.ts'
import { compareLoad, type LoadEvidence } from './load.ts'
import {
  COMPARISON_SCHEMA_VERSION,
  type ComparedRun,
  type Comparison,
  type ConformanceComparison,
  type LoadComparison,
  type Pair,
} from './model.ts'

/** A run to compare, with the histograms of its load where they are. */
export interface RunEvidence extends RecordedRun {
  readonly seconds?: LatencySeconds
}

export interface CompareOptions {
  /** As a fraction of A's figure of load. */
  readonly tolerance: number
  /** Advisories decide like failures. */
  readonly strict: boolean
}

/**
 * Compares what both sides have: conformance of one run with one, load of several a side.
 * @throws UsageError (E_COMPARE_SEVERAL) for several certify runs a side; ConfigurationError (E_COMPARE) where the sides
 *   have no job in common.
 */
export function compareRuns(
  sides: Pair<readonly RunEvidence[]>,
  { tolerance, strict }: CompareOptions,
): Comparison {
  const load = loadOf(sides, tolerance)
  const conformance = conformanceOf(sides, strict)
  if (!load && !conformance) throw nothingInCommon(sides)
  return {
    schemaVersion: COMPARISON_SCHEMA_VERSION,
    runs: { a: sides.a.map(comparedRun), b: sides.b.map(comparedRun) },
    regression: load?.verdict === 'slower' || conformance?.changes.some(({ decides }) => decides) === true,
    ...(conformance ? { conformance } : {}),
    ...(load ? { load } : {}),
  }
}

function loadOf({ a, b }: Pair<readonly RunEvidence[]>, tolerance: number): LoadComparison | undefined {
  const [left, right] = [evidenceOf(a), evidenceOf(b)]
  if (left.length < a.length || right.length < b.length) return undefined
  return compareLoad(left, right, { tolerance })
}

function evidenceOf(side: readonly RunEvidence[]): LoadEvidence[] {
  return side.flatMap(({ jobs: { load }, seconds }) =>
    load ? [{ model: load, ...(seconds ? { seconds } : {}) }] : [],
  )
}

function conformanceOf(
  { a, b }: Pair<readonly RunEvidence[]>,
  strict: boolean,
): ConformanceComparison | undefined {
  const [left, right] = [a[0], b[0]]
  if (a.length > 1 || b.length > 1 || !left?.jobs.compliance || !right?.jobs.compliance) return undefined
  const notes = selectionNotes(left.run, right.run)
  return compareConformance(left.jobs.compliance, right.jobs.compliance, { strict, notes })
}

/** Scenarios that only one run was to run are not gone from the other. */
function selectionNotes(a: RunModel, b: RunModel): string[] {
  const [left, right] = [selectionOf(a), selectionOf(b)]
  return left === right ? [] : [`the runs covered different parts: ${left} in A, ${right} in B`]
}

function selectionOf({ options }: RunModel): string {
  const given = (['spec', 'tags', 'profile'] as const).flatMap((name) =>
    options[name] === undefined ? [] : [`--${name} ${[options[name]].flat().join(', ')}`],
  )
  return given.length === 0 ? 'everything' : given.join(' ')
}

function nothingInCommon({ a, b }: Pair<readonly RunEvidence[]>): Error {
  const several = a.length > 1 || b.length > 1
  if (several && [...a, ...b].every(({ jobs }) => jobs.compliance))
    return new UsageError('E_COMPARE_SEVERAL', 'conformance is compared run against run, one a side', {
      hint: 'name two directories: assay compare A B',
    })
  return new ConfigurationError(
    'E_COMPARE',
    'the runs have nothing in common: both sides must have certified, or all must have put load on a server',
    { hint: 'run.json of each directory says what ran' },
  )
}

function comparedRun({ run }: RunEvidence): ComparedRun {
  const software = softwareOf(run)
  const { id, target, startedAt } = run
  return { id, target: target.name, ...(software ? { software } : {}), startedAt }
}
