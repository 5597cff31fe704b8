import { oneLine } from './line.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'
import type { RunModel } from './run.ts'

/**
 * The command that runs just the scenarios of a scenario's requirement again, ready to be pasted into a shell; the
 * whole run for a scenario that names no requirement.
 */
export function rerunCommand(
  model: ComplianceModel,
  run: RunModel,
  scenario: Pick<ScenarioResult, 'requirements'> | undefined,
): string {
  const command = `assay certify ${shellWord(run.target.given ?? model.target)}`
  const [requirement] = scenario?.requirements ?? []
  return requirement === undefined ? command : `${command} --tags ${shellWord(`@${requirement}`)}`
}

/** Quotes what a POSIX shell would not take as one plain word. */
function shellWord(word: string): string {
  const line = oneLine(word)
  return /^[\w@%+=:,./-]+$/.test(line) && !line.startsWith('-') ? line : `'${line.replaceAll("'", `'\\''`)}'`
}
