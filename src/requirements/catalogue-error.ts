import { ConfigurationError } from '../base/errors.ts'
import type { SourcePosition } from './catalogue.ts'

export interface CatalogueProblem extends SourcePosition {
  readonly message: string
}

/** The requirement files are invalid (E_CATALOGUE): all of their problems, one a line. */
export class CatalogueError extends ConfigurationError {
  readonly problems: readonly CatalogueProblem[]

  constructor(problems: readonly CatalogueProblem[]) {
    const lines = problems.map(({ file, line, message }) => `  ${file}:${line}: ${message}`)
    const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
    super('E_CATALOGUE', [`the requirements have ${count}:`, ...lines].join('\n'))
    this.problems = problems
  }
}
