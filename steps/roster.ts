import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { ExpectationError, NotOfferedError } from '../src/session/errors.ts'
import { parseElement } from '../src/xml/parse.ts'
import { conditionsOf } from './support/error-conditions.ts'
import { showFeatures } from './support/patterns.ts'
import { getRoster, holdRoster, itemsOf, replyTo, rosterSet, takePush } from './support/roster-items.ts'

// Put it before the actor asks for the roster, else pushes of these items are the first to come.
Given("{actor}'s roster holds:", async function (actor: string, xml: string) {
  for (const item of itemsOf(this, xml)) {
    const reply = await this.session(actor).request(parseElement(rosterSet('', item.toString())))
    if (reply.attrs.type !== 'result')
      throw new ExpectationError('E_UNEXPECTED', 'the server does not take the roster item', {
        expected: 'a result',
        observed: reply.toString(),
      })
  }
})

Given(
  'the server offers {actor} the stream feature {string} in {string}',
  function (actor: string, name: string, xmlns: string) {
    const session = this.session(actor)
    if (!session.features?.getChild(name, xmlns))
      throw new NotOfferedError(`<${name} xmlns='${xmlns}'/>`, showFeatures(session))
  },
)

When('{actor} sends the roster set {string}:', function (actor: string, id: string, items: string) {
  this.session(actor).send(rosterSet(id, this.fill(items).trim()))
})

When('{actor} asks for the roster as {string}', function (actor: string, id: string) {
  this.session(actor).send(`<iq type='get' id='${id}'><query xmlns='jabber:iq:roster'/></iq>`)
})

Then('the roster set {string} of {actor} succeeds', async function (id: string, actor: string) {
  const reply = await replyTo(this.session(actor), id)
  if (reply.attrs.type !== 'result')
    throw new Finding('the roster set fails', { expected: 'a result', observed: reply.toString() })
})

// These items and no others.
Then('{actor} receives the roster {string}:', async function (actor: string, id: string, items: string) {
  holdRoster(await replyTo(this.session(actor), id), itemsOf(this, items))
})

Then("{actor}'s roster is:", async function (actor: string, items: string) {
  holdRoster(await getRoster(this.session(actor)), itemsOf(this, items))
})

Then("{actor}'s roster is empty", async function (actor: string) {
  holdRoster(await getRoster(this.session(actor)), [])
})

Then('{actor} receives the roster push:', async function (actor: string, xml: string) {
  for (const item of itemsOf(this, xml)) await takePush(this, actor, item)
})

// Whatever condition it is; a result promises that the item is there (RFC 6121 §2.3.2).
Then(
  "either the roster set {string} is refused or {actor}'s roster is:",
  async function (id: string, actor: string, items: string) {
    const session = this.session(actor)
    const reply = await replyTo(session, id)
    if (reply.attrs.type === 'result') holdRoster(await getRoster(session), itemsOf(this, items))
  },
)

// Where the spec lets the server set a limit.
Then(
  "either the roster set {string} is refused with {conditions} or {actor}'s roster is:",
  async function (id: string, conditions: string[], actor: string, items: string) {
    const session = this.session(actor)
    const reply = await replyTo(session, id)
    if (reply.attrs.type === 'result') return holdRoster(await getRoster(session), itemsOf(this, items))
    const error = reply.getChild('error')
    const found = error ? conditionsOf(error) : []
    if (!found.some((condition) => conditions.includes(condition)))
      throw new Finding(`the roster set is refused with ${found.join(', ') || 'no condition'}`, {
        expected: conditions.join(' or '),
        observed: reply.toString(),
      })
  },
)
