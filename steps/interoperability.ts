import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { AuthenticationError, ExpectationError } from '../src/session/errors.ts'
import { fence } from '../src/session/fence.ts'
import { XmppJsClient } from '../src/session/xmpp-js.ts'
import { NS } from '../src/xml/namespaces.ts'
import { parseElement } from '../src/xml/parse.ts'
import { patternOf } from './support/patterns.ts'

/** What xmpp.js was set to do, and what came of it; it waits for a Then to judge it. */
interface Cast {
  readonly client: XmppJsClient
  outcome: Promise<unknown>
}

const casts = new WeakMap<AssayWorld, Map<string, Cast>>()

function castOf(world: AssayWorld, actor: string): Cast {
  const cast = casts.get(world)?.get(actor)
  if (!cast) throw new TypeError(`${actor} does not use xmpp.js at this point of the scenario`)
  return cast
}

/** Remembers an outcome for a Then; until that comes a rejection is nobody's. */
function expectLater(cast: Cast, outcome: Promise<unknown>): void {
  outcome.catch(() => {})
  cast.outcome = outcome
}

interface Manner {
  readonly mechanism?: string
  readonly password?: string
}

/** Connects an actor with xmpp.js and lets it start. */
async function connect(world: AssayWorld, actor: string, manner: Manner = {}): Promise<Cast> {
  const { mechanism, password } = manner
  const account = await world.account(actor)
  const client = await XmppJsClient.connect({
    ...world.sessionOptions(actor),
    domain: account.domain,
    starttls: world.target.tls.mode !== 'none',
    credentials: password === undefined ? account : { ...account, password },
    ...(mechanism === undefined ? {} : { mechanism }),
  })
  world.setSession(actor, client.session)
  const cast: Cast = { client, outcome: Promise.resolve() }
  casts.set(world, (casts.get(world) ?? new Map()).set(actor, cast))
  expectLater(cast, client.start())
  return cast
}

Given('{actor} is connected with xmpp.js', async function (actor: string) {
  await (await connect(this, actor)).outcome
})

Given('{actor} is online with xmpp.js', async function (actor: string) {
  const { client, outcome } = await connect(this, actor)
  await outcome
  await client.send(parseElement('<presence/>'))
  await fence(client.session)
})

When('{actor} connects with xmpp.js', async function (actor: string) {
  await connect(this, actor)
})

When('{actor} connects with xmpp.js by {string}', async function (actor: string, mechanism: string) {
  await connect(this, actor, { mechanism })
})

When('{actor} connects with xmpp.js and a wrong password', async function (actor: string) {
  const { password } = await this.account(actor)
  await connect(this, actor, { password: `not-${password}` })
})

When('{actor} asks for the roster with xmpp.js', function (actor: string) {
  const cast = castOf(this, actor)
  expectLater(cast, cast.client.request('get', parseElement(`<query xmlns='${NS.roster}'/>`)))
})

When('{actor} sends with xmpp.js:', async function (actor: string, xml: string) {
  await castOf(this, actor).client.send(parseElement(this.fill(xml)))
})

When('{actor} disconnects with xmpp.js', function (actor: string) {
  const cast = castOf(this, actor)
  expectLater(cast, cast.client.stop())
})

Then('xmpp.js brings {actor} online', async function (actor: string) {
  const jid = String(await castOf(this, actor).outcome)
  const bare = this.fill(`\${${actor}.bare}`, 'none')
  if (!jid.startsWith(`${bare}/`) || jid.length === `${bare}/`.length)
    throw new Finding('xmpp.js was given no full JID of the account', {
      expected: `${bare}/…`,
      observed: jid,
    })
})

Then('xmpp.js brings {actor} online over TLS', async function (actor: string) {
  const { client, outcome } = castOf(this, actor)
  await outcome
  if (!client.session.secured)
    throw new Finding('xmpp.js came online on a stream that is not encrypted', {
      expected: 'a stream that STARTTLS encrypted',
      observed: client.session.features?.toString() ?? 'no stream features',
    })
})

Then(
  'xmpp.js tells {actor} of the SASL failure {conditions}',
  async function (actor: string, conditions: string[]) {
    const expected = `SASL failure ${conditions.join(' or ')}`
    const error = await castOf(this, actor).outcome.then(
      () => undefined,
      (thrown: unknown) => thrown,
    )
    if (error instanceof AuthenticationError) {
      if (conditions.includes(error.condition ?? '')) return
      throw new Finding(`the failure is ${error.condition ?? 'without a condition'}`, {
        expected,
        observed: error.message,
      })
    }
    throw (
      error ?? new ExpectationError('E_UNEXPECTED', 'xmpp.js came online', { expected, observed: 'success' })
    )
  },
)

Then('xmpp.js has the roster of {actor}', async function (actor: string) {
  const query = (await castOf(this, actor).outcome) as { getNS(): string | undefined } | undefined
  if (query?.getNS() !== NS.roster)
    throw new Finding('the result holds no roster', {
      expected: `<query xmlns='${NS.roster}'/>`,
      observed: String(query ?? 'an empty result'),
    })
})

Then('{actor} receives with xmpp.js:', async function (actor: string, xml: string) {
  const { inbox, session } = castOf(this, actor).client
  const pattern = patternOf(this, xml)
  await inbox.takeElement(
    pattern.source,
    (element) => {
      const { ok, mismatches } = pattern.match(element)
      return ok || (pattern.resembles(element) ? mismatches : [])
    },
    session.deadline(),
  )
})

Then('xmpp.js sees the server close the stream of {actor}', async function (actor: string) {
  if ((await castOf(this, actor).outcome) !== true)
    throw new Finding('xmpp.js waited in vain for the server to close its stream', {
      expected: '</stream:stream>',
      observed: 'no closing tag',
    })
})
