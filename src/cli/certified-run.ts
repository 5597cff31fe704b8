import { existsSync } from 'node:fs'
import path from 'node:path'
import { UsageError } from '../base/errors.ts'
import { packagePath } from '../base/package-path.ts'
import type { ComplianceModel } from '../report/model.ts'
import { readRun } from '../report/read-run.ts'
import type { RunModel } from '../report/run.ts'

/** Where `assay certify` leads to the newest run. */
export const LATEST = path.join('reports', 'latest')

/** A run that certified a server. */
export interface CertifiedRun {
  readonly run: RunModel
  readonly model: ComplianceModel
}

/**
 * Reads a run that certified.
 * @throws ConfigurationError (E_RUN) where the directory holds no run; UsageError (E_RUN_JOB) where it certified nothing.
 */
export async function certifiedRun(directory: string): Promise<CertifiedRun> {
  const { run, jobs } = await readRun(directory)
  if (jobs.compliance) return { run, model: jobs.compliance }
  throw new UsageError('E_RUN_JOB', `the run in ${directory} certified nothing: it has no compliance.json`, {
    hint: 'name the directory of a run of assay certify',
  })
}

/** The baseline shipped for a reference server. */
export function shippedBaseline(target: string): string | undefined {
  const shipped = packagePath('targets', 'baselines', `${target}.yaml`)
  return existsSync(shipped) ? shipped : undefined
}

/**
 * The baseline that a command is about: the one that is named, else the one that the run was held against.
 * @throws UsageError (E_BASELINE_NONE) where there is neither.
 */
export function baselineOf({ options }: RunModel, given: string | undefined): string {
  const file = given ?? options.baseline
  if (file !== undefined) return file
  throw new UsageError('E_BASELINE_NONE', 'the run was held against no baseline', {
    hint: 'name one with --baseline FILE',
  })
}
