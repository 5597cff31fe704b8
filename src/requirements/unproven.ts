import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** In the folder of the features. */
const UNPROVEN = 'unproven.txt'

/**
 * Ids of the scenarios that no server has been seen to pass; `npm run unproven` keeps the list.
 * @throws the file system's error where it cannot be read
 */
export async function loadUnproven(features: string): Promise<ReadonlySet<string>> {
  const lines = (await readFile(join(features, UNPROVEN), 'utf8')).split('\n').map((line) => line.trim())
  return new Set(lines.filter((line) => line !== '' && !line.startsWith('#')))
}
