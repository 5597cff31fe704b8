import { AssayError, messageOf } from '../base/errors.ts'
import type { Level } from '../requirements/requirement.ts'
import type { Verdict } from '../requirements/verdict.ts'
import { AuthenticationError, ExpectationError, NotOfferedError } from '../session/errors.ts'
import { redact } from '../wire/redact.ts'
import type { Phase } from './phase.ts'

/** A Then found something wrong that is no failed expectation of a session: a comparison between two observations. */
export class Finding extends ExpectationError {
  constructor(message: string, facts: { expected: string; observed: string }) {
    super('E_FINDING', message, facts)
  }
}

/** What a failed step makes of its scenario. */
export interface Judgement {
  readonly verdict: Verdict
  readonly reason: string
  readonly expected?: string
  readonly observed?: string
}

/** How hard a failure of a requirement of this level counts. A MAY that is not done is merely not supported. */
function failureOf(level: Level): Verdict {
  if (level === 'MAY') return 'unsupported'
  return level === 'SHOULD' || level === 'SHOULD NOT' ? 'advisory' : 'fail'
}

/** The circumstances in which a step failed. */
export interface Circumstances {
  readonly phase: Phase
  readonly level: Level
  readonly timeoutMs: number
  /** Longest stall of our own event loop while the scenario ran, in milliseconds. */
  readonly stalledMs: number
  /** The run is ending early. */
  readonly aborted: boolean
}

/**
 * Judges a failed step (docs/verdicts.md). Only what a Then finds about the server can fail it; what the harness could
 * not do, or did while it was itself stalled, leaves the scenario undecided.
 */
export function judge(error: unknown, circumstances: Circumstances): Judgement {
  const { phase, level, timeoutMs, stalledMs, aborted } = circumstances
  const reason = messageOf(error)
  // What a server sent may hold a SASL payload, which a transcript shows no more than this.
  const facts =
    error instanceof ExpectationError ? { expected: error.expected, observed: redact(error.observed) } : {}
  if (aborted) return { verdict: 'inconclusive', reason: 'the run was interrupted' }
  if (error instanceof NotOfferedError && phase !== 'then') return { verdict: 'unsupported', reason }
  const finding =
    error instanceof ExpectationError ||
    error instanceof NotOfferedError ||
    error instanceof AuthenticationError
  if (phase === 'then' && finding) {
    if (reasonableStall(stalledMs, timeoutMs))
      return {
        verdict: 'inconclusive',
        reason: `our own event loop stalled for ${Math.round(stalledMs)} ms: ${reason}`,
        ...facts,
      }
    return { verdict: failureOf(level), reason, ...facts }
  }
  if (error instanceof AssayError) {
    const where = phase === 'given' ? 'the precondition could not be set up' : 'the harness could not act'
    return { verdict: 'inconclusive', reason: `${phase === 'then' ? '' : `${where}: `}${reason}`, ...facts }
  }
  return { verdict: 'inconclusive', reason: `an error of Assay itself: ${reason}` }
}

/** A stall that may have eaten the time in which the server's answer was due. */
function reasonableStall(stalledMs: number, timeoutMs: number): boolean {
  return stalledMs > timeoutMs / 4
}
