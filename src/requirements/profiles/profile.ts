/** A spec whose scenarios have to hold. */
export interface SpecNeed {
  /** As it stands in ids: `RFC6120`, `XEP-0313`. */
  readonly spec: string
  /** Ids of the requirements that count, `*` for any characters; all of the spec where it is left out. */
  readonly only?: readonly string[]
}

/** Several specs of which one is enough. */
export interface Choice {
  readonly any: readonly SpecNeed[]
}

export type Need = SpecNeed | Choice

/** A row of a profile: what a user calls it, and the specs that provide it, all of which are needed. */
export interface ProfileFeature {
  readonly feature: string
  readonly needs: readonly Need[]
  /** A service beside the server, such as an external component, may provide it. */
  readonly component?: boolean
}

/** What a server can be certified against by one name, such as `xep-0479/core-server`. */
export interface Cell {
  readonly name: string
  readonly title: string
  /** Those of included cells come first. */
  readonly features: readonly ProfileFeature[]
}

/** A profile as its file has it: the cells that belong together. */
export interface Profile {
  readonly name: string
  readonly title: string
  /** Of the text or the policy that it follows. */
  readonly version: string
  readonly cells: readonly Cell[]
}

/** The specs that cells need, each once, in the order of their features. */
export function specsOf(cells: readonly Cell[]): string[] {
  const needs = cells.flatMap(({ features }) => features.flatMap((feature) => feature.needs))
  return [...new Set(needs.flatMap((need) => ('any' in need ? need.any : [need])).map(({ spec }) => spec))]
}
