import { readFile } from 'node:fs/promises'
import * as v from 'valibot'
import { ConfigurationError, messageOf, UsageError } from '../../base/errors.ts'
import { nearest } from '../../base/nearest.ts'
import { parseYamlSource, type YamlSource } from '../../base/yaml-source.ts'
import { type ProfileFile, profileSchema } from './file-schema.ts'
import { findProfile } from './find-profile.ts'
import type { Cell, Profile, ProfileFeature } from './profile.ts'

export interface ProfileSource {
  /** Folders where profiles are found by name, the user's first. */
  readonly folders: readonly string[]
  /** Specs that have a catalogue; a profile can ask for no other. */
  readonly specs: readonly string[]
}

/** A profile, and the cells of it that were asked for. */
export interface ChosenProfile {
  readonly profile: Profile
  /** Cells of the whole name `profile/cell`. */
  readonly cells: readonly Cell[]
}

/**
 * Reads the profile that a user names, and what it includes.
 * @param given `xep-0479`, `xep-0479/core-server`, or a file, with or without a cell
 * @throws UsageError (E_PROFILE_UNKNOWN); ConfigurationError (E_PROFILE) with every problem of the file
 */
export async function loadProfile(given: string, source: ProfileSource): Promise<ChosenProfile> {
  const { file, cell } = findProfile(given, source.folders)
  const profile = await new Reader(source).read(file)
  if (cell === undefined) return { profile, cells: profile.cells }
  const wanted = `${profile.name}/${cell}`
  const cells = profile.cells.filter(({ name }) => name === wanted)
  if (cells.length > 0) return { profile, cells }
  const names = profile.cells.map(({ name }) => name)
  const meant = nearest(wanted, names)
  throw new UsageError(
    'E_PROFILE_UNKNOWN',
    `the profile ${profile.name} has no cell '${cell}'${meant ? `; did you mean ${meant}?` : ''}`,
    { hint: `its cells are ${names.join(', ')}` },
  )
}

interface Problem {
  readonly line: number
  readonly message: string
}

function invalid(file: string, problems: readonly Problem[]): ConfigurationError {
  const lines = problems.map(({ line, message }) => `  ${file}:${line}: ${message}`)
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`
  return new ConfigurationError('E_PROFILE', [`the profile ${file} has ${count}:`, ...lines].join('\n'))
}

/** Two cells that include the same third bring its features once. */
function distinct(features: readonly ProfileFeature[]): ProfileFeature[] {
  const keyed = features.map((feature) => [JSON.stringify(feature), feature] as const)
  return [...new Map(keyed).values()]
}

/** Reads profile files, each once, so that profiles that include each other's cells in a ring are noticed. */
class Reader {
  readonly #source: ProfileSource
  readonly #open = new Set<string>()

  constructor(source: ProfileSource) {
    this.#source = source
  }

  async read(file: string): Promise<Profile> {
    if (this.#open.has(file)) throw invalid(file, [{ line: 1, message: 'includes itself by way of others' }])
    this.#open.add(file)
    const { written, yaml } = await this.#parse(file)
    const problems = this.#unknownSpecs(written, yaml)
    const cells: Cell[] = []
    for (const [index, cell] of written.cells.entries()) {
      const features: ProfileFeature[] = []
      for (const [at, included] of (cell.includes ?? []).entries()) {
        const found = await this.#included(included, { written, cells })
        if (found) features.push(...found.features)
        else
          problems.push({
            line: yaml.lineOf(['cells', index, 'includes', at]),
            message: `includes ${included}, which ${included.includes('/') ? 'is not there' : 'does not stand before it'}`,
          })
      }
      const own = (cell.features ?? []) as readonly ProfileFeature[]
      cells.push({
        name: `${written.profile}/${cell.name}`,
        title: cell.title,
        features: distinct([...features, ...own]),
      })
    }
    for (const [index, { name }] of cells.entries())
      if (cells.findIndex((other) => other.name === name) !== index)
        problems.push({
          line: yaml.lineOf(['cells', index, 'name']),
          message: `names the cell ${name} again`,
        })
    if (problems.length > 0) throw invalid(file, problems)
    this.#open.delete(file)
    return { name: written.profile, title: written.title, version: written.version, cells }
  }

  async #included(
    name: string,
    { written, cells }: { readonly written: ProfileFile; readonly cells: readonly Cell[] },
  ): Promise<Cell | undefined> {
    const whole = name.includes('/') ? name : `${written.profile}/${name}`
    if (whole.startsWith(`${written.profile}/`)) return cells.find((cell) => cell.name === whole)
    const { file } = findProfile(whole, this.#source.folders)
    return (await this.read(file)).cells.find((cell) => cell.name === whole)
  }

  async #parse(file: string): Promise<{ written: ProfileFile; yaml: YamlSource }> {
    let text: string
    try {
      text = await readFile(file, 'utf8')
    } catch (cause) {
      throw new ConfigurationError('E_PROFILE', `the profile ${file} cannot be read: ${messageOf(cause)}`, {
        cause,
      })
    }
    const yaml = parseYamlSource(text)
    if (yaml.problems.length > 0) throw invalid(file, yaml.problems)
    const result = v.safeParse(profileSchema, yaml.value)
    if (result.success) return { written: result.output, yaml }
    throw invalid(
      file,
      result.issues.map((issue) => {
        const path = (issue.path ?? []).map(({ key }) => key)
        return { line: yaml.lineOf(path), message: `${path.join('.') || 'the file'}: ${issue.message}` }
      }),
    )
  }

  #unknownSpecs(written: ProfileFile, yaml: YamlSource): Problem[] {
    const { specs } = this.#source
    return written.cells.flatMap(({ features = [] }, cell) =>
      features.flatMap(({ needs }, feature) =>
        needs.flatMap((need, at) =>
          ('any' in need ? need.any : [need])
            .filter(({ spec }) => !specs.includes(spec))
            .map(({ spec }) => ({
              line: yaml.lineOf(['cells', cell, 'features', feature, 'needs', at]),
              message: `${spec} has no requirements in features/`,
            })),
        ),
      ),
    )
  }
}
