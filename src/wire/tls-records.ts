import { serverHelloExtensions } from './client-hello.ts'

/** Content types of TLS records (RFC 8446 §5.1). */
const CHANGE_CIPHER_SPEC = 20
const ALERT = 21
const HANDSHAKE = 22
const SERVER_HELLO = 2
/** Handshake message by which a server asks for a certificate (RFC 5246 §7.4). */
const CERTIFICATE_REQUEST = 13
const RECORD_HEADER = 5
const MESSAGE_HEADER = 4

/**
 * Reads what the outside of TLS records shows of a peer's direction, up to TLS 1.2: later versions hide it. Bytes may
 * be split anywhere.
 */
export class TlsRecords {
  #bytes: Buffer = Buffer.alloc(0)
  #handshake: Buffer = Buffer.alloc(0)
  #encrypted = false
  #last: number | undefined
  #certificateRequested = false
  #handshakes = 0
  #extensions: readonly number[] = []

  /** How many handshake records came, encrypted ones included: more of them later mean a renegotiation. */
  get handshakes(): number {
    return this.#handshakes
  }

  /** Whether the latest complete record is an alert, such as close_notify. */
  get endsWithAlert(): boolean {
    return this.#last === ALERT
  }

  /** Whether the handshake in the clear asked for a certificate. */
  get certificateRequested(): boolean {
    return this.#certificateRequested
  }

  /** The types of the extensions in the latest ServerHello in the clear. */
  get serverExtensions(): readonly number[] {
    return this.#extensions
  }

  push(bytes: Uint8Array): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes])
    while (this.#bytes.length >= RECORD_HEADER) {
      const end = RECORD_HEADER + this.#bytes.readUInt16BE(3)
      if (this.#bytes.length < end) return
      this.#record(this.#bytes.readUInt8(0), this.#bytes.subarray(RECORD_HEADER, end))
      this.#bytes = this.#bytes.subarray(end)
    }
  }

  #record(type: number, fragment: Buffer): void {
    this.#last = type
    if (type === CHANGE_CIPHER_SPEC) this.#encrypted = true
    if (type !== HANDSHAKE) return
    this.#handshakes += 1
    if (this.#encrypted) return
    this.#handshake = Buffer.concat([this.#handshake, fragment])
    while (this.#handshake.length >= MESSAGE_HEADER) {
      const end = MESSAGE_HEADER + this.#handshake.readUIntBE(1, 3)
      if (this.#handshake.length < end) return
      const message = this.#handshake.readUInt8(0)
      if (message === CERTIFICATE_REQUEST) this.#certificateRequested = true
      if (message === SERVER_HELLO)
        this.#extensions = serverHelloExtensions(this.#handshake.subarray(MESSAGE_HEADER, end))
      this.#handshake = this.#handshake.subarray(end)
    }
  }
}
