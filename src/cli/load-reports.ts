import type { LoadOutcome } from '../load/outcome.ts'
import type { LoadScenario } from '../load/scenario/scenario.ts'
import { latencyLog } from '../metrics/latency-log.ts'
import { percentileDistribution } from '../metrics/percentile-distribution.ts'
import type { LoadTexts } from '../report/load/texts.ts'
import { SCHEMA_VERSION } from '../report/model.ts'
import type { RecordedRun } from '../report/read-run.ts'
import { type LoadRun, type RunModel, runOfLoad, withLoad } from '../report/run.ts'
import { type Findings, writeInto, writeReports } from '../report/write.ts'
import type { ServerSoftware } from '../target/preflight.ts'
import type { Target } from '../target/target.ts'
import type { LoadCommandOptions } from './load-options.ts'
import { type KeptReports, keepReports } from './refuge.ts'
import { assayVersion, newRunId } from './run-facts.ts'

export interface ConcludedLoad {
  readonly outcome: LoadOutcome
  readonly scenario: LoadScenario
  readonly target: Target
  readonly given: string
  readonly software: ServerSoftware | undefined
  readonly command: readonly string[]
  readonly startedAt: Date
  readonly options: LoadCommandOptions
  /** The run that this one is added to. */
  readonly into: RecordedRun | undefined
}

/** run.json of a load run, or of the run it is added to. */
function describeLoad(concluded: ConcludedLoad): RunModel {
  const { outcome, scenario, target, software, into, startedAt, given } = concluded
  const load = loadRun(concluded)
  if (into) return withLoad(into.run, load)
  return runOfLoad(
    {
      schemaVersion: SCHEMA_VERSION,
      id: newRunId(`${target.name}-${scenario.name}`, startedAt),
      versions: { assay: assayVersion(), node: process.version },
      platform: `${process.platform} ${process.arch}`,
      target: {
        name: outcome.model.target,
        ...(given === target.name ? {} : { given }),
        domain: target.domain,
        ...(software ? { software } : {}),
      },
    },
    load,
  )
}

function loadRun({ outcome, scenario, command, startedAt, options }: ConcludedLoad): LoadRun {
  const { harness, interrupted, clients, executor } = outcome.model
  const { rate, duration, drain, tls } = options
  return {
    command,
    scenario: scenario.name,
    file: scenario.file,
    clients,
    executor,
    seed: scenario.seed,
    workers: harness.workers,
    processes: harness.processes,
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    options: {
      ...(rate === undefined ? {} : { rate }),
      ...(duration === undefined ? {} : { duration }),
      ...(drain === undefined ? {} : { drain }),
      ...(tls === undefined ? {} : { tls }),
    },
    ...(interrupted ? { interrupted: { reason: interrupted.reason } } : {}),
  }
}

/** Writes the reports of a load run: a run of its own, or a part of the run it is added to. */
export async function writeLoadReports(
  concluded: ConcludedLoad,
): Promise<{ readonly run: RunModel; readonly kept: KeptReports }> {
  const { outcome, into, options } = concluded
  const run = describeLoad(concluded)
  const compliance = into?.jobs.compliance
  const findings: Findings = {
    jobs: { load: outcome.model, ...(compliance ? { compliance } : {}) },
    run,
    texts: textsOf(outcome),
  }
  const { into: directory, out } = options
  const kept = await keepReports(findings, (all) =>
    directory === undefined ? writeReports(all, out) : writeInto(all, directory),
  )
  return { run, kept }
}

function textsOf({ intervals, startedAt }: LoadOutcome): LoadTexts {
  const distributions: Record<string, () => string> = {}
  for (const name of intervals.operations) {
    const total = intervals.measured(name)
    if (total && total.completed > 0)
      distributions[name] = () => percentileDistribution(total.latency, `latency of ${name}`)
  }
  return { log: () => latencyLog(intervals, startedAt), distributions }
}
