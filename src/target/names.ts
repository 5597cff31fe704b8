import { existsSync, readdirSync } from 'node:fs'
import { join, parse } from 'node:path'
import { UsageError } from '../base/errors.ts'
import { nearest } from '../base/nearest.ts'
import { packagePath } from '../base/package-path.ts'
import { REFERENCE_SERVERS } from './reference/managed-server.ts'

/** The name of the loopback server. */
export const LOOPBACK = 'loopback'

const ENDINGS = ['.yaml', '.yml']

/** The folders of target files: the user's before ours. */
function folders(cwd: string): string[] {
  return [join(cwd, 'targets'), packagePath('targets')]
}

/** Whether a text means a file and not a name. */
export function isPath(text: string): boolean {
  return /[/\\]/.test(text) || ENDINGS.some((ending) => text.endsWith(ending))
}

/** The target file that goes by a name; undefined where there is none. */
export function findTargetFile(name: string, cwd: string): string | undefined {
  return folders(cwd)
    .flatMap((folder) => ENDINGS.map((ending) => join(folder, `${name}${ending}`)))
    .find((file) => existsSync(file))
}

/** Every name a target goes by: reference servers, the loopback server, target files. */
function targetNames(cwd: string): string[] {
  const files = folders(cwd).flatMap((folder) => (existsSync(folder) ? readdirSync(folder) : []))
  const named = files.map((file) => parse(file)).filter(({ ext }) => ENDINGS.includes(ext))
  return [...new Set([...REFERENCE_SERVERS, LOOPBACK, ...named.map(({ name }) => name).sort()])]
}

/** The error of a name that no target goes by (E_TARGET_UNKNOWN). */
export function unknownTarget(name: string, cwd: string): UsageError {
  const names = targetNames(cwd)
  const meant = nearest(name, names) ?? (/\.|^localhost$/.test(name) ? `xmpp://${name}` : undefined)
  return new UsageError(
    'E_TARGET_UNKNOWN',
    `there is no target '${name}'${meant ? `; did you mean ${meant}?` : ''}`,
    { hint: `give one of ${names.join(', ')}, a target file, or xmpp://domain` },
  )
}
