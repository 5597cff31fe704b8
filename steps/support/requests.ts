import { setTimeout as pause } from 'node:timers/promises'
import type { Element } from 'ltx'
import { ExpectationError } from '../../src/session/errors.ts'
import type { Session } from '../../src/session/session.ts'

const MOST_TRIES = 12
const FIRST_PAUSE_MS = 20
const LONGEST_PAUSE_MS = 320
/** Part of the time-out that a reply has before the scenario goes on without having seen it. */
const SOON = 0.6

/** RFC 6120 §8.3.2: an error of type wait is temporary; who gets one can try again. */
function asksToWait(reply: Element | undefined): boolean {
  return reply?.getChild('error')?.attrs.type === 'wait'
}

/** Whether a precondition failed by an error of that type: nothing is then known of what the service offers. */
export function isPassing({ observed }: ExpectationError): boolean {
  return /<error [^>]*type="wait"/.test(observed)
}

/** Longer from try to try and never the same, so that those who got in each other's way do not meet again. */
const backOff = (tries: number) =>
  pause(Math.random() * Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** tries))

/**
 * Sends a request and gives the reply. It is repeated while the error is one that passes: ejabberd, for one, aborts node
 * creations that meet each other and says so.
 * @throws ExpectationError where no reply comes
 */
export async function requestPatiently(session: Session, iq: Element): Promise<Element> {
  let reply = await session.request(iq)
  for (let tries = 1; asksToWait(reply) && tries < MOST_TRIES; tries += 1) {
    await backOff(tries)
    reply = await session.request(iq)
  }
  return reply
}

/** Sends a request that a precondition needs to succeed, and gives its result. @throws ExpectationError */
export async function succeed(session: Session, iq: Element): Promise<Element> {
  const reply = await requestPatiently(session, iq)
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
    if (!asksToWait(reply) || tries >= MOST_TRIES) return
    session.inbox.forget(isReply)
    await backOff(tries)
  }
}
