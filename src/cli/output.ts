import pc from 'picocolors'
import { AssayError, messageOf } from '../base/errors.ts'

/** Whether the terminal takes colour: NO_COLOR, FORCE_COLOR and a terminal decide. */
export const colour: boolean = pc.isColorSupported

/** Result of a command, on stdout. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** The one object that `--json` puts on stdout. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** Progress and remarks, on stderr. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}

/** An error as the user sees it: one sentence, what to do, and the stack only where asked for. */
export function tellError(error: unknown, debug: boolean): void {
  tell(`${pc.red('error')}: ${messageOf(error)}`)
  if (error instanceof AssayError && error.hint !== undefined) tell(`${pc.cyan('hint')}: ${error.hint}`)
  const expected = error instanceof AssayError
  if (!expected && !debug) tell(`${pc.cyan('hint')}: this is a fault of Assay; --debug shows where`)
  for (let at: unknown = error; debug && at instanceof Error; at = at.cause) tell(at.stack ?? at.message)
}
