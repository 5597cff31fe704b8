import { Element } from 'ltx'
import { Given, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import type { Session } from '../src/session/session.ts'
import { NS } from '../src/xml/namespaces.ts'
import { fillForm } from './support/data-forms.ts'
import { succeed } from './support/requests.ts'

const REGISTER = 'jabber:iq:register'
const NICK_FIELD = 'muc#register_roomnick'
const RESERVED_NICK_NODE = 'x-roomuser-item'

interface Registration {
  readonly room: string
  readonly nick: string
}

function ask(room: string, type: 'get' | 'set', xmlns: string): { iq: Element; query: Element } {
  const iq = new Element('iq', { type, to: room })
  return { iq, query: iq.c('query', { xmlns }) }
}

/** The form by which a user registers with a room (XEP-0045 §7.10). @throws NotOfferedError where the room gives none. */
async function registrationForm(session: Session, room: string): Promise<Element> {
  const reply = await session.request(ask(room, 'get', REGISTER).iq)
  const form = reply.getChild('query', REGISTER)?.getChild('x', NS.dataForms)
  if (!form) throw new NotOfferedError('registration with rooms', reply.toString())
  return form
}

/** The form filled in, with something in every field that is required. */
async function registration(session: Session, { room, nick }: Registration): Promise<Element> {
  const form = await registrationForm(session, room)
  const required = form.getChildren('field').filter((field) => field.getChild('required') && field.attrs.var)
  const answers = Object.fromEntries(required.map(({ attrs }) => [attrs.var, [nick]]))
  const { iq, query } = ask(room, 'set', REGISTER)
  query.cnode(fillForm(form, { ...answers, [NICK_FIELD]: [nick] }))
  return iq
}

const wish = (world: AssayWorld, room: string, nick: string): Registration => ({
  room: world.fill(room, 'none'),
  nick,
})

Given(
  '{actor} sees that users can register with the room {string}',
  async function (actor: string, room: string) {
    await registrationForm(this.session(actor), this.fill(room, 'none'))
  },
)

Given(
  '{actor} has registered the nick {string} with the room {string}',
  async function (actor: string, nick: string, room: string) {
    const session = this.session(actor)
    await succeed(session, await registration(session, wish(this, room, nick)))
  },
)

// The answer is for others to judge; its id is "register".
When(
  '{actor} registers the nick {string} with the room {string}',
  async function (actor: string, nick: string, room: string) {
    const session = this.session(actor)
    const iq = await registration(session, wish(this, room, nick))
    iq.attrs.id = 'register'
    session.send(iq)
  },
)

// Whether who registers is a member at once is the service's choice (XEP-0045 §7.10); the owner can tell.
When(
  '{actor} registers the nick {string} with the room {string} and {actor} finds a new member',
  async function (actor: string, nick: string, room: string, owner: string) {
    const session = this.session(actor)
    const registered = wish(this, room, nick)
    await succeed(session, await registration(session, registered))
    const { iq, query } = ask(registered.room, 'get', NS.mucAdmin)
    query.c('item', { affiliation: 'member' })
    const list = await succeed(this.session(owner), iq)
    const bare = session.jid?.split('/')[0]
    if (
      !list
        .getChild('query')
        ?.getChildren('item')
        .some(({ attrs }) => attrs.jid === bare)
    )
      throw new NotOfferedError('to make a member of who registers, at once', list.toString())
  },
)

// The node is optional (XEP-0045 §7.12).
Given(
  '{actor} sees that the room {string} tells reserved nicks',
  async function (actor: string, room: string) {
    const { iq, query } = ask(this.fill(room, 'none'), 'get', NS.discoInfo)
    query.attrs.node = RESERVED_NICK_NODE
    const reply = await this.session(actor).request(iq)
    if (reply.attrs.type === 'error')
      throw new NotOfferedError(`the node ${RESERVED_NICK_NODE}`, reply.toString())
    if (!reply.getChild('query', NS.discoInfo))
      throw new ExpectationError('E_UNEXPECTED', 'the answer has no query', {
        expected: 'a query',
        observed: reply.toString(),
      })
  },
)
