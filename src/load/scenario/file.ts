import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { ConfigurationError } from '../../base/errors.ts'
import { parseYamlSource } from '../../base/yaml-source.ts'
import { whyUnreadable } from '../../target/file/problem.ts'
import { contradictionsIn } from './check.ts'
import { complete } from './complete.ts'
import type { KnownBehaviours } from './mix-schema.ts'
import { unusableModules } from './modules.ts'
import { ScenarioFileError, type ScenarioFileProblem } from './problem.ts'
import type { LoadScenario } from './scenario.ts'
import { scenarioFileSchema, type WrittenScenario } from './schema.ts'
import { readThresholds } from './threshold-list.ts'
import { child } from './written.ts'

export interface ScenarioReading {
  /** What comes with Assay. */
  readonly behaviours: KnownBehaviours
  /** Whether Node loads modules in TypeScript; as it says itself where left out. */
  readonly loadsTypeScript?: boolean
}

/**
 * Reads a scenario file.
 * @throws ScenarioFileError (E_SCENARIO_FILE) with every problem; ConfigurationError (E_SCENARIO_FILE) where it cannot be read.
 */
export async function readScenarioFile(file: string, reading: ScenarioReading): Promise<LoadScenario> {
  const text = await readFile(file, 'utf8').catch((cause) => {
    const message = `the scenario file ${file} cannot be read: ${whyUnreadable(cause)}`
    throw new ConfigurationError('E_SCENARIO_FILE', message, { cause })
  })
  return parseScenarioFile(text, { ...reading, file })
}

export interface ScenarioParsing extends ScenarioReading {
  /** Where the text is from: for problems, for paths in it, and for the scenario's name if it gives none. */
  readonly file: string
}

/**
 * As {@link readScenarioFile}, for the text of a file.
 * @throws ScenarioFileError (E_SCENARIO_FILE)
 */
export async function parseScenarioFile(text: string, options: ScenarioParsing): Promise<LoadScenario> {
  const source = parseYamlSource(text)
  const problems: ScenarioFileProblem[] = []
  const throwProblems = () => {
    if (problems.length > 0) throw new ScenarioFileError(options.file, problems)
  }
  for (const { line, message } of source.problems) problems.push({ line, path: '', message })
  throwProblems()
  const add = (path: readonly unknown[], message: string) =>
    problems.push({ line: source.lineOfKey(path), path: path.join('.'), message })
  const schema = scenarioFileSchema(options.behaviours, child(source.value, 'executor'))
  const parsed = v.safeParse(schema, source.value)
  for (const issue of parsed.issues ?? []) add(issue.path?.map(({ key }) => key) ?? [], issue.message)
  for (const { path, message } of contradictionsIn(source.value)) add(path, message)
  for (const { path, message } of await unusableModules(source.value, options)) add(path, message)
  const thresholds = readThresholds(source.value, add)
  throwProblems()
  return complete(parsed.output as WrittenScenario, { file: options.file, thresholds })
}
