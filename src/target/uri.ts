import { UsageError } from '../base/errors.ts'

/** A target written as `xmpp://` or `xmpps://`. */
export interface TargetUri {
  readonly domain: string
  /** Direct TLS from the first byte (`xmpps`). */
  readonly direct: boolean
  /** Undefined where SRV records decide. */
  readonly port?: number
  readonly username?: string
  readonly password?: string
}

const FORM = 'xmpp://[user:password@]domain[:port] or xmpps://…'

/** Whether a text is meant as a target URI. */
export function isTargetUri(text: string): boolean {
  return /^xmpps?:/i.test(text)
}

/**
 * Reads `xmpp[s]://[user:password@]domain[:port]`.
 * @throws UsageError (E_TARGET_URI)
 */
export function parseTargetUri(text: string): TargetUri {
  const refuse = (problem: string, cause?: unknown) =>
    new UsageError('E_TARGET_URI', `the target ${withoutPassword(text)} ${problem}`, {
      cause,
      hint: `write ${FORM}`,
    })
  if (!/^xmpps?:\/\//i.test(text)) throw refuse("lacks '//' after its scheme")
  let url: URL
  try {
    url = new URL(text)
  } catch (cause) {
    throw refuse('is not a valid URI', cause)
  }
  if (url.hostname === '') throw refuse('names no domain')
  if (url.port === '0') throw refuse('has the port 0')
  const rest = `${url.pathname.replace(/^\/$/, '')}${url.search}${url.hash}`
  if (rest) throw refuse(`has '${rest}' after the domain, which means nothing here`)
  if (url.username === '' && url.password !== '') throw refuse('has a password without a user')
  if (url.username !== '' && url.password === '') throw refuse('has a user without a password')
  try {
    return {
      // RFC 7622 §3.2.1: domainparts are compared in lower case.
      domain: decodeURIComponent(url.hostname).toLowerCase(),
      direct: url.protocol === 'xmpps:',
      ...(url.port === '' ? {} : { port: Number(url.port) }),
      ...(url.username === ''
        ? {}
        : { username: decodeURIComponent(url.username), password: decodeURIComponent(url.password) }),
    }
  } catch (cause) {
    throw refuse('is wrongly percent-encoded', cause)
  }
}

/** The URI as it may be shown. */
function withoutPassword(text: string): string {
  return text.replace(/(:\/\/[^/@:]*):[^@]*@/, '$1:…@')
}
