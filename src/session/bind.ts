import { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import { ExpectationError, NotOfferedError } from './errors.ts'
import type { Session } from './session.ts'

/**
 * Binds a resource (RFC 6120 §7.6, §7.7) and establishes the obsolete session where a server still demands it (RFC 3921).
 * @param resource asked for; the server makes one where it is left out. It may give another.
 * @throws NotOfferedError, ExpectationError
 */
export async function bind(session: Session, resource?: string): Promise<string> {
  if (!session.features?.getChild('bind', NS.bind))
    throw new NotOfferedError('resource binding', session.features?.toString() ?? 'no stream features')
  const iq = new Element('iq', { type: 'set' })
  const request = iq.c('bind', { xmlns: NS.bind })
  if (resource !== undefined) request.c('resource').t(resource)
  const reply = await session.request(iq, session.nextId('bind'))
  const jid = reply.attrs.type === 'result' ? reply.getChild('bind', NS.bind)?.getChildText('jid') : undefined
  if (!jid)
    throw new ExpectationError('E_UNEXPECTED', 'the server bound no resource', {
      expected: 'a result with the full JID',
      observed: reply.toString(),
    })
  session.jid = jid
  await establishSession(session)
  return jid
}

async function establishSession(session: Session): Promise<void> {
  const legacy = session.features?.getChild('session', NS.session)
  if (!legacy || legacy.getChild('optional')) return
  const iq = new Element('iq', { type: 'set' })
  iq.c('session', { xmlns: NS.session })
  await session.request(iq, session.nextId('session'))
}
