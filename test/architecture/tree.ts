import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** The root of this checkout. */
export const ROOT = path.resolve(import.meta.dirname, '../..')

/** What .gitignore names and what git keeps for itself. */
const NOT_OURS = /^(?:\.git|node_modules|dist|coverage|reports\/(?!schema(?:\/|$))[^/]+)$|\.tgz$/

/**
 * The files of this checkout that git does or would track, by path from its root. Git itself is not asked: it need not
 * be installed where the tests run.
 */
export function filesUnder(directory = ''): string[] {
  return readdirSync(path.join(ROOT, directory), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(directory, entry.name)
    if (NOT_OURS.test(file)) return []
    return entry.isDirectory() ? filesUnder(file) : entry.isFile() ? [file] : []
  })
}

/** A file's text. */
export function textOf(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** The TypeScript files of the product and of its tests beside it. */
export function sourceFiles(): string[] {
  return ['src', 'steps'].flatMap((directory) => filesUnder(directory)).filter((file) => file.endsWith('.ts'))
}
