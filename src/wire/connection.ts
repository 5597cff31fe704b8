import type { TLSSocket } from 'node:tls'
import type { Element } from 'ltx'
import type { DecoderLimits } from '../xml/decoder.ts'
import type { StreamEvent } from './event.ts'
import type { StreamHeader } from './stream-header.ts'
import type { Transcript } from './transcript.ts'

/** What a connection tells of itself, whatever carries it. */
export interface ConnectionOptions {
  readonly transcript: Transcript
  readonly onEvent: (event: StreamEvent) => void
  readonly limits?: Partial<DecoderLimits>
}

/**
 * What a session needs of the way to its server, whatever carries it: TCP (`Wire`), WebSocket, BOSH. What comes in
 * arrives through {@link ConnectionOptions.onEvent}, in the same form on each: the server's stream header as `open`,
 * elements, `close`, `end`, and `malformed` where the server breaks the rules of XML or of the transport's framing.
 */
export interface Connection {
  /** Whether the connection has ended, by either side. */
  readonly ended: boolean
  /** The TLS socket below, where there is one; for channel binding and questions about certificates. */
  readonly secured: TLSSocket | undefined
  /** Characters of white space received between first-level elements since the stream began. */
  readonly spaces: number
  /** Begins a stream, or restarts it, in the transport's own way. A header given as text goes out as it is. */
  openStream(header: StreamHeader | string): void
  /** Makes ready for the server's next document, before a stream is restarted. */
  restart(): void
  /** Closes our stream in the transport's own way. */
  closeStream(): void
  /** Sends elements. `text` is how they were written, for transports that can send it so. */
  send(elements: readonly Element[], text: string): void
  /** Sends anything at all, well-formed or not, in the transport's smallest unit: bytes, a frame, a request. */
  write(data: string | Uint8Array): void
  /** Closes our direction of the connection. */
  finish(): void
  /** Resets the connection at once. */
  abort(): void
  /** Ends the connection politely and waits until it is gone, a short while at the most. Never fails. */
  close(): Promise<void>
}
