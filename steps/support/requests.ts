import { setTimeout as pause } from 'node:timers/promises'
import type { Element } from 'ltx'
import { ExpectationError } from '../../src/session/errors.ts'
import type { Session } from '../../src/session/session.ts'

const MOST_TRIES = 8
const BETWEEN_TRIES_MS = 20
/** Part of the time-out that a reply has before the scenario goes on without having seen it. */
const SOON = 0.1

/** RFC 6120 §8.3.2: an error of type wait is temporary; who gets one can try again. */
function isPassing(reply: Element | undefined): boolean {
  return reply?.getChild('error')?.attrs.type === 'wait'
}

/**
 * Sends a request that a precondition needs to succeed, and gives its result. It is repeated while the error is one that
 * passes: ejabberd, for one, aborts node creations that meet each other and says so.
 * @throws ExpectationError
 */
export async function succeed(session: Session, iq: Element): Promise<Element> {
  let reply = await session.request(iq)
  for (let tries = 1; isPassing(reply) && tries < MOST_TRIES; tries += 1) {
    await pause(BETWEEN_TRIES_MS * Math.random())
    reply = await session.request(iq)
  }
  if (reply.attrs.type === 'result') return reply
  throw new ExpectationError('E_UNEXPECTED', 'a request that a precondition needs was refused', {
    expected: 'a result',
    observed: reply.toString(),
  })
}

/** Sends a request whose reply a Then is to judge, again while its error is one that passes. The reply stays to be taken. */
export async function sendPatiently(session: Session, iq: Element): Promise<void> {
  const { id } = iq.attrs
  const isReply = ({ attrs }: Element) => attrs.id === id && ['result', 'error'].includes(attrs.type)
  for (let tries = 1; ; tries += 1) {
    let arrived: (reply?: Element) => void = () => {}
    const seen = new Promise<Element | undefined>((resolve) => {
      arrived = resolve
    })
    session.tap((event) => {
      if (event.kind === 'element' && isReply(event.element)) arrived(event.element)
    })
    session.send(iq)
    const timer = setTimeout(arrived, session.options.timeoutMs * SOON)
    const reply = await seen
    clearTimeout(timer)
    if (!isPassing(reply) || tries >= MOST_TRIES) return
    session.inbox.forget(isReply)
    await pause(BETWEEN_TRIES_MS * Math.random())
  }
}
