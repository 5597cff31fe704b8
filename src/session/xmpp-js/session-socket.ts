import { EventEmitter } from 'node:events'
import type { Client } from '@xmpp/client'
import type { StreamEvent } from '../../wire/event.ts'
import type { Session } from '../session.ts'

/** What of an event xmpp.js is to read; undefined where the event is no text. */
function textOf(event: StreamEvent): string | undefined {
  if (event.kind === 'element') return event.element.toString()
  if (event.kind === 'open') return event.header.toString().replace(/\/>$/, '>')
  return event.kind === 'close' ? '</stream:stream>' : undefined
}

/**
 * A session as the socket of xmpp.js: what xmpp.js writes goes out through the session, and what comes in reaches
 * xmpp.js behind the session's interceptor. So its traffic is in the transcript and audits can damage it. It reads text
 * remade from our decoder's elements, because its own reader spoils characters that two TCP reads share.
 */
export class SessionSocket extends EventEmitter {
  readonly #session: Session

  constructor(session: Session) {
    super()
    this.#session = session
  }

  /** xmpp.js keeps PLAIN and its `from` for secure sockets. */
  get secure(): boolean {
    return this.#session.secured !== undefined
  }

  /** The session is connected already. */
  connect(): void {
    queueMicrotask(() => this.emit('connect'))
  }

  /** Hands xmpp.js what came in. */
  deliver(event: StreamEvent): void {
    const text = textOf(event)
    if (text !== undefined) this.emit('data', text)
    else if (event.kind === 'malformed') this.emit('error', new Error(event.finding.problem))
    else if (event.kind === 'end') this.emit('close', event.error !== undefined)
  }

  write(text: string, done?: (error?: Error) => void): void {
    try {
      if (text.includes('<stream:stream')) this.#session.openStream(text)
      else if (text === '</stream:stream>') this.#session.closeStream()
      else this.#session.send(text)
      done?.()
    } catch (error) {
      done?.(error instanceof Error ? error : new Error(String(error)))
    }
  }

  end(): void {
    this.#session.finish()
  }
}

/** What xmpp.js keeps for each way to connect; it opens the socket by `new`. */
interface Transport {
  readonly prototype: { socketParameters(service: string): unknown }
}

/** Gives an xmpp.js client that one socket, below its own TCP transport, instead of those it could open itself. */
export function useSocket(entity: Client, socket: SessionSocket): void {
  const { transports } = entity as unknown as { transports: Transport[] }
  const tcp = transports.find(({ prototype }) => prototype.socketParameters('xmpp://localhost') !== undefined)
  if (!tcp) throw new TypeError('this version of xmpp.js has no TCP transport')
  const Socket = function socketOfSession() {
    return socket
  }
  transports.splice(0, transports.length, {
    prototype: Object.assign(Object.create(tcp.prototype), { Socket }),
  })
}
