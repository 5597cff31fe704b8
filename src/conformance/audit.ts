import type { Envelope } from '@cucumber/messages'
import type { Level } from '../requirements/requirement.ts'
import { requirementsOfTags, scenarioId } from '../requirements/scenario-id.ts'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import { type AuditReport, reportAudit, type Trial } from './audit-report.ts'
import { type AuditFacts, harness } from './harness.ts'
import { loadSteps, runLanes } from './lanes.ts'
import type { Place } from './merge.ts'
import { mutantsOf, type Passed } from './mutants.ts'
import type { Mutation } from './mutation.ts'
import type { PlannedFeature, Selection } from './plan.ts'
import { runConformance } from './run.ts'

export interface AuditOptions {
  readonly selection: Selection
  readonly lanes: number
  readonly signal?: AbortSignal | undefined
  /** How far the audit is: trials done of trials planned; the run before it counts as none. */
  readonly onProgress?: (done: number, planned: number) => void
}

/** Receives every scenario's outcome while an audit runs; hand it to the harness as `onVerdict`. */
export class AuditCollector {
  #receive: ((outcome: ScenarioVerdict & AuditFacts) => void) | undefined

  readonly onVerdict = (outcome: ScenarioVerdict & AuditFacts): void => this.#receive?.(outcome)

  receiveWith(receive: (outcome: ScenarioVerdict & AuditFacts) => void): void {
    this.#receive = receive
  }
}

type Candidate = Passed & { readonly level: Level; readonly place: Place }

/** A round of an audit over one feature: each of its scenarios under one mutation. */
interface Round extends PlannedFeature {
  readonly mutations: Readonly<Record<string, Mutation>>
}

/**
 * Asks of every scenario that passes whether it can fail: runs it once more under each of its mutations.
 * @throws ConfigurationError as {@link runConformance}
 */
export async function runAudit(collector: AuditCollector, options: AuditOptions): Promise<AuditReport> {
  const { lanes, signal, onProgress } = options
  const { catalogue } = harness()
  const { candidates, scenarios } = await findCandidates(collector, options)
  const rounds = roundsOf(candidates, (candidate) => mutantsOf(candidate, catalogue))
  const planned = rounds.reduce((sum, round) => sum + round.scenarios, 0)
  const trials: Trial[] = []
  collector.receiveWith(({ id, requirements, level, verdict, acted, mutation }) => {
    if (mutation) trials.push({ scenario: id, requirements, level, mutation, verdict, acted })
    onProgress?.(trials.length, planned)
  })
  const support = await loadSteps()
  const parametersFor = (feature: PlannedFeature) => ({ mutations: (feature as Round).mutations })
  const common = { support, signal, parametersFor, input: () => () => {} }
  await runLanes({ ...common, features: rounds, tags: 'not @exclusive', lanes })
  await runLanes({ ...common, features: rounds, tags: '@exclusive', lanes: 1 })
  return reportAudit(scenarios, candidates, trials)
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
  await runConformance({ selection, lanes, signal, onEnvelope })
  const candidates = [...outcomes.values()].flatMap((outcome): Candidate[] => {
    const place = places.get(outcome.id)
    return place && outcome.verdict === 'pass' ? [{ ...outcome, place }] : []
  })
  return { candidates, scenarios: outcomes.size }
}

/** Packs the mutants of all scenarios into as few runs of each feature as it takes. */
function roundsOf(candidates: readonly Candidate[], mutants: (candidate: Candidate) => Mutation[]): Round[] {
  const rounds = new Map<string, { uri: string; lines: number[]; mutations: Record<string, Mutation> }>()
  for (const candidate of candidates)
    for (const [number, mutation] of mutants(candidate).entries()) {
      const { uri, line } = candidate.place
      const key = `${uri} ${number}`
      const round = rounds.get(key) ?? { uri, lines: [], mutations: {} }
      rounds.set(key, round)
      round.lines.push(line)
      round.mutations[candidate.id] = mutation
    }
  return [...rounds.values()].map((round) => ({ ...round, scenarios: round.lines.length }))
}
