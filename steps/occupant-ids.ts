import { createHash } from 'node:crypto'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'

const OCCUPANT_ID = 'urn:xmpp:occupant-id:0'

// XEP-0421 §4.1, and the schema's least length.
const LONGEST = 128

// Whatever the stanza is about; "first" makes \${first} the id.
Then(
  '{actor} receives a {word} of {string} with one occupant id, {string}',
  async function (actor: string, kind: string, occupant: string, name: string) {
    const from = this.fill(occupant, 'none')
    const stanza = await this.session(actor).expect(
      `a ${kind} of ${from}`,
      ({ name: found, attrs }) => (found === kind && attrs.from === from) || [],
    )
    const ids = stanza.getChildren('occupant-id', OCCUPANT_ID).map(({ attrs }) => String(attrs.id ?? ''))
    const [id = ''] = ids
    if (ids.length !== 1 || id === '' || id.length > LONGEST)
      throw new Finding(`the ${kind} has ${ids.length} occupant ids`, {
        expected: `one, of 1 to ${LONGEST} characters`,
        observed: stanza.toString(),
      })
    this.variables.set(name, id)
  },
)

Then(
  'the occupant ids {string}, {string}, {string} and {string} are the same',
  function (first: string, second: string, third: string, fourth: string) {
    const [one, ...others] = [first, second, third, fourth].map((id) => this.fill(id, 'none'))
    if (others.some((id) => id !== one))
      throw new Finding('one user has several occupant ids', {
        expected: String(one),
        observed: others.join(', '),
      })
  },
)

/** What somebody who knows a JID and the room's could try. */
function guesses(jid: string, room: string): Set<string> {
  const texts = [jid, `${jid}${room}`, `${room}${jid}`, `${room}\0${jid}`, `${jid}/${room}`, `${room}/${jid}`]
  const digests = ['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) =>
    texts.flatMap((text) =>
      (['hex', 'base64', 'base64url'] as const).map((form) =>
        createHash(algorithm).update(text).digest(form).toLowerCase(),
      ),
    ),
  )
  return new Set([...texts, ...digests])
}

// Hashes of what everybody knows; an address in the clear is one, too.
Then(
  'the occupant id {string} cannot be had by hashing {string} and {string}',
  function (id: string, jid: string, room: string) {
    const [value, address, place] = [id, jid, room].map((text) => this.fill(text, 'none')) as [
      string,
      string,
      string,
    ]
    const [local = address] = address.split('@')
    if (guesses(address, place).has(value.toLowerCase()) || value.includes(local))
      throw new Finding('the occupant id can be had from the address', {
        expected: 'an id that hides the address',
        observed: `${value} for ${address}`,
      })
  },
)

// Where a room's presence shows that it has them, whatever it says in service discovery.
Given(
  'the occupants of {string} have ids, as {actor} has seen on entering as {string}',
  async function (room: string, actor: string, nick: string) {
    const session = this.session(actor)
    const occupant = `${this.fill(room, 'none')}/${nick}`
    session.send(`<presence to='${occupant}'><x xmlns='http://jabber.org/protocol/muc'/></presence>`)
    const own = await session.expect(
      `${occupant}'s own presence`,
      ({ name, attrs }) => (name === 'presence' && attrs.from === occupant) || [],
    )
    if (!own.getChild('occupant-id', OCCUPANT_ID)) throw new NotOfferedError('occupant ids', own.toString())
  },
)
