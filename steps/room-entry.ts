import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { fenceRoom } from './support/room-fence.ts'
import { isHistory, isSubject, pendingOf, sight } from './support/room-messages.ts'
import { configureRoom, createRoom, enterRoom, freshRoom, settleKnownRoom } from './support/rooms.ts'
import { findService } from './support/services.ts'

/** The nick that actors go by where a phrase names none. */
const nickOf = (actor: string) => actor.toLowerCase().replace('/', '-')

interface Wish {
  readonly room: string
  readonly nick: string
  readonly password?: string
  /** Limits of the history (XEP-0045 §7.2.14), such as `maxstanzas 2, seconds 30`. */
  readonly history?: string
}

/** Asks to enter; what comes of it is for others to judge. */
function seekEntry(world: AssayWorld, actor: string, { room, nick, password, history }: Wish): string {
  const jid = world.fill(room, 'none')
  const presence = new Element('presence', { id: 'enter', to: `${jid}/${world.fill(nick, 'none')}` })
  const x = presence.c('x', { xmlns: NS.muc })
  if (history !== undefined) {
    const limits = world.fill(history, 'none').split(', ')
    x.c('history', Object.fromEntries(limits.map((limit) => limit.split(' '))))
  }
  if (password !== undefined) x.c('password').t(password)
  world.session(actor).send(presence)
  return jid
}

// Seeks to: the room may refuse.
When('{actor} enters the room {string} as {string}', function (actor: string, room: string, nick: string) {
  seekEntry(this, actor, { room, nick })
})

When(
  '{actor} enters the room {string} as {string} with the password {string}',
  function (actor: string, room: string, nick: string, password: string) {
    seekEntry(this, actor, { room, nick, password })
  },
)

/** Waits for the subject, which ends what a newcomer is told (XEP-0045 §7.1); what was said before comes ahead of it. */
async function needHistory(world: AssayWorld, actor: string, jid: string): Promise<void> {
  const session = world.session(actor)
  await sight(session, (element) => isSubject(jid, element))
  await fenceRoom(session, jid)
  if (pendingOf(session, (element) => isHistory(jid, element)).length === 0)
    throw new NotOfferedError('discussion history', `${jid} shows newcomers nothing of what was said before`)
}

// History is optional (XEP-0045 §7.2.13).
When(
  '{actor} enters the room {string} as {string} and is shown its history',
  async function (actor: string, room: string, nick: string) {
    await needHistory(this, actor, seekEntry(this, actor, { room, nick }))
  },
)

// "maxstanzas 2, seconds 30"
When(
  '{actor} enters the room {string} as {string} and asks for the history {string}',
  function (actor: string, room: string, nick: string, history: string) {
    seekEntry(this, actor, { room, nick, history })
  },
)

// That the room shows who sets no limits all of its history, of which this was said first.
Given(
  '{actor} has entered the room {string} as {string} and was shown {string}',
  async function (actor: string, room: string, nick: string, earliest: string) {
    const jid = this.fill(room, 'none')
    const session = this.session(actor)
    await enterRoom(this, actor, { room: jid, nick })
    await needHistory(this, actor, jid)
    const shown = pendingOf(session, (element) => isHistory(jid, element)).map((it) =>
      it.getChildText('body'),
    )
    if (!shown.includes(earliest))
      throw new NotOfferedError('so much history', `newcomers are shown no more than ${shown.join(', ')}`)
    await settleKnownRoom(this, jid)
  },
)

// Several sessions of a user with one nick are optional (XEP-0045 §7.2.8).
Given(
  '{actor} shares the nick {string} in the room {string}',
  async function (actor: string, nick: string, room: string) {
    const jid = this.fill(room, 'none')
    const occupant = `${jid}/${nick}`
    const session = this.session(actor)
    seekEntry(this, actor, { room, nick })
    const answer = await sight(
      session,
      ({ name, attrs }) => name === 'presence' && attrs.from === occupant && attrs.id === 'enter',
    )
    if (answer?.attrs.type === 'error')
      throw new NotOfferedError('several sessions with one nick', answer.toString())
    await fenceRoom(session, jid)
    await settleKnownRoom(this, jid)
    session.inbox.forget(({ attrs }) => String(attrs.from).startsWith(jid))
  },
)

interface Protection {
  readonly room: string
  readonly nick: string
  readonly secret: string
}

/**
 * Some services have a switch for protection (XEP-0045 §16.5.3) besides the secret, others have only the secret.
 * @throws NotOfferedError
 */
async function protectRoom(
  world: AssayWorld,
  actor: string,
  { room, nick, secret }: Protection,
): Promise<void> {
  const answers = { 'muc#roomconfig_roomsecret': [secret] }
  const both = { ...answers, 'muc#roomconfig_passwordprotectedroom': ['1'] }
  await createRoom(world, actor, { room, nick, answers: both }).catch(async (error: unknown) => {
    if (!(error instanceof NotOfferedError)) throw error
    await configureRoom(world.session(actor), room, answers)
    await settleKnownRoom(world, room)
  })
}

Given(
  '{actor} has created the room {string} with the password {string}',
  async function (actor: string, name: string, secret: string) {
    const service = this.lookup('service') ?? (await findService(this, actor, 'conference/text'))
    this.variables.set('service', service)
    const room = freshRoom(name, service)
    this.variables.set(name, room)
    await protectRoom(this, actor, { room, nick: nickOf(actor), secret })
  },
)

// It is left as it comes, unconfigured (XEP-0045 §10.1.1).
Given('{actor} has begun to create the room {string}', async function (actor: string, room: string) {
  await enterRoom(this, actor, { room: this.fill(room, 'none'), nick: nickOf(actor) })
})

Given('{actor} finds the room {string} locked', async function (actor: string, room: string) {
  const session = this.session(actor)
  const jid = seekEntry(this, actor, { room, nick: nickOf(actor) })
  const answer = await sight(session, ({ name, attrs }) => name === 'presence' && attrs.id === 'enter')
  if (answer?.attrs.type !== 'error')
    throw new NotOfferedError(
      'to lock new rooms',
      answer?.toString() ?? `nothing comes of asking to enter ${jid}`,
    )
})

// How a service answers presence from somebody outside is its own affair (XEP-0045 §7.2.18); this asks what it says to
// those whom it tells that they are outside.
When(
  '{actor} sends presence to {string} without being in the room and is told so',
  async function (actor: string, occupant: string) {
    const to = this.fill(occupant, 'none')
    const session = this.session(actor)
    session.send(new Element('presence', { to }))
    const answer = await sight(session, ({ name, attrs }) => name === 'presence' && attrs.from === to)
    if (answer?.attrs.type !== 'unavailable')
      throw new NotOfferedError(
        'to kick those who are outside',
        answer?.toString() ?? 'the service does not answer',
      )
  },
)

Then(
  'the history of the room {string} that {actor} was shown has at most {int} characters',
  async function (room: string, actor: string, most: number) {
    const jid = this.fill(room, 'none')
    const session = this.session(actor)
    await sight(session, (element) => isSubject(jid, element))
    const history = pendingOf(session, (element) => isHistory(jid, element)).map(String)
    const characters = history.reduce((sum, { length }) => sum + length, 0)
    if (characters > most)
      throw new Finding('the history is longer than the newcomer asked for', {
        expected: `at most ${most} characters`,
        observed: `${characters} characters: ${history.join('')}`,
      })
  },
)
