import { Element } from 'ltx'
import { Deadline } from '../src/base/deadline.ts'
import { Given, When } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { settle } from '../src/session/fence.ts'
import { NS } from '../src/xml/namespaces.ts'
import { submission } from './support/data-forms.ts'

const VOICE_REQUEST = 'http://jabber.org/protocol/muc#request'

/** Part of the time-out that a service has for what it may not offer at all, after two fences. */
const SOON = 0.1

function form(answers: Readonly<Record<string, string>>): Element {
  const entries = Object.entries({ FORM_TYPE: VOICE_REQUEST, ...answers })
  return submission(Object.fromEntries(entries.map(([name, value]) => [name, [value]])))
}

// A service without voice requests brings no moderator a form: unsupported (XEP-0045 §8.6).
Given(
  '{actor} has asked for voice in the room {string}, and {actor} is to decide',
  async function (visitor: string, name: string, moderator: string) {
    const room = this.fill(name, 'none')
    const [asking, deciding] = [this.session(visitor), this.session(moderator)]
    const message = new Element('message', { to: room })
    asking.send(message.cnode(form({ 'muc#role': 'participant' })).root())
    await settle(asking, deciding)
    const { timeoutMs, signal } = deciding.options
    const isForm = (element: Element) =>
      (element.name === 'message' &&
        element.attrs.from === room &&
        element.getChild('x', NS.dataForms) !== undefined) ||
      []
    await deciding.inbox
      .takeElement('the form to approve a request', isForm, Deadline.after(timeoutMs * SOON, signal))
      .catch(() => {
        throw new NotOfferedError(
          'requests for voice',
          `${moderator}, a moderator, is not asked to approve one`,
        )
      })
  },
)

// By the form of XEP-0045 §8.6: "true" grants voice.
When(
  '{actor} decides in the room {string} with {string} on the request of {actor} as {string}',
  function (moderator: string, name: string, allow: string, visitor: string, nick: string) {
    const message = new Element('message', { to: this.fill(name, 'none') })
    const answers = {
      'muc#role': 'participant',
      'muc#jid': this.fill(`\${${visitor}.full}`, 'none'),
      'muc#roomnick': nick,
      'muc#request_allow': allow,
    }
    this.session(moderator).send(message.cnode(form(answers)).root())
  },
)
