import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import { Session } from '../src/session/session.ts'
import { prefixedNames } from './support/prefixes.ts'

Then('the stream header of {actor} follows an XML declaration', function (actor: string) {
  const { declaration, header } = this.session(actor)
  if (declaration?.version === undefined)
    throw new Finding('no XML declaration stands before the stream header', {
      expected: "<?xml version='1.0'?>",
      observed: header?.toString() ?? 'no stream header',
    })
})

// Without a declaration there is nothing to find fault with (RFC 6120 §11.5 only recommends it).
Then('the XML declaration for {actor} does not say standalone', function (actor: string) {
  const { declaration } = this.session(actor)
  if (declaration?.standalone !== undefined)
    throw new Finding(`the XML declaration says standalone='${declaration.standalone}'`, {
      expected: 'no standalone declaration',
      observed: JSON.stringify(declaration),
    })
})

Then('the XML declaration for {actor} names no encoding but UTF-8', function (actor: string) {
  const { declaration } = this.session(actor)
  if (declaration?.encoding !== undefined && declaration.encoding.toUpperCase() !== 'UTF-8')
    throw new Finding(`the XML declaration says encoding='${declaration.encoding}'`, {
      expected: 'UTF-8, or no encoding at all',
      observed: JSON.stringify(declaration),
    })
})

// RFC 6120 §4.8.5: elements of the content namespace have no prefix.
Then(
  '{actor} receives without a prefix the {word} {string}',
  async function (actor: string, name: string, id: string) {
    const element = await this.session(actor).expect(
      `<${name} id='${id}'/>`,
      (found) => (found.attrs.id === id && found.getName() === name) || [],
    )
    const prefixed = prefixedNames(element)
    if (prefixed.length > 0)
      throw new Finding(`${prefixed.join(', ')} has a prefix`, {
        expected: 'elements of the content namespace without a prefix',
        observed: element.toString(),
      })
  },
)

When('{actor} opens {int} streams one after the other', async function (actor: string, count: number) {
  for (let index = 1; index <= count; index += 1) {
    const session = await Session.connect(this.sessionOptions(actor))
    this.setSession(actor, session)
    session.openStream()
    const header = await session.expectHeader()
    this.variables.set(`${actor}.stream-id-${index}`, String(header.attrs.id ?? ''))
  }
})

/** Two random ids of 32 bits and more differ in that many places, but for one pair in tens of thousands. */
const LEAST_CHANGING_CHARACTERS = 6

/** What differs between two ids once their common beginning and end are taken away. */
function changingPart(left: string, right: string): number {
  let start = 0
  while (start < left.length && left[start] === right[start]) start += 1
  let end = 0
  while (
    end < Math.min(left.length, right.length) - start &&
    left[left.length - 1 - end] === right[right.length - 1 - end]
  )
    end += 1
  return Math.max(left.length, right.length) - start - end
}

function idsOf(world: { lookup(name: string): string | undefined }, actor: string): string[] {
  const ids: string[] = []
  for (let index = 1; ; index += 1) {
    const id = world.lookup(`${actor}.stream-id-${index}`)
    if (id === undefined) return ids
    ids.push(id)
  }
}

Then('no two of the stream ids of {actor} are equal', function (actor: string) {
  const ids = idsOf(this, actor)
  const repeated = ids.find((id, index) => id === '' || ids.indexOf(id) !== index)
  if (repeated !== undefined)
    throw new Finding(repeated === '' ? 'a stream has no id' : `the id '${repeated}' came twice`, {
      expected: `${ids.length} different ids`,
      observed: ids.join(', '),
    })
})

// A counter or a clock changes a few characters from one stream to the next; a random id changes most of them.
Then('no stream id of {actor} follows from the one before', function (actor: string) {
  const ids = idsOf(this, actor)
  for (const [index, id] of ids.entries()) {
    const former = ids[index - 1]
    if (former === undefined || changingPart(former, id) >= LEAST_CHANGING_CHARACTERS) continue
    throw new Finding(`the id '${id}' is close to the one before it, '${former}'`, {
      expected: `ids that differ in ${LEAST_CHANGING_CHARACTERS} characters or more`,
      observed: ids.join(', '),
    })
  }
})
