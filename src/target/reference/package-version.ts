import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { findExecutable } from './executable.ts'

/** Installed version of a Debian package, or undefined. */
export async function installedVersion(name: string): Promise<string | undefined> {
  const query = findExecutable('dpkg-query')
  if (query === undefined) return undefined
  try {
    const { stdout } = await promisify(execFile)(query, [
      '--show',
      '--showformat=${db:Status-Abbrev}\t${Version}',
      name,
    ])
    const [status = '', version = ''] = stdout.split('\t')
    return status.startsWith('ii') ? version : undefined
  } catch {
    return undefined // dpkg-query exits with 1 for a package it has never heard of
  }
}

/** Version for reports; the servers' own version switches are slow, or start the server. */
export async function packageVersion(name: string): Promise<string> {
  return (await installedVersion(name)) ?? 'unknown'
}
