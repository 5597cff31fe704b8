import { Finding } from '../src/conformance/judge.ts'
import { enterStage } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { showEvent } from '../src/session/inbox.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { firstOf, isEnding, keep } from './support/outcome.ts'

/**
 * Bytes. A server that takes as much may have a limit all the same, but such stanzas would burden what runs beside this
 * scenario, and what a server passes them to.
 */
const LARGEST = 512 * 1024
/** Bytes to begin with; RFC 6120 §13.12 allows no limit below 10000. */
const SMALLEST = 32 * 1024

const ID = 'too-big'

function settles(event: StreamEvent): boolean {
  return isEnding(event) || (event.kind === 'element' && event.element.attrs.id === ID)
}

/** Sends oneself a message of that size and takes what comes of it. */
function sendLarge(session: Session, size: number): Promise<StreamEvent> {
  const body = 'o'.repeat(size)
  session.send(
    `<message to='${session.jid ?? ''}' type='chat' id='${ID}'><body>${body}</body><no-store xmlns='urn:xmpp:hints'/></message>`,
  )
  return firstOf(session, 'an answer to a large stanza', settles)
}

function isRefusal(event: StreamEvent): boolean {
  return isEnding(event) || (event.kind === 'element' && event.element.attrs.type === 'error')
}

/** The first size, each twice the one before, that does not come back. */
async function limitOf(world: AssayWorld, actor: string): Promise<number> {
  const session = await enterStage(world, `${actor}/probe`, 'bound')
  for (let size = SMALLEST; size <= LARGEST; size *= 2) {
    if (isRefusal(await sendLarge(session, size))) return size
  }
  throw new NotOfferedError('a limit on the size of stanzas', `it takes ${LARGEST} bytes`)
}

Given('the server refuses {actor} a stanza of some size', async function (actor: string) {
  this.variables.set(`${actor}.limit`, String(await limitOf(this, actor)))
})

When('{actor} sends himself a stanza of that size', async function (actor: string) {
  const session = this.session(actor)
  keep(session, await sendLarge(session, Number(this.lookup(`${actor}.limit`))))
})

// RFC 6120 §13.12: as a stanza error, so that the sender can go on, or as the end of the stream.
Then('{actor} is told that the stanza violates a policy', async function (actor: string) {
  const expected = 'the stanza error or the stream error policy-violation'
  const event = await firstOf(this.session(actor), expected, settles)
  const { element } = event.kind === 'element' ? event : {}
  const told =
    element?.getChild('policy-violation', NS.streamErrors) ??
    element?.getChild('error')?.getChild('policy-violation', NS.stanzaErrors)
  if (!told) throw new Finding('the server answered otherwise', { expected, observed: showEvent(event) })
})
