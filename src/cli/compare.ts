import { UsageError } from '../base/errors.ts'
import { compareRuns, type RunEvidence } from '../report/compare/compare-runs.ts'
import { compareMarkdown } from '../report/compare/markdown.ts'
import { readEvidence } from '../report/compare/read-evidence.ts'
import { compareTerminal } from '../report/compare/terminal.ts'
import { EXIT } from './exit-codes.ts'
import { colour, print, printJson } from './output.ts'

export interface CompareCommandOptions {
  readonly a?: readonly string[]
  readonly b?: readonly string[]
  /** As a fraction. */
  readonly tolerance: number
  readonly strict?: boolean
  readonly json?: boolean
  readonly markdown?: boolean
}

/** `assay compare`: is B worse than A? Runs by their directories, two as arguments or several a side as options. */
export async function compare(given: readonly string[], options: CompareCommandOptions): Promise<number> {
  const { tolerance, strict = false, json, markdown } = options
  const directories = sidesOf(given, options)
  const sides = { a: await readSide(directories.a), b: await readSide(directories.b) }
  const comparison = compareRuns(sides, { tolerance, strict })
  if (json) printJson(comparison)
  else print(markdown ? compareMarkdown(comparison) : compareTerminal(comparison, { colour }))
  return comparison.regression ? EXIT.failed : EXIT.held
}

function sidesOf(given: readonly string[], { a = [], b = [] }: CompareCommandOptions) {
  const [first, second, ...rest] = given
  if (first !== undefined && second !== undefined && rest.length === 0 && a.length === 0 && b.length === 0)
    return { a: [first], b: [second] }
  if (given.length === 0 && a.length > 0 && b.length > 0) return { a, b }
  throw new UsageError('E_COMPARE_SIDES', 'two sides are needed, and named in one way', {
    hint: 'assay compare A B, or assay compare --a RUN… --b RUN…',
  })
}

async function readSide(directories: readonly string[]): Promise<RunEvidence[]> {
  const side: RunEvidence[] = []
  // One by one: the histograms of a long run take much memory while they are read.
  for (const directory of directories) side.push(await readEvidence(directory))
  return side
}
