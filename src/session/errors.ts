import { AssayError, type ErrorOptions } from '../base/errors.ts'

/**
 * The server did not do what was expected of it. Codes: E_EXPECTATION (nothing fitted in time), E_UNEXPECTED (what must
 * not come came), E_STREAM_ENDED (the stream or connection ended first), E_MALFORMED (the server's XML broke the rules).
 */
export class ExpectationError extends AssayError {
  readonly expected: string
  readonly observed: string

  constructor(code: string, message: string, facts: ErrorOptions & { expected: string; observed: string }) {
    super(code, message, facts)
    this.expected = facts.expected
    this.observed = facts.observed
  }
}

/** The server does not offer an optional feature; E_NOT_OFFERED, with what it offered instead as evidence. */
export class NotOfferedError extends AssayError {
  constructor(feature: string, evidence: string) {
    super('E_NOT_OFFERED', `the server does not offer ${feature}: ${evidence}`)
  }
}

/** SASL failed. Codes: E_SASL_REFUSED (the server said no), E_SASL_SERVER (the server's own proof or message is wrong). */
export class AuthenticationError extends AssayError {
  /** The defined condition of RFC 6120 §6.5 that the server gave, if it gave one. */
  readonly condition: string | undefined

  constructor(code: string, message: string, options: ErrorOptions & { condition?: string } = {}) {
    super(code, message, options)
    this.condition = options.condition
  }
}
