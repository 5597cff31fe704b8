import { randomBytes } from 'node:crypto'
import type { Element } from 'ltx'
import type { StreamEvent } from '../wire/event.ts'
import { tcpOf } from '../wire/tcp.ts'
import type { ServerTlsOptions } from '../wire/transport.ts'
import { NS } from '../xml/namespaces.ts'
import { namespaceOf } from '../xml/parse.ts'
import type { Session } from './session.ts'

/**
 * Makes a connection that a server made to us a TLS connection; we are the TLS server. A new stream comes then.
 * @throws ConnectError
 */
async function secureAsServer(session: Session, options: ServerTlsOptions): Promise<void> {
  await tcpOf(session.connection).secureAsServer(options, session.deadline())
}

/** The namespace of dialback, under the prefix that every implementation takes (XEP-0220 §2.4.1). */
export const DIALBACK_NAMESPACES = { db: NS.dialback }

/** Features of a server that takes dialback and its errors (XEP-0220 §2.4.2), and whatever else is given. */
export function peerFeatures(more = ''): string {
  return `<stream:features>${more}<dialback xmlns='${NS.dialbackFeature}'><errors/></dialback></stream:features>`
}

/** Features of a server that takes dialback as RFC 3920 had it. */
export const PLAIN_FEATURES = `<stream:features><dialback xmlns='${NS.dialbackFeature}'/></stream:features>`

/** Answers a stream header of the server's: a header from us, with an id. @returns the id. */
function answerHeader(session: Session, id = randomBytes(8).toString('hex')): string {
  session.answerStream({ id })
  return id
}

/** Whether an element is of dialback and asks something: a key to be verified, by whichever role. */
function isDialbackRequest(element: Element): boolean {
  return namespaceOf(element) === NS.dialback && element.attrs.type === undefined
}

/** Our word on a key: `<db:result/>` or `<db:verify/>` with the addresses swapped (XEP-0220 §2.2). */
export function dialbackAnswer(request: Element, type: 'valid' | 'invalid'): string {
  const { from, to, id } = request.attrs
  const named = id === undefined ? '' : ` id='${id}'`
  return `<db:${request.getName()} from='${to}' to='${from}'${named} type='${type}'/>`
}

/** What a remote server offers to the server that connects to it, and does without being told. */
export interface Hospitality {
  /** Features to send, as XML; the usual ones unless given. */
  readonly features?: (session: Session) => string
  /** Brought to TLS when the server asks for it. */
  readonly tls?: ServerTlsOptions
  /** Whether the server's own key is taken. */
  readonly answersResult?: boolean
  /** Whether we vouch for every key that we are asked about. */
  readonly answersVerify?: boolean
  /** Told the id that a stream of the server's is given. */
  readonly onStream?: (id: string) => void
  /** Told of each stanza. */
  readonly onStanza?: (event: StreamEvent) => void
}

/**
 * Lets a session that a server opened to us run by itself, as far as the hospitality goes: its stream is answered, TLS
 * begun, keys taken, stanzas handed on.
 */
export function receiveByItself(session: Session, hospitality: Hospitality): void {
  const { answersResult, answersVerify, features, tls, onStream, onStanza } = hospitality
  session.tap((event) => {
    if (event.kind === 'open') {
      const id = answerHeader(session)
      onStream?.(id)
      if (event.header.attrs.version !== undefined) session.send(features?.(session) ?? peerFeatures())
    } else if (event.kind === 'close') session.closeStream()
    else if (event.kind !== 'element') return
    else if (isDialbackRequest(event.element)) {
      if (event.element.getName() === 'result' ? answersResult : answersVerify)
        session.send(dialbackAnswer(event.element, 'valid'))
    } else if (tls && event.element.getNS() === NS.tls) {
      session.send(`<proceed xmlns='${NS.tls}'/>`)
      // Where it fails, the session ends, and that says it all.
      secureAsServer(session, tls).catch(() => {})
    } else if (event.element.getNS() === NS.server) onStanza?.(event)
  })
}
