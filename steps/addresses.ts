import { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { goOnline } from '../src/conformance/stage.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements } from '../src/xml/parse.ts'
import { dereference, fullwidth, lookAlike, visible } from './support/characters.ts'
import { firstOf, isEnding, other } from './support/outcome.ts'

// Names in these phrases may hold character references (&#xAD;), so that no feature file has characters in it that
// cannot be seen or told apart.

function disguise(world: AssayWorld, name: string, text: string, how: (plain: string) => string): void {
  const plain = world.fill(text, 'none')
  const disguised = how(plain)
  if (disguised === plain)
    throw new NotOfferedError(`another way to write ${plain}`, 'none of its letters can be replaced')
  world.variables.set(name, disguised)
}

Given('{string} stands for {string} in capital letters', function (name: string, text: string) {
  disguise(this, name, text, (plain) => plain.toUpperCase())
})

Given('{string} stands for {string} in fullwidth letters', function (name: string, text: string) {
  disguise(this, name, text, fullwidth)
})

Given('{string} stands for {string} with a Cyrillic look-alike', function (name: string, text: string) {
  disguise(this, name, text, lookAlike)
})

Given('{string} stands for {string} {int} times', function (name: string, text: string, count: number) {
  this.variables.set(name, dereference(text).repeat(count))
})

// A server may choose another resource (RFC 6120 §7.7.1); then nothing can be told of this one.
Given('{actor} is online with the resource {string}', async function (actor: string, text: string) {
  const resource = dereference(text)
  const { jid } = await goOnline(this, actor, { resource })
  if (jid?.slice(jid.indexOf('/') + 1) !== resource)
    throw new NotOfferedError(`the resource '${visible(resource)}'`, `it bound ${visible(jid ?? 'nothing')}`)
})

/** Addresses in the roster as the server keeps it now. */
async function rosterOf(world: AssayWorld, actor: string): Promise<string[]> {
  const iq = new Element('iq', { type: 'get' })
  iq.c('query', { xmlns: NS.roster })
  const reply = await world.session(actor).request(iq)
  const query = reply.getChild('query', NS.roster)
  if (!query)
    throw new Finding('the roster did not come', { expected: 'a roster', observed: reply.toString() })
  return childElements(query).map(({ attrs }) => String(attrs.jid ?? ''))
}

/** Holds that the roster has these addresses and no other, character by character. */
async function holdRoster(world: AssayWorld, actor: string, wanted: readonly string[]): Promise<void> {
  const show = (jids: readonly string[]) => [...jids].sort().map(visible).join(', ') || 'nothing'
  const [expected, observed] = [show(wanted), show(await rosterOf(world, actor))]
  if (observed !== expected)
    throw new Finding(`the roster of ${actor} holds ${observed}`, { expected, observed })
}

Then('the roster of {actor} holds just {string}', async function (actor: string, jid: string) {
  await holdRoster(this, actor, [dereference(this.fill(jid, 'none'))])
})

Then(
  'the roster of {actor} holds both {string} and {string}',
  async function (actor: string, one: string, another: string) {
    await holdRoster(
      this,
      actor,
      [one, another].map((jid) => dereference(this.fill(jid, 'none'))),
    )
  },
)

Then('the roster of {actor} holds nothing', async function (actor: string) {
  await holdRoster(this, actor, [])
})

// Where a server may refuse an address or take it without the character, but never as it stands.
Then('the roster of {actor} holds no address with {string}', async function (actor: string, text: string) {
  const character = dereference(text)
  const found = (await rosterOf(this, actor)).filter((jid) => jid.includes(character))
  if (found.length > 0)
    throw new Finding(`the roster of ${actor} holds ${found.map(visible).join(', ')}`, {
      expected: `no address with ${visible(character)}`,
      observed: found.map(visible).join(', '),
    })
})

// RFC 6120 §7.7.1 lets the server choose another resource, and §7.7.2.1 lets it refuse.
Then('{actor} is refused or bound without {string}', async function (actor: string, text: string) {
  const character = dereference(text)
  const expected = `an error, or a resource without ${visible(character)}`
  const event = await firstOf(
    this.session(actor),
    expected,
    (found) => (found.kind === 'element' && found.element.attrs.id === 'bind') || isEnding(found),
  )
  if (event.kind !== 'element' || isEnding(event)) throw other(expected, event)
  if (event.element.attrs.type === 'error') return
  const jid = event.element.getChild('bind', NS.bind)?.getChildText('jid') ?? ''
  if (!jid.includes('/') || jid.includes(character))
    throw new Finding(`the server bound '${visible(jid)}'`, { expected, observed: visible(jid) })
})
