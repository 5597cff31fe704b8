import { Resolver } from 'node:dns/promises'
import { TargetError } from '../base/errors.ts'
import { ExpectationError, NotOfferedError } from '../session/errors.ts'
import { negotiate } from '../session/negotiate.ts'
import { ConnectError } from '../wire/errors.ts'
import type { TargetDescription } from './description.ts'
import { clientOptions, securedStage } from './session-options.ts'
import { bareHost, DEFAULT_PORT, lookUpEndpoints, type SrvResolver } from './srv.ts'
import type { Endpoint, Target } from './target.ts'
import { tlsProblem } from './tls-problem.ts'

export interface ReachOptions {
  readonly signal?: AbortSignal
  /** The system's DNS servers where it is left out. */
  readonly resolver?: SrvResolver
}

/** A DNS server that says nothing for this long, in milliseconds and twice, is taken as no response. */
const DNS_TIMEOUT_MS = 2000

/**
 * Finds the endpoints of a target that its description leaves out, and makes sure that a client can open a stream that
 * is secured as the description says.
 * @throws TargetError E_TARGET_UNREACHABLE where nobody answers, E_TARGET_SILENT where no XMPP server does, E_TARGET_TLS;
 *   the signal's reason.
 */
export async function reachTarget(
  description: TargetDescription,
  options: ReachOptions = {},
): Promise<Target> {
  const resolver = options.resolver ?? new Resolver({ timeout: DNS_TIMEOUT_MS, tries: 2 })
  const { domain, tls } = description
  const isDirect = tls.mode === 'direct'
  const given = isDirect ? description.directTls : description.client
  const service = isDirect ? 'xmpps-client' : 'xmpp-client'
  const candidates = given ? [given] : await lookUpEndpoints(domain, { service, resolver })
  const client = description.client ?? (isDirect ? await besideDirect(domain, resolver) : undefined)
  const failures: ConnectError[] = []
  for (const candidate of candidates) {
    options.signal?.throwIfAborted()
    const target = targetAt(description, candidate, client)
    const failure = await tryEndpoint(target, candidate, options.signal)
    if (!failure) return target
    failures.push(failure)
  }
  throw unreachable(domain, failures)
}

/** Where plain connections would go on a target that is reached over direct TLS; nobody has to answer there. */
async function besideDirect(domain: string, resolver: SrvResolver): Promise<Endpoint> {
  const found = await lookUpEndpoints(domain, { service: 'xmpp-client', resolver }).catch(() => [])
  return found[0] ?? { host: bareHost(domain), port: DEFAULT_PORT['xmpp-client'] }
}

function targetAt(description: TargetDescription, reached: Endpoint, client: Endpoint | undefined): Target {
  const { accounts: _, components, directTls, ...same } = description
  const direct = description.tls.mode === 'direct' ? reached : directTls
  return {
    ...same,
    client: client ?? reached,
    ...(direct ? { directTls: direct } : {}),
    ...(components.length > 0 ? { components } : {}),
  }
}

/** Opens and secures one stream. Gives what kept it from connecting; throws what another endpoint would not cure. */
async function tryEndpoint(
  target: Target,
  { host, port }: Endpoint,
  signal: AbortSignal | undefined,
): Promise<ConnectError | undefined> {
  const where = host === target.domain ? `${host}:${port}` : `${host}:${port} (for ${target.domain})`
  try {
    const options = clientOptions(target, { actor: 'assay', ...(signal ? { signal } : {}) })
    const session = await negotiate(options, securedStage(target))
    await session.close()
    return undefined
  } catch (error) {
    signal?.throwIfAborted()
    if (error instanceof ConnectError) {
      if (error.code.startsWith('E_CONNECT')) return error
      throw await tlsProblem(target, where, error)
    }
    if (error instanceof NotOfferedError)
      throw new TargetError('E_TARGET_TLS', `${where} offers no STARTTLS, which the target asks for`, {
        cause: error,
        hint: 'if that is meant, set tls.mode to none in a target file',
      })
    if (error instanceof ExpectationError)
      throw new TargetError(
        'E_TARGET_SILENT',
        `${where} does not answer as an XMPP server does: ${error.message}`,
        { cause: error },
      )
    throw error
  }
}

function unreachable(domain: string, failures: readonly ConnectError[]): TargetError {
  const [first] = failures
  const reasons = failures.map(({ message }) => message).join('; ')
  const message =
    failures.length === 1
      ? reasons
      : `none of ${domain}'s ${failures.length} hosts can be reached: ${reasons}`
  return new TargetError('E_TARGET_UNREACHABLE', message, {
    cause: first,
    hint: 'is the server running, and are host and port right?',
  })
}
