import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { packagePath } from '../base/package-path.ts'
import { BEHAVIOURS } from '../load/behaviours/index.ts'
import { listScenarios } from '../load/scenario/names.ts'
import { readFeatures } from '../requirements/features.ts'
import { loadCatalogue } from '../requirements/load-catalogue.ts'
import { listProfiles } from '../requirements/profiles/find-profile.ts'
import { scenarioId } from '../requirements/scenario-id.ts'
import { LOOPBACK } from '../target/names.ts'
import { REFERENCE_SERVERS } from '../target/reference/managed-server.ts'
import { EXIT } from './exit-codes.ts'
import type { ListName } from './lists.ts'
import { print, printJson } from './output.ts'
import { chooseProfile, profileFolders } from './profile.ts'

interface Row {
  readonly [column: string]: string
}

/** `assay list`: what there is to certify, and against what. */
export async function list(what: ListName, { json }: { readonly json?: boolean }): Promise<number> {
  const rows = await rowsOf(what)
  if (json) printJson({ [what]: rows })
  else print(rows.map((row) => Object.values(row).join('  ')).join('\n') || `there are no ${what}`)
  return EXIT.held
}

async function rowsOf(what: ListName): Promise<Row[]> {
  if (what === 'targets') return targets()
  if (what === 'load-scenarios')
    return listScenarios(process.cwd()).map(({ name, file }) => ({ name, file: path.relative('.', file) }))
  if (what === 'behaviours') return [...BEHAVIOURS.values()].map(({ name, summary }) => ({ name, summary }))
  if (what === 'profiles') return profiles()
  const features = packagePath('features')
  if (what === 'scenarios') {
    const scenarios = await readFeatures([features])
    return scenarios.map(({ uri, line, name, requirements }) => ({
      id: scenarioId(requirements[0] ?? uri, name),
      at: `${uri}:${line}`,
    }))
  }
  const catalogue = await loadCatalogue(features)
  if (what === 'specs') return catalogue.specs.map(({ spec, version, title }) => ({ spec, version, title }))
  return catalogue.requirements.map(({ id, level, role, says }) => ({ id, level, role, says }))
}

async function profiles(): Promise<Row[]> {
  const chosen = await Promise.all([...listProfiles(profileFolders()).values()].map(chooseProfile))
  return chosen.flatMap(({ profile, cells }) =>
    cells.map(({ name, title }) => ({ name, title, of: `${profile.title} ${profile.version}` })),
  )
}

function targets(): Row[] {
  const own = [
    ...REFERENCE_SERVERS.map((name) => ({ name, kind: 'reference server' })),
    { name: LOOPBACK, kind: 'loopback server' },
  ]
  const folders = new Set([packagePath('targets'), path.resolve('targets')])
  const files = [...folders]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => /\.ya?ml$/.test(file))
        .map((file) => ({ name: file.replace(/\.ya?ml$/, ''), kind: path.join(folder, file) })),
    )
  return [...own, ...files]
}
