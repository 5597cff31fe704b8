import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { AstBuilder, compile, GherkinClassicTokenMatcher, Parser } from '@cucumber/gherkin'
import type { GherkinDocument, Pickle, PickleStepType } from '@cucumber/messages'
import { ConfigurationError, messageOf } from '../base/errors.ts'
import { requirementsOfTags } from './scenario-id.ts'

/** A step of a scenario, placeholders of outlines filled in. */
export interface FeatureStep {
  /** From 1. */
  readonly line: number
  /** Context is a Given, Action a When, Outcome a Then; And and But take after the step before. */
  readonly type: `${PickleStepType}`
  readonly text: string
}

/** A scenario, or one row of an outline's examples. */
export interface FeatureScenario {
  /** Path of the file from the working directory, with slashes. */
  readonly uri: string
  /** Line, from 1, of the scenario or of the row of examples. */
  readonly line: number
  readonly feature: string
  readonly name: string
  /** With `@`, those of the feature and the rule included. */
  readonly tags: readonly string[]
  /** Ids of the requirements that it decides, from its tags. */
  readonly requirements: readonly string[]
  readonly steps: readonly FeatureStep[]
}

/**
 * Reads scenarios without running them, in the order of files and lines.
 * @param paths feature files, and directories that hold some at any depth
 * @throws ConfigurationError (E_FEATURES) with the syntax errors of all files, or where a path cannot be read
 */
export async function readFeatures(paths: readonly string[]): Promise<FeatureScenario[]> {
  const files = (await Promise.all(paths.map(listFeatures))).flat().sort()
  const problems: string[] = []
  const scenarios: FeatureScenario[] = []
  for (const file of new Set(files)) {
    const uri = relative(process.cwd(), file).split(sep).join('/')
    const text = await readFile(file, 'utf8')
    try {
      scenarios.push(...parseFeature(text, uri))
    } catch (error) {
      problems.push(...syntaxErrors(error).map((problem) => `  ${uri}:${problem}`))
    }
  }
  if (problems.length > 0)
    throw new ConfigurationError('E_FEATURES', ['the features cannot be read:', ...problems].join('\n'))
  return scenarios
}

/**
 * The scenarios of one feature file.
 * @throws what Gherkin's parser throws where the text is no feature
 */
export function parseFeature(text: string, uri: string): FeatureScenario[] {
  let ids = 0
  const newId = () => String(ids++)
  const parser = new Parser(new AstBuilder(newId), new GherkinClassicTokenMatcher())
  const document: GherkinDocument = parser.parse(text)
  const lines = linesById(document)
  const lineOf = ({ astNodeIds }: { readonly astNodeIds: readonly string[] }) =>
    lines.get(astNodeIds.at(-1) ?? '') ?? 1
  return compile(document, uri, newId).map((pickle: Pickle) => {
    const tags = pickle.tags.map(({ name }) => name)
    return {
      uri,
      line: lineOf(pickle),
      feature: document.feature?.name ?? '',
      name: pickle.name,
      tags,
      requirements: requirementsOfTags(tags),
      steps: pickle.steps.map((step) => ({
        line: lines.get(step.astNodeIds[0] ?? '') ?? 1,
        type: step.type ?? 'Unknown',
        text: step.text,
      })),
    }
  })
}

async function listFeatures(path: string): Promise<string[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [path]
    const entries = await readdir(path, { recursive: true })
    return entries.filter((name) => name.endsWith('.feature')).map((name) => join(path, name))
  } catch (cause) {
    throw new ConfigurationError('E_FEATURES', `the features cannot be read: ${messageOf(cause)}`, { cause })
  }
}

/** Lines of everything in the document that has an id. */
function linesById(document: GherkinDocument): Map<string, number> {
  const lines = new Map<string, number>()
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { id, location } = node as { id?: string; location?: { line: number } }
    if (id !== undefined && location) lines.set(id, location.line)
    for (const value of Object.values(node)) visit(value)
  }
  visit(document.feature)
  return lines
}

/** `line: problem` of each error that the parser found. */
function syntaxErrors(error: unknown): string[] {
  const { errors } = error as { errors?: readonly unknown[] }
  return (errors ?? [error]).map((one) => {
    const line = (one as { location?: { line?: number } }).location?.line ?? 1
    return `${line}: ${messageOf(one).replace(/^\(\d+:\d+\):\s*/, '')}`
  })
}
