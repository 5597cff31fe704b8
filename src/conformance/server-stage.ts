import type { Socket } from 'node:net'
import { Deadline } from '../base/deadline.ts'
import { ExpectationError } from '../session/errors.ts'
import { type Hospitality, receiveByItself } from '../session/peer.ts'
import { Session } from '../session/session.ts'
import { openNegotiated, startTls } from '../session/start-tls.ts'
import type { StreamEvent } from '../wire/event.ts'
import { NS } from '../xml/namespaces.ts'
import { namespaceOf } from '../xml/parse.ts'
import { userOf } from './cast.ts'
import { harness } from './harness.ts'
import type { AssayWorld } from './world.ts'

/** A dialback key that its domain's authoritative server will call valid: ours asks no questions. */
const KEY = '6f7665727468656d6f756e7461696e73'

/** Puts a connection that the server made to a remote server on stage, under the name of a session. */
async function accept(world: AssayWorld, actor: string, socket: Socket): Promise<Session> {
  const carrier = { kind: 'accepted', socket } as const
  return world.setSession(actor, await Session.connect({ ...world.sessionOptions(actor), carrier }))
}

/**
 * Waits for the next connection that the server makes to a remote server, and puts it on stage; nothing is said on it.
 * @throws ExpectationError where none comes.
 */
export async function takeConnection(world: AssayWorld, actor: string): Promise<Session> {
  const listener = await world.remotes.open(actor)
  return accept(world, actor, await listener.next(Deadline.after(world.timeoutMs, harness().signal)))
}

/**
 * Waits for the next stream that the server opens to a remote server, and takes it: header and features are sent. What
 * else comes is the scenario's business, but for what the hospitality covers.
 * @throws ExpectationError where none comes.
 */
export async function takeStream(
  world: AssayWorld,
  actor: string,
  hospitality: Hospitality = {},
): Promise<Session> {
  const session = await takeConnection(world, actor)
  const onStream = (id: string) => world.variables.set(`${actor}.stream`, id)
  receiveByItself(session, { ...hospitality, onStream })
  await session.expectHeader()
  return session
}

/** The variable that says over which of the server's streams a stanza came to a remote server. */
export function streamOf(actor: string, id: string): string {
  return `${userOf(actor)}.stream-of.${id}`
}

/**
 * Lets the streams that the server opens to a remote server run by themselves, stanzas on them be received by `hall`.
 * @throws NotOfferedError
 */
async function receiveStreams(world: AssayWorld, actor: string, hall: Session): Promise<void> {
  const listener = await world.remotes.open(actor)
  let count = 0
  listener.serve(async (socket) => {
    count += 1
    const session = await accept(world, `${userOf(actor)}/stream${count}`, socket)
    const onStanza = (event: StreamEvent) => {
      if (event.kind === 'element' && event.element.attrs.id !== undefined)
        world.variables.set(streamOf(actor, String(event.element.attrs.id)), session.actor)
      hall.inbox.push(event)
    }
    receiveByItself(session, { answersResult: true, answersVerify: true, onStanza })
  })
}

/**
 * Brings a remote server into federation: an outgoing stream that is verified by dialback, whose session also receives
 * what the server sends on streams of its own.
 * @param beforeKey does what has to be done before the key is sent.
 * @throws ConnectError, NotOfferedError, ExpectationError
 */
export async function federate(
  world: AssayWorld,
  actor: string,
  beforeKey: (session: Session) => void = () => {},
): Promise<Session> {
  const session = await Session.connect(world.sessionOptions(actor))
  world.setSession(actor, session)
  await receiveStreams(world, actor, session)
  await openNegotiated(session)
  const starttls = session.features?.getChild('starttls', NS.tls)
  if (starttls?.getChild('required', NS.tls)) await startTls(session)
  beforeKey(session)
  await verify(session, world.remotes.domain(actor))
  return session
}

/** Has a domain verified on an outgoing stream by dialback. @throws ExpectationError */
async function verify(session: Session, domain: string): Promise<void> {
  const to = session.options.domain
  session.send(`<db:result from='${domain}' to='${to}'>${KEY}</db:result>`)
  const answer = await session.expect(
    `an answer to the dialback key of ${domain}`,
    (element) => (namespaceOf(element) === NS.dialback && element.getName() === 'result') || [],
  )
  if (answer.attrs.type !== 'valid')
    throw new ExpectationError('E_UNEXPECTED', `the server does not take the dialback key of ${domain}`, {
      expected: "<db:result type='valid'/>",
      observed: answer.toString(),
    })
  session.jid ??= domain
}
