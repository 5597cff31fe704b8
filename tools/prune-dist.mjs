import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './run.mjs'

/**
 * Takes out of dist/ what a source file that is gone had been compiled into: a step file left over would define its
 * steps a second time.
 */
const dist = path.join(ROOT, 'dist')
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const compiled = path.join(entry.parentPath, entry.name)
  const source = path.join(ROOT, path.relative(dist, compiled)).replace(/\.js(\.map)?$/, '.ts')
  if (entry.isFile() && !existsSync(source)) rmSync(compiled, { force: true })
}
