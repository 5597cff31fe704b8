import { existsSync, readdirSync } from 'node:fs'
import { join, parse } from 'node:path'
import { UsageError } from '../../base/errors.ts'
import { nearest } from '../../base/nearest.ts'

const ENDINGS = ['.yaml', '.yml']

/** A profile's file, and its cell where one was asked for. */
export interface ProfileAddress {
  readonly file: string
  readonly cell: string | undefined
}

/** Profile files by their names without ending; the folders named first win. */
export function listProfiles(folders: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const folder of folders)
    for (const entry of existsSync(folder) ? readdirSync(folder).sort() : []) {
      const { name, ext } = parse(entry)
      if (ENDINGS.includes(ext) && !found.has(name)) found.set(name, join(folder, entry))
    }
  return found
}

/**
 * Where the profile stands that a user names: `xep-0479`, `xep-0479/core-server`, `./own.yaml`, `./own.yaml/cell`.
 * @param folders where names are looked for
 * @throws UsageError (E_PROFILE_UNKNOWN)
 */
export function findProfile(given: string, folders: readonly string[]): ProfileAddress {
  const path = /^(.*\.ya?ml)(?:\/([^/]+))?$/.exec(given)
  if (path) return { file: path[1] ?? given, cell: path[2] }
  const [name = '', cell] = given.split('/')
  const known = listProfiles(folders)
  const file = known.get(name)
  if (file !== undefined) return { file, cell }
  const names = [...known.keys()]
  const meant = nearest(name, names)
  throw new UsageError(
    'E_PROFILE_UNKNOWN',
    `there is no profile '${name}'${meant ? `; did you mean ${meant}?` : ''}`,
    { hint: `give one of ${names.join(', ') || 'your own'}, or a profile file` },
  )
}
