import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { childElements } from '../src/xml/parse.ts'
import { featuresOf } from './support/services.ts'

const SID = 'urn:xmpp:sid:0'
const MAM = 'urn:xmpp:mam:2'

/** Whoever archives assigns (XEP-0313 §3.5), and whoever announces the business rules follows them (XEP-0359 §5). */
async function needIds(world: AssayWorld, actor: string, of: string): Promise<void> {
  const features = await featuresOf(world, actor, of)
  if (!features.includes(SID) && !features.includes(MAM))
    throw new NotOfferedError(
      'stanza-ids',
      `service discovery of ${of} lists ${features.join(', ') || 'no features'}`,
    )
}

Given("{actor}'s account assigns stanza-ids", async function (actor: string) {
  await needIds(this, actor, this.fill(`\${${actor.split('/')[0]}.bare}`, 'none'))
})

Given('the room {string} of {actor} assigns stanza-ids', async function (room: string, actor: string) {
  await needIds(this, actor, this.fill(room, 'none'))
})

// Another way to write the same address (RFC 7622 §3.3: the localpart is case-mapped).
Given("{actor}'s address in capital letters is known as {string}", function (actor: string, name: string) {
  const [localpart = '', domain = ''] = this.fill(`\${${actor}.bare}`, 'none').split('@')
  this.variables.set(name, `${localpart.toUpperCase()}@${domain}`)
})

const idsOf = (message: Element) => message.getChildren('stanza-id', SID)

function message(world: AssayWorld, actor: string, name: string): Promise<Element> {
  return world
    .session(actor)
    .expect(
      `the message '${name}'`,
      (stanza) =>
        (stanza.name === 'message' && (stanza.attrs.id === name || stanza.getChildText('body') === name)) ||
        [],
    )
}

function hold(
  ok: boolean,
  problem: string,
  { expected, stanza }: { expected: string; stanza: Element },
): void {
  if (!ok) throw new Finding(problem, { expected, observed: stanza.toString() })
}

// What the forger wrote is gone, whatever the server has put in its place; and no two are by the same address.
Then('{actor} receives {string} without a forged stanza-id', async function (actor: string, name: string) {
  const stanza = await message(this, actor, name)
  const expected = "no stanza-id with id='forged', and one by each address at most"
  const addresses = idsOf(stanza).map(({ attrs }) => String(attrs.by).toLowerCase())
  hold(!idsOf(stanza).some(({ attrs }) => attrs.id === 'forged'), 'the forged stanza-id is still there', {
    expected,
    stanza,
  })
  hold(new Set(addresses).size === addresses.length, 'two stanza-ids are by the same address', {
    expected,
    stanza,
  })
})

Then(
  '{actor} receives {string} with one empty stanza-id by {string}',
  async function (actor: string, name: string, by: string) {
    const stanza = await message(this, actor, name)
    const own = idsOf(stanza).filter(({ attrs }) => attrs.by === this.fill(by, 'none'))
    const [id] = own
    const empty = id !== undefined && childElements(id).length === 0 && id.getText().trim() === ''
    hold(own.length === 1 && empty, 'there is not one stanza-id with nothing in it', {
      expected: `one empty stanza-id by ${this.fill(by, 'none')}`,
      stanza,
    })
  },
)

// A number of messages as the whole id, or anything of the account's name in it.
Then(
  '{actor} receives {string} with a stanza-id that tells neither {string} nor {string}',
  async function (actor: string, name: string, count: string, username: string) {
    const stanza = await message(this, actor, name)
    const ids = idsOf(stanza).map(({ attrs }) => String(attrs.id))
    const tells = (id: string) =>
      Number(id) === Number(count) || id.includes(this.fill(username, 'none')) || !id
    hold(ids.length > 0 && !ids.some(tells), 'the stanza-id tells more than itself', {
      expected: `a stanza-id without ${count} and ${this.fill(username, 'none')}`,
      stanza,
    })
  },
)
