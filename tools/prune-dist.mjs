import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './run.mjs'

/**
 * Takes out of dist/ what was compiled from a file that is gone or not built any more: a step file left over would
 * define its steps a second time.
 */
const dist = path.join(ROOT, 'dist')
for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  const compiled = path.join(entry.parentPath, entry.name)
  const source = path.join(ROOT, path.relative(dist, compiled)).replace(/\.js(\.map)?$/, '.ts')
  const wanted =
    !/\.js(\.map)?$/.test(compiled) || (existsSync(source) && !/\.test(-data)?\.ts$/.test(source))
  if (entry.isFile() && !wanted) rmSync(compiled, { force: true })
}
