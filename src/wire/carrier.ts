import type { Socket } from 'node:net'
import type { Deadline } from '../base/deadline.ts'
import { BoshConnection } from './bosh.ts'
import type { BoshCarrier } from './bosh-carrier.ts'
import type { Connection, ConnectionOptions } from './connection.ts'
import type { TlsOptions } from './transport.ts'
import { WebSocketConnection } from './websocket.ts'
import type { WebSocketCarrier } from './websocket-handshake.ts'
import { Wire } from './wire.ts'

/** A TCP connection that the peer made. */
export interface AcceptedCarrier {
  readonly kind: 'accepted'
  readonly socket: Socket
}

/** What carries a stream instead of a TCP connection of its own. */
export type Carrier = WebSocketCarrier | BoshCarrier | AcceptedCarrier

export interface CarrierOptions extends ConnectionOptions {
  /** The XMPP domain that is asked for. */
  readonly domain: string
  /** What to trust, and what to bring to TLS; the server name is that of the carrier's host. */
  readonly tls: Omit<TlsOptions, 'servername'>
  /** Milliseconds between connecting and the first byte. */
  readonly pauseMs?: number
}

/**
 * Connects to a server over a carrier.
 * @throws ConnectError
 */
export async function connectCarrier(
  carrier: Carrier,
  options: CarrierOptions,
  deadline: Deadline,
): Promise<Connection> {
  if (carrier.kind === 'accepted') return Wire.accept(carrier.socket, options)
  if (carrier.kind === 'bosh') return new BoshConnection(carrier, options)
  return WebSocketConnection.connect(carrier, options, deadline)
}
