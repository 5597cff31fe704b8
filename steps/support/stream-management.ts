import type { AssayWorld } from '../../src/conformance/world.ts'
import { NotOfferedError } from '../../src/session/errors.ts'
import type { Session } from '../../src/session/session.ts'
import { enableStreamManagement, type Granted } from '../../src/session/stream-management.ts'
import { NS } from '../../src/xml/namespaces.ts'

const STANZAS = ['iq', 'message', 'presence']

interface Counting {
  /** The answer of the server with which the count begins (XEP-0198 §4, §5). */
  readonly from: 'enabled' | 'resumed'
  readonly start: number
}

/**
 * Keeps as `${Romeo.received}` how many stanzas have come to an actor: what it has handled as far as the server is to
 * know. Nothing is acknowledged by itself, so that the scenario says what is.
 */
export function countReceived(
  world: AssayWorld,
  { actor, session, from, start }: Counting & { readonly actor: string; readonly session: Session },
): void {
  let count: number | undefined
  const keep = (value: number) => {
    count = value
    world.variables.set(`${actor}.received`, String(value))
  }
  session.tap((event) => {
    if (event.kind !== 'element') return
    const { element } = event
    if (element.getNS() === NS.sm && element.name === from) keep(start)
    else if (count !== undefined && element.getNS() === NS.client && STANZAS.includes(element.name))
      keep(count + 1)
  })
}

/** Enables Stream Management on an actor's stream, without answering requests for acknowledgement. */
export async function manage(
  world: AssayWorld,
  actor: string,
  options: { readonly resume?: boolean; readonly max?: number } = {},
): Promise<Granted | undefined> {
  const session = world.session(actor)
  countReceived(world, { actor, session, from: 'enabled', start: 0 })
  return (await enableStreamManagement(session, { ...options, answer: false })).granted
}

/**
 * Enables Stream Management with resumption: the session's id is `${Romeo.session}` then, its full JID
 * `${Romeo.address}`.
 * @throws NotOfferedError where the server does not let sessions be resumed.
 */
export async function manageResumable(
  world: AssayWorld,
  actor: string,
  options: { readonly max?: number } = {},
): Promise<Granted> {
  const granted = await manage(world, actor, { ...options, resume: true })
  if (!granted?.resumable || granted.id === undefined)
    throw new NotOfferedError('resumption of sessions', 'it enabled Stream Management without resumption')
  world.variables.set(`${actor}.session`, granted.id)
  world.variables.set(`${actor}.address`, world.session(actor).jid ?? '')
  return granted
}

/** Asks on a new, authenticated stream for a former session; once it is resumed the stream has its address. */
export function askToResume(world: AssayWorld, actor: string, session: Session, handled: number): void {
  countReceived(world, { actor, session, from: 'resumed', start: handled })
  session.tap((event) => {
    if (event.kind !== 'element' || event.element.getNS() !== NS.sm) return
    const address = world.lookup(`${actor}.address`)
    if (event.element.name === 'resumed' && address !== undefined) session.jid = address
  })
  const id = world.fill(`\${${actor}.session}`)
  session.send(`<resume xmlns='${NS.sm}' h='${handled}' previd='${id}'/>`)
}
