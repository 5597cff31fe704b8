import type { Envelope } from '@cucumber/messages'
import { groupBy } from '../base/group.ts'
import type { Level } from '../requirements/requirement.ts'
import { requirementsOfTags, scenarioId } from '../requirements/scenario-id.ts'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import { type AuditReport, isKill, reportAudit, type Trial } from './audit-report.ts'
import { type AuditFacts, harness } from './harness.ts'
import { type LaneOptions, loadSteps, runLanes } from './lanes.ts'
import type { Place } from './merge.ts'
import { mutantsOf, type Passed } from './mutants.ts'
import type { Mutation } from './mutation.ts'
import { GROUPS, inPieces, type Plan, type PlannedFeature, type Selection } from './plan.ts'
import { runConformance } from './run.ts'
import type { WorldParameters } from './world.ts'

/** How far an audit is, after its first plain run. */
export interface AuditProgress {
  readonly trials: number
  readonly killed: number
  readonly candidates: number
}

export interface AuditOptions {
  readonly selection: Selection
  readonly lanes: number
  readonly signal?: AbortSignal | undefined
  /** Try every mutation, also on scenarios that one has failed already. */
  readonly every?: boolean | undefined
  readonly onProgress?: (progress: AuditProgress) => void
}

/** Receives every scenario's outcome while an audit runs; hand it to the harness as `onVerdict`. */
export class AuditCollector {
  #receive: ((outcome: ScenarioVerdict & AuditFacts) => void) | undefined

  readonly onVerdict = (outcome: ScenarioVerdict & AuditFacts): void => this.#receive?.(outcome)

  receiveWith(receive: (outcome: ScenarioVerdict & AuditFacts) => void): void {
    this.#receive = receive
  }
}

/** `enacted`: it passes only while the enactments of its requirements act. */
type Candidate = Passed & {
  readonly level: Level
  readonly place: Place
  readonly tookMs: number
  readonly enacted: boolean
}

/**
 * Once a mutation has acted, a wait goes on for three times as long as the whole scenario took when nothing was broken,
 * and at least for this, in milliseconds: what has not come by then is not going to.
 */
const LEAST_PATIENCE_MS = 600
const PATIENCE_FACTOR = 3

/** Scenarios of a feature, each under one mutation. */
interface Try extends PlannedFeature {
  /** By scenario id. */
  readonly mutations: Readonly<Record<string, Mutation>>
  /** Milliseconds by scenario id. */
  readonly patience: Readonly<Record<string, number>>
  readonly enact: boolean
}

/** Parameters of a scenario's world, as a try has them. */
function parametersFor(feature: PlannedFeature): WorldParameters {
  const { mutations, patience, enact } = feature as Try
  return { mutations, patience, enact }
}

/**
 * Asks of every scenario that passes, by itself or with the enactments of its requirements, whether it can fail: runs it
 * once more under its mutations, in rounds, until one has failed it; with `every` under all of them. Survivors are tried
 * again alone before they count as such.
 * @throws ConfigurationError as {@link runConformance}
 */
export async function runAudit(collector: AuditCollector, options: AuditOptions): Promise<AuditReport> {
  const { lanes, signal, every = false, onProgress } = options
  const { catalogue } = harness()
  const { candidates, scenarios, unplayed, steps } = await findCandidates(collector, options)
  const open = new Map(candidates.map((candidate) => [candidate, mutantsOf(candidate, catalogue)]))
  const trials: Trial[] = []
  const killed = new Set<string>()
  collector.receiveWith(({ id, requirements, level, verdict, acted, mutation }) => {
    if (!mutation) return
    const trial = { scenario: id, requirements, level, mutation, verdict, acted }
    trials.push(trial)
    if (isKill(trial)) killed.add(id)
    onProgress?.({ trials: trials.length, killed: killed.size, candidates: candidates.length })
  })
  const support = await loadSteps()
  const common = { support, steps, signal, parametersFor, input: () => () => {} }
  for (let round = 0; !signal?.aborted; round += 1) {
    const tries = [...open].flatMap(([candidate, mutants]) => {
      const mutation = mutants[round]
      return mutation && (every || !killed.has(candidate.id))
        ? [impatient(tryOf(candidate, mutation), candidate)]
        : []
    })
    if (tries.length === 0) break
    await runGroups({ ...common, features: together(tries), lanes })
  }
  // What a crowd of others kept from being decided is tried once more, alone.
  const again = [...open].flatMap(([candidate, mutants]) =>
    killed.has(candidate.id) ? [] : mutants.map((mutation) => tryOf(candidate, mutation)),
  )
  if (!signal?.aborted) await runLanes({ ...common, features: again, tags: '', lanes: 1 })
  return reportAudit({ scenarios, passed: candidates, unplayed, trials })
}

/** Runs tries side by side, those that cannot be alone. */
async function runGroups(options: Omit<LaneOptions, 'tags'>): Promise<void> {
  await Promise.all([
    runLanes({ ...options, tags: GROUPS.parallel }),
    runLanes({ ...options, tags: GROUPS.components, lanes: harness().components.size }),
  ])
  await runLanes({ ...options, tags: GROUPS.exclusive, lanes: 1 })
}

function tryOf({ id, place: { uri, line }, enacted }: Candidate, mutation: Mutation): Try {
  return { uri, lines: [line], scenarios: 1, mutations: { [id]: mutation }, patience: {}, enact: enacted }
}

function impatient(attempt: Try, { id, tookMs }: Candidate): Try {
  return { ...attempt, patience: { [id]: Math.max(LEAST_PATIENCE_MS, PATIENCE_FACTOR * tookMs) } }
}

/** Tries of one feature together, a few at a time: its file is read once for all of them. */
function together(tries: readonly Try[]): Try[] {
  const groups = groupBy(tries, ({ uri, enact }) => `${enact} ${uri}`)
  return [...groups.values()].flatMap((own) =>
    inPieces([{ uri: '', lines: own.map((_, index) => index), scenarios: own.length }]).map(({ lines }) =>
      lines.map((index) => own[index] as Try).reduce(joined),
    ),
  )
}

function joined(one: Try, other: Try): Try {
  return {
    ...one,
    lines: [...one.lines, ...other.lines],
    scenarios: one.scenarios + other.scenarios,
    mutations: { ...one.mutations, ...other.mutations },
    patience: { ...one.patience, ...other.patience },
  }
}

async function findCandidates(collector: AuditCollector, { selection, lanes, signal }: AuditOptions) {
  const places = new Map<string, Place>()
  const outcomes = new Map<string, ScenarioVerdict & AuditFacts>()
  collector.receiveWith((outcome) => outcomes.set(outcome.id, outcome))
  const onEnvelope = ({ pickle }: Envelope) => {
    if (!pickle) return
    const [main = pickle.uri] = requirementsOfTags(pickle.tags.map(({ name }) => name))
    places.set(scenarioId(main, pickle.name), { uri: pickle.uri, line: pickle.location?.line ?? 0 })
  }
  let steps: Plan['steps'] | undefined
  const onPlan = (plan: Plan) => {
    steps = plan.steps
  }
  await runConformance({ selection, lanes, signal, onEnvelope, onPlan })
  const scenarios = outcomes.size
  const candidatesOf = (enacted: boolean) =>
    [...outcomes.values()].flatMap((outcome): Candidate[] => {
      const place = places.get(outcome.id)
      return place && outcome.verdict === 'pass' ? [{ ...outcome, place, enacted }] : []
    })
  const candidates = candidatesOf(false)
  const { catalogue } = harness()
  const plays = [...outcomes.values()].flatMap(({ id, requirements, verdict }): Try[] => {
    const place = places.get(id)
    const enactable = requirements.some((each) => (catalogue.get(each)?.enactment ?? []).length > 0)
    if (!place || verdict === 'pass' || !enactable) return []
    return [{ uri: place.uri, lines: [place.line], scenarios: 1, mutations: {}, patience: {}, enact: true }]
  })
  outcomes.clear()
  if (plays.length > 0 && !signal?.aborted) {
    const common = { support: await loadSteps(), steps, signal, parametersFor, input: () => () => {} }
    await runGroups({ ...common, features: together(plays), lanes })
  }
  const unplayed = [...outcomes.values()].filter(({ verdict }) => verdict !== 'pass')
  return { candidates: [...candidates, ...candidatesOf(true)], scenarios, unplayed, steps }
}
