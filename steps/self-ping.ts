import { Element } from 'ltx'
import { Given, When } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'

function ping(to: string, id: string): Element {
  const iq = new Element('iq', { type: 'get', to, id })
  iq.c('ping', { xmlns: NS.ping })
  return iq
}

// XEP-0410 §3.2: a ping to an occupant, oneself or another.
When('{actor} pings {string} as {string}', function (actor: string, to: string, id: string) {
  this.session(actor).send(ping(this.fill(to, 'none'), id))
})

// XEP-0410 §3.3: not by one of the occupant's clients.
Given(
  'the room itself answers when {actor} pings {string}',
  async function (actor: string, occupant: string) {
    const session = this.session(actor)
    const id = session.nextId('self-ping')
    session.send(ping(this.fill(occupant, 'none'), id))
    const answer = await session.expect(
      'an answer to the ping, or the ping itself',
      (element) =>
        (element.attrs.id === id && element.attrs.type !== 'get') ||
        element.getChild('ping', NS.ping) !== undefined ||
        [],
    )
    if (answer.attrs.type !== 'result') throw new NotOfferedError('self-ping optimization', answer.toString())
  },
)

// The occupant's client, where the room leaves the answer to it.
Given('{actor} answers pings of occupants', function (actor: string) {
  const session = this.session(actor)
  session.tap((event) => {
    if (event.kind !== 'element') return
    const { element } = event
    if (element.attrs.type !== 'get' || !element.getChild('ping', NS.ping)) return
    session.send(new Element('iq', { type: 'result', id: element.attrs.id, to: element.attrs.from }))
  })
})
