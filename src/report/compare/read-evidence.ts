import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ConfigurationError } from '../../base/errors.ts'
import { type LatencySeconds, readLatencyLog } from '../../metrics/latency-log-reader.ts'
import { fileProblem } from '../failure.ts'
import { readRun } from '../read-run.ts'
import type { RunEvidence } from './compare-runs.ts'

/**
 * Reads a run's models and, where it put load on a server, its latency.hlog if that is there.
 * @throws ConfigurationError (E_RUN, E_LATENCY_LOG) where the directory holds no run, or a file of it cannot be read
 */
export async function readEvidence(directory: string): Promise<RunEvidence> {
  const recorded = await readRun(directory)
  const seconds = recorded.jobs.load ? await readSeconds(join(directory, 'latency.hlog')) : undefined
  return { ...recorded, ...(seconds ? { seconds } : {}) }
}

async function readSeconds(file: string): Promise<LatencySeconds | undefined> {
  try {
    return readLatencyLog(await readFile(file, 'utf8'), file)
  } catch (cause) {
    if (cause instanceof ConfigurationError) throw cause
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined
    throw new ConfigurationError('E_LATENCY_LOG', `${file} cannot be read: ${fileProblem(cause)}`, { cause })
  }
}
