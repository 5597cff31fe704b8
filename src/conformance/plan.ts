import { loadSources } from '@cucumber/cucumber/api'
import { ConfigurationError } from '../base/errors.ts'
import { packagePath } from '../base/package-path.ts'

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
  /** Lines of the scenarios to run; all that the tags let through where it is left out. */
  readonly lines?: readonly number[]
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
  const counts = new Map<string, number>()
  for (const { uri } of plan) counts.set(uri, (counts.get(uri) ?? 0) + 1)
  return [...counts].map(([uri, scenarios]) => ({ uri, scenarios }))
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
