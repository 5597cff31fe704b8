import { Finding } from '../src/conformance/judge.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import type { AssayWorld } from '../src/conformance/world.ts'
import { authenticate, offeredMechanisms } from '../src/session/authenticate.ts'
import { channelBinding } from '../src/session/channel-binding.ts'
import { AuthenticationError, NotOfferedError } from '../src/session/errors.ts'
import type { ChannelBinding } from '../src/session/sasl/mechanism.ts'
import { scram } from '../src/session/sasl/scram.ts'
import { Session } from '../src/session/session.ts'
import { openNegotiated } from '../src/session/start-tls.ts'
import { NS } from '../src/xml/namespaces.ts'
import { childElements } from '../src/xml/parse.ts'
import { isSasl, saslAnswer } from './support/outcome.ts'
import { showFeatures } from './support/patterns.ts'

Then('{actor} is offered SASL mechanisms', function (actor: string) {
  const session = this.session(actor)
  if (offeredMechanisms(session).length === 0)
    throw new Finding('no SASL mechanisms are offered', {
      expected: `<mechanisms xmlns='${NS.sasl}'/> with a mechanism in it`,
      observed: showFeatures(session),
    })
})

Then('{actor} is offered the mechanism {string}', function (actor: string, mechanism: string) {
  const session = this.session(actor)
  if (!offeredMechanisms(session).includes(mechanism))
    throw new Finding(`${mechanism} is not offered`, { expected: mechanism, observed: showFeatures(session) })
})

Then('{actor} is not offered the mechanism {string}', function (actor: string, mechanism: string) {
  const session = this.session(actor)
  if (offeredMechanisms(session).includes(mechanism))
    throw new Finding(`${mechanism} is offered`, {
      expected: `no ${mechanism}`,
      observed: showFeatures(session),
    })
})

// RFC 4422 §3.1: 1 to 20 capitals, digits, hyphens and underscores.
Then('each mechanism offered to {actor} stands alone and once', function (actor: string) {
  const session = this.session(actor)
  const names = offeredMechanisms(session)
  const wrong = names.find((name, index) => !/^[A-Z0-9_-]{1,20}$/.test(name) || names.indexOf(name) !== index)
  if (names.length > 0 && wrong === undefined) return
  throw new Finding(
    wrong === undefined ? 'no mechanism is offered' : `'${wrong}' is no single mechanism, or stands twice`,
    {
      expected: 'one mechanism child for each mechanism',
      observed: showFeatures(session),
    },
  )
})

/** Holds that all mechanisms of one kind stand before all of another; without any of the other they do. */
function holdOrder(
  session: Session,
  one: (name: string) => boolean,
  another: (name: string) => boolean,
): void {
  const names = offeredMechanisms(session)
  const rest = names.slice(names.findIndex(another) < 0 ? names.length : names.findIndex(another))
  const late = rest.find(one)
  if (names.some(one) && late === undefined) return
  throw new Finding(late === undefined ? 'there is none that should come first' : `${late} comes too late`, {
    expected: 'the other order',
    observed: names.join(', '),
  })
}

// By the beginning of their names: "SCRAM-" is every variant of SCRAM.
Then('{actor} is offered {string} before {string}', function (actor: string, first: string, second: string) {
  const begins = (prefix: string) => (name: string) => name.startsWith(prefix)
  holdOrder(this.session(actor), begins(first), begins(second))
})

Then(
  '{actor} and {actor} are offered the same mechanisms in the same order',
  function (one: string, another: string) {
    const [left = '', right = ''] = [one, another].map((actor) =>
      offeredMechanisms(this.session(actor)).join(', '),
    )
    if (left === '' || left !== right)
      throw new Finding('the two lists differ', { expected: left || 'mechanisms', observed: right })
  },
)

// Before anything is protected. Each is asked for on a connection of its own.
When('{actor} asks for each offered mechanism', async function (actor: string) {
  const offered = offeredMechanisms(this.session(actor))
  if (offered.length === 0)
    throw new NotOfferedError('SASL on this stream', showFeatures(this.session(actor)))
  const { secured } = this.session(actor)
  for (const [index, mechanism] of offered.entries()) {
    const session = await Session.connect(this.sessionOptions(actor))
    this.setSession(`${actor}/${index}`, session)
    await openNegotiated(session)
    if (secured) await secure(session)
    session.send(`<auth xmlns='${NS.sasl}' mechanism='${mechanism}'/>`)
    const event = await saslAnswer(session, `an answer to ${mechanism}`)
    const failure = isSasl(event) && event.element.getName() === 'failure' ? event.element : undefined
    const names = failure ? childElements(failure).map((child) => child.getName()) : []
    this.variables.set(`${actor}.asked-${mechanism}`, names.join(' '))
  }
})

Then(
  'no mechanism offered to {actor} is refused with {conditions}',
  function (actor: string, conditions: string[]) {
    for (const mechanism of offeredMechanisms(this.session(actor))) {
      const found = this.lookup(`${actor}.asked-${mechanism}`) ?? ''
      if (found.split(' ').some((name) => conditions.includes(name)))
        throw new Finding(`${mechanism} is offered, and refused with ${found}`, {
          expected: `anything but ${conditions.join(' or ')}`,
          observed: found,
        })
    }
  },
)

async function secure(session: Session, maxVersion?: 'TLSv1.2'): Promise<void> {
  if (!session.features?.getChild('starttls', NS.tls))
    throw new NotOfferedError('STARTTLS', showFeatures(session))
  session.send(`<starttls xmlns='${NS.tls}'/>`)
  await session.expect('<proceed/>', (element) => element.getName() === 'proceed' || [])
  await session.secure(maxVersion ? { maxVersion } : {})
  await openNegotiated(session)
}

// TLS 1.2 has the channel binding tls-unique, which many servers know and TLS 1.3 lacks (RFC 9266).
Given('{actor} is ready to authenticate over TLS 1.2', async function (actor: string) {
  const session = await Session.connect(this.sessionOptions(actor))
  this.setSession(actor, session)
  await openNegotiated(session)
  await this.account(actor)
  await secure(session, 'TLSv1.2')
})

// The stream of the actor is afterwards the one on which the mechanism was offered, or the last one tried.
When(
  '{actor} looks for the mechanism {string} over TLS 1.3 and TLS 1.2',
  async function (actor: string, mechanism: string) {
    await this.account(actor)
    for (const version of [undefined, 'TLSv1.2'] as const) {
      const session = await Session.connect(this.sessionOptions(actor))
      this.setSession(actor, session)
      await openNegotiated(session)
      await secure(session, version)
      if (offeredMechanisms(session).includes(mechanism)) return
    }
  },
)

const BINDING_TYPES: readonly ChannelBinding['type'][] = [
  'tls-exporter',
  'tls-unique',
  'tls-server-end-point',
]

/** Tries one channel binding after the other, each with TLS as new as it allows, until the server takes one. */
async function bindChannel(world: AssayWorld, actor: string): Promise<string> {
  const tried: string[] = []
  for (const type of BINDING_TYPES) {
    const session = await Session.connect(world.sessionOptions(actor))
    world.setSession(actor, session)
    await openNegotiated(session)
    await secure(session, type === 'tls-unique' ? 'TLSv1.2' : undefined)
    const binding = await channelBinding(session, type)
    if (!binding || !offeredMechanisms(session).includes('SCRAM-SHA-1-PLUS')) continue
    const exchange = scram({ ...(await world.account(actor)), hash: 'sha1', binding })
    try {
      await authenticate(session, exchange)
      return 'success'
    } catch (error) {
      if (!(error instanceof AuthenticationError)) throw error
      tried.push(`${type}: ${error.message}`)
    }
  }
  return tried.join('; ') || 'SCRAM-SHA-1-PLUS is not offered'
}

When('{actor} authenticates with SCRAM-SHA-1-PLUS and any channel binding', async function (actor: string) {
  await this.account(actor)
  this.variables.set(`${actor}.sasl`, await bindChannel(this, actor))
})
