import { Element } from 'ltx'
import { Given } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { submission } from './support/data-forms.ts'

const REGISTER = 'jabber:iq:register'

// XEP-0045 §7.10. A room with which nobody can register: unsupported.
Given(
  '{actor} has reserved the nick {string} in the room {string}',
  async function (actor: string, nick: string, room: string) {
    const iq = new Element('iq', { type: 'set', to: this.fill(room, 'none') })
    const answers = {
      FORM_TYPE: ['http://jabber.org/protocol/muc#register'],
      'muc#register_roomnick': [nick],
    }
    iq.c('query', { xmlns: REGISTER }).cnode(submission(answers))
    const reply = await this.session(actor).request(iq)
    if (reply.attrs.type !== 'result') throw new NotOfferedError('registration with rooms', reply.toString())
  },
)
