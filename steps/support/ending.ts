import type { Element } from 'ltx'
import { Finding } from '../../src/conformance/judge.ts'
import { ConnectionResetError, isResetWhileSending } from '../../src/session/errors.ts'
import { FENCE_ID_PREFIX } from '../../src/session/fence-id.ts'
import { showEvent } from '../../src/session/inbox.ts'
import type { Session } from '../../src/session/session.ts'
import type { StreamEvent } from '../../src/wire/event.ts'
import { NS } from '../../src/xml/namespaces.ts'
import { childElements } from '../../src/xml/parse.ts'
import { endsByItself } from './grace.ts'

function isStreamError(event: StreamEvent): event is Extract<StreamEvent, { kind: 'element' }> {
  return (
    event.kind === 'element' && event.element.getName() === 'error' && event.element.getNS() === NS.stream
  )
}

function isFeatures(element: Element): boolean {
  return element.getName() === 'features' && element.getNS() === NS.stream
}

/** The conditions of a stream error (RFC 6120 §4.9.2), of which there has to be one. */
export function conditionsOf(error: Element): string[] {
  return childElements(error)
    .filter((child) => child.getNS() === NS.streamErrors && child.getName() !== 'text')
    .map((child) => child.getName())
}

function addresses({ options }: Session): string {
  const from = options.header?.from
  return `to='${options.domain}'${from ? ` from='${from}'` : ''}`
}

/** Asks an authenticated stream for a sign of life; the answer shows that the server went on with it. */
function askForLife(session: Session): string | undefined {
  const id = session.nextId(FENCE_ID_PREFIX)
  if (session.jid !== undefined)
    session.send(`<iq type='get' id='${id}' ${addresses(session)}><ping xmlns='${NS.ping}'/></iq>`)
  else if (session.features?.getChild('bind', NS.bind))
    session.send(`<iq type='set' id='${id}'><bind xmlns='${NS.bind}'/></iq>`)
  else return undefined
  return id
}

/** Stands for the id of a request that was not made. */
const NOT_ASKED = 'not asked'

function isStanza(element: Element): boolean {
  return ['iq', 'message', 'presence'].includes(element.getName()) && element.getNS() === NS.client
}

function isStanzaError(event: StreamEvent, condition: string | undefined): boolean {
  if (condition === undefined || event.kind !== 'element' || event.element.attrs.type !== 'error')
    return false
  return event.element.getChild('error')?.getChild(condition, NS.stanzaErrors) !== undefined
}

/** The stream error that a session's stream ended with. */
const errors = new WeakMap<Session, Element>()

export interface Ending {
  /** Conditions that are permitted; any where they are left out. */
  readonly conditions?: readonly string[]
  /** A condition that is not permitted, however many others are. */
  readonly except?: string
  /** In place of the stream error a stanza error with this condition is permitted. */
  readonly stanzaError?: string
  /** Going on with the stream is permitted, too. */
  readonly mayGoOn?: boolean
  /** Features are no sign that the server went on, but without them any error will do: it came for the header. */
  readonly despiteFeatures?: boolean
}

/**
 * Judges how the server ended a stream: an error (RFC 6120 §4.9.1.1), then the closing tag. On a bound stream a fence
 * shows at once whether the server went on instead; on a stream just opened, its features do.
 */
export async function judgeEnding(
  session: Session,
  { conditions, except, stanzaError, mayGoOn = false, despiteFeatures = false }: Ending,
): Promise<void> {
  const permitted = conditions?.join(' or ')
  const instead = stanzaError === undefined ? '' : `, or the stanza error ${stanzaError}`
  const expected = `stream error${permitted ? ` ${permitted}` : ''}${mayGoOn ? ', if any' : ''}${instead}`
  const isAuthenticated =
    session.jid !== undefined || session.features?.getChild('bind', NS.bind) !== undefined
  const lifeId = (await endsByItself(session)) && isAuthenticated ? NOT_ASKED : askForLife(session)
  const ends = (event: StreamEvent) => event.kind === 'close' || event.kind === 'end' || isStreamError(event)
  const goesOn = (event: StreamEvent) => {
    if (event.kind !== 'element') return false
    if (lifeId !== undefined) return event.element.attrs.id === lifeId
    // A stanza error may come before the stream error that has to.
    if (isStanza(event.element)) return mayGoOn || event.element.attrs.type !== 'error'
    return !despiteFeatures && isFeatures(event.element)
  }
  const isReturned = (event: StreamEvent) => isStanzaError(event, stanzaError)
  const accepts = (event: StreamEvent) => ends(event) || isReturned(event) || goesOn(event) || []
  const event = await session.inbox.take({ description: expected, accepts }, session.deadline())
  if (isReturned(event)) return
  if (goesOn(event)) {
    if (mayGoOn) return
    throw new Finding('the server went on with the stream', { expected, observed: showEvent(event) })
  }
  if (isResetWhileSending(event)) throw new ConnectionResetError(expected)
  if (!isStreamError(event))
    throw new Finding('the server ended the stream without an error', {
      expected,
      observed: showEvent(event),
    })
  errors.set(session, event.element)
  const found = conditionsOf(event.element)
  if (despiteFeatures && !session.inbox.pending.some((it) => it.kind === 'element' && isFeatures(it.element)))
    return
  if (except !== undefined && found.includes(except))
    throw new Finding(`the stream error is ${except}`, { expected: 'another', observed: showEvent(event) })
  if (conditions && !(found.length === 1 && conditions.includes(found[0] ?? '')))
    throw new Finding(`the stream error is ${found.join(', ') || 'without a condition'}`, {
      expected,
      observed: showEvent(event),
    })
  await session.inbox.take(
    { description: 'closing stream tag after the error', accepts: ({ kind }) => kind === 'close' || [] },
    session.deadline(),
  )
}

/** The error that the stream of an actor ended with; an earlier Then took it. */
export function errorOf(session: Session): Element {
  const error = errors.get(session)
  if (!error) throw new TypeError('no step before this one took a stream error')
  return error
}
