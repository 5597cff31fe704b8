import { type Graph, isTest, resolveImport } from './graph.ts'

/** What a layer may import besides itself. */
interface Wall {
  readonly may: readonly string[]
  /** Layers of which it may know types, but run nothing. */
  readonly mayType?: readonly string[]
}

const BELOW_SESSION = ['wire', 'xml', 'base']
const BELOW_TARGET = ['session', 'loopback', ...BELOW_SESSION]

/** The layers of the design: imports run downward only. `steps` stands beside src, the others in it. */
const WALLS: Readonly<Record<string, Wall>> = {
  base: { may: [] },
  xml: { may: ['base'] },
  wire: { may: ['xml', 'base'] },
  requirements: { may: ['xml', 'base'] },
  metrics: { may: ['base'] },
  loopback: { may: BELOW_SESSION },
  session: { may: BELOW_SESSION },
  target: { may: BELOW_TARGET },
  conformance: { may: ['target', 'session', 'requirements', ...BELOW_SESSION] },
  load: { may: ['target', 'metrics', ...BELOW_TARGET] },
  cluster: { may: ['load', 'target', 'metrics', ...BELOW_TARGET] },
  report: { may: ['requirements', 'metrics', 'base'], mayType: ['wire'] },
  steps: { may: ['conformance', 'session', 'requirements', ...BELOW_SESSION], mayType: ['target'] },
  cli: {
    may: ['conformance', 'load', 'cluster', 'report', 'requirements', 'metrics', 'target', ...BELOW_TARGET],
  },
}

/** Layers that work on models alone. */
const SOCKETLESS = new Set(['requirements', 'metrics', 'report'])
const SOCKETS = /^(?:node:)?(?:net|tls|http|https|http2|dgram|dns)(?:\/|$)/

/** The layer of a file, or undefined where it belongs to none. */
export function layerOf(file: string): string | undefined {
  return file.startsWith('steps/') ? 'steps' : /^src\/([^/]+)\//.exec(file)?.[1]
}

/** Every import that goes through a wall, as `file imports what: why`. Tests may look everywhere. */
export function breaches(graph: Graph): string[] {
  const found: string[] = []
  for (const [file, imports] of graph) {
    if (isTest(file)) continue
    const layer = layerOf(file)
    const wall = layer === undefined ? undefined : WALLS[layer]
    if (layer === undefined || wall === undefined) {
      found.push(`${file} stands in no layer`)
      continue
    }
    for (const imported of imports) {
      const why = objection(
        { layer, wall, specifier: imported.specifier, typeOnly: imported.typeOnly },
        resolveImport(file, imported),
      )
      if (why !== undefined) found.push(`${file} imports ${imported.specifier}: ${why}`)
    }
  }
  return found
}

interface Passage {
  readonly layer: string
  readonly wall: Wall
  readonly specifier: string
  readonly typeOnly: boolean
}

/** Why a layer may not import something; `leadsTo` is a file of the project, undefined for anything else. */
function objection(
  { layer, wall, specifier, typeOnly }: Passage,
  leadsTo: string | undefined,
): string | undefined {
  if (leadsTo === undefined)
    return SOCKETLESS.has(layer) && SOCKETS.test(specifier) ? `${layer} knows no socket` : undefined
  if (isTest(leadsTo)) return 'it is there for tests only'
  const other = layerOf(leadsTo)
  if (other === undefined) return 'it stands in no layer'
  if (other === layer || wall.may.includes(other)) return undefined
  if (!wall.mayType?.includes(other)) return `${layer} may not know ${other}`
  return typeOnly ? undefined : `${layer} may know of ${other} its types only`
}
