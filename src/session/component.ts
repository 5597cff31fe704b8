import { createHash } from 'node:crypto'
import { NS } from '../xml/namespaces.ts'
import { ExpectationError } from './errors.ts'
import { Session, type SessionOptions } from './session.ts'

/**
 * The proof of a component that it knows the shared secret (XEP-0114 §3): hex SHA-1 of the stream id and the secret.
 */
export function componentProof(streamId: string, secret: string): string {
  return createHash('sha1')
    .update(streamId + secret)
    .digest('hex')
}

/**
 * Connects an external component (XEP-0114 "accept") and shakes hands.
 * @param options `domain` is the component's; no TLS.
 * @throws ConnectError, ExpectationError
 */
export async function connectComponent(
  options: SessionOptions & { readonly secret: string },
): Promise<Session> {
  const session = await Session.connect({ ...options, contentNamespace: NS.component })
  try {
    session.transcript.hide(options.secret)
    session.openStream({ version: null, lang: null })
    const header = await session.expectHeader()
    session.send(`<handshake>${componentProof(String(header.attrs.id ?? ''), options.secret)}</handshake>`)
    const answer = await session.expect(
      'the answering <handshake/>',
      ({ name }) => name === 'handshake' || name === 'stream:error' || [],
    )
    if (answer.name !== 'handshake')
      throw new ExpectationError('E_UNEXPECTED', 'the server refused the component', {
        expected: '<handshake/>',
        observed: answer.toString(),
      })
    session.jid = options.domain
    return session
  } catch (error) {
    await session.close()
    throw error
  }
}
