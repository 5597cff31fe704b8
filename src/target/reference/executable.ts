import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian keeps daemons in sbin, which a plain user's PATH leaves out. */
const USUAL = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/usr/local/sbin']

/** Full path of a program, or undefined if it is not installed. */
export function findExecutable(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...USUAL]
  return folders.map((folder) => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
