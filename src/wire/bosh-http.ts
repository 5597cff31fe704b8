import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http'
import https from 'node:https'
import net from 'node:net'
import { inflateSync, unzipSync } from 'node:zlib'
import { connectError } from './errors.ts'
import { contextFor, type TlsOptions } from './transport.ts'

/** What a server answered to a POST. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Decompressed where the server says that it compressed it. */
  readonly body: Buffer
}

/** A POST under way. */
export interface Exchange {
  /**
   * @throws ConnectError where no connection came about.
   * @throws Error where the connection breaks first, or what comes is no HTTP.
   */
  readonly answer: Promise<HttpAnswer>
  /** Settles once the last byte is with the operating system, or nothing more can be sent. */
  readonly written: Promise<void>
  /** Breaks the TCP connection that carries it. */
  break(): void
}

export interface PostOptions {
  /** Headers instead of the usual ones; null leaves one out. */
  readonly headers?: Readonly<Record<string, string | null>>
  /** Another place than the usual one. */
  readonly url?: string
}

/** How long an idle connection is kept for the next request, in milliseconds. */
const IDLE_MS = 30_000

/**
 * The HTTP connections of one BOSH session: each POST goes over one that is free, or a new one. The name in the
 * certificate is that of the URL's host.
 */
export class HttpChannel {
  readonly #url: string
  readonly #agents: { readonly 'http:': http.Agent; readonly 'https:': https.Agent }

  constructor(url: string, tls: Omit<TlsOptions, 'servername'>) {
    this.#url = url
    const common = { keepAlive: true, noDelay: true, timeout: IDLE_MS }
    this.#agents = {
      'http:': new http.Agent(common),
      'https:': new https.Agent({
        ...common,
        rejectUnauthorized: tls.verify !== false,
        secureContext: contextFor(tls),
      }),
    }
  }

  post(text: string | Uint8Array, { headers = {}, url = this.#url }: PostOptions = {}): Exchange {
    const place = new URL(url)
    const isSecure = place.protocol === 'https:'
    const { hostname } = place
    const request = (isSecure ? https : http).request(place, {
      method: 'POST',
      agent: this.#agents[isSecure ? 'https:' : 'http:'],
      // SNI takes no IP addresses (RFC 6066 §3).
      ...(isSecure && net.isIP(hostname.replace(/^\[|\]$/g, '')) === 0 ? { servername: hostname } : {}),
      headers: written({
        'content-type': 'text/xml; charset=utf-8',
        'content-length': String(Buffer.byteLength(text)),
        ...headers,
      }),
    })
    const answer = new Promise<HttpAnswer>((resolve, reject) => {
      let isAnswered = false
      let isConnected = false
      request.on('socket', (socket) => {
        isConnected = !socket.connecting
        // A connection that is used again is connected for good, and would keep every listener.
        if (!isConnected)
          socket.once('connect', () => {
            isConnected = true
          })
      })
      request.on('response', (response) => {
        isAnswered = true
        readAnswer(response).then(resolve, reject)
      })
      request.on('error', (error) => reject(isConnected ? error : connectError(place.host, error)))
      request.on('close', () => {
        if (!isAnswered) reject(new Error('the server closed the connection'))
      })
    })
    answer.catch(() => {}) // whoever waits for it sees the failure
    const sent = new Promise<void>((resolve) => {
      request.once('finish', resolve)
      request.once('close', resolve)
    })
    request.end(text)
    return { answer, written: sent, break: () => request.destroy(new Error('we broke the connection')) }
  }

  /** Ends all connections at once. */
  destroy(): void {
    for (const agent of Object.values(this.#agents)) agent.destroy()
  }
}

function written(headers: Readonly<Record<string, string | null>>): Record<string, string> {
  const entries = Object.entries(headers)
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null))
}

/** Collects the body of a response. */
export async function readAnswer(response: IncomingMessage): Promise<HttpAnswer> {
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  const { statusCode: status = 0, headers } = response
  const bytes = Buffer.concat(chunks)
  const encoding = headers['content-encoding']
  const body = encoding === 'gzip' ? unzipSync(bytes) : encoding === 'deflate' ? inflateSync(bytes) : bytes
  return { status, headers, body }
}
