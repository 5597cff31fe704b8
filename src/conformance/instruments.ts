import type { Violation } from '../requirements/violation.ts'
import { chained, type Interceptor } from '../session/interceptor.ts'
import type { AuditFacts } from './harness.ts'
import { AutomaticAudit, type Mutation } from './mutation.ts'
import type { Phase } from './phase.ts'
import { type ArmedViolation, armViolation } from './violation/arm.ts'

export interface InstrumentOptions {
  readonly mutation?: Mutation | undefined
  /** Milliseconds that a Then still waits once the mutation has acted. */
  readonly patienceMs?: number | undefined
  /** Rules that make the server look as if it did what the scenario's requirements say. */
  readonly enactment: readonly Violation[]
  /** Fills in placeholders, with plain values. */
  readonly resolve: (text: string) => string
}

/** What stands between a server and the sessions of one scenario while it is audited. */
export class Instruments {
  readonly #mutation: Mutation | undefined
  readonly #audit: AutomaticAudit
  readonly #violation: ArmedViolation | undefined
  /** The nearest to the server first. */
  readonly #rules: readonly ArmedViolation[]
  readonly #interceptor: Interceptor | undefined
  #phase: Phase = 'given'

  constructor({ mutation, patienceMs, enactment, resolve }: InstrumentOptions) {
    this.#mutation = mutation
    this.#audit = new AutomaticAudit({
      mutation,
      patienceMs,
      judging: () => this.#phase === 'then',
      broken: () => (this.#violation?.acted ?? 0) > 0,
    })
    const arm = (violation: Violation) => armViolation(violation, { resolve })
    this.#violation = mutation?.kind === 'violation' ? arm(mutation.violation) : undefined
    this.#rules = [...enactment.map(arm), ...(this.#violation ? [this.#violation] : [])]
    this.#interceptor =
      this.#rules.length > 0 ? chained(this.#rules.map(({ interceptor }) => interceptor)) : undefined
  }

  /** Called before each step. */
  enter(phase: Phase): void {
    if (phase !== 'given') for (const rule of this.#rules) rule.arm()
    this.#phase = phase
  }

  /** The part of a session's options that lets them act on it. */
  get sessionOptions() {
    return { audit: this.#audit, ...(this.#interceptor ? { interceptor: this.#interceptor } : {}) }
  }

  /** What they saw and did so far. */
  get facts(): Omit<AuditFacts, 'tookMs'> {
    return {
      satisfied: this.#audit.satisfiedCount,
      absent: this.#audit.absentCount,
      acted: this.#audit.acted + (this.#violation?.acted ?? 0),
      ...(this.#mutation ? { mutation: this.#mutation } : {}),
    }
  }
}
