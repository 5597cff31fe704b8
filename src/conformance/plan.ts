import { loadSources } from '@cucumber/cucumber/api'
import { ConfigurationError } from '../base/errors.ts'
import { groupBy } from '../base/group.ts'
import { packagePath } from '../base/package-path.ts'
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

/** What is to run: beside one another, then alone. */
export interface Plan {
  readonly parallel: readonly PlannedFeature[]
  /** Tagged `@exclusive`: these change what others rely on. */
  readonly exclusive: readonly PlannedFeature[]
  readonly total: number
  readonly parallelTags: string
  readonly exclusiveTags: string
}

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

async function planned(paths: readonly string[], tagExpression: string): Promise<PlannedFeature[]> {
  const coordinates = {
    paths: [...paths],
    tagExpression,
    names: [],
    order: 'defined' as const,
    defaultDialect: 'en',
  }
  const { plan, errors } = await loadSources(coordinates, { cwd: packagePath() })
  const [first] = errors
  if (first)
    throw new ConfigurationError('E_FEATURE', `${first.uri}:${first.location.line}: ${first.message}`)
  return byFeature(plan.map(({ uri, location }) => ({ uri, line: location.line })))
}

/**
 * Finds the scenarios of a selection.
 * @throws ConfigurationError (E_FEATURE, E_SELECTION) where a feature cannot be read or nothing is selected.
 */
export async function planRun({ specs, tags }: Selection): Promise<Plan> {
  const chosen = tags ? `(${tags}) and ` : ''
  const parallelTags = `${chosen}not @exclusive`
  const exclusiveTags = `${chosen}@exclusive`
  let lists: [PlannedFeature[], PlannedFeature[]]
  try {
    lists = await Promise.all([planned(pathsOf(specs), parallelTags), planned(pathsOf(specs), exclusiveTags)])
  } catch (error) {
    if (error instanceof ConfigurationError) throw error
    throw new ConfigurationError('E_SELECTION', `the tag expression '${tags}' cannot be understood`, {
      cause: error,
    })
  }
  const [parallel, exclusive] = lists
  const total = [...parallel, ...exclusive].reduce((sum, { scenarios }) => sum + scenarios, 0)
  if (total === 0)
    throw new ConfigurationError('E_SELECTION', 'no scenario is selected', {
      hint: 'assay list scenarios shows them with their tags',
    })
  return { parallel, exclusive, total, parallelTags, exclusiveTags }
}
