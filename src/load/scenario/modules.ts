import { stat } from 'node:fs/promises'
import { dirname, extname, resolve } from 'node:path'
import { whyUnreadable } from '../../target/file/problem.ts'
import type { Contradiction } from './check.ts'
import { isModulePath } from './mix-schema.ts'
import { child, list } from './written.ts'

export interface ModuleCheck {
  /** The scenario file, to which the paths of modules are relative. */
  readonly file: string
  readonly loadsTypeScript?: boolean
}

const JAVASCRIPT = ['.js', '.mjs']
const TYPESCRIPT = ['.ts', '.mts']

/** Modules of the mix that cannot be loaded, as far as that shows without loading them. */
export async function unusableModules(written: unknown, check: ModuleCheck): Promise<Contradiction[]> {
  const found: Contradiction[] = []
  for (const [index, entry] of list(written, 'mix').entries()) {
    const behaviour = child(entry, 'behaviour')
    if (typeof behaviour !== 'string' || !isModulePath(behaviour)) continue
    const message = await whyUnusable(resolve(dirname(check.file), behaviour), check)
    if (message !== undefined) found.push({ path: ['mix', index, 'behaviour'], message })
  }
  return found
}

async function whyUnusable(module: string, { loadsTypeScript }: ModuleCheck): Promise<string | undefined> {
  const ending = extname(module)
  if (![...JAVASCRIPT, ...TYPESCRIPT].includes(ending))
    return `must end in ${[...JAVASCRIPT, ...TYPESCRIPT].join(', ')} to be a module`
  if (TYPESCRIPT.includes(ending) && !(loadsTypeScript ?? nodeLoadsTypeScript()))
    return `is TypeScript, which Node ${process.versions.node} does not load; compile it, or use Node 22.18 or later`
  try {
    const stats = await stat(module)
    return stats.isFile() ? undefined : `${module} is no file`
  } catch (cause) {
    return `${module} cannot be read: ${whyUnreadable(cause)}`
  }
}

function nodeLoadsTypeScript(): boolean {
  return Boolean((process.features as { typescript?: unknown }).typescript)
}
