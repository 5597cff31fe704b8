import type { Element } from 'ltx'
import { NS } from '../xml/namespaces.ts'
import { childElements } from '../xml/parse.ts'
import { bindingTypes, channelBinding } from './channel-binding.ts'
import { AuthenticationError, NotOfferedError } from './errors.ts'
import { type ChannelBinding, type Credentials, PREFERENCE, type SaslExchange } from './sasl/mechanism.ts'
import { scram } from './sasl/scram.ts'
import { anonymous, external, plain } from './sasl/simple.ts'
import type { Session } from './session.ts'

/** The SASL mechanisms in the session's latest features (RFC 6120 §6.4.1). */
export function offeredMechanisms(session: Session): string[] {
  const list = session.features?.getChild('mechanisms', NS.sasl)
  return list ? list.getChildren('mechanism').map((mechanism) => mechanism.getText().trim()) : []
}

/**
 * An exchange for a mechanism by name.
 * @throws NotOfferedError where the server does not offer it, or offers no channel binding this client has.
 */
export async function exchangeFor(
  session: Session,
  name: string,
  credentials: Credentials,
): Promise<SaslExchange> {
  const offered = offeredMechanisms(session)
  if (!offered.includes(name))
    throw new NotOfferedError(`SASL ${name}`, `its mechanisms are ${offered.join(', ') || 'none'}`)
  if (name === 'PLAIN') return plain(credentials)
  if (name === 'EXTERNAL') return external(credentials.authzid)
  if (name === 'ANONYMOUS') return anonymous()
  const hash = name.startsWith('SCRAM-SHA-256')
    ? 'sha256'
    : name.startsWith('SCRAM-SHA-1')
      ? 'sha1'
      : undefined
  if (!hash || (name !== 'SCRAM-SHA-1' && name !== 'SCRAM-SHA-256' && !name.endsWith('-PLUS')))
    throw new NotOfferedError(`a mechanism this client has`, `${name} is not one`)
  if (!name.endsWith('-PLUS')) {
    const couldBind =
      session.secured !== undefined && !offered.some((mechanism) => mechanism.endsWith('-PLUS'))
    return scram({ ...credentials, hash, couldBind })
  }
  const binding = firstBinding(session)
  if (!binding)
    throw new NotOfferedError(
      `a channel binding for ${name}`,
      `it names ${bindingTypes(session).join(', ') || 'none'}`,
    )
  return scram({ ...credentials, hash, binding })
}

function firstBinding(session: Session): ChannelBinding | undefined {
  const named = bindingTypes(session)
  // A server that does not list its types (XEP-0440) is taken at the defaults: RFC 9266's for TLS 1.3, RFC 5802's before.
  const candidates = named.length > 0 ? named : ['tls-exporter', 'tls-unique']
  for (const type of candidates) {
    const binding = channelBinding(session, type)
    if (binding) return binding
  }
  return undefined
}

/**
 * The best exchange that the server offers: SCRAM before PLAIN, channel binding where the server lists its types; the
 * preferred one before all where it is offered on a secured stream.
 * @throws NotOfferedError
 */
export function bestExchange(
  session: Session,
  credentials: Credentials,
  preferred?: string,
): Promise<SaslExchange> {
  const offered = offeredMechanisms(session)
  if (preferred !== undefined && session.secured !== undefined && offered.includes(preferred))
    return exchangeFor(session, preferred, credentials)
  const canBind = session.secured !== undefined && bindingTypes(session).length > 0
  const best = PREFERENCE.find((name) => offered.includes(name) && (canBind || !name.endsWith('-PLUS')))
  if (!best)
    throw new NotOfferedError(
      'a SASL mechanism this client has',
      `its mechanisms are ${offered.join(', ') || 'none'}`,
    )
  return exchangeFor(session, best, credentials)
}

function encode(payload: string): string {
  // RFC 6120 §6.4.2: a response that is there but empty is sent as `=`.
  return payload === '' ? '=' : Buffer.from(payload).toString('base64')
}

function decode(element: Element): string | undefined {
  const text = element.getText().trim()
  if (text === '') return undefined
  return text === '=' ? '' : Buffer.from(text, 'base64').toString()
}

/**
 * Runs a SASL exchange (RFC 6120 §6.4) to its end. The stream has to be restarted afterwards.
 * @throws AuthenticationError where the server refuses, or does not prove what the mechanism demands; ExpectationError.
 */
export async function authenticate(session: Session, exchange: SaslExchange): Promise<void> {
  const initial = exchange.initial()
  session.send(
    `<auth xmlns='${NS.sasl}' mechanism='${exchange.mechanism}'>${initial === undefined ? '' : encode(initial)}</auth>`,
  )
  for (;;) {
    const answer = await session.expect('an answer of SASL', (element) => element.getNS() === NS.sasl || [])
    if (answer.name === 'success') return exchange.verify(decode(answer))
    if (answer.name === 'failure') throw refusal(exchange, answer)
    if (answer.name !== 'challenge')
      throw new AuthenticationError(
        'E_SASL_SERVER',
        `the server sent <${answer.name}/> in the middle of SASL`,
      )
    const response = await exchange.respond(decode(answer) ?? '')
    session.send(`<response xmlns='${NS.sasl}'>${response === '' ? '' : encode(response)}</response>`)
  }
}

function refusal(exchange: SaslExchange, failure: Element): AuthenticationError {
  const condition = childElements(failure).find((child) => child.name !== 'text')?.name
  const text = failure.getChildText('text')
  const message = `the server refused ${exchange.mechanism}: ${condition ?? 'no condition'}${text ? ` (${text})` : ''}`
  return new AuthenticationError('E_SASL_REFUSED', message, condition === undefined ? {} : { condition })
}
