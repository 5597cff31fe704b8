import type { Catalogue } from '../requirements/catalogue.ts'
import type { ScenarioVerdict } from '../requirements/verdict.ts'
import type { ReadyTarget } from '../target/target.ts'
import type { ComponentPool } from './component-pool.ts'
import type { Mutation } from './mutation.ts'
import type { StallWatch } from './stall-watch.ts'

/** What an audit wants to know of a scenario. */
export interface AuditFacts {
  /** Milliseconds from its beginning to its last step. */
  readonly tookMs: number
  /** Expectations that its Thens saw satisfied. */
  readonly satisfied: number
  /** Its negative judgements. */
  readonly absent: number
  /** How often the mutation in force changed something. */
  readonly acted: number
  readonly mutation?: Mutation
}

/** What all scenarios of a run share. */
export interface Harness {
  readonly ready: ReadyTarget
  readonly catalogue: Catalogue
  /** Milliseconds a wait may take. */
  readonly timeoutMs: number
  readonly stalls: StallWatch
  /** What the target lets connect as components. */
  readonly components: ComponentPool
  /** Fires when the run is to end early. */
  readonly signal?: AbortSignal
  /** Called as each scenario ends, for progress and audits. */
  readonly onVerdict?: (outcome: ScenarioVerdict & AuditFacts) => void
}

let current: Harness | undefined

/** Puts a harness in place for the scenarios of this process; undefined takes it away. */
export function installHarness(harness: Harness | undefined): void {
  current = harness
}

/** The harness in place, if there is one. */
export function installedHarness(): Harness | undefined {
  return current
}

/** The harness in place. @throws TypeError where a scenario runs without one. */
export function harness(): Harness {
  if (!current)
    throw new TypeError('no target is ready: run features with assay certify, or with the given cucumber.mjs')
  return current
}
