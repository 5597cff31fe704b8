import type { PeerCertificate } from 'node:tls'
import { TargetError } from '../base/errors.ts'
import { negotiate } from '../session/negotiate.ts'
import type { ConnectError } from '../wire/errors.ts'
import { clientOptions, securedStage } from './session-options.ts'
import type { Target } from './target.ts'

const HINTS =
  'name its authority under tls.ca in a target file, or set tls.verify to false there if you mean it'

/**
 * The error of a target whose TLS does not hold, told with what its certificate says (E_TARGET_TLS).
 * @param where host and port.
 */
export async function tlsProblem(target: Target, where: string, cause: ConnectError): Promise<TargetError> {
  if (cause.code !== 'E_TLS_CERTIFICATE')
    return new TargetError('E_TARGET_TLS', `TLS with ${where} failed: ${reasonOf(cause)}`, { cause })
  const certificate = await peerCertificate(target)
  const message = certificate
    ? describe(certificate, { where, target, cause })
    : `${cause.message} (${where})`
  return new TargetError('E_TARGET_TLS', message, { cause, hint: HINTS })
}

function reasonOf(error: ConnectError): string {
  return error.cause instanceof Error ? error.cause.message.trim() : error.message
}

/** Looks at the certificate without believing it; nothing is sent over that connection but a stream header. */
async function peerCertificate(target: Target): Promise<PeerCertificate | undefined> {
  try {
    const unchecked = { ...target, tls: { ...target.tls, verify: false } }
    const session = await negotiate(clientOptions(unchecked, { actor: 'assay' }), securedStage(target))
    const certificate = session.secured?.getPeerCertificate()
    await session.close()
    return certificate
  } catch {
    // The check that failed says enough without it.
    return undefined
  }
}

interface Finding {
  readonly where: string
  readonly target: Target
  readonly cause: ConnectError
}

function describe(certificate: PeerCertificate, { where, target, cause }: Finding): string {
  const code = cause.cause instanceof Error && 'code' in cause.cause ? cause.cause.code : undefined
  const day = (text: string) => new Date(text).toISOString().slice(0, 10)
  const subject = `the certificate of ${where}`
  if (code === 'CERT_HAS_EXPIRED') return `${subject} expired on ${day(certificate.valid_to)}`
  if (code === 'CERT_NOT_YET_VALID') return `${subject} is not valid before ${day(certificate.valid_from)}`
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = certificate.subjectaltname ?? certificate.subject?.CN ?? 'nobody'
    return `${subject} is for ${names} and not for ${target.domain}`
  }
  const issuer = certificate.issuer?.CN ?? certificate.issuer?.O
  const predicate = cause.message.replace(/^the certificate of \S+ /, '')
  return `${subject} ${predicate}${issuer ? ` (issuer: ${issuer})` : ''}`
}
