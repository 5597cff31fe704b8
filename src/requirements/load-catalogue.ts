import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { ConfigurationError, messageOf } from '../base/errors.ts'
import { parseYamlSource } from '../base/yaml-source.ts'
import { type Catalogue, createCatalogue, type SourcePosition } from './catalogue.ts'
import { CatalogueError, type CatalogueProblem } from './catalogue-error.ts'
import { furtherFileSchema, mainFileSchema, requirementOf } from './catalogue-schema.ts'
import type { Requirement, Spec } from './requirement.ts'

const MAIN = 'requirements.yaml'
const FILE = /^requirements(-.+)?\.yaml$/

export interface LoadOptions {
  /** Read only these specs; reading all of several thousand requirements takes a good part of a second. */
  readonly specs?: readonly string[]
}

/**
 * Reads `<directory>/<spec>/requirements.yaml` and the `requirements-*.yaml` beside it.
 * @throws CatalogueError (E_CATALOGUE) with every problem of every file; ConfigurationError (E_CATALOGUE) where the
 *   directory cannot be read.
 */
export async function loadCatalogue(directory: string, options: LoadOptions = {}): Promise<Catalogue> {
  const folders = await listFolders(directory)
  const loads = await Promise.all(folders.map((folder) => readFolder(join(directory, folder))))
  const loader = new Loader()
  for (const files of loads) if (isWanted(files, options.specs)) loader.addFolder(files)
  return loader.finish()
}

interface RequirementFile {
  readonly file: string
  readonly main: boolean
  readonly text: string
}

async function listFolders(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true })
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()
  } catch (cause) {
    throw new ConfigurationError(
      'E_CATALOGUE',
      `the requirements cannot be read from ${directory}: ${messageOf(cause)}`,
      { cause },
    )
  }
}

/** The requirement files of a spec, the main one first. */
async function readFolder(folder: string): Promise<RequirementFile[]> {
  const names = (await readdir(folder)).filter((name) => FILE.test(name))
  names.sort((a, b) => Number(b === MAIN) - Number(a === MAIN) || (a < b ? -1 : 1))
  return Promise.all(
    names.map(async (name) => ({
      file: join(folder, name),
      main: name === MAIN,
      text: await readFile(join(folder, name), 'utf8'),
    })),
  )
}

function isWanted(files: readonly RequirementFile[], specs: readonly string[] | undefined): boolean {
  if (!specs) return true
  return files.some(({ text }) => {
    const spec = /^spec:\s*["']?([^\s"'#]+)/m.exec(text)?.[1]
    // A file that does not say its spec is read, so that its problem is told.
    return spec === undefined || specs.includes(spec)
  })
}

class Loader {
  readonly #specs = new Map<string, Spec>()
  readonly #requirements: Requirement[] = []
  readonly #positions = new Map<string, SourcePosition>()
  readonly #problems: CatalogueProblem[] = []
  /** Ids that stand in any file, be it valid or not. */
  readonly #written = new Set<string>()

  addFolder(files: readonly RequirementFile[]): void {
    const [first] = files
    if (first && !first.main)
      this.#problem(first.file, 1, `has no ${MAIN} beside it to give the spec's title and version`)
    const specs = files.map((file) => this.#addFile(file))
    const [expected] = specs
    files.forEach(({ file }, index) => {
      const spec = specs[index]
      if (spec !== undefined && expected !== undefined && spec !== expected)
        this.#problem(file, 1, `spec: must be ${expected} as in the first file of the folder, not ${spec}`)
    })
  }

  finish(): Catalogue {
    for (const { id, under } of this.#requirements)
      if (under !== undefined && (under === id || !this.#written.has(under))) {
        const { file, line } = this.#positions.get(id) ?? { file: '', line: 1 }
        this.#problem(file, line, `${id}: under: there is no other requirement ${under}`)
      }
    if (this.#problems.length > 0) throw new CatalogueError(this.#problems)
    return createCatalogue({
      specs: [...this.#specs.values()],
      requirements: this.#requirements,
      positions: this.#positions,
    })
  }

  /** Takes in what a file says; its spec, where it could be read. */
  #addFile({ file, main, text }: RequirementFile): string | undefined {
    const lines = linesOfIds(text)
    for (const id of lines.keys()) this.#written.add(id)
    const source = parseYamlSource(text)
    for (const { line, message } of source.problems) this.#problem(file, line, message)
    if (source.problems.length > 0) return undefined
    const parsed = v.safeParse(main ? mainFileSchema : furtherFileSchema, source.value)
    if (!parsed.success) {
      for (const issue of parsed.issues) {
        const path = issue.path?.map(({ key }) => key) ?? []
        this.#problem(file, source.lineOf(path), phrase(issue, { path, root: source.value }))
      }
      return undefined
    }
    const { spec, title, version, requirements } = parsed.output
    if (main && title !== undefined && version !== undefined) {
      if (this.#specs.has(spec)) this.#problem(file, 1, `spec: ${spec} has another folder already`)
      this.#specs.set(spec, { spec, title, version })
    }
    for (const entry of requirements) {
      const position = { file, line: lines.get(entry.id)?.shift() ?? 1 }
      const { id } = entry
      const before = this.#positions.get(id)
      if (before) this.#problem(file, position.line, `${id}: is already at ${before.file}:${before.line}`)
      else this.#positions.set(id, position)
      if (!id.startsWith(`${spec}/`)) this.#problem(file, position.line, `${id}: must begin with ${spec}/`)
      this.#requirements.push(requirementOf(spec, entry))
    }
    return spec
  }

  #problem(file: string, line: number, message: string): void {
    this.#problems.push({ file, line, message })
  }
}

/** The lines, from 1, on which ids stand; far cheaper than asking the YAML tree for each. */
function linesOfIds(text: string): Map<string, number[]> {
  const lines = new Map<string, number[]>()
  text.split('\n').forEach((content, index) => {
    const id = /^[\s-]*\{?\s*id:\s*["']?([^\s"',}]+)/.exec(content)?.[1]
    if (id === undefined) return
    const before = lines.get(id)
    if (before) before.push(index + 1)
    else lines.set(id, [index + 1])
  })
  return lines
}

/** A problem as `RFC6120/id: violations.0.drop: …`. */
function phrase(issue: v.BaseIssue<unknown>, where: { path: readonly unknown[]; root: unknown }): string {
  const { path, root } = where
  const [list, index, ...rest] = path
  const entry =
    list === 'requirements' && typeof index === 'number'
      ? (root as { requirements: { id?: unknown }[] }).requirements[index]
      : undefined
  const label = typeof entry?.id === 'string' ? entry.id : `requirement ${Number(index) + 1}`
  const parts = entry === undefined ? path.map(String) : [label, ...(rest.length > 0 ? [rest.join('.')] : [])]
  const message =
    issue.expected === 'never'
      ? 'is not known here'
      : issue.received === 'undefined'
        ? 'is missing'
        : issue.message
  return [...parts, message].join(': ')
}
