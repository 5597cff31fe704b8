import type net from 'node:net'
import { Duplex } from 'node:stream'
import { TlsRecords } from './tls-records.ts'

/**
 * Stands between a TLS client and its TCP connection and looks at the records that come in. It outlives the TLS client:
 * when that gives up, the TCP connection stays as it is, so that one can see what the peer does with it.
 */
export class RecordTap extends Duplex {
  /** What the peer's records show. */
  readonly records = new TlsRecords()
  readonly #tcp: net.Socket
  readonly #peerEnded: Promise<void>
  #writesLeft = Number.POSITIVE_INFINITY

  constructor(tcp: net.Socket) {
    super({ allowHalfOpen: true })
    this.#tcp = tcp
    tcp.removeAllListeners('data').removeAllListeners('end').removeAllListeners('error')
    tcp.on('data', (bytes: Buffer) => {
      this.records.push(bytes)
      if (!this.destroyed && !this.push(bytes)) tcp.pause()
    })
    this.#peerEnded = new Promise((resolve) => {
      tcp.once('end', resolve).once('close', resolve)
    })
    tcp.on('end', () => this.push(null))
    tcp.on('error', (error) => this.destroy(error))
  }

  /** Settles when the peer has ended its direction of the TCP connection, or the connection is gone. */
  get peerEnded(): Promise<void> {
    return this.#peerEnded
  }

  /** Lets the TLS client write once more, and swallows the rest, so that the peer sees no reaction of it. */
  muteAfterNextWrite(): void {
    this.#writesLeft = 1
  }

  /** Settles when the peer sends a further handshake record. */
  nextHandshake(): Promise<void> {
    const before = this.records.handshakes
    return new Promise((resolve) => {
      this.#tcp.on('data', () => {
        if (this.records.handshakes > before) resolve()
      })
    })
  }

  /** Settles when the peer sends an alert. */
  nextAlert(): Promise<void> {
    return new Promise((resolve) => {
      this.#tcp.on('data', () => {
        if (this.records.endsWithAlert) resolve()
      })
    })
  }

  override _read(): void {
    this.#tcp.resume()
  }

  override _write(bytes: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    if (bytes.length > 0) this.#writesLeft -= 1
    if (this.#writesLeft >= 0 && this.#tcp.writable) this.#tcp.write(bytes, done)
    else done()
  }

  override _final(done: () => void): void {
    if (this.#writesLeft > 0) this.#tcp.end()
    done()
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#tcp.resume()
    done(error)
  }
}
