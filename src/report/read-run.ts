import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError, UsageError } from '../base/errors.ts'
import { LOAD_SCHEMA_VERSION, type LoadModel } from '../metrics/load-model.ts'
import { fileProblem } from './failure.ts'
import type { Jobs } from './jobs.ts'
import { type ComplianceModel, SCHEMA_VERSION } from './model.ts'
import type { RunModel } from './run.ts'

/** A run as its directory holds it. */
export interface RecordedRun {
  readonly run: RunModel
  readonly jobs: Jobs
}

/**
 * Reads run.json, and compliance.json and load.json where they are.
 * @throws ConfigurationError (E_RUN) where the directory holds no run, or one of another version of Assay.
 */
export async function readRun(directory: string): Promise<RecordedRun> {
  const run = await read<RunModel>(join(directory, 'run.json'), SCHEMA_VERSION)
  if (run === undefined)
    throw new ConfigurationError('E_RUN', `${directory} holds no run: there is no run.json in it`, {
      hint: 'name the directory of a run, such as reports/latest',
    })
  const compliance = await read<ComplianceModel>(join(directory, 'compliance.json'), SCHEMA_VERSION)
  const load = await read<LoadModel>(join(directory, 'load.json'), LOAD_SCHEMA_VERSION)
  return { run, jobs: { ...(compliance ? { compliance } : {}), ...(load ? { load } : {}) } }
}

/**
 * The run of a directory to which a load run shall be added, to be read before the load begins.
 * @throws ConfigurationError (E_RUN) as {@link readRun}; UsageError (E_RUN_TARGET) where the run is of another target.
 */
export async function readRunOf(directory: string, target: string): Promise<RecordedRun> {
  const recorded = await readRun(directory)
  const { name } = recorded.run.target
  if (name === target) return recorded
  throw new UsageError('E_RUN_TARGET', `the run in ${directory} is of ${name}, not of ${target}`, {
    hint: 'one report speaks of one server: name a run of this target, or write a new one',
  })
}

async function read<T extends { readonly schemaVersion: number }>(
  file: string,
  version: number,
): Promise<T | undefined> {
  try {
    const value = JSON.parse(await readFile(file, 'utf8')) as T
    if (value?.schemaVersion === version) return value
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw new ConfigurationError('E_RUN', `${file} cannot be read: ${fileProblem(cause)}`, { cause })
  }
  throw new ConfigurationError('E_RUN', `${file} has another form than version ${version}`, {
    hint: 'remake it with the version of Assay that wrote it',
  })
}
