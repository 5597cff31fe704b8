import { Element } from 'ltx'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import type { StreamEvent } from '../src/wire/event.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements } from '../src/xml/parse.ts'
import { patternOf } from './support/patterns.ts'
import { fenceRoom } from './support/room-fence.ts'
import { sight } from './support/room-messages.ts'
import { settleKnownRoom } from './support/rooms.ts'

interface Words {
  readonly room: string
  readonly child: 'body' | 'subject'
  readonly text: string
}

/** Sends to all, and waits until the sender has it back. */
async function utter(world: AssayWorld, actor: string, { room, child, text }: Words): Promise<void> {
  const session = world.session(actor)
  const message = new Element('message', { id: session.nextId('say'), to: room, type: 'groupchat' })
  message.c(child).t(text)
  session.send(message)
  await session.expect(
    `'${text}' from ${room}`,
    (element) =>
      (element.name === 'message' &&
        String(element.attrs.from).startsWith(room) &&
        element.getChildText(child) === text) ||
      [],
  )
  await settleKnownRoom(world, room)
}

// Everybody in the room has heard it, and the room may keep it for newcomers.
Given(
  '{actor} has said {string} in the room {string}',
  async function (actor: string, text: string, room: string) {
    await utter(this, actor, { room: this.fill(room, 'none'), child: 'body', text })
  },
)

Given(
  '{actor} has set the subject {string} in the room {string}',
  async function (actor: string, text: string, room: string) {
    await utter(this, actor, { room: this.fill(room, 'none'), child: 'subject', text })
  },
)

// With the id "said".
When('{actor} says {string} in the room {string}', function (actor: string, text: string, room: string) {
  const message = new Element('message', { id: 'said', to: this.fill(room, 'none'), type: 'groupchat' })
  message.c('body').t(text)
  this.session(actor).send(message)
})

// Whether a room passes requests on to occupants is its own choice (XEP-0045 §6.6, §17.4).
When(
  '{actor} answers the request that the room {string} passes on',
  async function (actor: string, room: string) {
    const session = this.session(actor)
    const jid = this.fill(room, 'none')
    const request = await sight(session, ({ name, attrs }) => name === 'iq' && attrs.type === 'get')
    if (!request) throw new NotOfferedError('to pass requests on', `${jid} passes no request on to ${actor}`)
    session.send(new Element('iq', { type: 'result', id: request.attrs.id, to: request.attrs.from }))
  },
)

// The one who caused it asks the room, then the one who may have been told: each answer comes behind all before it.
Then(
  'once the room {string} has heard {actor}, {actor} has received no:',
  async function (room: string, cause: string, actor: string, xml: string) {
    const jid = this.fill(room, 'none')
    await fenceRoom(this.session(cause), jid)
    if (actor !== cause) await fenceRoom(this.session(actor), jid)
    const pattern = patternOf(this, xml)
    const accepts = (event: StreamEvent) =>
      (event.kind === 'element' && pattern.match(event.element).ok) || []
    this.session(actor).inbox.holdsNone({ description: pattern.source, accepts }, () => {
      const element = pattern.example()
      return element && { kind: 'element', element }
    })
  },
)

function conditionsOf(stanza: Element): string[] {
  return childElements(stanza.getChild('error') ?? new Element('error'))
    .filter((child) => child.getNS() === NS.stanzaErrors && child.name !== 'text')
    .map(({ name }) => name)
}

// The ways that the spec leaves to the service.
Then(
  '{actor} receives for {string} either the stanza error {conditions} or:',
  async function (actor: string, id: string, conditions: string[], xml: string) {
    const pattern = patternOf(this, xml)
    await this.session(actor).expect(
      `${pattern.source} or the error ${conditions.join(' or ')}`,
      (element) => {
        if (element.attrs.id !== id) return []
        if (element.attrs.type !== 'error') return pattern.match(element).ok || [element.toString()]
        return conditionsOf(element).some((name) => conditions.includes(name)) || [element.toString()]
      },
    )
  },
)
