import type { Element } from 'ltx'
import { ExpectationError } from '../../src/session/errors.ts'
import type { Session } from '../../src/session/session.ts'

/** Sends a request that a precondition needs to succeed, and gives its result. @throws ExpectationError */
export async function succeed(session: Session, iq: Element): Promise<Element> {
  const reply = await session.request(iq)
  if (reply.attrs.type === 'result') return reply
  throw new ExpectationError('E_UNEXPECTED', 'a request that a precondition needs was refused', {
    expected: 'a result',
    observed: reply.toString(),
  })
}
