import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from './atomic.ts'
import { type ReportError, type WriteFailure, writeError } from './failure.ts'
import { reportPage } from './html/page.ts'
import { junit } from './junit.ts'
import { pointLatest } from './latest.ts'
import type { ComplianceModel } from './model.ts'
import type { RunModel } from './run.ts'
import { summary } from './summary.ts'

/** Names of a run's files, messages.ndjson apart, and what makes each. */
const WRITERS = {
  'run.json': (_model, run) => json(run),
  'compliance.json': (model) => json(model),
  'junit.xml': junit,
  'summary.md': summary,
  'report.html': reportPage,
} as const satisfies Record<string, (model: ComplianceModel, run: RunModel) => string>

/** A file {@link writeReports} writes. */
type ReportFile = keyof typeof WRITERS

export interface WriteOptions {
  /** Only these files; all by default. */
  readonly files?: readonly ReportFile[]
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

/** Writes a run's reports into `<reports>/<run id>/`, each on its own and atomically. Never rejects for a file's sake. */
export async function writeReports(
  model: ComplianceModel,
  run: RunModel,
  reports: string,
  options: WriteOptions = {},
): Promise<WrittenReports> {
  const { files = Object.keys(WRITERS) as ReportFile[], latest = true } = options
  const directory = runDirectory(reports, run.id)
  try {
    await mkdir(directory, { recursive: true })
  } catch (cause) {
    return reportsWritten(directory, [], [{ path: directory, cause }])
  }
  const written: string[] = []
  const failures: WriteFailure[] = []
  for (const file of files) {
    const path = join(directory, file)
    try {
      await writeAtomically(path, WRITERS[file](model, run))
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
