import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { offeredMechanisms } from '../src/session/authenticate.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { parseChallenge, ScramDialogue } from '../src/session/sasl/scram-dialogue.ts'
import type { Session } from '../src/session/session.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { payload } from './support/base64.ts'
import { endsByItself } from './support/grace.ts'
import {
  firstOf,
  hasEnded,
  isEnding,
  isSasl,
  isStreamError,
  keep,
  other,
  saslAnswer,
} from './support/outcome.ts'

const MECHANISMS = ['PLAIN', 'SCRAM-SHA-1'] as const

/** One attempt with PLAIN, or SCRAM-SHA-1 where there is none; the server's last word on it. */
async function attempt(session: Session, username: string, password: string): Promise<StreamEvent> {
  const mechanism = MECHANISMS.find((name) => offeredMechanisms(session).includes(name))
  if (!mechanism) throw new NotOfferedError(MECHANISMS.join(' or '), offeredMechanisms(session).join(', '))
  const scram = new ScramDialogue('sha1', { name: username })
  const initial = mechanism === 'PLAIN' ? `\0${username}\0${password}` : scram.first
  session.send(`<auth xmlns='${NS.sasl}' mechanism='${mechanism}'>${payload(Buffer.from(initial))}</auth>`)
  const event = await saslAnswer(session, 'an answer of SASL')
  if (!isSasl(event) || event.element.getName() !== 'challenge') return event
  const challenge = parseChallenge(Buffer.from(event.element.getText(), 'base64').toString())
  if (!challenge) return event
  const final = await scram.final(challenge, { password })
  session.send(`<response xmlns='${NS.sasl}'>${payload(Buffer.from(final))}</response>`)
  return saslAnswer(session, 'an answer of SASL')
}

/** Fails again and again until the count is full or the server ends the stream, which is kept for Then. */
async function failRepeatedly(
  world: AssayWorld,
  actor: string,
  count: number,
): Promise<StreamEvent | undefined> {
  const session = world.session(actor)
  const { username } = await world.account(actor)
  for (let round = 1; round <= count; round += 1) {
    const event = await attempt(session, username, `not-the-password-${round}`)
    if (!isEnding(event)) {
      // A server may answer first and close at once; its error is then on the way already, ahead of the next answer.
      world.variables.set(`${actor}.failures`, String(round))
      continue
    }
    keep(session, event)
    return event
  }
  return undefined
}

When(
  '{actor} authenticates {int} times with a wrong password',
  async function (actor: string, count: number) {
    await failRepeatedly(this, actor, count)
  },
)

/** Far beyond the five retries of RFC 6120 §6.4.5. */
const MANY_ATTEMPTS = 20

Given('{actor} has used up the attempts that the server allows', async function (actor: string) {
  const event = await failRepeatedly(this, actor, MANY_ATTEMPTS)
  if (!event)
    throw new NotOfferedError('a limit of attempts', `it took ${MANY_ATTEMPTS} wrong passwords on one stream`)
})

// After failures of its own making: the right password, on the same stream.
Then('{actor} can still authenticate', async function (actor: string) {
  const session = this.session(actor)
  const { username, password } = await this.account(actor)
  const event = await attempt(session, username, password)
  if (!isSasl(event) || event.element.getName() !== 'success') throw other('SASL success', event)
})

// One more attempt is the fence: a server that has closed the stream does not answer it.
Then('the server has ended the attempts of {actor} with a stream error', async function (actor: string) {
  const session = this.session(actor)
  const expected = 'a stream error after so many attempts'
  if (!hasEnded(session) && !(await endsByItself(session))) session.send(`<abort xmlns='${NS.sasl}'/>`)
  const event = await saslAnswer(session, expected)
  if (!isStreamError(event)) throw other(expected, event)
  await firstOf(session, 'closing stream tag after the error', ({ kind }) => kind === 'close')
})

Then(
  'the attempts of {actor} have ended with {conditions}',
  async function (actor: string, conditions: string[]) {
    const expected = `stream error ${conditions.join(' or ')}`
    const event = await saslAnswer(this.session(actor), expected)
    const error = isStreamError(event) && event.kind === 'element' ? event.element : undefined
    if (!error || !conditions.some((name) => error.getChild(name, NS.streamErrors)))
      throw other(expected, event)
  },
)

/** Mechanisms in which the server speaks in the middle, and how the client opens them. */
const OPENINGS: readonly (readonly [string, (username: string) => string | undefined])[] = [
  ['SCRAM-SHA-1', (username) => payload(Buffer.from(new ScramDialogue('sha1', { name: username }).first))],
  ['DIGEST-MD5', () => undefined],
]

// As far as the server's challenge, which is taken.
When('{actor} begins a handshake', async function (actor: string) {
  const session = this.session(actor)
  const offered = offeredMechanisms(session)
  const [mechanism, open] = OPENINGS.find(([name]) => offered.includes(name)) ?? []
  if (!mechanism || !open)
    throw new NotOfferedError('a mechanism of several messages', `its mechanisms are ${offered.join(', ')}`)
  const { username } = await this.account(actor)
  const text = open(username)
  session.send(`<auth xmlns='${NS.sasl}' mechanism='${mechanism}'>${text ?? ''}</auth>`)
  await session.expect('a SASL challenge', (element) => element.getName() === 'challenge' || [])
})
