import type { SCHEMA_VERSION } from './model.ts'

/** What a server says of itself (XEP-0092). */
interface Software {
  readonly name: string
  readonly version?: string
  readonly os?: string
}

/** The load run of a directory. */
export interface LoadRun {
  /** The command as it was called; that of the directory's certify run is another. */
  readonly command: readonly string[]
  /** Name of the load scenario. */
  readonly scenario: string
  /** Path of its file. */
  readonly file: string
  readonly clients: number
  readonly executor: string
  /** Decides which operation and which client each arrival takes. */
  readonly seed: number
  readonly workers: number
  readonly processes: number
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly finishedAt: string
  /** Options that bear on the outcome, as given. */
  readonly options: { readonly [option: string]: unknown }
  readonly interrupted?: { readonly reason: string }
}

/** What ran, where and how: the content of run.json. A run certified (`lanes`), put load on a server (`load`), or both. */
export interface RunModel {
  readonly schemaVersion: typeof SCHEMA_VERSION
  /** Also the name of the run's directory: letters, digits, `.`, `_` and `-`. */
  readonly id: string
  /** The command as it was called, without the path of the program: `['assay', 'certify', 'prosody']`. */
  readonly command: readonly string[]
  readonly versions: { readonly assay: string; readonly node: string }
  /** Operating system and architecture: `linux x64`. */
  readonly platform: string
  readonly target: {
    readonly name: string
    /** TARGET as given on the command line, where it is not the name. */
    readonly given?: string
    readonly domain: string
    readonly software?: Software
  }
  /** ISO 8601, UTC. */
  readonly startedAt: string
  readonly finishedAt: string
  /** Seed of the order of scenarios. */
  readonly seed?: number
  /** Scenarios at a time; absent where nothing was certified. */
  readonly lanes?: number
  /** Options that bear on the outcome, as given. */
  readonly options: RunOptions
  readonly interrupted?: { readonly reason: string }
  /** Absent where no load was put on the server. */
  readonly load?: LoadRun
}

/** `strict` and `baseline` are read by the reports; the rest is for the record. */
interface RunOptions {
  readonly strict?: boolean
  /** Path of the baseline that was applied. */
  readonly baseline?: string
  readonly [option: string]: unknown
}

/** What identifies a run and does not depend on its job. */
export type RunIdentity = Pick<RunModel, 'schemaVersion' | 'id' | 'versions' | 'platform' | 'target'>

/** run.json of a run that only put load on a server. */
export function runOfLoad(identity: RunIdentity, load: LoadRun): RunModel {
  const { command, startedAt, finishedAt, seed, options, interrupted } = load
  const outcome = interrupted === undefined ? {} : { interrupted }
  return { ...identity, command, startedAt, finishedAt, seed, options, ...outcome, load }
}

/** run.json of a run to whose directory a load run is added; an earlier load run gives way. */
export function withLoad(run: RunModel, load: LoadRun): RunModel {
  if (run.lanes !== undefined) return { ...run, load }
  const { schemaVersion, id, versions, platform, target } = run
  return runOfLoad({ schemaVersion, id, versions, platform, target }, load)
}

/** Wall-clock length in milliseconds; 0 where the times cannot be read. */
export function runMilliseconds(run: Pick<RunModel, 'startedAt' | 'finishedAt'>): number {
  const length = Date.parse(run.finishedAt) - Date.parse(run.startedAt)
  return Number.isFinite(length) ? Math.max(0, length) : 0
}

/** `Prosody 0.12.3`, or nothing where the server did not say. */
export function softwareOf(run: RunModel): string | undefined {
  const { software } = run.target
  return software && [software.name, software.version].filter(Boolean).join(' ')
}

/** Whether a certify run was to cover only a part of the scenarios, so that what it did not reach is no news. */
export function isPartial({ options }: RunModel): boolean {
  return options.spec !== undefined || options.tags !== undefined || options.profile !== undefined
}
