import type { ComplianceModel } from './model.ts'
import type { RunModel } from './run.ts'

/** The command that runs just the scenarios of one requirement again, ready to be pasted into a shell. */
export function rerunCommand(model: ComplianceModel, run: RunModel, requirement: string): string {
  const target = run.target.given ?? model.target
  return `assay certify ${shellWord(target)} --tags ${shellWord(`@${requirement}`)}`
}

/** Quotes what a POSIX shell would not take as one plain word. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) && !word.startsWith('-') ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
