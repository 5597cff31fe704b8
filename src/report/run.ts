import type { SCHEMA_VERSION } from './model.ts'

/** What a server says of itself (XEP-0092). */
interface Software {
  readonly name: string
  readonly version?: string
  readonly os?: string
}

/** What ran, where and how: the content of run.json. */
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
  readonly lanes: number
  /** Options that bear on the outcome, as given. */
  readonly options: RunOptions
  readonly interrupted?: { readonly reason: string }
}

/** `strict` and `baseline` are read by the reports; the rest is for the record. */
interface RunOptions {
  readonly strict?: boolean
  /** Path of the baseline that was applied. */
  readonly baseline?: string
  readonly [option: string]: unknown
}

/** Wall-clock length of the run in milliseconds; 0 where its times cannot be read. */
export function runMilliseconds(run: RunModel): number {
  const length = Date.parse(run.finishedAt) - Date.parse(run.startedAt)
  return Number.isFinite(length) ? Math.max(0, length) : 0
}

/** `Prosody 0.12.3`, or nothing where the server did not say. */
export function softwareOf(run: RunModel): string | undefined {
  const { software } = run.target
  return software && [software.name, software.version].filter(Boolean).join(' ')
}
