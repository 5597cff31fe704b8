import type { DecoderEvent } from '../xml/decoder.ts'

/** What a stream brings in, in the order in which it came. */
export type StreamEvent =
  | DecoderEvent
  /**
   * What the transport itself says: a ping or pong (RFC 6455 §5.5) with its data, the server's answer to the handshake
   * with the subprotocol that it took.
   */
  | { readonly kind: 'control'; readonly frame: 'handshake' | 'ping' | 'pong'; readonly data: string }
  /** The transport ended: FIN (no error) or a reset or TLS failure (error). */
  | {
      readonly kind: 'end'
      readonly error?: Error
      /** Status code of the closing frame that came before, where the transport has such (RFC 6455 §7.1.5). */
      readonly status?: number
    }
