/** The part of a client that its output passes through. */
export interface Sender {
  /** Bounds in the slab of what this tick has for the client; both 0 where there is nothing. */
  outFrom: number
  outTo: number
  /** Earlier pieces of the same tick, not adjacent to the last. */
  outBefore: Buffer[] | undefined
  /** Stanzas sent so far (XEP-0198 §4); who does not care sets it back. */
  sent: number
  write(bytes: Buffer): void
}

const STANZA = /^<(?:message|iq|presence)[\s/>]/

/** Stanzas in a piece of output, which holds one at most, at its beginning. */
export function stanzasIn(text: string): 0 | 1 {
  return STANZA.test(text) ? 1 : 0
}

const SLAB_BYTES = 256 * 1024

/**
 * Where a worker's stanzas are written, straight into the bytes that go out: one write per connection and tick.
 * A slab is never written twice, as the kernel may take its bytes late.
 */
export class Outbox {
  /** What `reserve` gives offsets into, until the next call of `reserve` or `flush`. */
  slab: Buffer
  /** Bytes handed to connections so far. */
  bytes = 0
  #at = 0
  readonly #waiting: Sender[] = []
  readonly #slabBytes: number

  constructor(slabBytes = SLAB_BYTES) {
    this.#slabBytes = slabBytes
    this.slab = Buffer.allocUnsafeSlow(slabBytes)
  }

  /** Takes `length` bytes of the slab for the sender, who has to fill them before anything else happens here. */
  reserve(sender: Sender, length: number): number {
    if (this.#at + length > this.slab.length) {
      this.flush()
      this.slab = Buffer.allocUnsafeSlow(Math.max(this.#slabBytes, length))
      this.#at = 0
    }
    const at = this.#at
    if (sender.outTo === 0) {
      this.#waiting.push(sender)
      sender.outFrom = at
    } else if (sender.outTo !== at) {
      sender.outBefore ??= []
      sender.outBefore.push(this.slab.subarray(sender.outFrom, sender.outTo))
      sender.outFrom = at
    }
    this.#at = at + length
    sender.outTo = this.#at
    return at
  }

  /** Puts a text, of one stanza at most, into the sender's output; for what is not on the hot path. */
  text(sender: Sender, text: string): void {
    sender.sent += stanzasIn(text)
    const length = Buffer.byteLength(text)
    const at = this.reserve(sender, length)
    this.slab.write(text, at, 'utf8')
  }

  /** Hands all that waits to the connections. */
  flush(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    for (let index = 0; index < waiting.length; index += 1) {
      const sender = waiting[index] as Sender
      // What waited for a connection that is gone was forgotten.
      if (sender.outTo === 0) continue
      let bytes: Buffer = this.slab.subarray(sender.outFrom, sender.outTo)
      if (sender.outBefore !== undefined) {
        bytes = Buffer.concat([...sender.outBefore, bytes])
        sender.outBefore = undefined
      }
      sender.outFrom = 0
      sender.outTo = 0
      this.bytes += bytes.length
      sender.write(bytes)
    }
    waiting.length = 0
  }
}
