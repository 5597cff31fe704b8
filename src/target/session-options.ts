import { NotOfferedError } from '../session/errors.ts'
import type { NegotiatedOptions, Stage } from '../session/negotiate.ts'
import type { BoshCarrier } from '../wire/bosh-carrier.ts'
import type { WebSocketCarrier } from '../wire/websocket-handshake.ts'
import type { Target } from './target.ts'

/** What of a session has nothing to do with the target. */
export type OwnOptions = Omit<
  Partial<NegotiatedOptions>,
  'host' | 'port' | 'domain' | 'tls' | 'directTls' | 'starttls'
> & {
  readonly actor: string
}

/** The options of a client session with a target, secured as the target says. */
export function clientOptions(target: Target, own: OwnOptions): NegotiatedOptions {
  const { mode, ca, verify } = target.tls
  const direct = mode === 'direct'
  const { host, port } = direct ? (target.directTls ?? target.client) : target.client
  return {
    timeoutMs: target.timeoutMs,
    ...(target.connectPauseMs === undefined ? {} : { pauseMs: target.connectPauseMs }),
    ...(target.loginMechanism === undefined ? {} : { preferredMechanism: target.loginMechanism }),
    ...own,
    host,
    port,
    domain: target.domain,
    tls: { verify, ...(ca === undefined ? {} : { ca }) },
    directTls: direct,
    starttls: mode === 'starttls' ? 'required' : 'never',
  }
}

/**
 * The options of a client session over the target's WebSocket, secured or not as its URL says.
 * @throws NotOfferedError where the target names none.
 */
export function webSocketOptions(
  target: Target,
  own: OwnOptions,
): NegotiatedOptions & { readonly carrier: WebSocketCarrier } {
  const { websocket: url } = target
  if (url === undefined)
    throw new NotOfferedError('streams over WebSocket', 'the target names no endpoints.websocket')
  return {
    ...clientOptions(target, own),
    directTls: false,
    starttls: 'never',
    carrier: { kind: 'websocket', url },
  }
}

/**
 * The options of a client session over the target's BOSH connection manager, secured or not as its URL says.
 * @throws NotOfferedError where the target names none.
 */
export function boshOptions(
  target: Target,
  own: OwnOptions,
  asked: Omit<BoshCarrier, 'kind' | 'url'> = {},
): NegotiatedOptions {
  const { bosh: url } = target
  if (url === undefined) throw new NotOfferedError('BOSH', 'the target names no endpoints.bosh')
  return {
    ...clientOptions(target, own),
    directTls: false,
    starttls: 'never',
    carrier: { kind: 'bosh', url, ...asked },
  }
}

/** The stage at which a client session with a target is secured and not authenticated. */
export function securedStage(target: Target): Stage {
  return target.tls.mode === 'starttls' ? 'secured' : 'stream'
}
