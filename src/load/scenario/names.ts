import { existsSync, readdirSync } from 'node:fs'
import { join, parse, resolve } from 'node:path'
import { UsageError } from '../../base/errors.ts'
import { nearest } from '../../base/nearest.ts'
import { packagePath } from '../../base/package-path.ts'
import { isPath } from '../../target/names.ts'

const ENDINGS = ['.yaml', '.yml']

/** A scenario that can be asked for by name. */
export interface NamedScenario {
  readonly name: string
  readonly file: string
}

/** Scenarios by name, in the order of the alphabet: the user's, and those of ours whose names the user has not taken. */
export function listScenarios(cwd: string): NamedScenario[] {
  const found = new Map<string, string>()
  for (const folder of [join(cwd, 'scenarios'), packagePath('scenarios')]) {
    for (const entry of existsSync(folder) ? readdirSync(folder).sort() : []) {
      const { name, ext } = parse(entry)
      if (ENDINGS.includes(ext) && !found.has(name)) found.set(name, join(folder, entry))
    }
  }
  return [...found].map(([name, file]) => ({ name, file })).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * The file of a scenario: a path (relative to `cwd`), or a name in its folder `scenarios`, else in ours. A path is not
 * looked for: reading it tells.
 * @throws UsageError (E_SCENARIO_UNKNOWN)
 */
export function findScenario(name: string, cwd: string): string {
  if (isPath(name)) return resolve(cwd, name)
  const scenarios = listScenarios(cwd)
  const found = scenarios.find((scenario) => scenario.name === name)
  if (found) return found.file
  const names = scenarios.map((scenario) => scenario.name)
  const meant = nearest(name, names)
  throw new UsageError(
    'E_SCENARIO_UNKNOWN',
    `there is no scenario '${name}'${meant ? `; did you mean ${meant}?` : ''}`,
    { hint: `give one of ${names.join(', ')}, or a scenario file` },
  )
}
