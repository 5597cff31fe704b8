import { setTimeout as pause } from 'node:timers/promises'
import type { Session } from '../../src/session/session.ts'
import { isEnding } from './outcome.ts'

/** Milliseconds in which a server that ends a stream has normally done so. */
const GRACE_MS = 100
const LOOK_EVERY_MS = 5

/**
 * Whether the server ends the stream without being asked anything more. A stanza that reaches a server which is just
 * closing is answered by its kernel with a reset, and that can take the server's last words with it: so a sign of life
 * is asked for only after this.
 */
export async function endsByItself(session: Session): Promise<boolean> {
  const until = performance.now() + GRACE_MS
  while (!session.inbox.pending.some(isEnding)) {
    if (performance.now() > until) return false
    await pause(LOOK_EVERY_MS)
  }
  return true
}
