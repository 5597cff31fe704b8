import { ConfigurationError, messageOf } from '../../base/errors.ts'

/** Something wrong in a target file, or in a file that it names. */
export interface TargetFileProblem {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** Keys from the top of the file, as `tls.ca`; empty for the whole. */
  readonly path: string
  readonly message: string
}

/** A target file is invalid (E_TARGET_FILE): all of its problems, one a line. */
export class TargetFileError extends ConfigurationError {
  readonly problems: readonly TargetFileProblem[]

  constructor(file: string, problems: readonly TargetFileProblem[]) {
    const ordered = problems.toSorted((a, b) =>
      a.file === b.file ? a.line - b.line : a.file === file ? -1 : 1,
    )
    const lines = ordered.map((p) => `  ${p.file}:${p.line}: ${p.path ? `${p.path}: ` : ''}${p.message}`)
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
    super('E_TARGET_FILE', [`the target file ${file} has ${count}:`, ...lines].join('\n'))
    this.problems = ordered
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'it is not yours to read',
}

/** Why a file could not be read, without the path that people know already. */
export function whyUnreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return REASONS[code] ?? messageOf(cause)
}
