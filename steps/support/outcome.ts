import type { Element } from 'ltx'
import { Finding } from '../../src/conformance/judge.ts'
import { showEvent } from '../../src/session/inbox.ts'
import type { Session } from '../../src/session/session.ts'
import type { StreamEvent } from '../../src/wire/event.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { childElements } from '../../src/xml/parse.ts'

/** The conditions that RFC 6120 §6.5 defines. */
export const SASL_CONDITIONS: readonly string[] = [
  'aborted',
  'account-disabled',
  'credentials-expired',
  'encryption-required',
  'incorrect-encoding',
  'invalid-authzid',
  'invalid-mechanism',
  'malformed-request',
  'mechanism-too-weak',
  'not-authorized',
  'temporary-auth-failure',
]

/** Answers that a When had to take in order to go on, and that Then has to judge. */
const kept = new WeakMap<Session, StreamEvent>()

/** Leaves an event for the next step that looks for an outcome. */
export function keep(session: Session, event: StreamEvent): void {
  kept.set(session, event)
}

/** Whether the server has ended the stream, as far as we have heard. */
export function hasEnded(session: Session): boolean {
  const former = kept.get(session)
  return (former !== undefined && isEnding(former)) || session.inbox.pending.some(isEnding)
}

export function isStreamError(event: StreamEvent): boolean {
  return (
    event.kind === 'element' && event.element.getName() === 'error' && event.element.getNS() === NS.stream
  )
}

export function isSasl(event: StreamEvent): event is Extract<StreamEvent, { kind: 'element' }> {
  return event.kind === 'element' && event.element.getNS() === NS.sasl
}

/** Whether the event ends the stream: an error, the closing tag, or the end of the connection. */
export function isEnding(event: StreamEvent): boolean {
  return event.kind === 'close' || event.kind === 'end' || isStreamError(event)
}

/**
 * Takes the first event that settles a question, so that a wrong answer is found at once and not by waiting.
 * @throws ExpectationError where none comes.
 */
export function firstOf(
  session: Session,
  description: string,
  settles: (event: StreamEvent) => boolean,
): Promise<StreamEvent> {
  const former = kept.get(session)
  if (former && settles(former)) {
    kept.delete(session)
    return Promise.resolve(former)
  }
  return session.inbox.take({ description, accepts: (event) => settles(event) || [] }, session.deadline())
}

/** The server's next word on SASL (RFC 6120 §6.4), or the end of the stream. */
export function saslAnswer(session: Session, description: string): Promise<StreamEvent> {
  return firstOf(session, description, (event) => isSasl(event) || isEnding(event))
}

/** The conditions in a SASL failure, of which there has to be one. */
export function saslConditions(failure: Element): string[] {
  return childElements(failure)
    .filter((child) => child.getName() !== 'text')
    .map((child) => (child.getNS() === NS.sasl ? child.getName() : `${child.getName()} of another namespace`))
}

/** What came instead of what was expected. */
export function other(expected: string, event: StreamEvent): Finding {
  const what = isSasl(event)
    ? `the server answered <${event.element.getName()}/>`
    : isEnding(event)
      ? 'the server ended the stream'
      : 'the server answered otherwise'
  return new Finding(`${what}, expected was ${expected}`, { expected, observed: showEvent(event) })
}

/** Holds that the server refused: a SASL failure with a defined condition, or the end of the stream. */
export function holdRefused(event: StreamEvent): void {
  const expected = 'a SASL failure, or the end of the stream with an error'
  if (isStreamError(event)) return
  if (!isSasl(event) || event.element.getName() !== 'failure') throw other(expected, event)
  holdDefinedCondition(event.element)
}

/** RFC 6120 §6.5: exactly one condition, and a defined one. */
export function holdDefinedCondition(failure: Element): void {
  const found = saslConditions(failure)
  if (found.length === 1 && SASL_CONDITIONS.includes(found[0] ?? '')) return
  throw new Finding(`the failure's condition is ${found.join(', ') || 'missing'}`, {
    expected: `one of ${SASL_CONDITIONS.join(', ')}`,
    observed: failure.toString(),
  })
}
