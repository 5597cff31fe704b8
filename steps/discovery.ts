import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { parseElement } from '../src/xml/parse.ts'
import { DISCO_RULES } from './support/disco-rules.ts'

// Looks through the server's items for an identity such as "conference/text"; \${service} is its address then.
Given("{actor}'s server hosts a {string} service", async function (actor: string, kind: string) {
  const session = this.session(actor)
  const { domain } = this.casting.targetOf(actor)
  const ask = (to: string, xmlns: string) => {
    const iq = new Element('iq', { type: 'get', to })
    iq.c('query', { xmlns })
    return session.request(iq)
  }
  const items = (await ask(domain, NS.discoItems)).getChild('query', NS.discoItems)
  // A node or a foreign domain is no service of this server, and our own components do not answer.
  const own = (this.target.components ?? []).map((component) => component.domain)
  const services = (items?.getChildren('item') ?? [])
    .filter(({ attrs }) => !attrs.node && !own.includes(attrs.jid))
    .map(({ attrs }) => String(attrs.jid))
    .filter((jid) => jid.endsWith(`.${domain}`))
  const answers = await Promise.all(services.map((jid) => ask(jid, NS.discoInfo)))
  const seen = answers.map((answer, index) => {
    const identities = answer.getChild('query', NS.discoInfo)?.getChildren('identity') ?? []
    return { jid: services[index], kinds: identities.map(({ attrs }) => `${attrs.category}/${attrs.type}`) }
  })
  const found = seen.find(({ kinds }) => kinds.includes(kind))
  if (found?.jid) {
    this.variables.set('service', found.jid)
    return
  }
  throw new NotOfferedError(
    `a ${kind} service`,
    `the server's items are ${seen.map(({ jid, kinds }) => `${jid} (${kinds.join(', ')})`).join(', ') || 'none'}`,
  )
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
