import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { LoadModel } from '../metrics/load-model.ts'
import { openMetrics } from '../metrics/openmetrics.ts'
import type { CellResult } from '../requirements/profiles/decide.ts'
import { writeAtomically } from './atomic.ts'
import { type Badge, badgeJson, badgeSvg, cellBadge } from './badge.ts'
import { ctrf } from './ctrf.ts'
import { type ReportError, type WriteFailure, writeError } from './failure.ts'
import { reportPage } from './html/page.ts'
import type { Jobs } from './jobs.ts'
import { junit } from './junit.ts'
import { pointLatest } from './latest.ts'
import { type LoadTexts, textFiles } from './load/texts.ts'
import type { RunModel } from './run.ts'
import { runBadge } from './run-badge.ts'
import { summary } from './summary.ts'

/** A run and what it found. */
export interface Findings {
  readonly jobs: Jobs
  readonly run: RunModel
  /** Makers of the files that come out of a load run's histograms; without it those files stay as they are. */
  readonly texts?: LoadTexts
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

/** Writes a new run's reports into `<reports>/<run id>/`, as {@link writeInto} does, and lets `latest` lead there. */
export async function writeReports(findings: Findings, reports: string): Promise<WrittenReports> {
  const { run } = findings
  const directory = runDirectory(reports, run.id)
  const { written, failures } = await writeFiles(directory, filesOf(findings))
  if (!failures.some(({ path }) => path === directory))
    await pointLatest(reports, run.id).catch((cause) =>
      failures.push({ path: join(reports, 'latest'), cause }),
    )
  return reportsWritten(directory, { written, failures })
}

/**
 * Writes a run's reports into a directory, each on its own and atomically. Never rejects for a file's sake. To add a load
 * run to a certify run, read that with {@link readRun} and write both jobs, with {@link withLoad} as the run.
 */
export async function writeInto(findings: Findings, directory: string): Promise<WrittenReports> {
  return reportsWritten(directory, await writeFiles(directory, filesOf(findings)))
}

interface Written {
  readonly written: readonly string[]
  readonly failures: WriteFailure[]
}

async function writeFiles(directory: string, files: ReadonlyMap<string, () => string>): Promise<Written> {
  const written: string[] = []
  const failures: WriteFailure[] = []
  try {
    await mkdir(directory, { recursive: true })
  } catch (cause) {
    return { written, failures: [{ path: directory, cause }] }
  }
  for (const [file, make] of files) {
    const path = join(directory, file)
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeAtomically(path, make())
      written.push(path)
    } catch (cause) {
      failures.push({ path, cause })
    }
  }
  return { written, failures }
}

/** Names of a run's files, messages.ndjson apart, and what makes each. */
function filesOf({ jobs, run, texts }: Findings): ReadonlyMap<string, () => string> {
  const { compliance, load } = jobs
  return new Map([
    ['run.json', () => json(run)],
    ...(compliance ? [['compliance.json', () => json(compliance)] as const] : []),
    ...(load ? loadFiles(load) : []),
    ['junit.xml', () => junit(jobs, run)],
    ['ctrf-report.json', () => json(ctrf(jobs, run))],
    ['summary.md', () => summary(jobs, run)],
    ['report.html', () => reportPage(jobs, run)],
    ...badgeFiles('badge', runBadge(jobs, run)),
    ...(compliance?.cells ?? []).flatMap(cellFiles),
    ...(texts ? textFiles(texts) : []),
  ])
}

/** Under the name of the cell: `badges/xep-0479-core-server`. */
function cellFiles(cell: CellResult): readonly (readonly [string, () => string])[] {
  return badgeFiles(`badges/${cell.profile.replace('/', '-')}`, cellBadge(cell))
}

/** A badge as a picture, and as the JSON that badge services read. */
function badgeFiles(name: string, badge: Badge): readonly (readonly [string, () => string])[] {
  return [
    [`${name}.svg`, () => badgeSvg(badge)],
    [`${name}.json`, () => json(badgeJson(badge))],
  ]
}

function loadFiles(load: LoadModel): readonly (readonly [string, () => string])[] {
  return [
    ['load.json', () => json(load)],
    ['metrics.om', () => openMetrics(load)],
  ]
}

function reportsWritten(directory: string, { written, failures }: Written): WrittenReports {
  const failure = writeError(failures)
  return { directory, written, ...(failure ? { failure } : {}) }
}

/** JSON that people can read: indented, but a pair of numbers (a point of a curve) in one line. */
function json(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(/\[\n\s*(-?[\d.e+-]+),\n\s*(-?[\d.e+-]+)\n\s*\]/g, '[$1, $2]')}\n`
}
