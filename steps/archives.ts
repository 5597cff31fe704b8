import type { DataTable } from '@cucumber/cucumber'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { fenceBetween, settle } from '../src/session/fence.ts'
import {
  type Answer,
  answerTo,
  awaitArchived,
  finOf,
  holdAmong,
  holdEach,
  holdResults,
  lookUntil,
  named,
  namesOf,
  needArchive,
  queryRequest,
} from './support/archives.ts'

const rowsOf = (world: AssayWorld, table?: DataTable) =>
  (table?.raw() ?? []).map((row) => row.map((cell) => world.fill(cell, 'none')))

Given('{actor} has an archive', async function (actor: string) {
  await needArchive(this, { reader: actor })
})

Given('{actor} sees that {string} has an archive', async function (actor: string, archive: string) {
  await needArchive(this, { reader: actor, archive: this.fill(archive, 'none') })
})

// "one, two": chat messages whose bodies and ids are these words. \${one} is then the message's id in the archive, and
// \${one.stamp} the time it has there. The recipient needs an account, but no session.
Given(
  "{actor}'s archive has {string} sent to {actor}",
  async function (actor: string, list: string, recipient: string) {
    await needArchive(this, { reader: actor })
    await this.account(recipient)
    const to = this.fill(`\${${recipient}.bare}`, 'none')
    for (const name of namesOf(list)) this.session(actor).send(named(name, to, 'chat'))
    await awaitArchived(this, { reader: actor }, namesOf(list))
  },
)

// The same, from a sender who is online; what came of it is put away.
Given(
  "{actor}'s archive has {string} received from {actor}",
  async function (actor: string, list: string, sender: string) {
    await needArchive(this, { reader: actor })
    const to = this.fill(`\${${actor.split('/')[0]}.bare}`, 'none')
    for (const name of namesOf(list)) this.session(sender).send(named(name, to, 'chat'))
    await fenceBetween(this.session(sender), this.session(actor))
    await awaitArchived(this, { reader: actor }, namesOf(list))
    this.session(actor).inbox.forget()
  },
)

// Said in a room by one of its occupants, who also looks whether it is there.
Given(
  'the archive of {string} has {string} said by {actor}',
  async function (room: string, list: string, actor: string) {
    const archive = this.fill(room, 'none')
    await needArchive(this, { reader: actor, archive })
    for (const name of namesOf(list)) this.session(actor).send(named(name, archive, 'groupchat'))
    await awaitArchived(this, { reader: actor, archive }, namesOf(list))
  },
)

When('{actor} queries the archive as {string}', function (actor: string, id: string) {
  this.session(actor).send(queryRequest({ id }))
})

// | with | ${Juliet.bare} |, | start | … | and so on are fields of the form; | max | 2 |, | before | |, | after | ${one} |,
// | index | 3 | are about the page (XEP-0059), | flip-page | | is about its order.
When('{actor} queries the archive as {string} with:', function (actor: string, id: string, table: DataTable) {
  this.session(actor).send(queryRequest({ id, rows: rowsOf(this, table) }))
})

When(
  '{actor} queries the archive of {string} as {string}',
  function (actor: string, archive: string, id: string) {
    this.session(actor).send(queryRequest({ id, archive: this.fill(archive, 'none') }))
  },
)

When(
  '{actor} queries the archive of {string} as {string} with:',
  function (actor: string, archive: string, id: string, table: DataTable) {
    this.session(actor).send(
      queryRequest({ id, archive: this.fill(archive, 'none'), rows: rowsOf(this, table) }),
    )
  },
)

// These, in this order, and no others; "nothing" for none. The query has to succeed.
Then(
  '{actor} gets {string} as the results of {string}',
  async function (actor: string, list: string, id: string) {
    holdResults(await answerTo(this, actor, id), list)
  },
)

Then(
  '{actor} gets at least {string} as results of {string}',
  async function (actor: string, list: string, id: string) {
    holdAmong(await answerTo(this, actor, id), list, 'all')
  },
)

Then(
  '{actor} gets nothing but {string} as results of {string}',
  async function (actor: string, list: string, id: string) {
    holdAmong(await answerTo(this, actor, id), list, 'only')
  },
)

Then(
  '{actor} gets no result of {string} that is later than {string}',
  async function (actor: string, id: string, stamp: string) {
    const limit = Date.parse(this.fill(stamp, 'none'))
    const expected = `messages of ${this.fill(stamp, 'none')} or before`
    // None is right, too: what a stamp says may be less exact than what the server compares.
    holdEach(await answerTo(this, actor, id), { expected, orNone: true }, ({ stamp: found }) => {
      return Date.parse(found) <= limit
    })
  },
)

// XEP-0313 §4.3.2: the attribute is there on the last page, and only there.
for (const [words, wanted] of [
  ['is complete', true],
  ['is not complete', false],
] as const)
  Then(`the page of {string} for {actor} ${words}`, async function (id: string, actor: string) {
    const fin = finOf(await answerTo(this, actor, id))
    if (['1', 'true'].includes(fin.attrs.complete) !== wanted)
      throw new Finding(wanted ? 'the page is not marked as complete' : 'the page is marked as complete', {
        expected: wanted ? "complete='true'" : "no complete='true'",
        observed: fin.toString(),
      })
  })

/**
 * Holds that an archive, once the last of these messages is there, has these and no others, in this order. What is being
 * written while one looks can be seen half done: so what does not look right is looked at once more.
 */
async function holdArchive(
  world: AssayWorld,
  at: { reader: string; archive?: string; list: string },
): Promise<void> {
  const names = namesOf(at.list)
  const isRight = ({ results }: Answer) => results.map(({ name }) => name).join('\n') === names.join('\n')
  let answer = saidIn(await lookUntil(world, at, names.slice(-1)))
  if (!isRight(answer)) {
    await settle(world.session(at.reader))
    answer = saidIn(await lookUntil(world, at, names.slice(-1)))
  }
  holdResults(answer, at.list)
}

/** A room may keep more than what was said in it, such as who came and went: things without a name. */
const saidIn = (answer: Answer): Answer => ({
  ...answer,
  results: answer.results.filter(({ name }) => name !== ''),
})

// What is sent last is to be archived without doubt: what is not there then, is not archived.
Then("{actor}'s archive holds {string}", async function (actor: string, list: string) {
  await holdArchive(this, { reader: actor, list })
})

Then(
  '{actor} sees that the archive of {string} holds {string}',
  async function (actor: string, archive: string, list: string) {
    await holdArchive(this, { reader: actor, archive: this.fill(archive, 'none'), list })
  },
)

// Chat messages whose bodies and ids are these words.
When('{actor} sends the messages {string} to {string}', function (actor: string, list: string, to: string) {
  for (const name of namesOf(list)) this.session(actor).send(named(name, this.fill(to, 'none'), 'chat'))
})

When(
  '{actor} sends the groupchat messages {string} to {string}',
  function (actor: string, list: string, room: string) {
    for (const name of namesOf(list))
      this.session(actor).send(named(name, this.fill(room, 'none'), 'groupchat'))
  },
)
