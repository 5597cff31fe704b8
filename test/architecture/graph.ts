import path from 'node:path'
import { type Import, importsOf } from './imports.ts'

/** The source files of the project, by path from its root (`src/xml/decoder.ts`), with what each imports. */
export type Graph = ReadonlyMap<string, readonly Import[]>

/** Reads the graph out of sources. */
export function graphOf(sources: Iterable<readonly [file: string, source: string]>): Graph {
  return new Map([...sources].map(([file, source]) => [file, importsOf(source)]))
}

/** The file that an import leads to, or undefined where it leads out of the project. */
export function resolveImport(file: string, { specifier }: Import): string | undefined {
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined
}

/** A file written for tests only. */
export function isTest(file: string): boolean {
  return file.startsWith('test/') || /\.test(-data)?\.ts$/.test(file)
}

/** The groups of files that import one another in a circle; types do not count, for they are gone when files are loaded. */
export function cyclesOf(graph: Graph): string[][] {
  const index = new Map<string, number>()
  const low = new Map<string, number>()
  const stack: string[] = []
  const cycles: string[][] = []
  // Tarjan: strongly connected components.
  const visit = (file: string): void => {
    const own = index.size
    index.set(file, own)
    low.set(file, own)
    stack.push(file)
    for (const imported of graph.get(file) ?? []) {
      const next = resolveImport(file, imported)
      if (imported.typeOnly || next === undefined || !graph.has(next)) continue
      if (next === file) cycles.push([file])
      if (!index.has(next)) visit(next)
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? own, low.get(next) ?? own))
    }
    if (low.get(file) !== own) return
    const component = stack.splice(stack.indexOf(file))
    if (component.length > 1) cycles.push(component.sort())
  }
  for (const file of graph.keys()) if (!index.has(file)) visit(file)
  return cycles
}
