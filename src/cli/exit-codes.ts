import { AssayError, ConfigurationError, TargetError, UsageError } from '../base/errors.ts'

/** Exit codes of every command. */
export const EXIT = {
  /** What was asked for held. */
  held: 0,
  /** The server fails, or differs from the baseline. */
  failed: 1,
  /** An error of Assay itself. */
  internal: 2,
  /** The target cannot be reached or started, or was lost. */
  unreachable: 3,
  /** The command was called wrongly. */
  usage: 64,
  /** A load run crossed a threshold. */
  crossed: 99,
  /** A file the user wrote is invalid. */
  configuration: 104,
  /** A signal ended the run; what it had measured is written. */
  aborted: 105,
} as const

/** The exit code of an error that ended a command. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return EXIT.usage
  if (error instanceof ConfigurationError) return EXIT.configuration
  if (error instanceof TargetError) return EXIT.unreachable
  if (error instanceof AssayError && error.code.startsWith('E_SETUP')) return EXIT.unreachable
  return EXIT.internal
}
