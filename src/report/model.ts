import type { CellResult } from '../requirements/profiles/decide.ts'
import type { Level } from '../requirements/requirement.ts'
import type { ExchangeEntry, Totals, Verdict } from '../requirements/verdict.ts'

/** Version of the shape of compliance.json and run.json; raised when a reader of the old shape would err. */
export const SCHEMA_VERSION = 1

/** How a scenario's verdict stands to the baseline; absent where the baseline does not speak of it. */
type BaselineMark = 'expected' | 'new' | 'unexpected-pass' | 'vanished'

/** A step of a scenario as it was run: the placeholders of an outline are filled in. */
export interface ScenarioStep {
  /** What Given, When and Then mean, also behind And; absent where the stream does not tell. */
  readonly kind?: 'given' | 'when' | 'then'
  readonly text: string
  /** Its doc string, or its table with bars between the cells. */
  readonly argument?: string
  /** Absent where it passed. `decided` is the one that the verdict hangs on, where it is no pass. */
  readonly outcome?: 'decided' | 'not-run'
}

/** One scenario as it stands in compliance.json. */
export interface ScenarioResult {
  readonly id: string
  /** Path of the feature file. */
  readonly feature: string
  /** Line of the scenario, or of its Examples row; 0 where the stream does not tell. */
  readonly line: number
  readonly name: string
  readonly requirements: readonly string[]
  readonly level: Level
  readonly spec: string
  readonly section: string
  /** What the first requirement says; empty where the catalogue does not know it. */
  readonly says: string
  readonly verdict: Verdict
  /** One line: why it is not a pass. */
  readonly reason?: string
  /** The step that decided. */
  readonly step?: string
  readonly expected?: string
  readonly observed?: string
  /** Absent in files of versions that did not keep them. */
  readonly steps?: readonly ScenarioStep[]
  readonly durationMs: number
  /** An earlier attempt at this scenario does not count. */
  readonly retried: boolean
  /** What passed over the wire; only where the verdict is not `pass`. */
  readonly exchange?: readonly ExchangeEntry[]
  readonly baseline?: BaselineMark
  /** The reason the baseline gives, where `baseline` is `expected`, `unexpected-pass` or `vanished`. */
  readonly baselineReason?: string
}

/** A run that did not come to its end. */
export interface Interruption {
  readonly reason: string
  /** Scenarios the run meant to run. */
  readonly planned: number
  /** Scenarios that came to their end. */
  readonly ran: number
}

/** A difference between a run and its baseline that someone should look at. */
export interface BaselineNews {
  readonly kind: 'new-failure' | 'unexpected-pass' | 'vanished'
  readonly requirement: string
  /** Id of the scenario; absent where the baseline's entry matches none. */
  readonly scenario?: string
  readonly verdict?: Verdict
  /** The scenario's reason for a new failure, the baseline's for the other kinds. */
  readonly reason: string
  /** Concerns a SHOULD, and so decides the outcome only under `--strict`. */
  readonly advisory: boolean
}

/** What a certify run found: the content of compliance.json. */
export interface ComplianceModel {
  readonly schemaVersion: typeof SCHEMA_VERSION
  readonly target: string
  readonly profile?: string
  readonly totals: Totals
  readonly scenarios: readonly ScenarioResult[]
  readonly interrupted?: Interruption
  /** What went wrong outside any scenario: a feature that could not be parsed, a failed global hook. */
  readonly problems?: readonly string[]
  /** Present where a baseline was applied. */
  readonly news?: readonly BaselineNews[]
  /** The cells of the profile that was certified against; present where one was. */
  readonly cells?: readonly CellResult[]
}
