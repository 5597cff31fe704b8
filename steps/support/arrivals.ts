import { setTimeout as pause } from 'node:timers/promises'
import type { Element } from 'ltx'
import { Deadline } from '../../src/base/deadline.ts'
import { settle } from '../../src/session/fence.ts'
import type { Session } from '../../src/session/session.ts'

/** Part of the time-out that something has to come which a service need not send. */
const SOON = 0.2
const BETWEEN_LOOKS_MS = 10

/** What a service may send, if it comes soon after two fences; it stays to be taken. @throws ExpectationError */
export async function arrivalAt(
  session: Session,
  isWanted: (element: Element) => boolean,
): Promise<Element | undefined> {
  await settle(session)
  const { timeoutMs, signal } = session.options
  const deadline = Deadline.after(timeoutMs * SOON, signal)
  for (;;) {
    const event = session.inbox.pending.find(
      (candidate) => candidate.kind === 'element' && isWanted(candidate.element),
    )
    if (event?.kind === 'element') return event.element
    if (deadline.remaining <= 0) return undefined
    await pause(BETWEEN_LOOKS_MS)
  }
}
