import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url))
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder)
  return folder
}

const root = findRoot()

/** A path inside this package, wherever it is installed: source tree or `dist`. */
export function packagePath(...segments: string[]): string {
  return path.join(root, ...segments)
}
