import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { infoset } from '../src/xml/infoset.ts'
import { childElements, parseElement } from '../src/xml/parse.ts'
import { succeed } from './support/requests.ts'

const PRIVATE = 'jabber:iq:private'

/** A request with the given element in it (XEP-0049 §2.3). */
function privateRequest(type: 'get' | 'set', content: string): Element {
  const iq = new Element('iq', { type })
  iq.c('query', { xmlns: PRIVATE }).cnode(parseElement(content))
  return iq
}

// The spec names no feature to look for: whoever stores something knows.
Given('the server keeps private XML for {actor}', async function (actor: string) {
  const reply = await this.session(actor).request(privateRequest('set', "<probe xmlns='urn:example:probe'/>"))
  if (reply.attrs.type !== 'result') throw new NotOfferedError('private XML storage', reply.toString())
})

Given('{actor} has stored the private XML:', async function (actor: string, xml: string) {
  await succeed(this.session(actor), privateRequest('set', this.fill(xml)))
})

// That element and no other, to the last character.
Then(
  '{actor} receives the private XML {string} unchanged:',
  async function (actor: string, id: string, xml: string) {
    const wanted = parseElement(this.fill(xml))
    const reply = await this.session(actor).expect(
      `an answer to '${id}'`,
      ({ attrs }) => (attrs.id === id && /^(result|error)$/.test(attrs.type)) || [],
    )
    const found = childElements(reply.getChild('query', PRIVATE) ?? new Element('query'))
    if (
      reply.attrs.type === 'result' &&
      found.length === 1 &&
      found[0] &&
      infoset(found[0]) === infoset(wanted)
    )
      return
    throw new Finding('the private XML is not what was stored', {
      expected: infoset(wanted),
      observed: reply.toString(),
    })
  },
)
