import type { DecoderEvent } from '../xml/decoder.ts'

export type ControlFrame = 'handshake' | 'ping' | 'pong' | 'tls'

/** What a stream brings in, in the order in which it came. */
export type StreamEvent =
  | DecoderEvent
  /**
   * What the transport itself says: a ping or pong (RFC 6455 §5.5) with its data, the server's answer to the handshake
   * of a WebSocket with the subprotocol that it took, a TLS handshake that went through with version and cipher.
   */
  | { readonly kind: 'control'; readonly frame: ControlFrame; readonly data: string }
  /** The transport ended: FIN (no error) or a reset or TLS failure (error). */
  | {
      readonly kind: 'end'
      readonly error?: Error
      /** Status code of the closing frame that came before, where the transport has such (RFC 6455 §7.1.5). */
      readonly status?: number
    }
