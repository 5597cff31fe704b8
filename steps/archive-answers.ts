import type { Element } from 'ltx'
import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { NotOfferedError } from '../src/session/errors.ts'
import { fence } from '../src/session/fence.ts'
import { FORM_RULES, fieldsOf, formRequest } from './support/archive-forms.ts'
import {
  answerTo,
  countUp,
  finOf,
  hidesPublisher,
  holdEach,
  namesOf,
  queryRequest,
} from './support/archives.ts'

When('{actor} asks the archive for its form as {string}', function (actor: string, id: string) {
  this.session(actor).send(formRequest(id))
})

Given("the form of {actor}'s archive has the field {string}", async function (actor: string, field: string) {
  const fields = fieldsOf(await this.session(actor).request(formRequest()))
  if (!fields.has(field))
    throw new NotOfferedError(
      `the field '${field}'`,
      `the archive's form has ${[...fields.keys()].join(', ')}`,
    )
})

Given("{actor}'s account answers queries of its archive", async function (actor: string) {
  const reply = await this.session(actor).request(queryRequest({ id: 'probe' }))
  if (reply.attrs.type !== 'result') throw new NotOfferedError('an archive', reply.toString())
})

// "Romeo gets a form for "f1" in which no field is required", and so on for each rule.
for (const [words, rule] of Object.entries(FORM_RULES))
  Then(`{actor} gets a form for {string} in which ${words}`, async function (actor: string, id: string) {
    const reply = await this.session(actor).expect(
      `the form for '${id}'`,
      ({ attrs }) => (attrs.id === id && attrs.type === 'result') || [],
    )
    const fields = fieldsOf(reply)
    const [problem] = fields.size === 0 ? ['it has no fields'] : rule(fields)
    if (problem)
      throw new Finding(`the form is not as it must be: ${problem}`, {
        expected: `a form in which ${words}`,
        observed: reply.toString(),
      })
  })

Then(
  'the UIDs of the results of {string} for {actor} are all different',
  async function (id: string, actor: string) {
    const answer = await answerTo(this, actor, id)
    const uids = answer.results.map(({ uid }) => uid)
    holdEach(
      answer,
      { expected: 'a UID for each result' },
      ({ uid }) => uid !== '' && uids.indexOf(uid) === uids.lastIndexOf(uid),
    )
  },
)

// What a counter or a clock would give: whoever knows one of them can tell the others.
Then(
  'the UIDs of the results of {string} for {actor} do not count up',
  async function (id: string, actor: string) {
    const answer = await answerTo(this, actor, id)
    const uids = answer.results.map(({ uid }) => uid)
    finOf(answer)
    if (countUp(uids))
      throw new Finding('the UIDs are numbers that count up', {
        expected: 'UIDs that cannot be predicted',
        observed: uids.join(', '),
      })
  },
)

Then(
  'the page of {string} for {actor} is not marked as unstable',
  async function (id: string, actor: string) {
    const fin = finOf(await answerTo(this, actor, id))
    if (['0', 'false'].includes(fin.attrs.stable))
      throw new Finding('the page is marked as unstable', {
        expected: "no stable='false'",
        observed: fin.toString(),
      })
  },
)

Then(
  'no result of {string} for {actor} mentions {string}',
  async function (id: string, actor: string, text: string) {
    const hidden = this.fill(text, 'none')
    holdEach(
      await answerTo(this, actor, id),
      { expected: `results without ${hidden}` },
      ({ message }) => !message.toString().includes(hidden),
    )
  },
)

// Nothing, an error or everything tells nothing; a part of the messages does.
Then(
  "{actor} does not learn from {string} which of {string} are {actor}'s",
  async function (actor: string, id: string, list: string, publisher: string) {
    const answer = await answerTo(this, actor, id)
    if (!hidesPublisher(answer, namesOf(list)))
      throw new Finding(`the archive tells which messages are ${publisher}'s`, {
        expected: `nothing, an error, or all of ${list}`,
        observed: answer.results.map(({ name }) => name).join(', '),
      })
  },
)

// An error, whatever its condition, and no message.
Then('{actor} is refused the archive for {string}', async function (actor: string, id: string) {
  const session = this.session(actor)
  const end = await session.expect(
    `an error for '${id}'`,
    ({ name, attrs }) => (name === 'iq' && attrs.id === id) || [],
  )
  const told = session.inbox.pending.filter(
    (event) => event.kind === 'element' && event.element.getChild('result', 'urn:xmpp:mam:2'),
  )
  if (end.attrs.type !== 'error' || told.length > 0)
    throw new Finding('the archive is not refused', {
      expected: 'an error and no results',
      observed: `${told.length} results and ${end.toString()}`,
    })
})

Then(
  '{actor} gets features for {string} without {string}',
  async function (actor: string, id: string, feature: string) {
    const reply = await this.session(actor).expect(
      `the features for '${id}'`,
      ({ attrs }) => (attrs.id === id && attrs.type === 'result') || [],
    )
    const features = reply.getChild('query')?.getChildren('feature') ?? []
    if (features.some(({ attrs }) => attrs.var === feature))
      throw new Finding(`'${feature}' is advertised`, {
        expected: `no '${feature}'`,
        observed: reply.toString(),
      })
  },
)

const sidsOf = (message: Element) => message.getChildren('stanza-id', 'urn:xmpp:sid:0')

Then(
  '{actor} receives {string} without a stanza-id by {string}',
  async function (actor: string, id: string, by: string) {
    const session = this.session(actor)
    const message = await session.expect(`the message '${id}'`, ({ attrs }) => attrs.id === id || [])
    await fence(session)
    const address = this.fill(by, 'none')
    if (sidsOf(message).some(({ attrs }) => attrs.by === address))
      throw new Finding(`the message has a stanza-id by ${address}`, {
        expected: `no stanza-id by ${address}`,
        observed: message.toString(),
      })
  },
)
