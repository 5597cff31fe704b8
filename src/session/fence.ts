import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import { FENCE_ID_PREFIX } from './fence-id.ts'
import type { Session } from './session.ts'

let fences = 0

const SPEAK_FOR_THEMSELVES: readonly (string | undefined)[] = [NS.component, NS.server]

/** Servers stamp the address of clients; a component (XEP-0114 §3) and a server say themselves who they are. */
function sender({ options, jid }: Session): { from?: string } {
  return SPEAK_FOR_THEMSELVES.includes(options.contentNamespace) && jid !== undefined ? { from: jid } : {}
}

function fenceId(): string {
  fences += 1
  return `${FENCE_ID_PREFIX}${fences}`
}

/**
 * Fences a session against its server: a ping to the server's domain, whose reply (result or error) RFC 6120 §10.1
 * orders behind everything the session's earlier stanzas made the server send back.
 * @returns the round-trip in milliseconds.
 * @throws ExpectationError
 */
export async function fence(session: Session): Promise<number> {
  const { domain, server = domain } = session.options
  const iq = new Element('iq', { type: 'get', to: server, ...sender(session) })
  iq.c('ping', { xmlns: NS.ping })
  const start = performance.now()
  await session.request(iq, fenceId())
  return performance.now() - start
}

/**
 * Fences the path from one session to another: a message to the other's full JID, ordered behind all that the first
 * sent to the same recipient before (RFC 6120 §10.1).
 * @returns the time it took in milliseconds.
 * @throws ExpectationError
 */
export async function fenceBetween(from: Session, to: Session): Promise<number> {
  if (to.jid === undefined) throw new TypeError('only a bound session can be fenced towards')
  const id = fenceId()
  const message = new Element('message', { to: to.jid, type: 'chat', id, ...sender(from) })
  message.c('body').t('fence')
  message.c('no-store', { xmlns: 'urn:xmpp:hints' })
  const start = performance.now()
  from.send(message)
  await to.expect(`the fence '${id}' from ${from.actor}`, (element) => element.attrs.id === id || [])
  return performance.now() - start
}

/** Round-trips that a path without an ordering rule is given after its fences. */
const QUIET_ROUND_TRIPS = 3
const LEAST_QUIET_MS = 10

/**
 * For what no RFC orders between stimulus and observer: fences twice and then stays quiet for a period taken from the
 * measured round-trips.
 * @throws ExpectationError
 */
export async function settle(...sessions: readonly Session[]): Promise<void> {
  let slowest = 0
  for (let round = 0; round < 2; round += 1) {
    const times = await Promise.all(sessions.map(fence))
    slowest = Math.max(slowest, ...times)
  }
  await new Promise((resolve) => setTimeout(resolve, Math.max(LEAST_QUIET_MS, QUIET_ROUND_TRIPS * slowest)))
}
