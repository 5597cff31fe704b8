import { Writable } from 'node:stream'
import { type ISupportCodeLibrary, loadSupport, runCucumber } from '@cucumber/cucumber/api'
import type { Envelope } from '@cucumber/messages'
import { packagePath } from '../base/package-path.ts'
import { shuffled } from './order.ts'
import { type Plan, type PlannedFeature, placeKey } from './plan.ts'
import { type StepMatcher, StepMatching } from './step-matching.ts'
import type { WorldParameters } from './world.ts'

/** How features are run. */
export interface LaneOptions {
  readonly support: LoadedSteps
  /** Of {@link Plan}; the scenarios that it names run faster. */
  readonly steps?: Plan['steps'] | undefined
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

/** Step definitions, ready for any number of runs. */
export interface LoadedSteps {
  readonly library: ISupportCodeLibrary
  readonly matching: StepMatching
}

let steps: Promise<LoadedSteps> | undefined

/**
 * The step definitions, loaded once for all runs of this process: modules are evaluated once, so that a second loading
 * would find none.
 */
export function loadSteps(): Promise<LoadedSteps> {
  steps ??= load()
  return steps
}

async function load(): Promise<LoadedSteps> {
  // Each waiting step listens for uncaught exceptions; with many lanes Node would warn of a leak.
  process.setMaxListeners(0)
  const support = { requireModules: [], requirePaths: [], loaders: [] }
  const importPaths = ['dist/steps/**/*.js']
  const library = await loadSupport(
    { sources: sourcesOf([], ''), support: { ...support, importPaths } },
    environment(),
  )
  // Not in Cucumber's published type, though pinned with its version.
  const { stepDefinitions } = library as { stepDefinitions?: readonly StepMatcher[] }
  if (!stepDefinitions) throw new TypeError('Cucumber keeps its step definitions elsewhere')
  return {
    // Every run resolves these paths again although it loads nothing: one file instead of a search costs it nothing.
    library: { ...library, originalCoordinates: { ...support, importPaths: ['dist/steps/hooks.js'] } },
    matching: new StepMatching(stepDefinitions),
  }
}

/** Every run tells of all its step definitions in messages: one is given those that its own steps need. */
function supportFor({ uri, lines }: PlannedFeature, { support, steps }: LaneOptions): ISupportCodeLibrary {
  const { library, matching } = support
  const texts = lines.map((line) => steps?.get(placeKey(uri, line)))
  if (texts.includes(undefined)) return library
  return Object.assign({}, library, {
    stepDefinitions: matching.only(texts.flatMap((own) => own ?? [])),
  })
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
  const { tags, seed, input, parametersFor } = options
  const path = [feature.uri, ...feature.lines].join(':')
  await runCucumber(
    {
      sources: sourcesOf([path], tags, seed),
      support: supportFor(feature, options),
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
