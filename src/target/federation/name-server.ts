import { createSocket, type Socket } from 'node:dgram'
import packet from 'dns-packet'
import { TargetError } from '../../base/errors.ts'
import { type Answer, answersFor, type Services, type Zone } from './zone.ts'

const LOOPBACK = '127.0.0.1'
/** QR, AA, RD, RA: an authoritative answer to whoever asked for recursion. */
const FLAGS = packet.AUTHORITATIVE_ANSWER | packet.RECURSION_DESIRED | packet.RECURSION_AVAILABLE
const NO_SUCH_NAME = 3

/**
 * A DNS server on 127.0.0.1 that leads servers under test to the remote servers that Assay plays, and to one another.
 * Domains come and go while it runs; each name it does not know does not exist (NXDOMAIN).
 */
export class NameServer {
  readonly #socket: Socket
  readonly #zone: Zone = new Map()

  private constructor(socket: Socket) {
    this.#socket = socket
    socket.on('message', (bytes, { port, address }) => {
      const answer = reply(bytes, this.#zone)
      if (answer) socket.send(answer, port, address)
    })
    // A resolver that went away before its answer: nobody is left to tell.
    socket.on('error', () => {})
    socket.unref()
  }

  /** @throws TargetError (E_NAME_SERVER) where no port can be had. */
  static start(): Promise<NameServer> {
    const socket = createSocket('udp4')
    return new Promise((resolve, reject) => {
      socket.once('error', (cause) =>
        reject(
          new TargetError('E_NAME_SERVER', 'the DNS server for federation could not be started', { cause }),
        ),
      )
      socket.bind(0, LOOPBACK, () => {
        socket.removeAllListeners('error')
        resolve(new NameServer(socket))
      })
    })
  }

  /** UDP port on 127.0.0.1. */
  get port(): number {
    return this.#socket.address().port
  }

  /** From now on a domain's `xmpp-server` service, and that of its subdomains, is on a port of this machine. */
  publish(domain: string, port: number, more: Omit<Services, 'port'> = {}): void {
    this.#zone.set(domain.toLowerCase(), { port, ...more })
  }

  /** From now on there is no such domain. */
  withdraw(domain: string): void {
    this.#zone.delete(domain.toLowerCase())
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#socket.close(() => resolve()))
  }
}

function reply(bytes: Buffer, zone: Zone): Buffer | undefined {
  let question: packet.DecodedPacket
  try {
    question = packet.decode(bytes)
  } catch {
    // Not DNS; a resolver would not answer either.
    return undefined
  }
  const [asked] = question.questions ?? []
  if (!asked) return undefined
  const answers: readonly Answer[] | undefined = answersFor(asked, zone)
  return packet.encode({
    type: 'response',
    ...(question.id === undefined ? {} : { id: question.id }),
    flags: FLAGS | (answers ? 0 : NO_SUCH_NAME),
    questions: [asked],
    answers: [...(answers ?? [])],
  })
}
