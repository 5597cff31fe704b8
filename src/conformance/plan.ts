import { loadSources } from '@cucumber/cucumber/api'
import { ConfigurationError } from '../base/errors.ts'
import { groupBy } from '../base/group.ts'
import { packagePath } from '../base/package-path.ts'
import { COMPONENTS_TAG } from './cast.ts'
import type { Place } from './merge.ts'

/** Which scenarios to run. */
export interface Selection {
  /** Spec names as in requirement ids: `RFC6120`, `XEP-0030`; all where it is empty. */
  readonly specs: readonly string[]
  /** Cucumber tag expression. */
  readonly tags?: string
}

/** A feature file and how many of its scenarios are to run. */
export interface PlannedFeature {
  readonly uri: string
  readonly scenarios: number
  /** Lines of the scenarios to run. */
  readonly lines: readonly number[]
}

/** Scenarios that run in the same manner. */
export interface PlannedGroup {
  readonly tags: string
  readonly features: readonly PlannedFeature[]
}

/** What is to run. */
export interface Plan {
  /** Beside one another. */
  readonly parallel: PlannedGroup
  /** Tagged `@components`: beside the rest, as many at a time as the target has components for. */
  readonly components: PlannedGroup
  /** Tagged `@exclusive`: alone after the rest, because they change what others rely on. */
  readonly exclusive: PlannedGroup
  readonly total: number
}

/** Tag expressions of the groups. */
export const GROUPS = {
  parallel: `not @exclusive and not ${COMPONENTS_TAG}`,
  components: `${COMPONENTS_TAG} and not @exclusive`,
  exclusive: '@exclusive',
} as const

/** Scenarios as features with lines. */
export function byFeature(places: readonly Place[]): PlannedFeature[] {
  const features = groupBy(places, ({ uri }) => uri)
  return [...features].map(([uri, own]) => ({
    uri,
    lines: own.map(({ line }) => line),
    scenarios: own.length,
  }))
}

/**
 * Cuts features into pieces of at most `size` scenarios. A scenario that fails by time-out holds up those behind it in
 * its piece, while a piece costs its file's parsing once more: small pieces keep lanes busy.
 */
export function inPieces(features: readonly PlannedFeature[], size: number): PlannedFeature[] {
  return features.flatMap((feature) => {
    const pieces: PlannedFeature[] = []
    for (let from = 0; from < feature.lines.length; from += size) {
      const lines = feature.lines.slice(from, from + size)
      pieces.push({ ...feature, lines, scenarios: lines.length })
    }
    return pieces
  })
}

/** Folder of a spec's features: `RFC6120` → `features/rfc6120`. */
function pathsOf(specs: readonly string[]): string[] {
  return specs.length === 0 ? ['features'] : specs.map((spec) => `features/${spec.toLowerCase()}`)
}

async function planGroup(paths: readonly string[], tags: string): Promise<PlannedGroup> {
  const coordinates = {
    paths: [...paths],
    tagExpression: tags,
    names: [],
    order: 'defined' as const,
    defaultDialect: 'en',
  }
  const { plan, errors } = await loadSources(coordinates, { cwd: packagePath() })
  const [first] = errors
  if (first)
    throw new ConfigurationError('E_FEATURE', `${first.uri}:${first.location.line}: ${first.message}`)
  return { tags, features: byFeature(plan.map(({ uri, location }) => ({ uri, line: location.line }))) }
}

/**
 * Finds the scenarios of a selection.
 * @throws ConfigurationError (E_FEATURE, E_SELECTION) where a feature cannot be read or nothing is selected.
 */
export async function planRun({ specs, tags }: Selection): Promise<Plan> {
  const chosen = tags ? `(${tags}) and ` : ''
  const group = (expression: string) => planGroup(pathsOf(specs), `${chosen}${expression}`)
  const { parallel, components, exclusive } = GROUPS
  let groups: [PlannedGroup, PlannedGroup, PlannedGroup]
  try {
    groups = await Promise.all([group(parallel), group(components), group(exclusive)])
  } catch (error) {
    if (error instanceof ConfigurationError || tags === undefined) throw error
    throw new ConfigurationError('E_SELECTION', `the tag expression '${tags}' cannot be understood`, {
      cause: error,
    })
  }
  const total = groups.flatMap(({ features }) => features).reduce((sum, { scenarios }) => sum + scenarios, 0)
  if (total === 0)
    throw new ConfigurationError('E_SELECTION', 'no scenario is selected', {
      hint: 'assay list scenarios shows them with their tags',
    })
  return { parallel: groups[0], components: groups[1], exclusive: groups[2], total }
}
