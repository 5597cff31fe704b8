import { Element } from 'ltx'
import { Given, When } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { parseElement } from '../src/xml/parse.ts'

/**
 * Requests that servers refuse in one way or another: setting what can only be asked for, and features of a protocol
 * that many leave out. None changes anything where it is granted.
 */
const DOUBTFUL: readonly (readonly ['get' | 'set', 'domain' | 'account', string])[] = [
  ['set', 'domain', "<query xmlns='http://jabber.org/protocol/disco#info'/>"],
  ['set', 'domain', "<query xmlns='jabber:iq:version'/>"],
  ['set', 'account', "<query xmlns='http://jabber.org/protocol/disco#info'/>"],
  ['set', 'account', "<query xmlns='jabber:iq:last'/>"],
  ['get', 'account', "<pubsub xmlns='http://jabber.org/protocol/pubsub'><options node='assay'/></pubsub>"],
  ['get', 'account', "<pubsub xmlns='http://jabber.org/protocol/pubsub'><default/></pubsub>"],
  ['get', 'account', "<query xmlns='urn:example:unknown'/>"],
  ['get', 'domain', "<query xmlns='urn:example:unknown'/>"],
]

function request(index: number, domain: string): Element {
  const [type, to, payload] = DOUBTFUL[index] ?? DOUBTFUL[0] ?? ['get', 'domain', '<query/>']
  const iq = new Element('iq', { type, ...(to === 'domain' ? { to: domain } : {}) })
  iq.cnode(parseElement(payload))
  return iq
}

// Which request that is differs from server to server, and none has to be.
Given(
  'the server refuses some request of {actor} with {string}',
  async function (actor: string, condition: string) {
    for (const index of DOUBTFUL.keys()) {
      const reply = await this.session(actor).request(request(index, this.target.domain))
      if (!reply.getChild('error')?.getChild(condition, NS.stanzaErrors)) continue
      this.variables.set(`${actor}.refused`, String(index))
      return
    }
    throw new NotOfferedError(`the error ${condition}`, 'none of the requests tried is refused with it')
  },
)

When('{actor} sends that request as {string}', function (actor: string, id: string) {
  const iq = request(Number(this.lookup(`${actor}.refused`)), this.target.domain)
  iq.attrs.id = id
  this.session(actor).send(iq)
})
