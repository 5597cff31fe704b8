import type { Requirement, Spec } from './requirement.ts'

/** A place in a file; `line` from 1. */
export interface SourcePosition {
  readonly file: string
  readonly line: number
}

/** What can be required of a server: the specs and their normative statements. */
export interface Catalogue {
  /** Ordered by name. */
  readonly specs: readonly Spec[]
  /** In the order of specs, and within a spec as written. */
  readonly requirements: readonly Requirement[]
  get(id: string): Requirement | undefined
  /** The requirements of one spec; empty where it is not known. */
  bySpec(spec: string): readonly Requirement[]
  /** Where a requirement is written; undefined where it is not known or came from no file. */
  positionOf(id: string): SourcePosition | undefined
}

export interface CatalogueContents {
  readonly specs: readonly Spec[]
  readonly requirements: readonly Requirement[]
  readonly positions?: ReadonlyMap<string, SourcePosition>
}

/** A catalogue of what has been read and checked. */
export function createCatalogue(contents: CatalogueContents): Catalogue {
  const specs = contents.specs.toSorted((a, b) => (a.spec < b.spec ? -1 : 1))
  const bySpec = new Map<string, Requirement[]>(specs.map(({ spec }) => [spec, []]))
  const byId = new Map<string, Requirement>()
  for (const requirement of contents.requirements) {
    byId.set(requirement.id, requirement)
    bySpec.get(requirement.spec)?.push(requirement)
  }
  return {
    specs,
    requirements: [...bySpec.values()].flat(),
    get: (id) => byId.get(id),
    bySpec: (spec) => bySpec.get(spec) ?? [],
    positionOf: (id) => contents.positions?.get(id),
  }
}
