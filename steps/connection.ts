import { Finding } from '../src/conformance/judge.ts'
import { connectRaw, enterStage, goOnline } from '../src/conformance/stage.ts'
import { Given, Then, When } from '../src/conformance/steps.ts'
import { Session } from '../src/session/session.ts'

Given('{actor} has connected', async function (actor: string) {
  await connectRaw(this, actor)
})

Given('{actor} has opened a stream', async function (actor: string) {
  await enterStage(this, actor, 'stream')
})

Given('{actor} has secured the stream', async function (actor: string) {
  await enterStage(this, actor, 'secured')
})

// Authenticated, stream restarted, features received, no resource bound.
Given('{actor} has authenticated', async function (actor: string) {
  await enterStage(this, actor, 'authenticated')
})

// A bound resource without presence: it gets what is sent to its full JID and nothing broadcast.
Given('{actor} is connected', async function (actor: string) {
  await enterStage(this, actor, 'bound')
})

Given('{actor} is connected with resource {string}', async function (actor: string, resource: string) {
  await enterStage(this, actor, 'bound', { resource })
})

Given('{actor} is online', async function (actor: string) {
  await goOnline(this, actor)
})

Given('{actor} has an account', async function (actor: string) {
  await this.account(actor)
})

When('{actor} closes the stream', function (actor: string) {
  this.session(actor).closeStream()
})

When('{actor} resets the connection', function (actor: string) {
  this.session(actor).abort()
})

Then('the server closes the stream of {actor}', async function (actor: string) {
  const session = this.session(actor)
  await session.inbox.take(
    { description: 'closing stream tag', accepts: (event) => event.kind === 'close' || [] },
    session.deadline(),
  )
})

// For whoever may be told by either that the stream is over.
Then('the server closes the stream of {actor} or ends the connection', async function (actor: string) {
  const session = this.session(actor)
  await session.inbox.take(
    {
      description: 'closing stream tag or end of the connection',
      accepts: ({ kind }) => kind === 'close' || kind === 'end' || [],
    },
    session.deadline(),
  )
})

Then('the server ends the connection of {actor}', async function (actor: string) {
  const session = this.session(actor)
  await session.inbox.take(
    { description: 'end of the connection', accepts: (event) => event.kind === 'end' || [] },
    session.deadline(),
  )
})

Then('the stream of {actor} stays open', async function (actor: string) {
  const session = this.session(actor)
  const { fence } = await import('../src/session/fence.ts')
  await fence(session)
  const ends = (kind: string) => kind === 'close' || kind === 'end'
  session.inbox.holdsNone(
    { description: 'end of the stream', accepts: (event) => ends(event.kind) || [] },
    () => ({ kind: 'close' }),
  )
})

Then('a new connection of {actor} is accepted', async function (actor: string) {
  const session = await Session.connect(this.sessionOptions(actor))
  this.setSession(`${actor}`, session)
  session.openStream()
  const header = await session.expectHeader()
  if (!header) throw new Finding('no stream', { expected: 'a stream header', observed: 'nothing' })
})
