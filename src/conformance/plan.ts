import { createHash } from 'node:crypto'
import { join, relative, resolve } from 'node:path'
import parse from '@cucumber/tag-expressions'
import { ConfigurationError } from '../base/errors.ts'
import { groupBy } from '../base/group.ts'
import { packagePath } from '../base/package-path.ts'
import { type FeatureScenario, readFeatures } from '../requirements/features.ts'
import { scenarioId } from '../requirements/scenario-id.ts'
import { COMPONENTS_TAG } from './cast.ts'
import type { Place } from './merge.ts'

/** Which scenarios to run. */
export interface Selection {
  /** Spec names as in requirement ids: `RFC6120`, `XEP-0030`; all where it is empty. */
  readonly specs: readonly string[]
  /** Cucumber tag expression. */
  readonly tags?: string
  /** One of so many parts, from 1: the parts share out the scenarios by their ids, the same way every time. */
  readonly part?: { readonly number: number; readonly of: number } | undefined
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
  /** How many of the scenarios decide a requirement, by its id. */
  readonly deciding: ReadonlyMap<string, number>
  /** Texts of a scenario's steps, by {@link placeKey}. */
  readonly steps: ReadonlyMap<string, readonly string[]>
}

/** A scenario's place as a key. */
export function placeKey(uri: string, line: number): string {
  return `${uri}:${line}`
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

/** Scenarios of a large piece, and the share of a feature's scenarios that large pieces may take. */
const LARGE = 4
const LARGE_SHARE = 2 / 3

/**
 * Cuts features into pieces for lanes to take. Each piece costs its file's parsing once more, so that large ones are
 * cheaper; but a scenario that fails by time-out holds up those behind it in its piece, and small pieces taken last keep
 * lanes from waiting for one of them.
 */
export function inPieces(features: readonly PlannedFeature[]): PlannedFeature[] {
  return features.flatMap((feature) => {
    const { lines } = feature
    const large = Math.floor((lines.length * LARGE_SHARE) / LARGE)
    const cuts = Array.from({ length: large }, (_, index) => lines.slice(index * LARGE, (index + 1) * LARGE))
    const single = lines.slice(large * LARGE).map((line) => [line])
    return [...cuts, ...single].map((own) => ({ ...feature, lines: own, scenarios: own.length }))
  })
}

/** Folder of a spec's features: `RFC6120` → `features/rfc6120`. */
function pathsOf(specs: readonly string[]): string[] {
  return specs.length === 0 ? ['features'] : specs.map((spec) => `features/${spec.toLowerCase()}`)
}

/** The part, from 1, that a scenario belongs to. */
function partOf({ requirements, name, uri }: FeatureScenario, of: number): number {
  const digest = createHash('sha256')
    .update(scenarioId(requirements[0] ?? uri, name))
    .digest()
  return (digest.readUInt32BE(0) % of) + 1
}

/** A predicate on tags. @throws ConfigurationError (E_SELECTION) */
function tagged(expression: string): (scenario: FeatureScenario) => boolean {
  try {
    const parsed = parse(expression)
    return ({ tags }) => parsed.evaluate([...tags])
  } catch (cause) {
    throw new ConfigurationError('E_SELECTION', `the tag expression '${expression}' cannot be understood`, {
      cause,
    })
  }
}

/**
 * Finds the scenarios of a selection.
 * @throws ConfigurationError (E_FEATURES, E_SELECTION) where a feature cannot be read or nothing is selected.
 */
export async function planRun({ specs, tags, part }: Selection): Promise<Plan> {
  const isChosen = tags === undefined ? () => true : tagged(tags)
  const root = packagePath()
  const all = await readFeatures(pathsOf(specs).map((path) => join(root, path)))
  const chosen = all.filter(isChosen).filter((scenario) => !part || partOf(scenario, part.of) === part.number)
  if (chosen.length === 0)
    throw new ConfigurationError('E_SELECTION', 'no scenario is selected', {
      hint: 'assay list scenarios shows them with their tags',
    })
  const uriOf = ({ uri }: FeatureScenario) => relative(root, resolve(uri))
  const group = (expression: string): PlannedGroup => {
    const places = chosen
      .filter(tagged(expression))
      .map((scenario) => ({ uri: uriOf(scenario), line: scenario.line }))
    return { tags: tags ? `(${tags}) and ${expression}` : expression, features: byFeature(places) }
  }
  return {
    parallel: group(GROUPS.parallel),
    components: group(GROUPS.components),
    exclusive: group(GROUPS.exclusive),
    total: chosen.length,
    deciding: new Map(
      [
        ...groupBy(
          chosen.flatMap(({ requirements }) => requirements),
          (id) => id,
        ),
      ].map(([id, all]) => [id, all.length]),
    ),
    steps: new Map(
      chosen.map((scenario) => [
        placeKey(uriOf(scenario), scenario.line),
        scenario.steps.map(({ text }) => text),
      ]),
    ),
  }
}
