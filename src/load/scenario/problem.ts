import { ConfigurationError } from '../../base/errors.ts'

/** One thing wrong with a scenario file. */
export interface ScenarioFileProblem {
  /** From 1. */
  readonly line: number
  /** Keys from the top of the file, as `phases.measure`; empty for the whole. */
  readonly path: string
  readonly message: string
}

/** A scenario file is invalid (E_SCENARIO_FILE): all of its problems, one a line. */
export class ScenarioFileError extends ConfigurationError {
  readonly problems: readonly ScenarioFileProblem[]

  constructor(file: string, problems: readonly ScenarioFileProblem[]) {
    const ordered = problems.toSorted((a, b) => a.line - b.line)
    const lines = ordered.map((p) => `  ${file}:${p.line}: ${p.path ? `${p.path}: ` : ''}${p.message}`)
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
    super('E_SCENARIO_FILE', [`the scenario file ${file} has ${count}:`, ...lines].join('\n'))
    this.problems = ordered
  }
}
