import { NS } from '../../xml/namespaces.ts'
import type { Client } from '../client/client.ts'
import type { Crowd } from '../client/crowd.ts'
import type { Scanner } from '../client/scanner.ts'

const CONDITION = new RegExp(`<([a-z-]+)[^>]*xmlns=["']${NS.stanzaErrors}["']`, 'g')

/** The defined condition in a stanza of type error (RFC 6120 §8.3.3), or `undefined-condition`. */
export function conditionOf(stanza: string): string {
  for (const [, name] of stanza.matchAll(CONDITION)) if (name !== undefined && name !== 'text') return name
  return 'undefined-condition'
}

const LETTER_E = 0x65
const ERROR_LENGTH = 5

/** Whether a stanza is of type error: the only type of five letters that begins with an e. */
export function isError(view: Scanner): boolean {
  return (
    view.typeEnd - view.typeStart === ERROR_LENGTH && view.bytes[view.start + view.typeStart] === LETTER_E
  )
}

/**
 * Answers a request that the server or another client makes of a client: a ping as XEP-0199 §4 asks, a roster push, and
 * anything else with service-unavailable (RFC 6120 §8.4). Without an answer a server may take the client for dead.
 */
export function answerRequest(crowd: Crowd, client: Client, view: Scanner): void {
  const type = view.type()
  if (type !== 'get' && type !== 'set') return
  const from = view.from()
  // Values are taken over as they stand in the request, references and all, so they need no escaping but of quotes.
  const to = from === '' ? '' : ` to='${from.replaceAll("'", '&apos;')}'`
  const head = `<iq id='${view.id().replaceAll("'", '&apos;')}'${to}`
  const text = view.text()
  // A roster push is to be taken note of (RFC 6121 §2.1.6).
  const isTaken = text.includes(NS.ping) || (type === 'set' && text.includes(NS.roster))
  const error = `<error type='cancel'><service-unavailable xmlns='${NS.stanzaErrors}'/></error>`
  crowd.outbox.text(client, isTaken ? `${head} type='result'/>` : `${head} type='error'>${error}</iq>`)
  crowd.flushSoon()
}
