import { authenticate, bestExchange, exchangeFor } from './authenticate.ts'
import { bind } from './bind.ts'
import type { Credentials } from './sasl/mechanism.ts'
import { Session, type SessionOptions } from './session.ts'
import { openNegotiated, startTls } from './start-tls.ts'

/** How far a negotiated session goes. Each stage includes those before it. */
export type Stage = 'stream' | 'secured' | 'authenticated' | 'bound'

export interface NegotiatedOptions extends SessionOptions {
  /** Use STARTTLS: `required` fails without it, `offered` (default) takes it when offered, `never` stays plain. */
  readonly starttls?: 'required' | 'offered' | 'never'
  readonly credentials?: Credentials
  /** SASL mechanism by name; the best one offered where it is left out. */
  readonly mechanism?: string
  /** What counts as the best one where a secured stream offers it. */
  readonly preferredMechanism?: string
  readonly resource?: string
}

/**
 * Connects and negotiates up to a stage.
 * @throws ConnectError, NotOfferedError, AuthenticationError, ExpectationError; the connection is closed then.
 */
export async function negotiate(options: NegotiatedOptions, stage: Stage = 'bound'): Promise<Session> {
  const session = await Session.connect(options)
  try {
    await openNegotiated(session)
    await proceed(session, options, stage)
    return session
  } catch (error) {
    await session.close()
    throw error
  }
}

/** Takes a session with an open stream on to a later stage. @throws as {@link negotiate} */
async function proceed(session: Session, options: NegotiatedOptions, stage: Stage): Promise<void> {
  if (stage === 'stream') return
  const { starttls = 'offered', credentials, mechanism, preferredMechanism } = options
  const offered = session.features?.getChild('starttls') !== undefined
  if (
    !session.secured &&
    (stage === 'secured' || starttls === 'required' || (starttls === 'offered' && offered))
  )
    await startTls(session)
  if (stage === 'secured') return
  const { username, password } = credentials ?? { username: '', password: '' }
  if (password) session.transcript.hide(password)
  const exchange = mechanism
    ? await exchangeFor(session, mechanism, credentials ?? { username, password })
    : await bestExchange(session, credentials ?? { username, password }, preferredMechanism)
  await authenticate(session, exchange)
  await openNegotiated(session)
  if (stage === 'bound') await bind(session, options.resource)
}
