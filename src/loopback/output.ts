import type { Socket } from 'node:net'
import type { Faults } from './misbehaviour.ts'

/** Bytes that may wait for a peer that does not read before it is cut off. */
const MAX_UNREAD = 16 * 1024 * 1024

/** The sending side of a connection: what one tick writes goes out together, or byte by byte where a fault asks for it. */
export class Output {
  /** Replaced when TLS begins. */
  socket: Socket
  readonly #faults: Faults
  #waiting = ''
  #drip: Buffer | undefined
  #ended = false

  constructor(socket: Socket, faults: Faults) {
    this.socket = socket
    this.#faults = faults
  }

  write(text: string): void {
    if (this.#waiting === '') process.nextTick(() => this.flush())
    this.#waiting += text
  }

  /** Hands what waits to the socket at once. */
  flush() {
    const text = this.#waiting
    this.#waiting = ''
    if (text === '' || this.socket.destroyed) return
    const fault = this.#faults.current
    if (fault?.kind === 'drip' || this.#drip)
      return this.#dripOut(Buffer.from(text), fault?.kind === 'drip' ? fault.intervalMs : 0)
    this.socket.write(text)
    if (this.socket.writableLength > MAX_UNREAD) this.socket.destroy()
  }

  /** Sends what waits, then the end of the connection. */
  end(): void {
    this.flush()
    this.#ended = true
    if (!this.#drip) this.socket.end()
  }

  #dripOut(bytes: Buffer, intervalMs: number): void {
    if (this.#drip) {
      this.#drip = Buffer.concat([this.#drip, bytes])
      return
    }
    this.#drip = bytes
    const next = () => {
      const waiting = this.#drip
      if (!waiting || this.socket.destroyed) return
      this.socket.write(waiting.subarray(0, 1))
      this.#drip = waiting.length > 1 ? waiting.subarray(1) : undefined
      if (this.#drip) setTimeout(next, intervalMs).unref()
      else if (this.#ended) this.socket.end()
    }
    next()
  }
}
