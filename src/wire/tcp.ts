import type { Connection } from './connection.ts'
import { Wire } from './wire.ts'

/**
 * The TCP connection that carries a stream, for what only TCP can do.
 * @throws TypeError where something else carries it: the caller's mistake.
 */
export function tcpOf(connection: Connection): Wire {
  if (connection instanceof Wire) return connection
  throw new TypeError('this takes a TCP connection, and the session has another')
}
