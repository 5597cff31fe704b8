import { Element } from 'ltx'
import { FENCE_ID_PREFIX } from '../../src/session/fence-id.ts'
import type { Session } from '../../src/session/session.ts'
import { NS } from '../../src/xml/namespaces.ts'

let fences = 0

/**
 * Fences a session against a room: its answer to a request comes behind everything that it sent the session before
 * (RFC 6120 §10.1), and says that it has seen what the session sent it before.
 * @throws ExpectationError
 */
export async function fenceRoom(session: Session, room: string): Promise<void> {
  fences += 1
  const iq = new Element('iq', { type: 'get', to: room })
  iq.c('query', { xmlns: NS.discoInfo })
  await session.request(iq, `${FENCE_ID_PREFIX}room-${fences}`)
}
