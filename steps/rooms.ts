import { Element } from 'ltx'
import { Given } from '../src/conformance/steps.ts'
import { NS } from '../src/xml/namespaces.ts'

/** Statuses by which a room says that the presence is the occupant's own (XEP-0045 §7.2.2). */
const OWN = '110'

// A room that is not there yet comes about, and belongs to whoever entered first (XEP-0045 §10.1.2).
Given(
  '{actor} is in the room {string} as {string}',
  async function (actor: string, room: string, nick: string) {
    const session = this.session(actor)
    const occupant = `${this.fill(room, 'none')}/${nick}`
    const presence = new Element('presence', { to: occupant })
    presence.c('x', { xmlns: NS.muc })
    session.send(presence)
    await session.expect(`${occupant}'s own presence`, (element) => {
      const { name, attrs } = element
      if (name !== 'presence' || attrs.from !== occupant) return []
      const statuses = element.getChild('x', NS.mucUser)?.getChildren('status') ?? []
      return (
        (attrs.type === undefined && statuses.some(({ attrs: { code } }) => code === OWN)) || [
          String(element),
        ]
      )
    })
  },
)
