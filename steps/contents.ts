import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { expandedAttribute, infoset } from '../src/xml/infoset.ts'
import { childElements, parseFragment } from '../src/xml/parse.ts'

function stanzaOf(world: AssayWorld, actor: string, id: string): Promise<Element> {
  const wanted = world.fill(id, 'none')
  return world.session(actor).expect(`the stanza '${wanted}'`, (element) => element.attrs.id === wanted || [])
}

// Names, attributes, text and order to the last character; other children of the stanza do not count.
Then('{actor} receives {string} with unchanged:', async function (actor: string, id: string, xml: string) {
  const wanted = parseFragment(this.fill(xml))
  const stanza = await stanzaOf(this, actor, id)
  for (const content of wanted) {
    const found = childElements(stanza).find(
      (child) => child.getName() === content.getName() && child.getNS() === content.getNS(),
    )
    if (!found || infoset(found) !== infoset(content))
      throw new Finding(found ? `<${content.name}/> came changed` : `<${content.name}/> did not come`, {
        expected: infoset(content),
        observed: found ? infoset(found) : stanza.toString(),
      })
  }
})

Then(
  '{actor} receives {string} with the attribute {string} in {string}',
  async function (actor: string, id: string, name: string, namespace: string) {
    const stanza = await stanzaOf(this, actor, id)
    const wanted = `{${namespace}}${name}`
    if (!Object.keys(stanza.attrs).some((found) => expandedAttribute(stanza, found) === wanted))
      throw new Finding('an attribute was lost on the way', { expected: wanted, observed: stanza.toString() })
  },
)

Then(
  '{actor} receives {string} with an element that keeps the prefix {string}',
  async function (actor: string, id: string, prefix: string) {
    const stanza = await stanzaOf(this, actor, id)
    if (!childElements(stanza).some((child) => child.name.startsWith(`${prefix}:`)))
      throw new Finding(`the prefix '${prefix}' was not kept`, {
        expected: `an element with the prefix '${prefix}'`,
        observed: stanza.toString(),
      })
  },
)

Then(
  '{actor} receives a reply to {string} with at most {int} child(ren)',
  async function (actor: string, id: string, most: number) {
    const stanza = await stanzaOf(this, actor, id)
    const { length } = childElements(stanza)
    if (length > most || !['result', 'error'].includes(stanza.attrs.type))
      throw new Finding(`the ${stanza.attrs.type} has ${length} children`, {
        expected: `a result or error with at most ${most}`,
        observed: stanza.toString(),
      })
  },
)

Then('{actor} receives an IQ request with one child', async function (actor: string) {
  const stanza = await this.session(actor).expect(
    'an IQ request',
    (element) => (element.name === 'iq' && ['get', 'set'].includes(element.attrs.type)) || [],
  )
  const { length } = childElements(stanza)
  if (length !== 1)
    throw new Finding(`the request has ${length} children`, {
      expected: 'exactly one child',
      observed: stanza.toString(),
    })
})

Then(
  '{actor} receives a reply to {string} without attributes of other namespaces',
  async function (actor: string, id: string) {
    const stanza = await stanzaOf(this, actor, id)
    const own = [stanza, ...childElements(stanza).filter((child) => child.getNS() === stanza.getNS())]
    const foreign = own.flatMap((element) =>
      Object.keys(element.attrs).filter((name) => name.includes(':') && !/^(?:xmlns|xml):/.test(name)),
    )
    if (foreign.length > 0)
      throw new Finding(`the stanza has the attribute ${foreign[0]}`, {
        expected: 'attributes without prefix, and xml:lang',
        observed: stanza.toString(),
      })
  },
)
