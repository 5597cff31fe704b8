import { Element } from 'ltx'
import { Given } from '../src/conformance/steps.ts'
import { NS } from '../src/xml/namespaces.ts'

/** Statuses of presence from a room: it is the occupant's own (XEP-0045 §7.2.2), the room is new (§10.1.1). */
const OWN = '110'
const CREATED = '201'

const statusesOf = (presence: Element) =>
  (presence.getChild('x', NS.mucUser)?.getChildren('status') ?? []).map(({ attrs }) => String(attrs.code))

// A room that is not there yet comes about as an instant room, which others can enter at once (XEP-0045 §10.1.2).
Given(
  '{actor} is in the room {string} as {string}',
  async function (actor: string, room: string, nick: string) {
    const session = this.session(actor)
    const occupant = `${this.fill(room, 'none')}/${nick}`
    const presence = new Element('presence', { to: occupant })
    presence.c('x', { xmlns: NS.muc })
    session.send(presence)
    const own = await session.expect(`${occupant}'s own presence`, (element) => {
      const { name, attrs } = element
      if (name !== 'presence' || attrs.from !== occupant) return []
      return (attrs.type === undefined && statusesOf(element).includes(OWN)) || [String(element)]
    })
    if (!statusesOf(own).includes(CREATED)) return
    const iq = new Element('iq', { type: 'set', to: occupant.slice(0, occupant.lastIndexOf('/')) })
    iq.c('query', { xmlns: NS.mucOwner }).c('x', { xmlns: NS.dataForms, type: 'submit' })
    await session.request(iq)
  },
)
