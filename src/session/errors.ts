import { AssayError, type ErrorOptions } from '../base/errors.ts'
import type { StreamEvent } from '../wire/event.ts'

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

/**
 * The server reset the connection while we were still sending; E_CONNECTION_RESET. The reset takes with it what the server
 * had said last, so that nothing can be told of it: no finding about the server.
 */
export class ConnectionResetError extends AssayError {
  constructor(expected: string) {
    super(
      'E_CONNECTION_RESET',
      `the connection was reset while we were still sending, which may have taken the server's last words with it (${expected})`,
    )
  }
}

/** Whether a stream ended by a reset that met data of ours on its way. */
export function isResetWhileSending(event: StreamEvent): boolean {
  return (
    event.kind === 'end' &&
    event.error !== undefined &&
    'syscall' in event.error &&
    event.error.syscall === 'write'
  )
}
