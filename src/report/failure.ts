import { AssayError } from '../base/errors.ts'
import { groupBy } from '../base/group.ts'

/** A report, or the messages it is made from, cannot be written or read. */
export class ReportError extends AssayError {}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'access is denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is no directory',
  EISDIR: 'it is a directory',
  EEXIST: 'something else is in its place',
  ENOENT: 'it does not exist',
  EMFILE: 'too many files are open',
}

/** A file system's error in words; its own message where we have none. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error))
}

/** One path that could not be written, and why. */
export interface WriteFailure {
  readonly path: string
  readonly cause: unknown
}

/** One E_REPORT_WRITE for all that could not be written, or `undefined` where all was; files that failed alike share a clause. */
export function writeError(failures: readonly WriteFailure[]): ReportError | undefined {
  if (failures.length === 0) return undefined
  const byReason = groupBy(failures, ({ cause }) => fileProblem(cause))
  const clauses = [...byReason].map(
    ([reason, alike]) => `${alike.map(({ path }) => path).join(', ')} (${reason})`,
  )
  return new ReportError('E_REPORT_WRITE', `cannot write ${clauses.join('; ')}`, {
    cause:
      failures.length === 1 ? failures[0]?.cause : new AggregateError(failures.map(({ cause }) => cause)),
    hint: 'make room or give another directory with --out; `assay report` remakes the reports from messages.ndjson and load.json',
  })
}
