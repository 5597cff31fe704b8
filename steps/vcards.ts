import { Element } from 'ltx'
import { Given } from '../src/conformance/steps.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { parseFragment } from '../src/xml/parse.ts'
import { conditionsOf } from './support/error-conditions.ts'

const VCARD = 'vcard-temp'

/** What servers answer that keep no vCards. */
const NO_VCARDS = ['service-unavailable', 'feature-not-implemented']

// What the card holds; a server that keeps none leaves the scenario unsupported.
Given('{actor} has the vCard:', async function (actor: string, xml: string) {
  const iq = new Element('iq', { type: 'set' })
  const card = iq.c('vCard', { xmlns: VCARD })
  for (const child of parseFragment(this.fill(xml))) card.cnode(child)
  const session = this.session(actor)
  const reply = await session.request(iq)
  const error = reply.getChild('error')
  if (error && conditionsOf(error).some((condition) => NO_VCARDS.includes(condition)))
    throw new NotOfferedError('a vCard', reply.toString())
  if (error)
    throw new ExpectationError('E_UNEXPECTED', 'the server does not take the vCard', {
      expected: 'a result',
      observed: reply.toString(),
    })
})
