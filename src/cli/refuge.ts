import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Findings, type WrittenReports, writeReports } from '../report/write.ts'
import { tell, tellError } from './output.ts'

/** Reports that were written, or could not be where they were meant to be. */
export interface KeptReports extends WrittenReports {
  /** The other place that they were written to then. */
  readonly refuge?: WrittenReports
}

/** Writes reports. What was measured is not lost to a full disk: there is always another place to try. */
export async function keepReports(
  findings: Findings,
  write: (findings: Findings) => Promise<WrittenReports>,
): Promise<KeptReports> {
  const written = await write(findings)
  if (!written.failure) return written
  const refuge = await writeReports(findings, mkdtempSync(path.join(tmpdir(), 'assay-reports-')))
  return { ...written, refuge }
}

/** The page of the report, wherever it is. */
export function pageOf({ directory, refuge }: KeptReports): string {
  return path.join((refuge ?? { directory }).directory, 'report.html')
}

/** Tells what could not be written, and where it is instead. `further` is a failure of another file. */
export function tellUnwritten(
  { failure, refuge }: KeptReports,
  { debug, further }: { readonly debug: boolean; readonly further?: Error | undefined },
): void {
  const problem = failure ?? further
  if (problem) tellError(problem, debug)
  if (refuge)
    tell(
      `the reports are in ${refuge.directory} instead${refuge.failure ? ', as far as they could be written' : ''}`,
    )
}
