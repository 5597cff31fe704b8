import type { DecoderEvent } from '../xml/decoder.ts'

/** What a stream brings in, in the order in which it came. */
export type StreamEvent =
  | DecoderEvent
  /** The transport ended: FIN (no error) or a reset or TLS failure (error). */
  | { readonly kind: 'end'; readonly error?: Error }
