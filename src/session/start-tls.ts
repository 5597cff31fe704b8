import { NS } from '../xml/namespaces.ts'
import { ExpectationError, NotOfferedError } from './errors.ts'
import type { Session } from './session.ts'

/**
 * STARTTLS (RFC 6120 §5.4): asks for it, runs the handshake, opens the new stream and takes its header and features.
 * @throws NotOfferedError, ExpectationError, ConnectError
 */
export async function startTls(session: Session): Promise<void> {
  if (!session.features?.getChild('starttls', NS.tls))
    throw new NotOfferedError('STARTTLS', session.features?.toString() ?? 'no stream features')
  session.send(`<starttls xmlns='${NS.tls}'/>`)
  const answer = await session.expect(
    'an answer to <starttls/>',
    (element) => element.getNS() === NS.tls || [],
  )
  if (answer.name !== 'proceed')
    throw new ExpectationError('E_UNEXPECTED', 'the server refused STARTTLS', {
      expected: '<proceed/>',
      observed: answer.toString(),
    })
  await session.secure()
  await openNegotiated(session)
}

/**
 * Opens (or restarts) the stream and takes the server's header and features.
 * @throws ExpectationError
 */
export async function openNegotiated(session: Session): Promise<void> {
  session.openStream()
  await session.expectHeader()
  await session.expectFeatures()
}
