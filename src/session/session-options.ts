import type { Carrier } from '../wire/carrier.ts'
import type { StreamHeader } from '../wire/stream-header.ts'
import type { TlsOptions } from '../wire/transport.ts'
import type { InboxAudit } from './inbox.ts'
import type { Interceptor } from './interceptor.ts'

/** What a session is made with. */
export interface SessionOptions {
  /** Whose session it is, in transcripts and violations. */
  readonly actor: string
  readonly host: string
  readonly port: number
  readonly localAddress?: string
  /** The domain asked for: `to` of the stream, name in the certificate. */
  readonly domain: string
  /** The server's own domain, where `domain` is another, as a component's is. */
  readonly server?: string
  /** What to trust, and what to bring to TLS; the server name is the domain. */
  readonly tls: Omit<TlsOptions, 'servername'>
  /** Secure the connection before the first byte of XML (XEP-0368). */
  readonly directTls?: boolean
  /** What carries the stream instead of a TCP connection to host and port. */
  readonly carrier?: Carrier
  /** Milliseconds a wait may take. */
  readonly timeoutMs: number
  /** Milliseconds between connecting and the first byte. */
  readonly pauseMs?: number
  /** `performance.now()` that counts as time 0 in the transcript. */
  readonly origin?: number
  /** Content namespace of the stream; `jabber:client` unless said otherwise. */
  readonly contentNamespace?: string
  /** What its stream headers have unless a header says otherwise. */
  readonly header?: StreamHeader
  readonly interceptor?: Interceptor
  readonly audit?: InboxAudit
  readonly signal?: AbortSignal
}
