import type { Element } from 'ltx'
import type { Session } from '../../src/session/session.ts'
import type { StreamEvent } from '../../src/wire/event.ts'

const DELAY = 'urn:xmpp:delay'

const isOf = (room: string, { attrs }: Element) =>
  attrs.from === room || String(attrs.from).startsWith(`${room}/`)

const isGroupchat = (room: string, element: Element) =>
  element.name === 'message' && element.attrs.type === 'groupchat' && isOf(room, element)

/** Tells the room's subject, which has no body (XEP-0045 §7.2.15). */
export function isSubject(room: string, element: Element): boolean {
  return (
    isGroupchat(room, element) &&
    element.getChild('subject') !== undefined &&
    element.getChild('body') === undefined
  )
}

/** What was said before the newcomer came (XEP-0045 §7.2.13). */
export function isHistory(room: string, element: Element): boolean {
  return (
    isGroupchat(room, element) &&
    element.getChild('body') !== undefined &&
    element.getChild('delay', DELAY) !== undefined
  )
}

/** What has come and nobody has taken. */
export function pendingOf(session: Session, which: (element: Element) => boolean): Element[] {
  return session.inbox.pending
    .filter((event): event is Extract<StreamEvent, { kind: 'element' }> => event.kind === 'element')
    .map(({ element }) => element)
    .filter(which)
}

/** Waits until something has come, and leaves it to be taken. @returns undefined where the time is over. */
export async function sight(
  session: Session,
  which: (element: Element) => boolean,
): Promise<Element | undefined> {
  const deadline = session.deadline()
  for (;;) {
    const [found] = pendingOf(session, which)
    if (found || deadline.remaining <= 0) return found
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
