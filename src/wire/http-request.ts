import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import type { Deadline } from '../base/deadline.ts'
import { type HttpAnswer, readAnswer } from './bosh-http.ts'
import { connectError } from './errors.ts'
import { contextFor, type TlsOptions } from './transport.ts'

export interface HttpRequest {
  readonly method: string
  readonly url: string
  /** A name without its own case rules; several values of one name are sent in their order. */
  readonly headers?: Readonly<Record<string, string | string[]>>
  readonly body?: Uint8Array
}

export interface HttpReach {
  readonly tls: Omit<TlsOptions, 'servername'>
  /** Addresses of host names that need not be known to DNS. */
  readonly addresses?: Readonly<Record<string, string>>
  readonly deadline: Deadline
}

/**
 * One HTTP request on a connection of its own. A body goes out with exactly the headers given: who states a length states
 * that one.
 * @throws ConnectError where no connection came about; Error where it breaks before an answer, or the time is over.
 */
export function requestHttp(request: HttpRequest, reach: HttpReach): Promise<HttpAnswer> {
  const { method, url, headers = {}, body } = request
  const { tls, deadline, addresses = {} } = reach
  const place = new URL(url)
  const isSecure = place.protocol === 'https:'
  const hostname = place.hostname.replace(/^\[|\]$/g, '')
  const known = addresses[hostname]
  const secure = isSecure
    ? {
        rejectUnauthorized: tls.verify !== false,
        secureContext: contextFor(tls),
        // SNI takes no IP addresses (RFC 6066 §3).
        ...(net.isIP(hostname) === 0 ? { servername: hostname } : {}),
      }
    : {}
  const sent = (isSecure ? https : http).request(place, {
    method,
    headers: { ...headers, ...(known === undefined ? {} : { host: place.host }) },
    agent: false,
    ...(known === undefined ? {} : { host: known }),
    ...secure,
  })
  const timer = setTimeout(() => sent.destroy(new Error('no answer in time')), deadline.remaining)
  return new Promise<HttpAnswer>((resolve, reject) => {
    let isConnected = false
    let isAnswered = false
    sent.on('socket', (socket) => {
      socket.once(isSecure ? 'secureConnect' : 'connect', () => {
        isConnected = true
      })
    })
    sent.on('response', (response) => {
      isAnswered = true
      readAnswer(response).then(resolve, reject)
    })
    sent.on('error', (error) => {
      if (!isAnswered) reject(isConnected ? error : connectError(place.host, error))
    })
    sent.on('close', () => {
      clearTimeout(timer)
      if (!isAnswered) reject(new Error('the server closed the connection'))
    })
    sent.end(body)
  })
}
