import type { DataTable } from '@cucumber/cucumber'
import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { conditionsOf } from './support/error-conditions.ts'
import { answerTo, ask, type Change, changeRequest, itemsOf, listRequest } from './support/room-requests.ts'

const bare = (world: AssayWorld, actor: string) => world.fill(`\${${actor}.bare}`, 'none')

// Roles go by the nick (XEP-0045 §5.1).
When(
  '{actor} gives {string} the role {string} in the room {string}',
  function (actor: string, nick: string, role: string, room: string) {
    ask(this, actor, changeRequest(this.fill(room, 'none'), [{ nick, role }]))
  },
)

When(
  '{actor} gives {string} the role {string} in the room {string} because {string}',
  function (actor: string, nick: string, role: string, room: string, reason: string) {
    ask(this, actor, changeRequest(this.fill(room, 'none'), [{ nick, role, reason }]))
  },
)

// Affiliations go by the bare JID (§5.2).
When(
  '{actor} gives {actor} the affiliation {string} in the room {string}',
  async function (actor: string, user: string, affiliation: string, room: string) {
    await this.account(user)
    ask(this, actor, changeRequest(this.fill(room, 'none'), [{ jid: bare(this, user), affiliation }]))
  },
)

When(
  '{actor} gives {actor} the affiliation {string} in the room {string} because {string}',
  async function (actor: string, user: string, affiliation: string, room: string, reason: string) {
    await this.account(user)
    ask(this, actor, changeRequest(this.fill(room, 'none'), [{ jid: bare(this, user), affiliation, reason }]))
  },
)

// Several items in one request: | jid | affiliation | or | nick | role |, and | reason |.
When(
  '{actor} sends the room {string} the changes:',
  async function (actor: string, room: string, table: DataTable) {
    const changes: Change[] = table
      .hashes()
      .map((row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, this.fill(value, 'none')])),
      )
    ask(this, actor, changeRequest(this.fill(room, 'none'), changes))
  },
)

// "moderator", "participant" and "visitor" are lists of occupants with a role, the others of users with an affiliation.
When(
  '{actor} asks the room {string} for the {string} list',
  function (actor: string, room: string, kind: string) {
    ask(this, actor, listRequest(this.fill(room, 'none'), kind))
  },
)

async function expectGranted(world: AssayWorld, actor: string): Promise<Element> {
  const answer = await answerTo(world, actor)
  if (answer.attrs.type === 'result') return answer
  throw new Finding('a request was refused that had to be granted', {
    expected: 'a result',
    observed: answer.toString(),
  })
}

async function expectRefused(world: AssayWorld, actor: string): Promise<string[]> {
  const answer = await answerTo(world, actor)
  const error = answer.getChild('error')
  if (answer.attrs.type === 'error') return error ? conditionsOf(error) : []
  throw new Finding('a request was granted that had to be refused', {
    expected: 'an error',
    observed: answer.toString(),
  })
}

Then("the room grants {actor}'s request", async function (actor: string) {
  await expectGranted(this, actor)
})

// Which error, where the spec names none.
Then("the room refuses {actor}'s request", async function (actor: string) {
  await expectRefused(this, actor)
})

Then(
  "the room refuses {actor}'s request with {conditions}",
  async function (actor: string, conditions: string[]) {
    const found = await expectRefused(this, actor)
    if (found.length === 1 && conditions.includes(found[0] ?? '')) return
    throw new Finding(`the condition is ${found.join(', ') || 'missing'}`, {
      expected: conditions.join(' or '),
      observed: found.join(', '),
    })
  },
)

Then(
  "the room either grants {actor}'s request or refuses it with {conditions}",
  async function (actor: string, conditions: string[]) {
    const answer = await answerTo(this, actor)
    const error = answer.getChild('error')
    const found = error ? conditionsOf(error) : []
    if (answer.attrs.type === 'result' || conditions.includes(found[0] ?? '')) return
    throw new Finding(`the condition is ${found.join(', ') || 'missing'}`, {
      expected: `a result, or ${conditions.join(' or ')}`,
      observed: answer.toString(),
    })
  },
)

/** Whether an item has the attributes that a row of a table names; `{any}` is anything but nothing. */
const fits = (item: Readonly<Record<string, string>>, row: Readonly<Record<string, string>>) =>
  Object.entries(row).every(([name, value]) =>
    value === '{any}'
      ? Boolean(item[name])
      : value === '{absent}'
        ? item[name] === undefined
        : item[name] === value,
  )

function holdListed(world: AssayWorld, answer: Element, table: DataTable): void {
  const items = itemsOf(answer)
  for (const row of table.hashes()) {
    const wanted = Object.fromEntries(
      Object.entries(row).map(([key, value]) => [key, world.fill(value, 'none')]),
    )
    if (items.some((item) => fits(item, wanted))) continue
    throw new Finding('an item is missing from a list', {
      expected: JSON.stringify(wanted),
      observed: answer.toString(),
    })
  }
}

// Each row is an item that has to be there; others may be, too.
Then('{actor} receives a list that holds:', async function (actor: string, table: DataTable) {
  holdListed(this, await expectGranted(this, actor), table)
})

// And none with that nick.
Then(
  '{actor} receives a list without {string} that holds:',
  async function (actor: string, nick: string, table: DataTable) {
    const answer = await expectGranted(this, actor)
    holdListed(this, answer, table)
    if (itemsOf(answer).some((item) => item.nick === nick))
      throw new Finding(`${nick} is on a list`, { expected: `no ${nick}`, observed: answer.toString() })
  },
)

// At least one item is there, and none of them has such an attribute.
Then(
  '{actor} receives a list whose items have no {string} and no {string}',
  async function (actor: string, one: string, other: string) {
    const answer = await expectGranted(this, actor)
    const items = itemsOf(answer)
    if (items.length > 0 && items.every((item) => item[one] === undefined && item[other] === undefined))
      return
    throw new Finding('items have attributes that they should not have', {
      expected: `items without ${one} and ${other}`,
      observed: answer.toString(),
    })
  },
)

/** Whom a list names, as nick or bare JID. */
async function isListed(
  world: AssayWorld,
  actor: string,
  { user, kind, room }: { readonly user: string; readonly kind: string; readonly room: string },
): Promise<{ readonly listed: boolean; readonly answer: Element }> {
  ask(world, actor, listRequest(world.fill(room, 'none'), kind))
  const answer = await expectGranted(world, actor)
  const jid = bare(world, user)
  return { answer, listed: itemsOf(answer).some((item) => String(item.jid).split('/')[0] === jid) }
}

// Asks for the list, too.
Then(
  '{actor} finds {actor} on the {string} list of the room {string}',
  async function (actor: string, user: string, kind: string, room: string) {
    const { listed, answer } = await isListed(this, actor, { user, kind, room })
    if (!listed)
      throw new Finding(`${user} is not on the ${kind} list`, {
        expected: bare(this, user),
        observed: answer.toString(),
      })
  },
)

Then(
  '{actor} does not find {actor} on the {string} list of the room {string}',
  async function (actor: string, user: string, kind: string, room: string) {
    const { listed, answer } = await isListed(this, actor, { user, kind, room })
    if (listed)
      throw new Finding(`${user} is on the ${kind} list`, {
        expected: `a list without ${bare(this, user)}`,
        observed: answer.toString(),
      })
  },
)
