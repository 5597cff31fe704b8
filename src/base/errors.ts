/** What every error of Assay carries: a sentence for the user, a code for programs, a cause for `--debug`. */
export interface ErrorOptions {
  readonly cause?: unknown
  /** What the user can do about it, as one sentence. */
  readonly hint?: string
}

/**
 * The root of Assay's own errors. The message is one clear sentence for the user; `code` (`E_…`) is stable.
 * Layers subclass it; the command line maps the subclass to an exit code.
 */
export class AssayError extends Error {
  readonly code: string
  readonly hint: string | undefined

  constructor(code: string, message: string, options: ErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.code = code
    this.hint = options.hint
  }
}

/** The command was called wrongly: exit code 64. */
export class UsageError extends AssayError {}

/** A file the user wrote (target, scenario, requirements, baseline) is invalid: exit code 104. */
export class ConfigurationError extends AssayError {}

/** The target cannot be reached or started, or refuses what the run needs before it begins: exit code 3. */
export class TargetError extends AssayError {}

/** The message of anything that was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
