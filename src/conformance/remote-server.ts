import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import type { Deadline } from '../base/deadline.ts'
import { ExpectationError } from '../session/errors.ts'

const LOOPBACK = '127.0.0.1'

/** A listener for the connections that the target makes to a remote server of the cast. */
export class RemoteServer {
  readonly #server: Server
  readonly #sockets = new Set<Socket>()
  readonly #waiting: Socket[] = []
  #onConnection: (socket: Socket) => unknown

  private constructor(server: Server) {
    this.#server = server
    this.#onConnection = (socket) => this.#waiting.push(socket)
    server.on('connection', (socket) => {
      this.#sockets.add(socket)
      socket.once('close', () => this.#sockets.delete(socket))
      // Whoever takes the connection listens for itself.
      socket.on('error', () => {})
      this.#onConnection(socket)
    })
  }

  /** Listens on a port of its own on 127.0.0.1. */
  static async listen(): Promise<RemoteServer> {
    // What connects says nothing before somebody reads it: a Then may come late.
    const server = createServer({ pauseOnConnect: true })
    server.listen(0, LOOPBACK)
    await once(server, 'listening')
    return new RemoteServer(server)
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Hands over each connection as it comes, those that wait first. */
  serve(onConnection: (socket: Socket) => unknown): void {
    this.#onConnection = onConnection
    for (const socket of this.#waiting.splice(0)) onConnection(socket)
  }

  /**
   * The next connection that nobody has taken.
   * @throws ExpectationError where none comes in time.
   */
  next(deadline: Deadline): Promise<Socket> {
    const first = this.#waiting.shift()
    if (first) return Promise.resolve(first)
    return new Promise((resolve, reject) => {
      const former = this.#onConnection
      const leave = () => {
        clearTimeout(timer)
        this.#onConnection = former
      }
      const timer = setTimeout(() => {
        leave()
        const facts = { expected: 'a connection from the server', observed: 'none' }
        reject(
          new ExpectationError('E_EXPECTATION', 'the server does not connect within the time-out', facts),
        )
      }, deadline.remaining)
      this.#onConnection = (socket) => {
        leave()
        resolve(socket)
      }
    })
  }

  /** Listens no more and ends what nobody took. */
  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }
}
