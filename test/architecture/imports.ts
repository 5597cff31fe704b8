/** One import of a file. */
export interface Import {
  /** As it stands in the source: `./errors.ts`, `node:net`, `ltx`. */
  readonly specifier: string
  /** Whether it is gone after compilation: `import type`, but not `import { type … }`, of which an import remains. */
  readonly typeOnly: boolean
}

const STATEMENT =
  /^(?:import|export)\s+(?<type>type\s+)?[\w*{][^'"`;]*?\s*from\s*['"](?<specifier>[^'"]+)['"]/gm
const SIDE_EFFECT = /^import\s*['"](?<specifier>[^'"]+)['"]/gm
const DYNAMIC = /\bimport\(\s*['"](?<specifier>[^'"]+)['"]\s*\)/g

/** All imports of a TypeScript source as our formatter leaves it: statements begin a line. */
export function importsOf(source: string): Import[] {
  const found: Import[] = []
  for (const { groups } of source.matchAll(STATEMENT))
    found.push({ specifier: groups?.specifier ?? '', typeOnly: groups?.type !== undefined })
  for (const pattern of [SIDE_EFFECT, DYNAMIC])
    for (const { groups } of source.matchAll(pattern))
      found.push({ specifier: groups?.specifier ?? '', typeOnly: false })
  return found
}
