import type { LoadModel } from '../metrics/load-model.ts'
import type { ComplianceModel, ScenarioResult } from './model.ts'
import type { RunModel } from './run.ts'

/**
 * The contract between what makes a report and the page that shows it. The page knows no more than this: a file hands
 * it all at once, a server could hand it a new {@link PageData} whenever something happened.
 */
export interface PageData {
  readonly run: RunModel
  readonly compliance?: PageCompliance
  readonly load?: LoadModel
}

export type PageCompliance = Omit<ComplianceModel, 'scenarios'> & {
  readonly scenarios: readonly PageScenario[]
}

/** A scenario without what is shown only when it is opened. */
export type PageScenario = Omit<ScenarioResult, DetailKey>

/** What is shown only when a scenario is opened: most of a run's bytes. */
export type ScenarioDetails = Pick<ScenarioResult, DetailKey> & {
  /** Entries that were taken from the beginning of the exchange to keep the page light. */
  readonly entriesCut?: number
}

type DetailKey = 'steps' | 'expected' | 'observed' | 'exchange'

/** Where the page has its data from. */
export interface ReportSource {
  /** @throws Error where the data cannot be read; its message is for the reader of the page. */
  data(): Promise<PageData>
  /** @param index of the scenario in {@link PageCompliance.scenarios} */
  details(index: number): Promise<ScenarioDetails>
}

/**
 * How a file carries it: each part is JSON, gzipped, in base64, in a script element of this type, which browsers do not
 * run. The part {@link DATA_ID} is the {@link PageData}; the details follow in blocks, so that only those of one block have
 * to be unpacked when a scenario is opened.
 */
export const PART_TYPE = 'application/gzip'
export const DATA_ID = 'data'

/** Id of the element with a block of details. */
export function blockId(block: number): string {
  return `details-${block}`
}

/** The first part. */
export interface PackedData {
  readonly data: PageData
  /** Index of the first scenario of each block; a block is an array of {@link ScenarioDetails}. */
  readonly blocks: readonly number[]
}
