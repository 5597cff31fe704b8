import type { Socket } from 'node:net'
import type { Faults } from './misbehaviour.ts'

/** Bytes that may wait for a peer that does not read before it is cut off. */
const MAX_UNREAD = 16 * 1024 * 1024

/** The sending side of a connection: what one tick writes goes out together, or byte by byte where a fault asks for it. */
export class Output {
  #socket: Socket
  readonly #faults: Faults
  #waiting = ''
  #drops: number[] = []
  #ended = false

  constructor(socket: Socket, faults: Faults) {
    this.#socket = socket
    this.#faults = faults
  }

  write(text: string): void {
    if (this.#waiting === '') process.nextTick(() => this.flush())
    this.#waiting += text
  }

  /** Hands what waits to the socket at once. */
  flush(): void {
    const text = this.#waiting
    this.#waiting = ''
    const isDripping = this.#drops.length > 0
    if (isDripping || this.#faults.current?.kind === 'drip') {
      this.#drops.push(...Buffer.from(text))
      if (!isDripping) this.#drip()
    } else if (text !== '') this.#socket.write(text)
    if (this.#socket.writableLength > MAX_UNREAD) this.#socket.destroy()
  }

  /** Sends what waits, then bytes that are no text. */
  writeBytes(bytes: Buffer): void {
    this.flush()
    this.#socket.write(bytes)
  }

  /** Sends what waits the old way, however slow that was meant to be, and all else over another socket. */
  moveTo(socket: Socket): void {
    this.flush()
    this.#socket.write(Buffer.from(this.#drops))
    this.#drops = []
    this.#socket = socket
  }

  /** Sends what waits, then the end of the connection. */
  end(): void {
    this.flush()
    this.#ended = true
    if (this.#drops.length === 0) this.#socket.end()
  }

  #drip(): void {
    const byte = this.#drops.shift()
    const fault = this.#faults.current
    if (byte !== undefined) {
      this.#socket.write(Uint8Array.of(byte))
      setTimeout(() => this.#drip(), fault?.kind === 'drip' ? fault.intervalMs : 0).unref()
    } else if (this.#ended) this.#socket.end()
  }
}
