import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements, parseElement } from '../src/xml/parse.ts'

const MAM = 'urn:xmpp:mam:2'

// XEP-0441 §2.1: a server need not have them, and says so by an error.
Given('{actor} has archiving preferences', async function (actor: string) {
  const iq = new Element('iq', { type: 'get' })
  iq.c('prefs', { xmlns: MAM })
  const reply = await this.session(actor).request(iq)
  if (reply.attrs.type !== 'result' || !reply.getChild('prefs', MAM))
    throw new NotOfferedError('archiving preferences', reply.toString())
})

const jidsOf = (prefs: Element, list: string) =>
  (prefs.getChild(list)?.getChildren('jid') ?? []).map((jid) => jid.getText().trim()).sort()

const show = (prefs: Element) =>
  [prefs.attrs.default, ...['always', 'never'].map((list) => jidsOf(prefs, list).join(' '))].join(' / ')

// Policy may keep the user from changing them, or make others of them: then the scenario has no ground.
Given('{actor} has set the archiving preferences:', async function (actor: string, xml: string) {
  const wanted = parseElement(this.fill(xml))
  const iq = new Element('iq', { type: 'set' })
  iq.cnode(wanted)
  const reply = await this.session(actor).request(iq)
  const prefs = reply.getChild('prefs', MAM)
  if (reply.attrs.type === 'result' && prefs && show(prefs) === show(wanted)) return
  throw new NotOfferedError(`the archiving preferences ${show(wanted)}`, reply.toString())
})

Given("a command of {actor}'s server is about archiving", async function (actor: string) {
  const iq = new Element('iq', { type: 'get', to: this.target.domain })
  iq.c('query', { xmlns: NS.discoItems, node: NS.commands })
  const items = (await this.session(actor).request(iq)).getChild('query')?.getChildren('item') ?? []
  if (!items.some(({ attrs }) => /mam|archiv/i.test(`${attrs.node} ${attrs.name}`)))
    throw new NotOfferedError(
      'a command about archiving',
      items.map(({ attrs }) => attrs.node).join(', ') || 'no commands',
    )
})

async function answer(world: AssayWorld, actor: string, id: string): Promise<Element> {
  return await world
    .session(actor)
    .expect(`the answer to '${id}'`, ({ name, attrs }) => (name === 'iq' && attrs.id === id) || [])
}

Then('{actor} is answered {string} with preferences or an error', async function (actor: string, id: string) {
  const reply = await answer(this, actor, id)
  const prefs = reply.getChild('prefs', MAM)
  const told = prefs?.attrs.default && prefs.getChild('always') && prefs.getChild('never')
  if (reply.attrs.type !== 'error' && !told)
    throw new Finding('the answer does not tell the preferences', {
      expected: 'prefs with default, always and never, or an error',
      observed: reply.toString(),
    })
})

Then(
  '{actor} is answered {string} with preferences whose list {string} is empty',
  async function (actor: string, id: string, list: string) {
    const reply = await answer(this, actor, id)
    const prefs = reply.getChild('prefs', MAM)
    const names = prefs && childElements(prefs).find(({ name }) => name === list)
    if (!prefs || (names && childElements(names).length > 0))
      throw new Finding(`the list ${list} is not empty`, {
        expected: `prefs with nothing in ${list}`,
        observed: reply.toString(),
      })
  },
)
