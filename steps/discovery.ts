import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { parseElement } from '../src/xml/parse.ts'
import { DISCO_RULES } from './support/disco-rules.ts'
import { findService } from './support/services.ts'

// Looks through the server's items for an identity such as "conference/text"; \${service} is its address then.
Given("{actor}'s server hosts a {string} service", async function (actor: string, kind: string) {
  this.variables.set('service', await findService(this, actor, kind))
})

// "Romeo receives a disco result for "d1" in which every item is empty", and so on for each rule.
for (const [words, rule] of Object.entries(DISCO_RULES))
  Then(`{actor} receives a disco result for {string} ${words}`, async function (actor: string, id: string) {
    const stanza = await this.session(actor).expect(
      `a disco result for '${id}'`,
      (element) => (element.attrs.id === id && element.attrs.type === 'result') || [],
    )
    const query = stanza.getChild('query')
    const [problem] = query ? rule(query) : ['it has no query']
    if (problem)
      throw new Finding(`the result is not as it must be: ${problem}`, {
        expected: `a disco result ${words}`,
        observed: stanza.toString(),
      })
  })

// A request with that payload to the server's domain has a result.
Given("{actor}'s server answers {string}", async function (actor: string, payload: string) {
  const iq = new Element('iq', { type: 'get', to: this.target.domain })
  iq.cnode(parseElement(payload))
  const reply = await this.session(actor).request(iq)
  if (reply.attrs.type !== 'result') throw new NotOfferedError(`an answer to ${payload}`, reply.toString())
})
