import { AssayError } from '../base/errors.ts'

/**
 * A transport could not be made or secured. Codes: E_CONNECT_REFUSED, E_CONNECT_TIMEOUT, E_CONNECT_UNRESOLVED,
 * E_CONNECT_UNREACHABLE, E_CONNECT_LOST, E_TLS_CERTIFICATE, E_TLS_HANDSHAKE, E_TLS_TIMEOUT.
 */
export class ConnectError extends AssayError {}

const CONNECT_CODES: Readonly<Record<string, readonly [code: string, phrase: string]>> = {
  ECONNREFUSED: ['E_CONNECT_REFUSED', 'refused the connection'],
  ENOTFOUND: ['E_CONNECT_UNRESOLVED', 'has no address'],
  EAI_AGAIN: ['E_CONNECT_UNRESOLVED', 'could not be resolved'],
  ETIMEDOUT: ['E_CONNECT_TIMEOUT', 'did not answer'],
  ENETUNREACH: ['E_CONNECT_UNREACHABLE', 'is unreachable'],
  EHOSTUNREACH: ['E_CONNECT_UNREACHABLE', 'is unreachable'],
  ECONNRESET: ['E_CONNECT_LOST', 'reset the connection'],
}

const CERTIFICATE_CODES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'has expired',
  CERT_NOT_YET_VALID: 'is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'names another host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'is signed by an authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'is signed by an authority that is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'is signed by an authority that is not trusted here',
  CERT_SIGNATURE_FAILURE: 'carries a wrong signature',
  CERT_REVOKED: 'was revoked',
}

function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : ''
}

/** The error of a TCP connection that did not come about. */
export function connectError(where: string, cause: unknown): ConnectError {
  const [code, phrase] = CONNECT_CODES[codeOf(cause)] ?? [
    'E_CONNECT_LOST',
    `could not be reached (${codeOf(cause) || String(cause)})`,
  ]
  return new ConnectError(code, `${where} ${phrase}`, { cause })
}

/** The error of a TLS handshake that did not come about. */
export function tlsError(where: string, cause: unknown): ConnectError {
  const certificate = CERTIFICATE_CODES[codeOf(cause)]
  if (certificate)
    return new ConnectError('E_TLS_CERTIFICATE', `the certificate of ${where} ${certificate}`, {
      cause,
      hint: 'name its authority under tls.ca in a target file, or set tls.verify to false if you mean it',
    })
  const reason = cause instanceof Error ? cause.message.trim() : String(cause)
  return new ConnectError('E_TLS_HANDSHAKE', `TLS with ${where} failed: ${reason}`, { cause })
}
