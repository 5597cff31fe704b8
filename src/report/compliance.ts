import { totalsOf } from '../requirements/verdict.ts'
import { Attempts } from './attempts.ts'
import type { Envelope } from './envelope.ts'
import type { ComplianceModel, Interruption, ScenarioResult } from './model.ts'
import { SCHEMA_VERSION } from './model.ts'
import { readMessages } from './ndjson.ts'
import { byPlace } from './order.ts'
import { type RequirementLookup, scenarioResult } from './scenario-result.ts'

/** What the message stream cannot tell by itself. */
export interface ComplianceOptions {
  /** The target's label. */
  readonly target: string
  readonly requirements: RequirementLookup
  readonly profile?: string
  /** How many scenarios the run meant to run; lanes announce a file's scenarios only when they come to it. */
  readonly planned?: number
  /** Why the run was cut short, where the stream does not say so. */
  readonly interrupted?: string
}

/**
 * Computes the compliance model from Cucumber's messages alone.
 * A higher attempt supersedes a lower one; a scenario without a verdict, or cut off, is `inconclusive`.
 */
export async function complianceOf(
  messages: Iterable<Envelope> | AsyncIterable<Envelope>,
  options: ComplianceOptions,
): Promise<ComplianceModel> {
  const attempts = new Attempts()
  for await (const envelope of messages) attempts.observe(envelope)
  return complianceFrom(attempts, options)
}

/**
 * The same from a `messages.ndjson`, read as a stream.
 * @throws ReportError (E_MESSAGES_READ) when the file cannot be read or holds a line that is no message.
 */
export function complianceOfFile(path: string, options: ComplianceOptions): Promise<ComplianceModel> {
  return complianceOf(readMessages(path), options)
}

/** The same from attempts that were observed while they happened. */
export function complianceFrom(attempts: Attempts, options: ComplianceOptions): ComplianceModel {
  const scenarios = attempts.all
    .map((attempt): ScenarioResult => scenarioResult(attempt, options.requirements))
    .sort(byPlace)
  const interrupted = interruptionOf(attempts, options)
  return {
    schemaVersion: SCHEMA_VERSION,
    target: options.target,
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    totals: totalsOf(scenarios),
    scenarios,
    ...(interrupted ? { interrupted } : {}),
    ...(attempts.problems.length > 0 ? { problems: [...attempts.problems] } : {}),
  }
}

function interruptionOf(attempts: Attempts, options: ComplianceOptions): Interruption | undefined {
  const ran = attempts.all.filter(({ durationMs }) => durationMs !== undefined).length
  const planned = Math.max(options.planned ?? 0, attempts.planned)
  const cutShort = options.interrupted !== undefined || !attempts.finished || ran < planned
  if (!cutShort) return undefined
  const reason = options.interrupted ?? attempts.endMessage ?? 'the run ended before all scenarios had run'
  return { reason, planned, ran }
}
