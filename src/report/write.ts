import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from './atomic.ts'
import { type ReportError, type WriteFailure, writeError } from './failure.ts'
import { reportPage } from './html/page.ts'
import type { Jobs } from './jobs.ts'
import { junit } from './junit.ts'
import { pointLatest } from './latest.ts'
import { type LoadTexts, textFiles } from './load/input.ts'
import type { RunModel } from './run.ts'
import { summary } from './summary.ts'

export interface WriteOptions {
  /** Makers of the files that come out of a load run's histograms; those files are left as they are without. */
  readonly texts?: LoadTexts
  /** Whether `latest` shall lead to this run; true by default. */
  readonly latest?: boolean
}

export interface WrittenReports {
  /** The run's directory. */
  readonly directory: string
  /** Paths of the files that were written. */
  readonly written: readonly string[]
  /** What could not be written; the other files were. */
  readonly failure?: ReportError
}

/** Where a run's files stand: `<reports>/<run id>`. */
export function runDirectory(reports: string, runId: string): string {
  return join(reports, runId)
}

/**
 * Writes a run's reports into `<reports>/<run id>/`, each on its own and atomically. Never rejects for a file's sake.
 * To add a load run to a certify run, read that with {@link readRun} and write both jobs under its id.
 */
export async function writeReports(
  jobs: Jobs,
  run: RunModel,
  reports: string,
  options: WriteOptions = {},
): Promise<WrittenReports> {
  const { texts, latest = true } = options
  const directory = runDirectory(reports, run.id)
  try {
    await mkdir(directory, { recursive: true })
  } catch (cause) {
    return reportsWritten(directory, [], [{ path: directory, cause }])
  }
  const written: string[] = []
  const failures: WriteFailure[] = []
  for (const [file, make] of [...filesOf(jobs, run), ...(texts ? textFiles(texts) : [])]) {
    const path = join(directory, file)
    try {
      await writeAtomically(path, make())
      written.push(path)
    } catch (cause) {
      failures.push({ path, cause })
    }
  }
  if (latest)
    await pointLatest(reports, run.id).catch((cause) =>
      failures.push({ path: join(reports, 'latest'), cause }),
    )
  return reportsWritten(directory, written, failures)
}

/** Names of a run's files, messages.ndjson and those of {@link LoadTexts} apart, and what makes each. */
function filesOf(jobs: Jobs, run: RunModel): ReadonlyMap<string, () => string> {
  const { compliance, load } = jobs
  return new Map([
    ['run.json', () => json(run)],
    ...(compliance ? [['compliance.json', () => json(compliance)] as const] : []),
    ...(load ? [['load.json', () => json(load)] as const] : []),
    ['junit.xml', () => junit(jobs, run)],
    ['summary.md', () => summary(jobs, run)],
    ['report.html', () => reportPage(jobs, run)],
  ])
}

function reportsWritten(
  directory: string,
  written: readonly string[],
  failures: readonly WriteFailure[],
): WrittenReports {
  const failure = writeError(failures)
  return { directory, written, ...(failure ? { failure } : {}) }
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
