import { Writable } from 'node:stream'
import { type ISupportCodeLibrary, loadSupport, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { packagePath } from '../base/package-path.ts'
import { shuffled } from './order.ts'
import type { PlannedFeature } from './plan.ts'
import { rememberMatches, type StepMatcher } from './step-matching.ts'
import type { WorldParameters } from './world.ts'

/** How features are run. */
export interface LaneOptions {
  readonly support: ISupportCodeLibrary
  readonly features: readonly PlannedFeature[]
  readonly tags: string
  /** How many feature files run at a time. */
  readonly lanes: number
  /** Random order of features and of scenarios in them, as written where it is left out; the longest first either way. */
  readonly seed?: number | undefined
  /** A receiver for each Cucumber run. */
  readonly input: () => (envelope: Envelope) => void
  readonly parametersFor?: (feature: PlannedFeature) => WorldParameters
  readonly signal?: AbortSignal | undefined
}

const silent = () => new Writable({ write: (_chunk, _encoding, done) => done() })

function environment() {
  return { cwd: packagePath(), stdout: silent(), stderr: silent(), env: process.env }
}

function sourcesOf(paths: string[], tagExpression: string, seed?: number) {
  const order = seed === undefined ? ('defined' as const) : (`random:${seed}` as const)
  return { paths, tagExpression, names: [], order, defaultDialect: 'en' }
}

let steps: Promise<ISupportCodeLibrary> | undefined

/**
 * The step definitions, loaded once for all runs of this process: modules are evaluated once, so that a second loading
 * would find none.
 */
export function loadSteps(): Promise<ISupportCodeLibrary> {
  steps ??= load()
  return steps
}

async function load(): Promise<ISupportCodeLibrary> {
  // Each waiting step listens for uncaught exceptions; with many lanes Node would warn of a leak.
  process.setMaxListeners(0)
  const support = { requireModules: [], requirePaths: [], loaders: [] }
  const importPaths = ['dist/steps/**/*.js']
  const library = await loadSupport(
    { sources: sourcesOf([], ''), support: { ...support, importPaths } },
    environment(),
  )
  // Not in Cucumber's published type; a version that keeps them elsewhere is only slower.
  const { stepDefinitions } = library as { stepDefinitions?: readonly StepMatcher[] }
  rememberMatches(stepDefinitions ?? [])
  // Every run resolves these paths again although it loads nothing: one file instead of a search costs it nothing.
  return { ...library, originalCoordinates: { ...support, importPaths: ['dist/steps/hooks.js'] } }
}

/**
 * Runs features side by side in this process: nearly all of a scenario's time is waiting. Each lane takes the next
 * feature as it becomes free; after the signal none is taken any more.
 */
export async function runLanes(options: LaneOptions): Promise<void> {
  const { features, seed, lanes, signal } = options
  const order = seed === undefined ? features : shuffled(features, seed)
  const queue = order.toSorted((a, b) => b.scenarios - a.scenarios)
  const lane = async () => {
    for (let next = queue.shift(); next && !signal?.aborted; next = queue.shift())
      await runFeature(next, options)
  }
  await Promise.all(Array.from({ length: Math.min(lanes, queue.length) }, lane))
}

async function runFeature(feature: PlannedFeature, options: LaneOptions): Promise<void> {
  const { support, tags, seed, input, parametersFor } = options
  const path = [feature.uri, ...feature.lines].join(':')
  await runCucumber(
    {
      sources: sourcesOf([path], tags, seed),
      support,
      runtime: {
        dryRun: false,
        failFast: false,
        filterStacktraces: true,
        parallel: 0,
        retry: 0,
        retryTagFilter: '',
        strict: true,
        worldParameters: JSON.parse(JSON.stringify(parametersFor?.(feature) ?? {})),
      },
      // Cucumber insists on a formatter; this one speaks once, into the void.
      formats: { stdout: 'rerun', files: {}, publish: false, options: {} },
    },
    environment(),
    input(),
  )
}
